package page

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fiftymetres/app/address"

	"golang.org/x/net/html"
)

// TestEverySentenceOpensItsClaims: on the card the text is the story's, and after each
// sentence that is not the story's own voice stands a mark that leads to its claims, in
// the panel and without the program.
func TestEverySentenceOpensItsClaims(t *testing.T) {
	st := builtin(t)
	for _, lang := range st.Languages {
		for _, e := range []string{firstDay, nineDaysLater} {
			s := known(st, "story", lang, e)
			b := Index(in(st, lang), address.New(st)).Open(s)
			for _, i := range st.Course(e).Moments {
				told, said := b.telling(i), ""
				var marks []*html.Node
				doc := document(t, tag("p").Body(b.told(i)...))
				walk(doc, func(n *html.Node) {
					if n.Type == html.TextNode {
						said += n.Data
					}
					if class, _ := valueOf(n, "class"); class == "ref" {
						marks = append(marks, n)
					}
				})
				if said != told.Text.In(lang) {
					t.Errorf("%s, %s, %s: the card says %q", st.Moments[i].Slug, e, lang, said)
				}
				page := s
				page.Layout, page.Of = address.Ledger, st.Moments[i].Slug
				ledger, err := html.Parse(strings.NewReader(b.Open(page).Ledger()))
				if err != nil {
					t.Fatal(err)
				}
				for k, want := range told.Sentences {
					if want.Own {
						continue
					}
					if len(marks) == 0 {
						t.Fatalf("%s, %s, %s: sentence %d has no mark", st.Moments[i].Slug, e, lang, k+1)
					}
					id, _ := valueOf(marks[0], "data-id")
					name, _ := valueOf(marks[0], "aria-label")
					href, _ := valueOf(marks[0], "href")
					marks = marks[1:]
					_, body := b.about("claims", id)
					_, anchor, _ := strings.Cut(href, "#")
					if name == "" || !citesAll(document(t, tag("div").Body(body...)), want.Claims) || !citesAll(find(ledger, anchor), want.Claims) {
						t.Errorf("%s, %s, %s: %q and %q do not lead to %q", st.Moments[i].Slug, e, lang, id, href, want.Claims)
					}
				}
				if len(marks) > 0 {
					t.Errorf("%s, %s, %s: %d marks too many", st.Moments[i].Slug, e, lang, len(marks))
				}
			}
		}
	}
}

func find(doc *html.Node, id string) (found *html.Node) {
	walk(doc, func(n *html.Node) {
		if v, _ := valueOf(n, "id"); v == id && id != "" {
			found = n
		}
	})
	return found
}

func citesAll(doc *html.Node, claims []string) bool {
	if doc == nil {
		return false
	}
	shown := map[string]bool{}
	walk(doc, func(n *html.Node) {
		if id, ok := valueOf(n, "data-claim"); ok {
			shown[id] = true
		}
	})
	for _, id := range claims {
		if !shown[id] {
			return false
		}
	}
	return len(claims) > 0
}

// TestAStoryMayLeaveItsSentencesOut: then its text stands as it is, with one mark for paper.
func TestAStoryMayLeaveItsSentencesOut(t *testing.T) {
	st := builtin(t)
	for i := range st.Moments {
		for date, told := range st.Moments[i].Tellings {
			told.Sentences = nil
			st.Moments[i].Tellings[date] = told
		}
	}
	b := Index(in(st, "en"), address.New(st)).Open(known(st, "story", "en", nineDaysLater))
	if got := printed(tag("p").Body(b.told(0)...)); got != `<p>`+st.Moments[0].Tellings[nineDaysLater].Text["en"]+`<sup class="refs">1–5</sup></p>` {
		t.Errorf("got %s", got)
	}
	if _, body := b.about("claims", "place.2"); !citesAll(document(t, tag("div").Body(body...)), st.Moments[0].Tellings[nineDaysLater].Claims) {
		t.Error("the panel has not all claims of the moment")
	}
}

// TestOwnVoiceSaysSo, where all sentences stand with what they rest on.
func TestOwnVoiceSaysSo(t *testing.T) {
	st := builtin(t)
	b := Index(in(st, "en"), address.New(st)).Open(known(st, "story", "en", firstDay))
	own := 0
	for _, i := range st.Course(firstDay).Moments {
		for _, s := range b.telling(i).Sentences {
			if s.Own {
				own++
			}
		}
		all := printed(tag("div").Body(b.sentences(i)...))
		own -= strings.Count(all, b.words.OwnVoice)
	}
	if own != 0 || b.words.OwnVoice == "" {
		t.Errorf("%d sentences do not say that they are the page's own", own)
	}
}

// TestNotesOnPaperHaveTheNumbersOfTheirMarks: the style sheet counts the claims of tellings
// through the whole column, and none that only the map rests on.
func TestNotesOnPaperHaveTheNumbersOfTheirMarks(t *testing.T) {
	st := builtin(t)
	for _, e := range st.Editions {
		b := Index(in(st, "en"), address.New(st)).Open(known(st, address.Story, "en", e.Date))
		var notes []string
		marks := 0
		for _, i := range b.course.Moments {
			walk(document(t, b.card(i)), func(n *html.Node) {
				if n.Data != "ul" || !classed(n, "claims") || classed(n, "drawn") || !within(n, "rests") {
					return
				}
				walk(n, func(n *html.Node) {
					if classed(n, "claim") {
						notes = append(notes, attrOf(n, "data-claim"))
					}
				})
			})
		}
		for _, i := range b.course.Moments {
			walk(document(t, b.card(i)), func(n *html.Node) {
				for _, said := range strings.FieldsFunc(attrOf(n, "data-n"), func(r rune) bool { return r == ',' }) {
					marks++
					at, err := strconv.Atoi(said)
					if err != nil || at < 1 || at > len(notes) || !slices.Contains(b.telling(i).Claims, notes[at-1]) {
						t.Errorf("%s, %s: note %q is another moment's", e.Date, b.Moments[i].Slug, said)
					}
				}
			})
		}
		if marks < 10 {
			t.Errorf("%s has %d marks", e.Date, marks)
		}
	}
}

func within(n *html.Node, class string) bool {
	for ; n != nil; n = n.Parent {
		if classed(n, class) {
			return true
		}
	}
	return false
}
