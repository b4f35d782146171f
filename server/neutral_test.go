package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// of are words of the stories that come with the engine, and of no other.
var of = regexp.MustCompile(`(?i)soldier|jeep|korea|panmunjom|peninsula|\bfilms?\b|\bdocuments\b|defect(or|ion)|\bhe (is|was|runs|falls)\b|vasa|stockholm`)

// TestTheEngineNamesNoStory: its Go, styles and scripts would do for any. Tests
// and measurements may speak of the stories that are there.
func TestTheEngineNamesNoStory(t *testing.T) {
	read := 0
	for _, top := range []string{"app", "server", "web"} {
		err := filepath.WalkDir(filepath.Join("..", top), func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() {
				if slices.Contains([]string{"testdata", "node_modules", "dist", "bench", "e2e", "engines", "fonts"}, d.Name()) {
					return filepath.SkipDir
				}
				return nil
			}
			if !slices.Contains([]string{".go", ".css", ".js", ".html"}, filepath.Ext(path)) || strings.HasSuffix(path, "_test.go") {
				return nil
			}
			data, err := os.ReadFile(path)
			read++
			for i, line := range strings.Split(string(data), "\n") {
				if word := of.FindString(line); word != "" {
					t.Errorf("%s:%d names %q", path, i+1, word)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if read < 150 {
		t.Errorf("%d files read; the engine has more", read)
	}
}
