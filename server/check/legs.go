package check

import (
	"fmt"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

// offLine is how far from the line it follows a key may lie, in metres.
const offLine = 60.0

// stillThere is how far apart two keys may lie and be one place, in metres: the
// tracks that are compiled from them take no more.
const stillThere = 0.01

// leg is the way from one key to the next.
type leg struct {
	a, b     story.Key
	from, to geom.Point // metres
	form     string
	edition  string
}

// leg judges the way to the key at a.
func (c *checker) leg(a at, l leg) {
	way := l.from.Distance(l.to)
	switch l.a.Move {
	case "hold":
		if way > stillThere {
			c.wrong(a, "repeat the position, or let the key before move straight", "the key before holds its place, but this one is %.3g m away", way)
		}
		return
	case "along":
		line := c.lines[l.a.Along]
		if len(line.Points()) < 2 {
			return
		}
		from, offA := line.Nearest(l.from)
		to, offB := line.Nearest(l.to)
		if off := max(offA, offB); off > offLine {
			c.wrong(a, fmt.Sprintf("let both keys lie within %g m of the line, or move straight", offLine),
				"the way here follows %q, but an end of it lies %.0f m off that line", l.a.Along, off)
			return
		}
		way = offA + offB + max(from-to, to-from)
	}
	c.speed(a, l, way)
}
