// Package catalogue holds the interface's texts, one file a language, and the
// languages' rules. It is the server's: a page gets the words of its language
// from here, ready to be used.
//
// A language is added by one file, named by its BCP 47 tag; nothing else in the
// engine knows which languages there are.
package catalogue

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"

	"fiftymetres/app/words"
)

// Catalogue is one language.
type Catalogue struct {
	words.Words
	Notices Notices `json:"notices"`
}

// Notices are what the server itself says: the program never does.
type Notices struct {
	Failed     string `json:"failed"`   // WebAssembly could not start
	NoScript   string `json:"noScript"` // in a frame whose article forbids scripts
	Home       string `json:"home"`     // the way back from an error page
	NotFound   string `json:"notFound"`
	NotAllowed string `json:"notAllowed"`
	Malformed  string `json:"malformed"`
	Busy       string `json:"busy"`
	Error      string `json:"error"`
}

// Fallback is the language of a reader whose own has no catalogue.
const Fallback = "en"

// Set is catalogues by tag. It always has the fallback.
type Set map[string]*Catalogue

//go:embed *.json
var files embed.FS

// Builtin are the catalogues that come with the engine, read once. Nobody changes
// them.
var Builtin = sync.OnceValue(func() Set {
	s, err := Load(files)
	if err != nil {
		panic(err) // a test loads these very files
	}
	return s
})

// Load reads the catalogues in the root of fsys. Every one has every text, with
// the values that the fallback's has; whatever does not is named, all at once.
func Load(fsys fs.FS) (Set, error) {
	names, err := fs.Glob(fsys, "*.json")
	if err != nil {
		return nil, err
	}
	set := Set{}
	var faults []error
	for _, name := range names {
		c, err := read(fsys, name)
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", name, err))
			continue
		}
		set[c.Lang] = c
	}
	if set[Fallback] == nil {
		return nil, errors.Join(append(faults, fmt.Errorf("there is no %s.json", Fallback))...)
	}
	for _, tag := range set.Tags() {
		faults = append(faults, missing(set[Fallback], set[tag])...)
	}
	return set, errors.Join(faults...)
}

func read(fsys fs.FS, name string) (*Catalogue, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	c := &Catalogue{}
	from := json.NewDecoder(bytes.NewReader(data))
	from.DisallowUnknownFields()
	if err := from.Decode(c); err != nil {
		return nil, err
	}
	c.Lang = strings.TrimSuffix(path.Base(name), ".json")
	tag, err := language.Parse(c.Lang)
	if err != nil {
		return nil, fmt.Errorf("the file's name is no language tag: %w", err)
	}
	c.Cardinal, c.Ordinal = tables(tag)
	return c, nil
}

// Tags are the set's languages, in order of their tags.
func (s Set) Tags() []string {
	var tags []string
	for tag := range s {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	return tags
}

// For gives the catalogue of a language: its own, or that of the language
// without region and script, or the fallback.
func (s Set) For(lang string) *Catalogue {
	if c := s.own(lang); c != nil {
		return c
	}
	return s[Fallback]
}

// Has tells whether the interface speaks a language.
func (s Set) Has(lang string) bool { return s.own(lang) != nil }

func (s Set) own(lang string) *Catalogue {
	if c := s[lang]; c != nil {
		return c
	}
	base, _, _ := strings.Cut(lang, "-")
	return s[base]
}

// Tongues are languages as they stand on the switch. One without a catalogue
// stands there by its tag.
func (s Set) Tongues(langs []string) []words.Tongue {
	var out []words.Tongue
	for _, lang := range langs {
		t := words.Tongue{Lang: lang, Short: lang}
		if c := s.own(lang); c != nil {
			t.Short, t.Invite = c.Short, c.Invite
		}
		out = append(out, t)
	}
	return out
}
