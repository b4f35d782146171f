package page

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"

	"golang.org/x/net/html"
)

// TestAnswersHaveTheLettersOfTheMap: a letter on the map is that of an answer in its moment's
// card, and each answer that can be drawn is one link away from being drawn.
func TestAnswersHaveTheLettersOfTheMap(t *testing.T) {
	st := builtin(t)
	at := address.New(st)
	for _, lang := range st.Languages {
		index := Index(in(st, lang), at)
		for _, v := range st.Versions() {
			by := v.By
			if v.Edition != nineDaysLater {
				continue
			}
			s, err := scene.CompileBy(st, v)
			if err != nil {
				t.Fatal(err)
			}
			b := index.Open(Opened(address.Page{Layout: address.Story, Lang: lang, Edition: nineDaysLater, By: by}))
			for i := range st.Moments {
				letters := map[string]bool{}
				now := map[string]int{} // answers that are drawn, by question
				walk(document(t, b.differs(i)), func(n *html.Node) {
					if !classed(n, "letter") {
						return
					}
					letters[strings.TrimSpace(textOf(n))] = true
					if n = n.Parent; !classed(n, "draws") {
						return
					}
					if id := attrOf(n, "data-id"); attrOf(n, "aria-current") != "" {
						question, _, _ := strings.Cut(id, ".")
						now[question]++
					}
					href := attrOf(n, "href")
					p, ok := at.Read(parsed(t, href))
					if want := st.Choice(nineDaysLater, attrOf(n, "data-id")); !ok || p.By != want || p.Lang != lang || !slices.Contains(b.telling(p.Moment).Differ, strings.Split(attrOf(n, "data-id"), ".")[0]) {
						t.Errorf("%q leads to %s, drawn by %q", attrOf(n, "data-id"), href, p.By)
					}
				})
				for _, o := range s.Others(i) {
					for _, a := range o.Answers {
						if !letters[story.Letter(a)] {
							t.Errorf("%s: the map has %s in %s, the card has not", by, story.Letter(a), st.Moments[i].Slug)
						}
					}
				}
				for _, id := range b.telling(i).Differ {
					d := st.Discrepancy(id)
					if d.Drawn() < 0 {
						continue
					}
					if now[id] == 0 {
						t.Errorf("%s: in %s nothing says which answer to %s is drawn", by, st.Moments[i].Slug, id)
					}
				}
			}
		}
	}
}

// TestWhatIsDrawnByAnotherAnswerSaysSo, in all layouts, with the way back.
func TestWhatIsDrawnByAnotherAnswerSaysSo(t *testing.T) {
	st := builtin(t)
	at := address.New(st)
	for _, lang := range st.Languages {
		for _, layout := range address.Layouts {
			p := at.Come(address.Page{Layout: layout, Lang: lang, Edition: nineDaysLater}, st.MomentCalled("crawl"))
			if n := len(allOf(document(t, opened(t, st, Opened(p))), "answered")); n != 0 {
				t.Errorf("%s %s says that it is drawn otherwise", layout, lang)
			}
			p.By = story.Choice{Question: "who-crawled", Answer: "three"}
			said := allOf(document(t, opened(t, st, Opened(p))), "answered")
			if len(said) != 1 {
				t.Fatalf("%s %s: %d notes", layout, lang, len(said))
			}
			var back address.Page
			walk(said[0], func(n *html.Node) {
				if n.Data == "a" {
					back, _ = at.Read(parsed(t, attrOf(n, "href")))
				}
			})
			d := st.Discrepancy("who-crawled")
			if want := d.Question.In(lang) + " B – " + d.Answers[1].Value.In(lang); !strings.Contains(strings.Join(strings.Fields(textOf(said[0])), " "), want) || back.By != (story.Choice{}) || back.Layout != layout || back.Moment != p.Moment {
				t.Errorf("%s %s: %q leads to %+v", layout, lang, textOf(said[0]), back)
			}
		}
	}
}

func classed(n *html.Node, class string) bool {
	return slices.Contains(strings.Fields(attrOf(n, "class")), class)
}

func allOf(doc *html.Node, class string) (out []*html.Node) {
	walk(doc, func(n *html.Node) {
		if classed(n, class) {
			out = append(out, n)
		}
	})
	return out
}

func parsed(t testing.TB, address string) *url.URL {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u
}
