package draw

import (
	"strings"
	"testing"

	"fiftymetres/app/story"
)

// TestNamesAreInTheStorysLanguage, where the interface does not speak it too.
func TestNamesAreInTheStorysLanguage(t *testing.T) {
	st := builtin(t)
	french := func(text *story.Text) {
		if said := text.In("en"); said != "" {
			*text = story.Text{"fr": "fr " + strings.ReplaceAll(said, " ", " fr "), "en": said}
		}
	}
	for i := range st.Map.Features {
		french(&st.Map.Features[i].Properties.Name)
		french(&st.Map.Features[i].Properties.Detail)
	}
	for i := range st.Actors {
		french(&st.Actors[i].Name)
	}
	for _, track := range st.Tracks {
		for i := range track.Keys {
			french(&track.Keys[i].Note)
		}
	}
	w := wordsOf("fr")
	if w.Lang == "fr" {
		t.Fatal("the interface speaks French now; take a language that it does not speak")
	}
	s := compiled(t, st, editions[1])
	p, names := New(s, "fr", w), 0
	for _, m := range st.Moments {
		tree, err := parse(moving(p.Stage(frameAt(s, m.Span[1]-1), AllScreens)))
		if err != nil {
			t.Fatal(err)
		}
		ids, _ := tree.byID()
		ids["names"].walk(func(n *node) {
			if n.name != "text" || n.text() == "" {
				return
			}
			if names++; !strings.Contains(" "+strings.ToLower(n.text()), " fr ") {
				t.Errorf("%s: %q is no French", m.Slug, n.text())
			}
		})
	}
	if names < 20 {
		t.Errorf("the map has %d names", names)
	}
}
