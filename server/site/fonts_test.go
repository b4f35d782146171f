package site_test

import (
	"bytes"
	"regexp"
	"slices"
	"testing"
	"testing/fstest"

	"fiftymetres/server/asset"
	"fiftymetres/server/site"
	"fiftymetres/server/sitetest"
)

// TestPagesAskForTheFontsOfTheirLanguage, after the style sheet, and for no other's.
func TestPagesAskForTheFontsOfTheirLanguage(t *testing.T) {
	files := sitetest.Files(true)
	for _, name := range []string{"latin", "ko-a", "ko-b", "names", "german"} {
		files["fonts/"+name+".woff2"] = &fstest.MapFile{Data: []byte("wOF2 " + name)}
	}
	assets, err := asset.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	st := sitetest.Story() // in English and Korean
	s, err := site.New(site.Config{Renderer: &sitetest.Renderer{Story: st}, Story: st, Assets: assets, Preload: []site.Font{
		{Files: "fonts/latin.woff2"}, {Files: "fonts/ko-*.woff2", Lang: "ko"}, {Files: "fonts/names.woff2", Names: "ko"}, {Files: "fonts/german.woff2", Names: "de"},
	}})
	if err != nil {
		t.Fatal(err)
	}
	links := regexp.MustCompile(`<link rel="(?:stylesheet|preload)" href="/assets/\w+/([\w-]+)\.`)
	for lang, want := range map[string][]string{"en": {"site", "latin", "names"}, "ko": {"site", "latin", "ko-a", "ko-b"}} {
		for _, layout := range []string{"story", "embed", "ledger"} {
			body, err := s.Page(s.Asked(layout, lang, nil), "")
			if err != nil {
				t.Fatal(err)
			}
			page, err := body.Plain()
			if err != nil {
				t.Fatal(err)
			}
			head, _, _ := bytes.Cut(page, []byte("</head>"))
			var have []string
			for _, found := range links.FindAllSubmatch(head, -1) {
				have = append(have, string(found[1]))
			}
			if !slices.Equal(have, want) {
				t.Errorf("%s in %s asks for %v, want %v", layout, lang, have, want)
			}
		}
	}
}
