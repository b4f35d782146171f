package page

import (
	"strings"
	"testing"

	"fiftymetres/app/address"

	"golang.org/x/net/html"
)

// TestAPanelSaysWhatAPlaceIs, before it says how the place is drawn: what the story says of
// it, or else what stands under its name. No paragraph is empty.
func TestAPanelSaysWhatAPlaceIs(t *testing.T) {
	st := builtin(t)
	for lang, want := range map[string]map[string]string{
		"en": {"t1": "One of the UN Command's", "tongilgak": "A building on the northern side", "mdl": "The border through the village"},
		"ko": {"t2": "회담장 건물 줄에", "peace-house": "남측에 있는", "checkpoint": "다리 앞에 있는"},
	} {
		b := Index(in(st, lang), address.New(st)).Open(known(st, "story", lang, nineDaysLater))
		for id, begins := range want {
			_, body := b.about("about", id)
			first := true
			for _, n := range body {
				if n == nil {
					continue
				}
				walk(document(t, n), func(n *html.Node) {
					if n.Data != "p" {
						return
					}
					text := strings.TrimSpace(textOf(n))
					if text == "" {
						t.Errorf("%s: %s has an empty paragraph", lang, id)
					}
					if first && !strings.HasPrefix(text, begins) {
						t.Errorf("%s: the panel of %s begins with %q, not %q", lang, id, text, begins)
					}
					first = false
				})
			}
			if first {
				t.Errorf("%s: the panel of %s says nothing", lang, id)
			}
		}
	}
}
