package load

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"fiftymetres/app/story"
)

var update = flag.Bool("update", false, "write testdata/hostile anew from testdata/minimal")

// hostile is what a page must show as text, and nothing but text.
const hostile = ` </script><script>alert(1)</script><img src=x onerror="alert(2)"> "'\` + "`" + ` &amp; <!-- ]]>` +
	" \u200fשלום مرحبا\u200f 🚲\nnew line"

// texts are the keys of plain strings that are shown as they stand.
var texts = map[string]bool{"short": true, "publisher": true, "headline": true, "byline": true, "credit": true,
	"name": true, "unit": true, "qualifier": true, "colour": true, "document": true, "en": true, "ko": true}

// spoil puts the hostile text behind every text of a JSON tree.
func spoil(tree any) {
	switch tree := tree.(type) {
	case []any:
		for _, v := range tree {
			spoil(v)
		}
	case map[string]any:
		for k, v := range tree {
			if s, ok := v.(string); ok && texts[k] {
				tree[k] = s + hostile
			}
			if k == "url" && v != story.NotVerifiable {
				tree[k] = "https://example.org/?a='1'&amp;b=%3Cscript%3E#c"
			}
			spoil(v)
		}
	}
}

func TestHostileFixtureIsTheMinimalOneSpoilt(t *testing.T) {
	for _, name := range story.Files {
		data, err := os.ReadFile(filepath.Join("testdata", "minimal", name))
		if err != nil {
			t.Fatal(err)
		}
		var tree any
		if err := json.Unmarshal(data, &tree); err != nil {
			t.Fatal(err)
		}
		spoil(tree)
		var want bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false) // the files are to hold what they say
		enc.SetIndent("", " ")
		if err := enc.Encode(tree); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join("testdata", "hostile", name)
		if *update {
			if err := os.WriteFile(file, want.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(file)
		if err != nil || !bytes.Equal(got, want.Bytes()) {
			t.Errorf("%s is not current (%v): go test ./server/load -update", file, err)
		}
	}
}

func TestHostileTextArrives(t *testing.T) {
	s, problems := Load(os.DirFS(filepath.Join("testdata", "hostile")))
	for _, p := range problems {
		t.Fatal(p)
	}
	for _, got := range []string{s.Title["ko"], s.Sources[0].Headline, s.Map.Features[1].Properties.Name["en"], s.Claims[1].Quantity.Unit} {
		if !bytes.HasSuffix([]byte(got), []byte(hostile)) {
			t.Errorf("the text came out as %q", got)
		}
	}
}
