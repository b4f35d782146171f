package data_test

import (
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/story"
)

// states are the numbers that a claim gives: in its text, as its quantity, as
// its time of day.
func states(c *story.Claim, lang string) []string {
	out := numbers(lang, c.Text.In(lang))
	if c.Quantity != nil {
		out = append(out, number(c.Quantity.Value), number(c.Quantity.High))
	}
	return append(out, c.Clock)
}

// TestClaimsHoldTheNumbers: every number in a heading or a text stands in one
// of the claims that the moment names. The day of the event and the editions'
// own days need none.
func TestClaimsHoldTheNumbers(t *testing.T) {
	st, claim := record(t)
	for _, m := range st.Moments {
		for date, telling := range m.Tellings {
			for _, lang := range st.Languages {
				held := []string{"13", "2017", "22"}
				for _, id := range telling.Claims {
					held = append(held, states(claim[id], lang)...)
				}
				for _, n := range numbers(lang, telling.Heading.In(lang)+" "+telling.Text.In(lang)) {
					if !slices.Contains(held, n) {
						t.Errorf("%s, %s, %s: no claim of the moment has the %s of %q", m.Slug, date, lang, n, telling.Text.In(lang))
					}
				}
			}
		}
	}
}

// TestRemarksHaveTheirNumbers: a number of ten or more, or a time, in an
// editor's remark, a discrepancy's answer or its note stands in a claim, or in
// what a place says of itself, or is the day of a source. Smaller ones mostly
// count what stands beside them.
func TestRemarksHaveTheirNumbers(t *testing.T) {
	st, claim := record(t)
	for _, lang := range st.Languages {
		var all []string
		for _, c := range claim {
			all = append(all, states(c, lang)...)
		}
		for _, s := range st.Sources {
			if len(s.Date) == len("2006-01-02") {
				all = append(all, strings.TrimPrefix(s.Date[8:], "0"))
			}
		}
		for _, p := range st.Map.Features {
			all = append(all, numbers(lang, p.Properties.About.In(lang))...)
		}
		check := func(where string, text story.Text, held []string) {
			for _, n := range numbers(lang, text.In(lang)) {
				if len(n) > 1 && !slices.Contains(held, n) {
					t.Errorf("%s, %s: where is the %s of %q from?", where, lang, n, text.In(lang))
				}
			}
		}
		for _, m := range st.Moments {
			for date, telling := range m.Tellings {
				check(m.Slug+", "+date, telling.Note, all)
			}
		}
		for _, d := range st.Discrepancies {
			check(d.ID, d.Note, all)
			for _, a := range d.Answers {
				var held []string
				for _, id := range a.Claims {
					held = append(held, states(claim[id], lang)...)
				}
				check(d.ID+", an answer", a.Value, held)
			}
		}
	}
}

// TestMeasuresRestOnTheirClaims: each claim that a measured line cites gives
// its metres or its minutes, and the line is drawn as long as they say.
func TestMeasuresRestOnTheirClaims(t *testing.T) {
	st, claim := record(t)
	plan := st.Frame.Projection()
	for _, m := range st.Moments {
		for date, telling := range m.Tellings {
			for _, d := range telling.Measures {
				for _, id := range d.Claims {
					q := claim[id].Quantity
					if q == nil || !(q.Unit == "m" && q.Value == d.Metres || q.Unit == "km" && q.Value*1000 == d.Metres || q.Unit == "min" && q.Value == d.Minutes) {
						t.Errorf("%s, %s: %g m rest on %s, which gives %+v", m.Slug, date, d.Metres, id, q)
					}
				}
				between(t, m.Slug+", "+date+": a measured line", d.From.In(plan).Distance(d.To.In(plan))/d.Metres*100, 97, 103)
			}
		}
	}
}

// TestTicksRestOnTheirClaims: each claim of a time that is not inferred gives
// that time.
func TestTicksRestOnTheirClaims(t *testing.T) {
	st, claim := record(t)
	for _, m := range st.Moments {
		for date, telling := range m.Tellings {
			for _, k := range telling.Clock {
				for _, id := range k.Claims {
					if k.Certainty != story.Inferred && claim[id].Clock != k.Time {
						t.Errorf("%s, %s: %s rests on %s, whose clock is %q", m.Slug, date, k.Time, id, claim[id].Clock)
					}
				}
			}
		}
	}
}

// record is the built-in story, and its claims by id.
func record(t *testing.T) (*story.Story, map[string]*story.Claim) {
	t.Helper()
	st := edition(t, firstDay).Story
	claim := map[string]*story.Claim{}
	for i := range st.Claims {
		claim[st.Claims[i].ID] = &st.Claims[i]
	}
	return st, claim
}
