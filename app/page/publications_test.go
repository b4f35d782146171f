package page

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/date"
	"fiftymetres/app/story"

	"golang.org/x/net/html"
)

// daysOf are the last days of dates.
func daysOf(t testing.TB, dates ...string) (out []int) {
	t.Helper()
	for _, text := range dates {
		d, err := date.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, dayOf(d))
	}
	return out
}

// TestPublicationsAreAllSources, each on the day of its date, or where that is not known
// to the day, on the last by which it was; with the first edition that knows it.
func TestPublicationsAreAllSources(t *testing.T) {
	st := builtin(t)
	all, by := 0, map[int]int{}
	for i, p := range Publications(st) {
		all += p.Many
		by[p.From] += p.Many
		if before := Publications(st)[max(0, i-1)]; before.Day > p.Day {
			t.Errorf("day %d comes after %d", before.Day, p.Day)
		}
	}
	want := map[int]int{}
	for i := range st.Sources {
		want[since(st, &st.Sources[i])]++
	}
	if all != len(st.Sources) || fmt.Sprint(by) != fmt.Sprint(want) {
		t.Errorf("%d of %d sources, by edition %v, want %v", all, len(st.Sources), by, want)
	}
	few := &story.Story{Editions: []story.Edition{{Date: "1628-09-05"}, {Date: "2020-01-01"}}, Sources: []story.Source{
		{Date: "1628-08-12", Known: "1628-08-12"}, {Date: "1628-09", Known: "1628-09-03"}, {Date: story.NotVerifiable, Known: "2001"}, {Date: "20XX", Known: "2021-01-01"}, {Date: "soon", Known: "never"}}}
	days := daysOf(t, "1628-08-12", "1628-09-03", "2001-12-31", "2021-01-01")
	if got, want := Publications(few), []Publication{{days[0], 1, 0}, {days[1], 1, 0}, {days[2], 1, 1}, {days[3], 1, 2}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestTimelineIsEven: days are as long before and after; what an edition knows stands
// before it, and what it does not after.
func TestTimelineIsEven(t *testing.T) {
	days := daysOf(t, "2017-11-13", "2017-11-22", "2017-11-13", "2017-11-16", "2017-11-19", "2017-11-25", "2018-06-01")
	var published []Publication
	for i, d := range days[2:] {
		published = append(published, Publication{d, 1 + 8*btoi(i == 0), 0 + btoi(i > 0) + btoi(i > 2)})
	}
	tl := timelineOf(days[:2], published, 0)
	var at []float64
	for _, c := range tl.columns {
		at = append(at, math.Round(c.at*100)/100)
	}
	if want := []float64{-1.25, -3.75, 32.08, 65.42, 132.08, 198.75}; !slices.Equal(at, want) { // three days are a third of a link
		t.Errorf("columns at %v, want %v", at, want)
	}
	if c := tl.columns; c[0].had != 8 || c[1].had != 1 || c[2].had != 0 || c[2].yet != 1 {
		t.Errorf("%+v", c)
	}
	if got, want := tl.picture(), `viewBox="0 0 200 16"><path d="M0 0V16M100 0V16"/><path class="yet" d="M32.1 16v-2M65.4 16v-2M132.1 16v-2M198.8 16v-2"/><path class="had" d="M-1.3 16v-16M-3.8 16v-2"/></svg>`; !strings.HasSuffix(got, want) {
		t.Errorf("%s\nwant %s", got, want)
	}
}

// TestTimelineHolds for any editions and publications: links stand apart and in order,
// no mark is lost, and everything is a number, in its order and in the picture.
func TestTimelineHolds(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	for range 3000 {
		editions, published := make([]int, r.IntN(7)), make([]Publication, r.IntN(40))
		span := 1 + r.IntN([]int{2, 30, 4000, 300000}[r.IntN(4)])
		for i := range editions {
			editions[i] = 600000 + r.IntN(span)
		}
		slices.Sort(editions)
		all := 0
		for i := range published {
			published[i] = Publication{600000 - span/2 + r.IntN(2*span), 1 + r.IntN(30), r.IntN(len(editions) + 1)}
			all += published[i].Many
		}
		slices.SortFunc(published, func(a, b Publication) int { return a.Day - b.Day })
		now := r.IntN(len(editions) + 1)
		tl := timelineOf(editions, published, now)
		if len(editions) == 0 {
			continue
		}
		width := linked * float64(len(editions))
		for i, at := range tl.stops {
			if !(at >= 0 && at <= width-linked+1e-9) || i > 0 && at < tl.stops[i-1] {
				t.Fatalf("editions at %v in %g", tl.stops, width)
			}
		}
		if first, last := tl.stops[0], tl.stops[len(tl.stops)-1]; first != 0 || editions[0] < editions[len(editions)-1] && math.Abs(last-(width-linked)) > 1e-9 {
			t.Fatalf("from %g to %g in %g", first, last, width)
		}
		marks, before := 0, map[float64]bool{}
		for _, c := range tl.columns {
			marks += c.had + c.yet
			if !(c.at >= -lead-1e-9 && c.at <= width) || c.had+c.yet > tl.high || c.had+c.yet < 1 || before[c.at] {
				t.Fatalf("%+v of %d in %g", c, tl.high, width)
			}
			before[c.at] = true
		}
		if marks != all {
			t.Fatalf("%d of %d sources", marks, all)
		}
		if text := tl.picture(); strings.Contains(text, "NaN") || strings.Contains(text, "Inf") {
			t.Fatal(text)
		}
	}
}

// TestSwitchSaysHowManySourcesCameByThen, in the language of the page; and only the story
// leads to what changed.
func TestSwitchSaysHowManySourcesCameByThen(t *testing.T) {
	st := builtin(t)
	for _, layout := range []string{"story", "embed", "kiosk"} {
		for _, lang := range st.Languages {
			for e, want := range []string{firstDay, nineDaysLater} {
				doc := document(t, opened(t, st, known(st, layout, lang, want)))
				said, leads := map[string]string{}, 0
				walk(doc, func(n *html.Node) {
					class, _ := valueOf(n, "class")
					href, _ := valueOf(n, "href")
					if id, _ := valueOf(n, "data-id"); n.Data == "a" && (id == firstDay || id == nineDaysLater) {
						said[id], _ = valueOf(n, "title")
					}
					if class == "unseen" && n.Parent.Data == "nav" {
						said["aloud"] = strings.TrimSpace(textOf(n))
					}
					if class == "news" && strings.HasSuffix(href, "ledger#changes") {
						leads++
					}
				})
				n := 0
				for i := range st.Sources {
					n += btoi(story.Knows(want, st.Sources[i].Known))
				}
				if all := fmt.Sprint(len(st.Sources)); said["aloud"] != said[want] || !strings.Contains(said[want], fmt.Sprint(n)) || !strings.Contains(said[want], all) || said[firstDay] == said[nineDaysLater] {
					t.Errorf("%s %s, edition %d: %q, want %d of %s", layout, lang, e, said, n, all)
				}
				if (leads == 1) != (layout == "story") {
					t.Errorf("%s: %d links to what changed", layout, leads)
				}
			}
		}
	}
}
