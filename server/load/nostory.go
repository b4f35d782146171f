package load

import (
	"io/fs"
	"strings"

	"fiftymetres/app/story"
)

// noStory says of a folder that has none of the six files that it is none of a
// story: one thing to put right, not six.
func noStory(fsys fs.FS) *story.Problem {
	for _, name := range story.Files {
		if _, err := fs.Lstat(fsys, name); err == nil {
			return nil
		}
	}
	remedy := "name the folder that holds them, or copy them here from another story"
	inside, _ := fs.Glob(fsys, "*/"+story.StoryFile)
	switch {
	case len(inside) == 1:
		remedy = "did you mean the folder " + strings.TrimSuffix(inside[0], "/"+story.StoryFile) + " in it?"
	case len(inside) > 1:
		remedy = "name one of the folders in it, such as " + strings.TrimSuffix(inside[0], "/"+story.StoryFile)
	}
	return &story.Problem{What: "this folder holds no story: none of " + strings.Join(story.Files, ", ") + " is in it", Remedy: remedy}
}
