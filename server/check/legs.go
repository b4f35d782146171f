package check

import (
	"fmt"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

// The speeds above which a leg is taken for a slip, in metres per story
// second. Story time is not clock time: calm stretches are told faster than
// they passed, so the limits are generous. A flight of half an hour may pass
// in a second or two and a drive of minutes in ten; on foot the telling is
// close to real time.
const (
	onFoot   = 15.0
	onWheels = 150.0
	inFlight = 30000.0
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
	kind     string
}

// topSpeed goes by the pose on the leg, else by the kind of actor. What is
// gone is not seen to move and has no limit.
func (l leg) topSpeed() (metresPerSecond float64, limited bool) {
	switch l.a.Pose {
	case "gone":
		return 0, false
	case "drive":
		return onWheels, true
	case "hover", "fly":
		return inFlight, true
	case "":
		switch l.kind {
		case "jeep":
			return onWheels, true
		case "helicopter":
			return inFlight, true
		}
	}
	return onFoot, true
}

// leg judges the way to the key at a.
func (c *checker) leg(a at, l leg) {
	way := l.from.Dist(l.to)
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

func (c *checker) speed(a at, l leg, metres float64) {
	top, limited := l.topSpeed()
	seconds := l.b.T - l.a.T
	if !limited || !(seconds > 0) {
		return
	}
	if v := metres / seconds; v > top {
		c.wrong(a, fmt.Sprintf("correct t or the position; the limit for this pose is %g m/s", top),
			"it would move %.0f m in %g s to get here, an impossible %.0f m/s", metres, seconds, v)
	}
}
