package site

import (
	"encoding/json"
	"strings"
	"testing"

	"fiftymetres/app/page"
	"fiftymetres/app/story"
	"fiftymetres/data"
	"fiftymetres/server/asset"
	"fiftymetres/server/load"
	"fiftymetres/web"
)

// TestABundleHasOneLanguage, and all of the story in it; the story itself keeps
// its languages.
func TestABundleHasOneLanguage(t *testing.T) {
	st, problems := load.Load(data.Story())
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	before, _ := json.Marshal(st)
	for _, lang := range st.Languages {
		one := inTongue(st, lang)
		whole, texts := decoded(t, st), decoded(t, one)
		judge(t, lang, "", whole, texts)
	}
	if after, _ := json.Marshal(st); string(after) != string(before) {
		t.Error("the story itself has changed")
	}
}

func decoded(t *testing.T, v any) any {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var out any
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// judge holds a value with all languages against the same with one.
func judge(t *testing.T, lang, path string, whole, one any) {
	t.Helper()
	switch whole := whole.(type) {
	case map[string]any:
		o, _ := one.(map[string]any)
		if text, isText := whole["en"]; isText && whole["ko"] != nil {
			if len(o) != 1 || o[lang] == nil || o[lang] != whole[lang] {
				t.Errorf("%s in %s: %v of %v", path, lang, o, text)
			}
			return
		}
		if len(o) != len(whole) {
			t.Errorf("%s: %d members, not %d", path, len(o), len(whole))
		}
		for k := range whole {
			judge(t, lang, path+"."+k, whole[k], o[k])
		}
	case []any:
		o, _ := one.([]any)
		if len(o) != len(whole) {
			t.Fatalf("%s: %d elements, not %d", path, len(o), len(whole))
		}
		for i := range whole {
			judge(t, lang, path, whole[i], o[i])
		}
	default:
		if whole != one {
			t.Errorf("%s: %v, not %v", path, one, whole)
		}
	}
}

// TestATextThatIsMissingComesInAnotherLanguage.
func TestATextThatIsMissingComesInAnotherLanguage(t *testing.T) {
	st := &story.Story{Languages: []string{"de", "en"}, Title: story.Text{"de": "Titel", "en": "Title"}, Subtitle: story.Text{"de": "nur hier"}}
	one := inTongue(st, "en")
	if one.Title["en"] != "Title" || len(one.Title) != 1 || one.Subtitle["en"] != "nur hier" || one.Summary != nil {
		t.Errorf("%+v", one)
	}
}

// TestThePageNamesItsBundles: its own, and where the others are.
func TestThePageNamesItsBundles(t *testing.T) {
	s := builtSite(t)
	for _, lang := range []string{"en", "ko"} {
		body := s.config.Assets.At(s.bundles[lang])
		plain, err := body.Plain()
		if err != nil {
			t.Fatal(err)
		}
		in, err := page.Read(string(plain), func() {})
		if err != nil {
			t.Fatal(err)
		}
		if in.Words.Lang != lang || len(in.Tongues) != 2 || in.Story.Title[lang] == "" || len(in.Story.Title) != 1 {
			t.Errorf("%s: %+v", lang, in.Story.Title)
		}
		if !strings.Contains(s.bundleList(), lang+"="+s.bundles[lang]) {
			t.Errorf("%s is not in %q", lang, s.bundleList())
		}
	}
}

func builtSite(t *testing.T) *Site {
	t.Helper()
	st, problems := load.Load(data.Story())
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	assets, err := asset.Load(web.FS())
	if err != nil {
		t.Fatal(err)
	}
	r, err := NewRenderer(st, nil, "", nil)
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(Config{Story: st, Renderer: r, Assets: assets})
	if err != nil {
		t.Fatal(err)
	}
	return s
}
