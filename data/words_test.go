package data_test

import (
	"bufio"
	"bytes"
	"crypto/sha1"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"fiftymetres/app/story"
)

const (
	storyDir    = "panmunjom-2017"
	shingleFile = "testdata/seed-shingles.txt"
	shingleSize = 8 // words; a longer run in common with a source document is copying
)

var updateShingles = flag.String("update-shingles", "", "write "+shingleFile+" from the `DIR` of source documents (*.txt)")

// The source documents are not ours to publish, so the repository holds only
// the hashes of their runs of eight words. That is enough to notice a run that
// slipped into the story, and tells nobody what the documents say.

// TestNoWordsOfTheDocuments checks that the story is told in our own words.
// Headlines are citations; they are plain strings, not Text, and so left out.
func TestNoWordsOfTheDocuments(t *testing.T) {
	if *updateShingles != "" {
		if err := writeShingles(*updateShingles); err != nil {
			t.Fatal(err)
		}
	}
	seeds := readShingles(t)
	if len(seeds) < 1000 {
		t.Fatalf("%s: %d hashes; the five documents give more than 1000", shingleFile, len(seeds))
	}
	eachText(t, func(path string, text story.Text) {
		for _, run := range shingles(text["en"]) {
			if seeds[hash(run)] {
				t.Errorf("%s: %q stands in a source document; say it in other words", path, run)
			}
		}
	})
}

func TestEveryTextInBothLanguages(t *testing.T) {
	n := 0
	eachText(t, func(path string, text story.Text) {
		n++
		for _, lang := range []string{"en", "ko"} {
			if strings.TrimSpace(text[lang]) == "" {
				t.Errorf("%s: no text in %q", path, lang)
			}
		}
		if len(text) != 2 {
			t.Errorf("%s: %d languages, want en and ko alone", path, len(text))
		}
	})
	if n < 500 {
		t.Errorf("%d texts looked at; the story has more than 500", n)
	}
}

// notInKorean are Korean wordings that a newspaper of record would mend, and how.
var notInKorean = map[string]string{
	`우리 (군|측|말)`:                  "한국군, 남측, 한국어: whose, a text must say",
	`(^|\D)(1[3-9]|2\d)시($|[^간])`: "오후 3시: one way to tell the time",
	`월경|월선`:                       "선을 넘다, 귀순하다",
	`병사들|한국군 병사|구조한 병사`:           "군인: 병사 is no sergeant",
	`항공편으로`:                       "공중 후송",
	`두 발로`:                        "it reads as two bullets beside other counts of 발",
	`발이 맞`:                        "발을 맞다",
	`번 맞`:                         "발을 맞다",
	`미터 정도|킬로미터 정도|\d(m|km)($|\s|[가-힣])`: "미터쯤, 킬로미터쯤",
}

func TestKoreanIsNewspaperKorean(t *testing.T) {
	eachText(t, func(path string, text story.Text) {
		for pattern, remedy := range notInKorean {
			if m := regexp.MustCompile(pattern).FindString(text["ko"]); m != "" {
				t.Errorf("%s: %q in %q; better: %s", path, m, text["ko"], remedy)
			}
		}
	})
}

// TestShinglesNotice keeps the two tests above honest: a changed case or
// another punctuation must not hide a run, and seven words are none.
func TestShinglesNotice(t *testing.T) {
	a := shingles("One two, three: four; five-six seven's eight")
	b := shingles("ONE TWO THREE FOUR FIVE SIX SEVEN’S EIGHT.")
	if len(a) != 1 || !slices.Equal(a, b) {
		t.Errorf("got %q and %q, want one equal run", a, b)
	}
	if got := shingles("one two three four five six seven"); len(got) != 0 {
		t.Errorf("seven words give %q", got)
	}
}

// words splits s at everything that is not a letter or a digit; apostrophes
// vanish, so that "soldier’s" and "soldier's" are one word.
func words(s string) []string {
	s = strings.NewReplacer("’", "", "‘", "", "'", "").Replace(strings.ToLower(s))
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func shingles(s string) []string {
	var runs []string
	w := words(s)
	for i := 0; i+shingleSize <= len(w); i++ {
		runs = append(runs, strings.Join(w[i:i+shingleSize], " "))
	}
	return runs
}

// hash gives the first eight hexadecimal digits of the SHA-1 of a run.
func hash(run string) string {
	sum := sha1.Sum([]byte(run))
	return hex.EncodeToString(sum[:4])
}

func writeShingles(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return errors.New("no *.txt in " + dir)
	}
	var hashes []string
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		for _, run := range shingles(string(text)) {
			hashes = append(hashes, hash(run))
		}
	}
	slices.Sort(hashes)
	out := strings.Join(slices.Compact(hashes), "\n") + "\n"
	return os.WriteFile(shingleFile, []byte(out), 0o644)
}

func readShingles(t *testing.T) map[string]bool {
	t.Helper()
	file, err := os.Open(shingleFile)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	seeds := map[string]bool{}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if h := lines.Text(); len(h) == 8 {
			seeds[h] = true
		} else {
			t.Fatalf("%s: %q is not a hash of eight digits", shingleFile, h)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return seeds
}

// eachText calls f for every Text of the story, in any of its files.
func eachText(t *testing.T, f func(path string, text story.Text)) {
	t.Helper()
	for _, name := range story.FilesOf(os.DirFS(storyDir)) {
		raw, err := os.ReadFile(filepath.Join(storyDir, name))
		if err != nil {
			t.Fatal(err)
		}
		var s story.Story
		var into any = &s
		if name == "map.geojson" {
			into = &s.Map
		}
		dec := json.NewDecoder(bytes.NewReader(raw))
		dec.DisallowUnknownFields()
		if err := dec.Decode(into); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		walkTexts(reflect.ValueOf(s), name, f)
	}
}

// walkTexts goes through v by its types, so that a Text that is missing where
// there must be one is found as well. A field marked omitempty may be missing,
// and so may every field of Story, whose parts come from four files.
func walkTexts(v reflect.Value, path string, f func(string, story.Text)) {
	if text, ok := v.Interface().(story.Text); ok {
		f(path, text)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
			optional := options != "" || v.Type() == reflect.TypeFor[story.Story]()
			if !optional || !v.Field(i).IsZero() {
				walkTexts(v.Field(i), path+"."+name, f)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			walkTexts(v.Index(i), fmt.Sprintf("%s[%d]", path, i), f)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			walkTexts(v.MapIndex(key), fmt.Sprintf("%s[%s]", path, key), f)
		}
	}
}
