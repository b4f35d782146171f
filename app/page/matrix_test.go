package page

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/app/story"

	"golang.org/x/net/html"
)

// cell is where a claim stands in a comparison.
type cell struct{ question, source, letter string }

// cells reads a comparison as a browser does: each claim with its row and its column.
func cells(t *testing.T, b *Book, of string, f address.Filter) (out map[string][]cell, rows, columns []string) {
	t.Helper()
	out = map[string][]cell{}
	column, row := 0, ""
	walk(document(t, tag("div").Body(b.matrix(of, f)...)), func(n *html.Node) {
		scope, _ := valueOf(n, "scope")
		switch {
		case n.Data == "th" && scope == "col" && !hasAttr(n, "rowspan"):
			to, err := url.Parse(attrOf(n.FirstChild, "href"))
			if err != nil || to.Fragment != address.Compared {
				t.Errorf("a column leads to %q, %v", to, err)
			}
			columns = append(columns, to.Query().Get("source"))
		case n.Data == "th" && scope == "row":
			row, column = strings.TrimPrefix(attrOf(n.FirstChild, "href"), "#question-"), -1
			rows = append(rows, row)
		case n.Data == "td":
			column++
		case n.Data == "a" && hasAttr(n, "data-claim"):
			id := attrOf(n, "data-claim")
			out[id] = append(out[id], cell{row, columns[column], n.FirstChild.Data})
			if to := attrOf(n, "href"); !strings.HasSuffix(to, "#claim-"+id) {
				t.Errorf("%s leads to %s", id, to)
			}
		}
	})
	return out, rows, columns
}

func attrOf(n *html.Node, name string) string { v, _ := valueOf(n, name); return v }
func hasAttr(n *html.Node, name string) bool  { _, ok := valueOf(n, name); return ok }

func compare(t *testing.T, st *story.Story, lang, edition string) *Book {
	t.Helper()
	return Index(in(st, lang), address.New(st)).Open(known(st, address.Ledger, lang, edition))
}

// TestEveryClaimHasOneCell: each claim behind an answer that an edition knows stands once
// in its question's row and its source's column, under its answer's letter; and nothing
// does that the edition does not know.
func TestEveryClaimHasOneCell(t *testing.T) {
	st := builtin(t)
	for _, edition := range []string{firstDay, nineDaysLater} {
		for _, lang := range st.Languages {
			b := compare(t, st, lang, edition)
			got, rows, columns := cells(t, b, "", address.Filter{})
			want := map[string][]cell{}
			for i := range st.Discrepancies {
				d := &st.Discrepancies[i]
				if shown := b.shown(d); len(shown) >= 2 {
					for j, a := range shown {
						for _, id := range b.known(a.Claims) {
							want[id] = append(want[id], cell{d.ID, b.claims[id].Source, story.Letter(j)})
						}
					}
				} else if slices.Contains(rows, d.ID) {
					t.Errorf("%s: %s has a row, of %d answers", edition, d.ID, len(shown))
				}
			}
			for id, where := range want {
				if !slices.Equal(got[id], where) {
					t.Errorf("%s in %s: %s stands at %v, want %v", edition, lang, id, got[id], where)
				}
			}
			if len(got) != len(want) || len(got) < 20 {
				t.Errorf("%s in %s: %d claims stand there, want %d", edition, lang, len(got), len(want))
			}
			for _, id := range columns {
				if edition == firstDay && b.sources[id].Known > firstDay {
					t.Errorf("the first day has a column of %s", id)
				}
			}
		}
	}
}

// TestTheFirstDayHasSettledNothingLater: what holds by later reports is open on the day
// on which they were not there.
func TestTheFirstDayHasSettledNothingLater(t *testing.T) {
	st := builtin(t)
	then, later := compare(t, st, "en", firstDay), compare(t, st, "en", nineDaysLater)
	differ := 0
	for i := range st.Discrepancies {
		d := &st.Discrepancies[i]
		if len(then.shown(d)) < 2 {
			continue
		}
		row := printed(then.row(d, nil))
		if !then.admitsAll(d) {
			if then.state(d) != story.Open || strings.Contains(row, "holds") || d.Explains != nil && strings.Contains(row, d.Explains["en"]) {
				t.Errorf("the first day judges %s: %s", d.ID, row)
			}
			if later.state(d) != story.Open {
				differ++
			}
		}
	}
	if differ < 2 {
		t.Errorf("%d questions were settled later", differ)
	}
}

// TestFiltersNarrowAndSort what is compared, in any mixture.
func TestFiltersNarrowAndSort(t *testing.T) {
	st := builtin(t)
	b := compare(t, st, "en", nineDaysLater)
	_, all, _ := cells(t, b, "", address.Filter{})
	var byState []int
	for _, tt := range []struct {
		of   string
		f    address.Filter
		good func(d *story.Discrepancy) bool
	}{
		{"", address.Filter{Source: "ytn14"}, func(d *story.Discrepancy) bool {
			return slices.ContainsFunc(d.Answers, func(a story.Answer) bool { return b.answered(&a, "ytn14") })
		}},
		{"", address.Filter{About: "time"}, func(d *story.Discrepancy) bool { return d.About == "time" }},
		{"", address.Filter{Open: true}, func(d *story.Discrepancy) bool { return d.State() == story.Open }},
		{"jeep", address.Filter{}, func(d *story.Discrepancy) bool {
			return slices.Contains(st.Moments[st.MomentCalled("jeep")].Tellings[nineDaysLater].Differ, d.ID)
		}},
		{"dash", address.Filter{Open: true, About: "number", Source: "afp15"}, func(d *story.Discrepancy) bool { return d.ID == "wounds" }},
		{"", address.Filter{Sort: address.ByAnswers}, func(*story.Discrepancy) bool { return true }},
		{"", address.Filter{Sort: address.BySettled}, func(d *story.Discrepancy) bool { return true }},
	} {
		_, rows, columns := cells(t, b, tt.of, tt.f)
		var want []string
		for _, id := range all {
			if tt.good(b.discrepancies[id]) {
				want = append(want, id)
			}
		}
		if got, want := slices.Sorted(slices.Values(rows)), slices.Sorted(slices.Values(want)); !slices.Equal(got, want) || len(rows) == 0 {
			t.Errorf("%q %+v has %q, want %q", tt.of, tt.f, got, want)
		}
		if tt.f.Source != "" && columns[0] != tt.f.Source {
			t.Errorf("%+v: the first column is %s", tt.f, columns[0])
		}
		if tt.f.Sort == address.BySettled {
			for _, id := range rows {
				byState = append(byState, slices.Index(story.States, b.discrepancies[id].State()))
			}
		}
	}
	if !slices.IsSorted(byState) || len(byState) == 0 {
		t.Errorf("the open ones are not first: %v", byState)
	}
	if got := printed(tag("div").Body(b.matrix("line", address.Filter{About: "thing"})...)); !strings.Contains(got, b.words.ComparedNone) || strings.Contains(got, "<table") {
		t.Error("where nothing is let through nothing says so")
	}
}

func TestLetters(t *testing.T) {
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 27: "AB", 52: "BA"} {
		if got := story.Letter(i); got != want {
			t.Errorf("%d is %s", i, got)
		}
	}
}
