package story

import (
	"slices"
	"strings"
)

// Choice is an answer to a question by which a story is drawn, instead of by the one
// that it is drawn by. The zero Choice is none.
type Choice struct {
	Question string // id of the discrepancy
	Answer   string // id of one of its answers
}

// String is a choice as addresses and controls have it, "who.two"; "" for none.
func (c Choice) String() string {
	if c == (Choice{}) {
		return ""
	}
	return c.Question + "." + c.Answer
}

// Choice reads what an address or a control says, in an edition; what cannot be drawn
// there is no choice.
func (s *Story) Choice(edition, said string) Choice {
	question, answer, _ := strings.Cut(said, ".")
	if c := (Choice{question, answer}); slices.Contains(s.Choices(edition), c) {
		return c
	}
	return Choice{}
}

// Choices are the answers that an edition can be drawn by, besides the one that it is.
func (s *Story) Choices(edition string) []Choice {
	var out []Choice
	for i := range s.Tracks {
		if t := &s.Tracks[i]; t.Edition == edition && t.Question != "" && !slices.Contains(out, t.Choice()) {
			out = append(out, t.Choice())
		}
	}
	return out
}

// Version is an edition as it is drawn by an answer.
type Version struct {
	Edition string // its date
	By      Choice
}

// Versions are all that a story can be drawn as: each edition as it is, and by each of its
// choices.
func (s *Story) Versions() []Version {
	var out []Version
	for _, e := range s.Editions {
		out = append(out, Version{Edition: e.Date})
		for _, by := range s.Choices(e.Date) {
			out = append(out, Version{e.Date, by})
		}
	}
	return out
}

// Asks are the moments, by their indices, in which an edition's sources differ on a question.
func (s *Story) Asks(edition, question string) []int {
	var out []int
	for i := range s.Moments {
		if slices.Contains(s.Moments[i].Tellings[edition].Differ, question) {
			out = append(out, i)
		}
	}
	return out
}

// Choice is the answer that a track follows; none for one that is drawn unless another is
// chosen.
func (t *Track) Choice() Choice { return Choice{t.Question, t.Answer} }

// During is the part of a span, in story seconds, of which a track says something; ok is false
// where it says nothing.
func (t *Track) During(span [2]float64) (from, to float64, ok bool) {
	if len(t.Keys) == 0 {
		return 0, 0, false
	}
	from, to = max(t.Keys[0].T, span[0]), min(t.Keys[len(t.Keys)-1].T, span[1])
	return from, to, from < to
}

// Tells tells whether a track of a version's choice says anything of a story second.
func (s *Story) Tells(v Version, t float64) bool {
	return slices.ContainsFunc(s.Tracks, func(o Track) bool {
		return o.Version() == v && len(o.Keys) > 0 && t >= o.Keys[0].T && t <= o.Keys[len(o.Keys)-1].T
	})
}

// Version is what a track is of.
func (t *Track) Version() Version { return Version{t.Edition, t.Choice()} }

// TracksBy are a version's tracks, one an actor.
func (s *Story) TracksBy(v Version) []Track {
	var out []Track
	for _, t := range s.Tracks {
		if t.Version() != (Version{Edition: v.Edition}) {
			continue
		}
		for i := range s.Tracks {
			if o := &s.Tracks[i]; v.By != (Choice{}) && o.Actor == t.Actor && o.Version() == v {
				t = t.With(o)
			}
		}
		out = append(out, t)
	}
	return out
}

// With is a track that goes another's way from that one's first key to its last.
func (t Track) With(o *Track) Track {
	if len(o.Keys) == 0 {
		return t
	}
	from, to := o.Keys[0].T, o.Keys[len(o.Keys)-1].T
	var keys []Key
	for _, k := range t.Keys {
		if k.T < from {
			keys = append(keys, k)
		}
	}
	keys = append(keys, o.Keys...)
	for _, k := range t.Keys {
		if k.T > to {
			keys = append(keys, k)
		}
	}
	t.Keys = keys
	return t
}

// Discrepancy finds one by its id, or nil.
func (s *Story) Discrepancy(id string) *Discrepancy {
	for i := range s.Discrepancies {
		if d := &s.Discrepancies[i]; d.ID == id {
			return d
		}
	}
	return nil
}

// Called finds an answer by its id, or gives -1.
func (d *Discrepancy) Called(answer string) int {
	return slices.IndexFunc(d.Answers, func(a Answer) bool { return answer != "" && a.ID == answer })
}

// Drawn is the answer by which the story is drawn unless another is chosen, or -1. Where
// several are drawn as one, it is the first.
func (d *Discrepancy) Drawn() int {
	return slices.IndexFunc(d.Answers, func(a Answer) bool { return a.Drawn })
}

// Letter is what the i-th answer of a question is called for short: A to Z, then AA.
func Letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return Letter(i/26-1) + Letter(i%26)
}
