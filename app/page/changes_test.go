package page

import (
	"html"
	"strings"
	"testing"
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
