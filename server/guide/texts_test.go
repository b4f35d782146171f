package guide

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// kinds are a language's texts, by how they are set.
func kinds(t *Texts) map[string]map[string]string {
	return map[string]map[string]string{"title": t.Titles, "label": t.Labels, "text": t.Texts}
}

// written is what stands as it is in every language: code, and values in braces.
var written = regexp.MustCompile("`[^`]+`" + `|\{\w+\}`)

func parts(text string) []string {
	all := written.FindAllString(text, -1)
	slices.Sort(all)
	return slices.Compact(all)
}

// TestEveryLanguageSaysTheSame: it has each text, with the same code and the same values.
func TestEveryLanguageSaysTheSame(t *testing.T) {
	if len(builtin()) < 3 {
		t.Fatalf("%d languages", len(builtin()))
	}
	english := kinds(builtin()[Fallback])
	for lang, texts := range builtin() {
		for kind, own := range kinds(texts) {
			for key, text := range english[kind] {
				if strings.TrimSpace(own[key]) == "" {
					t.Errorf("%s has no %s %q", lang, kind, key)
				} else if got, want := parts(own[key]), parts(text); !slices.Equal(got, want) {
					t.Errorf("%s: %s %q has %q, and in English %q", lang, kind, key, got, want)
				}
				if strings.Count(own[key], "`")%2 != 0 {
					t.Errorf("%s: %s %q opens code and does not end it", lang, kind, key)
				}
			}
			for key := range own {
				if _, there := english[kind][key]; !there {
					t.Errorf("%s has a %s %q of its own", lang, kind, key)
				}
			}
		}
	}
}

var (
	asked  = regexp.MustCompile(`\b(title|label|text) "([^"]+)"`)
	family = regexp.MustCompile(`\b(title|label|text) \(print "([a-z]+\.)"`)
)

// TestEveryTextIsSaid: what stands in the files is asked for somewhere.
func TestEveryTextIsSaid(t *testing.T) {
	said, begun := map[string]bool{}, []string{}
	for _, name := range []string{"guide.html", "doctor.html", "door.html", "present.html", "screens.html", "masthead.html"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range asked.FindAllStringSubmatch(string(data), -1) {
			said[m[1]+" "+m[2]] = true
		}
		for _, m := range family.FindAllStringSubmatch(string(data), -1) {
			begun = append(begun, m[1]+" "+m[2])
		}
	}
	script, err := os.ReadFile("../../web/js/doctor.js")
	if err != nil {
		t.Fatal(err)
	}
	for kind, texts := range kinds(builtin()[Fallback]) {
		for key := range texts {
			name := kind + " " + key
			if found, is := strings.CutPrefix(key, findings); is {
				last := found[strings.LastIndex(found, ".")+1:]
				if !strings.Contains(string(script), found) && !strings.Contains(string(script), last) {
					t.Errorf("the doctor does not say %q", key)
				}
				continue
			}
			if !said[name] && !strings.HasSuffix(key, ".about") && !slices.ContainsFunc(begun, func(start string) bool { return strings.HasPrefix(name, start) }) {
				t.Errorf("nothing says the %s %q", kind, key)
			}
		}
	}
}

func TestCodeIsMarkedAndTextStaysText(t *testing.T) {
	if got, want := string(marked("a `<b> &` <i>")), "a <code>&lt;b&gt; &amp;</code> &lt;i&gt;"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestALanguageWithoutTextsHasTheFallbacks, and says so.
func TestALanguageWithoutTextsHasTheFallbacks(t *testing.T) {
	for lang, want := range map[string]string{"ko": "ko", "de-AT": "de", "ar": "en", "": "en"} {
		if got := For(lang).Lang; got != want {
			t.Errorf("%q has the texts of %s", lang, got)
		}
	}
	f := facts()
	f.Languages, f.Tongues = []string{"ar"}, []Tongue{{Lang: "ar", Now: true}}
	page, err := Guide(For("ar"), f)
	if err != nil || !strings.Contains(string(page), `<main id="main" lang="en">`) {
		t.Errorf("%v %.300s", err, page)
	}
}
