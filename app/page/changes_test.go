package page

import (
	"html"
	"strings"
	"testing"

	"fiftymetres/app/address"
)

// TestWhatChanged is told in the edition that knows it, item by item with its claims; the
// one before leads there, and tells nothing of it.
func TestWhatChanged(t *testing.T) {
	st := builtin(t)
	later := st.Editions[1]
	if len(later.Changes) < 5 {
		t.Fatalf("%d changes", len(later.Changes))
	}
	for _, lang := range st.Languages {
		now := compare(t, st, lang, later.Date).Ledger()
		before := compare(t, st, lang, st.Editions[0].Date).Ledger()
		for _, c := range later.Changes {
			said := html.EscapeString(c.Text.In(lang))
			if !strings.Contains(now, said) || strings.Contains(before, said) {
				t.Errorf("%s: %q now: %v, before: %v", lang, said, strings.Contains(now, said), strings.Contains(before, said))
			}
			for _, id := range c.Claims {
				if !strings.Contains(now, `data-claim="`+id+`"`) {
					t.Errorf("%s is not behind %q", id, said)
				}
			}
		}
		if !strings.Contains(now, `id="changes"`) || !strings.Contains(before, `#changes"`) {
			t.Errorf("%s: no way from one edition to the next", lang)
		}
	}
}

// TestCardSaysWhatChanged: in the later edition a moment's card has each of its changes,
// once, and leads to what it rests on; in the first, none. What is said aloud of an
// edition that was turned to is the same.
func TestCardSaysWhatChanged(t *testing.T) {
	st := builtin(t)
	for _, lang := range st.Languages {
		first := Index(in(st, lang), address.New(st)).Open(known(st, "story", lang, firstDay))
		later := Index(in(st, lang), address.New(st)).Open(known(st, "story", lang, nineDaysLater))
		ledger := compare(t, st, lang, nineDaysLater).Ledger()
		for k, c := range st.Editions[1].Changes {
			i := st.MomentCalled(c.Moment)
			said := html.EscapeString(c.Text.In(lang))
			if n := strings.Count(printed(later.card(i)), said); n != 1 {
				t.Errorf("%s, %s: %q is said %d times", lang, c.Moment, said, n)
			}
			if strings.Contains(printed(first.card(i)), said) || strings.Contains(first.Turned(i), c.Text.In(lang)) {
				t.Errorf("%s, %s: the first day knows %q", lang, c.Moment, said)
			}
			if !strings.Contains(later.Turned(i), c.Text.In(lang)) {
				t.Errorf("%s, %s: aloud is said %q", lang, c.Moment, later.Turned(i))
			}
			if id := changeID(k); !strings.Contains(ledger, `<li id="`+id+`"><p class="what">`+said) {
				t.Errorf("%s: the ledger has no %s", lang, id)
			}
		}
		if said := first.Turned(0); !strings.Contains(said, st.Editions[0].Label.In(lang)) {
			t.Errorf("%s: aloud is said %q", lang, said)
		}
	}
}
