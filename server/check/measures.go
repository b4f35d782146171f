package check

import (
	"math"

	"fiftymetres/app/story"
)

// apart is how far a drawn distance may be from the one it says, as a share.
const apart = 0.1

// measures judges the distances of a telling: each is drawn as long as it says.
func (c *checker) measures(a at, list []story.Measure, e story.Edition) {
	for i, m := range list {
		a := a.index(i)
		c.certainty(a.key("certainty"), m.Certainty)
		if len(m.Claims) == 0 {
			c.wrong(a.key("claims"), "name the claims that give the distance", "the distance rests on no claim")
		}
		c.cites(a.key("claims"), m.Claims, e)
		if c.finite(a.key("minutes"), m.Minutes) && m.Minutes < 0 {
			c.wrong(a.key("minutes"), "write how many minutes it took, or leave it out", "the minutes are below 0")
		}
		c.differing(a.key("differ"), m.Differ, m.Claims, e)
		c.undisputed(a, m.Differ, m.Claims, e, func(l *story.Claim) bool { return measured(l.Quantity, m) }, "number", "place", "time")
		from, known := c.position(a.key("from"), m.From)
		to, ok := c.position(a.key("to"), m.To)
		drawn := from.Distance(to)
		switch {
		case !c.finite(a.key("metres"), m.Metres) || !known || !ok:
		case m.Metres <= 0:
			c.wrong(a.key("metres"), "write how many metres the sources give", "the distance is not above 0")
		case math.Abs(drawn-m.Metres) > apart*m.Metres:
			c.wrong(a, "move from or to until they lie as far apart as it says", "it says %g m and is drawn %.1f m long", m.Metres, drawn)
		}
	}
}

// question judges a way that is left open.
func (c *checker) question(a at, q *story.Question) {
	if q == nil {
		return
	}
	c.text(a.key("text"), q.Text)
	c.textIfAny(a.key("detail"), q.Detail)
	if q.Text.Counts() || q.Detail.Counts() {
		c.wrong(a, "take the number out, or draw it as a distance, which names its claims", "a way that is left open has a number, which rests on no claim")
	}
	if len(q.Line) < 2 {
		c.wrong(a.key("line"), "give the points of the dotted line, two or more", "%d points make no line", len(q.Line))
	}
	for i, p := range q.Line {
		c.position(a.key("line").index(i), p)
	}
}

// measured tells whether a claim's number is the length of a measured line, or the minutes that
// its way took.
func measured(q *story.Quantity, m story.Measure) bool {
	if q == nil {
		return false
	}
	switch q.Unit {
	case "m":
		return q.Value == m.Metres
	case "km":
		return q.Value*1000 == m.Metres
	case "min":
		return q.Value == m.Minutes
	}
	return false
}
