package page

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"fiftymetres/app/address"
	"fiftymetres/app/scene"
)

// marked are the questions that an edition's clock, measured lines, notes and labels are
// marked with, and on what each stands.
func (b *Book) marked() map[string][]string {
	out := map[string][]string{}
	note := func(id, on string) {
		if id != "" {
			out[id] = append(out[id], on)
		}
	}
	for i := range b.Moments {
		t := b.telling(i)
		for _, k := range t.Clock {
			note(k.Differ, "clock "+k.Time)
		}
		for _, m := range t.Measures {
			note(m.Differ, "measure of "+b.Moments[i].Slug)
		}
	}
	for _, t := range b.Tracks {
		for k := range t.Keys {
			if t.Edition == b.Edition {
				note(t.Keys[k].Differ, "note of "+t.Actor)
			}
		}
	}
	for i := range b.Map.Features {
		if p := &b.Map.Features[i].Properties; b.onMap(p) {
			note(p.Differ, "label of "+p.ID)
		}
	}
	return out
}

// Whatever has the mark opens its question, with two answers at least, each with its claims.
func TestEveryMarkOpensItsQuestion(t *testing.T) {
	t.Parallel()
	st := builtin(t)
	for _, lang := range st.Languages {
		for _, e := range st.Editions {
			b := bookIn(t, lang, e.Date)
			all := b.marked()
			if len(all) < 3 {
				t.Errorf("%s, %s: only %v is marked", lang, e.Date, all)
			}
			for id, on := range all {
				title, body := b.question(id)
				answers := 0
				walk(document(t, tag("div").Body(body...)), func(n *html.Node) {
					if class, _ := valueOf(n, "class"); n.Data == "p" && class == "answer" {
						answers++
					}
				})
				if title == "" || answers < 2 {
					t.Errorf("%s, %s: %v: question %q has the title %q and %d answers", lang, e.Date, on, id, title, answers)
				}
			}
		}
	}
}

// The first day knew three things of 15:31, and its clock says all three.
func TestTheClockNamesTheAnswers(t *testing.T) {
	t.Parallel()
	b := bookIn(t, "en", firstDay)
	sc, err := scene.Compile(b.Story, b.Edition)
	if err != nil {
		t.Fatal(err)
	}
	f := sc.NewFrame()
	for sec, want := range map[float64]string{30: "", 78: "He crossed / Shots were heard / He was seen lying on the ground", 113: "About 15:56"} {
		sc.At(sec, f)
		seen := ""
		walk(document(t, tag("div").Body(b.clockMarks(f.Clock)...)), func(n *html.Node) {
			_, hidden := valueOf(n, "hidden")
			if title, ok := valueOf(n, "title"); ok && !hidden {
				seen += title
			}
		})
		if (want == "") != (seen == "") || !strings.Contains(seen, want) {
			t.Errorf("at %v the clock's mark says %q, want %q in it", sec, seen, want)
		}
	}
}

// In a line stand the answers to the first question that is open, and how many there are.
func TestACardSaysInALineOnWhatSourcesDiffer(t *testing.T) {
	t.Parallel()
	b := bookIn(t, "en", nineDaysLater)
	for slug, want := range map[string]string{
		"crawl":   "Sources differ (3 questions): Who crawled to him? Two; the commander covered them / All three / One soldier",
		"airlift": "Sources differ (3 questions): How long was the flight? 22 minutes / 20 minutes / 25 minutes / Less than 25 minutes",
	} {
		i := b.MomentCalled(slug)
		for name, n := range map[string]node{"card": b.differs(i), "caption": b.disputed(i)} {
			said := ""
			walk(document(t, n), func(n *html.Node) {
				if class, _ := valueOf(n, "class"); class == "posed" {
					said = strings.ReplaceAll(textOf(n), "\n", "")
				}
			})
			if said != want {
				t.Errorf("%s: the %s says %q, want %q", slug, name, said, want)
			}
		}
	}
}

// An edition names no answer that it does not know.
func TestALineHasNoAnswersFromTheFuture(t *testing.T) {
	t.Parallel()
	b := bookIn(t, "en", firstDay)
	d := b.discrepancies["crossing-time"]
	if got := b.inLine(d); strings.Contains(got, "15:15") || !strings.Contains(got, "15:31") {
		t.Errorf("on the first day the crossing was at %s", got)
	}
}

func bookIn(t *testing.T, lang, edition string) *Book {
	t.Helper()
	return Index(in(builtin(t), lang), address.New(builtin(t))).Open(State{Page: address.Page{Lang: lang, Edition: edition}})
}
