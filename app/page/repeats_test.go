package page

import (
	"fmt"
	"strings"
	"testing"

	"fiftymetres/app/address"

	"golang.org/x/net/html"
)

// TestRepeatsPointToWhatTheyRepeat: a source's list has its repeats between the
// statements, each with the paragraphs that it says again; nothing else cites one.
func TestRepeatsPointToWhatTheyRepeat(t *testing.T) {
	st := builtin(t)
	for _, lang := range st.Languages {
		b := Index(in(st, lang), address.New(st)).Open(known(st, "story", lang, nineDaysLater))
		for i := range st.Sources {
			s, last, repeats := &st.Sources[i], 0, 0
			walk(document(t, b.sourceEntry(s)), func(n *html.Node) {
				id, ok := valueOf(n, "data-claim")
				if !ok {
					return
				}
				c := b.claims[id]
				if c.Paragraph < last {
					t.Errorf("%s: ¶%d after ¶%d", s.ID, c.Paragraph, last)
				}
				last = c.Paragraph
				for _, o := range c.Repeats {
					repeats++
					if want := fmt.Sprintf("¶%d", b.claims[o].Paragraph); !strings.Contains(textOf(n), want) {
						t.Errorf("%s is shown as %q, and repeats %s", id, textOf(n), want)
					}
				}
			})
			if s.Document == "000" && repeats < 9 {
				t.Errorf("%s shows %d repeats", s.ID, repeats)
			}
		}
		for i := range st.Moments {
			walk(document(t, b.card(i)), func(n *html.Node) {
				if id, ok := valueOf(n, "data-claim"); ok && len(b.claims[id].Repeats) > 0 {
					t.Errorf("%s cites %s, which only repeats", st.Moments[i].Slug, id)
				}
			})
		}
	}
}

// called is how many lines of a text are a label, or end in one after a time.
func called(text, label string) (n int) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == label || strings.HasSuffix(line, " · "+label) {
			n++
		}
	}
	return n
}

// TestLabelsOfTheEdition: the scrubber's stops and the cards have the label of
// the edition that is open.
func TestLabelsOfTheEdition(t *testing.T) {
	st := builtin(t)
	differ := 0
	for _, e := range []string{firstDay, nineDaysLater} {
		s := known(st, "story", "en", e)
		all := textOf(document(t, opened(t, st, s)))
		for i := range st.Moments {
			m := &st.Moments[i]
			own, shared := m.LabelIn(e).In("en"), m.Label.In("en")
			if n := called(all, own); n < 2 {
				t.Errorf("%s: %d of stop and card are called %q", e, n, own)
			}
			if own != shared {
				differ++
				if n := called(all, shared); n > 0 {
					t.Errorf("%s: %d of stop and card are called %q", e, n, shared)
				}
			}
		}
	}
	if differ < 3 {
		t.Errorf("%d labels are an edition's own; three name what the first day did not know", differ)
	}
}
