package check

import (
	"fmt"
	"slices"

	"fiftymetres/app/story"
)

// differing judges the mark of a label, a measured line or a clock that sources differ on it:
// the question is one that the edition's moments ask, of which it knows two answers, and that a claim
// which the thing rests on answers. It needs none.
func (c *checker) differing(a at, id string, claims []string, e story.Edition) {
	if id == "" || !c.ref(a, c.discrepancySet, id) || e.Date == "" {
		return
	}
	d := c.s.Discrepancy(id)
	if !slices.ContainsFunc(d.Answers, func(o story.Answer) bool { return meet(o.Claims, claims) }) {
		c.wrong(a, "name a question that one of its claims answers", "no claim that this rests on answers %q", id)
	}
	if len(c.s.Asks(e.Date, id)) == 0 {
		c.wrong(a, "name the question in a moment's differ too, where its answers are read", "no moment of the edition of %s asks %q", e.Date, id)
	}
	if n := c.answersKnown(d, e); n < 2 {
		c.wrong(a, "take it out, or leave it to a later edition", "the edition of %s knows %d of the answers to %q", e.Date, n, id)
	}
}

// undisputed judges what a clock or a measured line gives without a mark: that none of its claims
// gives it as one of several answers. what tells whether a claim gives just what is shown, and about which questions ask for such.
func (c *checker) undisputed(a at, marked string, claims []string, e story.Edition, what func(*story.Claim) bool, about ...string) {
	if marked != "" {
		return
	}
	for i := range c.s.Discrepancies {
		d := &c.s.Discrepancies[i]
		if d.State() == story.Apparent || !slices.Contains(about, d.About) || len(c.s.Asks(e.Date, d.ID)) == 0 || c.answersKnown(d, e) < 2 {
			continue
		}
		for k := range d.Answers {
			for _, id := range d.Answers[k].Claims {
				if n, ok := c.everyClaim.first[id]; ok && slices.Contains(claims, id) && what(&c.s.Claims[n]) {
					c.wrong(a, fmt.Sprintf("write %q: %q", "differ", d.ID), "what %q gives is one answer of several to %q, and nothing says so", id, d.ID)
					return
				}
			}
		}
	}
}

// answersKnown is how many answers to a question an edition knows.
func (c *checker) answersKnown(d *story.Discrepancy, e story.Edition) (n int) {
	for _, answer := range d.Answers {
		if slices.ContainsFunc(answer.Claims, func(id string) bool {
			o := c.sourceOf[id]
			return e.Later || o == nil || story.Knows(e.Date, o.Known)
		}) {
			n++
		}
	}
	return n
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(id string) bool { return slices.Contains(b, id) })
}
