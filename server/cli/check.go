package cli

import (
	"fmt"
	"io/fs"

	"fiftymetres/app/story"
	"fiftymetres/app/words/catalogue"
)

type checkCmd struct {
	Dir folder `arg:"" help:"Folder of the story."`
}

// Run prints the problems of the story, or that it is sound.
func (c *checkCmd) Run(deps Deps) error {
	s, err := loadSound(deps, c.Dir.files)
	if err != nil {
		return err
	}
	fmt.Fprintf(deps.Stdout, "%s is sound: %d moments, %d sources, %d claims\n", s.ID, len(s.Moments), len(s.Sources), len(s.Claims))
	for _, lang := range s.Languages {
		if !catalogue.Builtin().Has(lang) {
			fmt.Fprintf(deps.Stdout, "note: the interface does not speak %q and will be in English there; app/words/catalogue/%s.json would change that\n", lang, lang)
		}
	}
	return nil
}

// loadSound reads a story. Its problems go to the standard output, for a
// program to read, one a line.
func loadSound(deps Deps, data fs.FS) (*story.Story, error) {
	s, problems := deps.Load(data)
	for _, p := range problems {
		fmt.Fprintln(deps.Stdout, p)
	}
	switch len(problems) {
	case 0:
		return s, nil
	case 1:
		return nil, fmt.Errorf("the story has a problem")
	}
	return nil, fmt.Errorf("the story has %d problems", len(problems))
}
