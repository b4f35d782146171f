package data_test

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/story"
	"fiftymetres/data"
	"fiftymetres/server/load"
)

func TestBuiltInStoryHolds(t *testing.T) {
	for _, name := range story.Files {
		if _, err := fs.Stat(data.Story(), name); errors.Is(err, fs.ErrNotExist) {
			t.Errorf("data/panmunjom-2017/%s has still to be written", name)
		}
	}
	_, problems := load.Load(data.Story())
	for _, p := range problems {
		t.Error(p)
	}
}

func TestEveryFileHasASchema(t *testing.T) {
	for _, name := range slices.Concat(story.Files, story.Optional) {
		base, _, _ := strings.Cut(name, ".")
		if _, err := fs.Stat(data.Schema(), base+".schema.json"); err != nil {
			t.Error(err)
		}
	}
}
