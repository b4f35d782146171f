package web_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"fiftymetres/data"
)

//go:generate sh fonts/subset.sh

// span is a range of code points, ends included.
type span struct{ from, to rune }

// coverage reads which characters each font has, as subset.sh wrote it down.
func coverage(t *testing.T) map[string][]span {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("fonts", "coverage.txt"))
	if err != nil {
		t.Fatal(err)
	}
	fonts := map[string][]span{}
	for line := range strings.Lines(string(text)) {
		name, list, _ := strings.Cut(strings.TrimSpace(line), " ")
		for part := range strings.SplitSeq(list, ",") {
			from, to, is := strings.Cut(part, "-")
			if !is {
				to = from
			}
			fonts[name] = append(fonts[name], span{code(t, from), code(t, to)})
		}
	}
	return fonts
}

func code(t *testing.T, hex string) rune {
	t.Helper()
	n, err := strconv.ParseInt(hex, 16, 32)
	if err != nil {
		t.Fatalf("coverage.txt: %v", err)
	}
	return rune(n)
}

func has(spans []span, r rune) bool {
	for _, s := range spans {
		if s.from <= r && r <= s.to {
			return true
		}
	}
	return false
}

// used gives the characters of the built-in story and of the interface, each
// with a file it is in.
func used(t *testing.T) map[rune]string {
	t.Helper()
	found := map[rune]string{}
	names, err := fs.Glob(data.Story(), "*json")
	if err != nil || len(names) == 0 {
		t.Fatalf("the story has no files: %v", err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(data.Story(), name)
		if err != nil {
			t.Fatal(err)
		}
		gather(found, name, text)
	}
	for _, name := range []string{"en", "ko"} {
		name = filepath.Join("..", "app", "words", "catalogue", name+".json")
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		gather(found, name, text)
	}
	return found
}

// newsroom gives the characters of the pages for newsrooms: all of them, or those of some of
// their texts.
func newsroom(t *testing.T, kinds ...string) map[rune]string {
	t.Helper()
	found := map[rune]string{}
	names, err := filepath.Glob(filepath.Join("..", "server", "guide", "texts", "*.json"))
	if err != nil || len(names) < 2 {
		t.Fatalf("the pages for newsrooms have the texts %v: %v", names, err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var texts map[string]map[string]string
		if err := json.Unmarshal(data, &texts); err != nil {
			t.Fatal(name, err)
		}
		for _, kind := range kinds {
			for _, text := range texts[kind] {
				gather(found, name, []byte(text))
			}
		}
	}
	return found
}

// TestFontsCoverThePagesForNewsrooms: they are set in the grotesque, but for their titles.
func TestFontsCoverThePagesForNewsrooms(t *testing.T) {
	fonts := coverage(t)
	for _, c := range []struct {
		font, more string // and what has what it lacks
		kinds      []string
	}{
		{"noto-sans-kr.woff2", "manual/sans-kr.woff2", []string{"titles", "labels", "texts"}},
		{"noto-sans-kr-bold.woff2", "manual/sans-kr-bold.woff2", []string{"titles", "labels"}},
		{"noto-serif-kr-bold.woff2", "manual/serif-kr-bold.woff2", []string{"titles"}},
		{"inter.woff2", "", []string{"titles", "labels", "texts"}},
		{"source-serif-4.woff2", "", []string{"titles"}},
	} {
		for r, file := range newsroom(t, c.kinds...) {
			if unicode.Is(unicode.Hangul, r) == strings.Contains(c.font, "-kr") && !has(fonts[c.font], r) && !has(fonts[c.more], r) {
				t.Errorf("%s has no %q, which is in %s: sh web/fonts/subset.sh", c.font, r, file)
			}
		}
	}
}

func gather(found map[rune]string, name string, text []byte) {
	for _, r := range string(text) {
		if unicode.IsPrint(r) {
			found[r] = name
		}
	}
}

func TestFontsCoverTheStory(t *testing.T) {
	fonts := coverage(t)
	for r, file := range used(t) {
		if unicode.Is(unicode.Hangul, r) || unicode.Is(unicode.Han, r) {
			for _, name := range []string{"noto-sans-kr.woff2", "noto-serif-kr.woff2"} {
				if !has(fonts[name], r) {
					t.Errorf("%s has no %q, which is in %s: sh web/fonts/subset.sh", name, r, file)
				}
			}
		} else if !has(fonts["inter.woff2"], r) {
			t.Errorf("inter.woff2 has no %q, which is in %s: sh web/fonts/subset.sh", r, file)
		}
	}
}

// The signs that the page itself needs, whatever the story says.
func TestFontsCoverTheSigns(t *testing.T) {
	fonts := coverage(t)
	for _, r := range "0123456789–—‘’“”…·¶≈≠°′″→←↑↓↗×−≤≥▶" {
		if !has(fonts["inter.woff2"], r) {
			t.Errorf("inter.woff2 has no %q", r)
		}
	}
	for _, r := range "0123456789–—‘’“”…·¶°′″×−" {
		if !has(fonts["source-serif-4.woff2"], r) {
			t.Errorf("source-serif-4.woff2 has no %q", r)
		}
	}
}

func TestFontsAreSmallAndComplete(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("fonts", "*.woff2"))
	if err != nil || len(names) < 4 {
		t.Fatalf("got %v, %v", names, err)
	}
	fonts := coverage(t)
	var latin, korean int64
	for _, name := range names {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if fonts[info.Name()] == nil {
			t.Errorf("coverage.txt does not know %s", name)
		}
		if strings.Contains(name, "-kr") {
			korean += info.Size()
		} else {
			latin += info.Size()
		}
	}
	if latin > 90_000 {
		t.Errorf("the Latin fonts have %d bytes", latin)
	}
	if latin+korean > 250_000 { // what a page in Korean can ask for at most
		t.Errorf("the Korean fonts have %d bytes, and %d with the Latin ones", korean, latin+korean)
	}
}
