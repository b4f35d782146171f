package draw

import (
	"math"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/story"
)

// number is where the number of a measured line stands beside it.
type number struct {
	at   geom.Point // on the line, metres
	side byte       // r, l, or c above or below it
	up   float64    // how much further up than the middle of its text, em
}

// box is what a number covers, metres; metre is how many a CSS px is.
func (n number) box(text string, metre float64) geom.Box {
	const em = 13 // CSS px
	of := name{Lines: set("", text, "")}
	return of.box(spot{At: n.at, Side: n.side, By: geom.Point{Y: -n.up * em * metre}}, metre)
}

// numbers are where a moment's numbers stand on a size of screen: at a stop, or between
// stops where s is nil.
func (p *Picture) numbers(s *stop, moment, size int) []number {
	if s == nil {
		return p.usualNumbers(moment)
	}
	s.counted[size].Do(func() { s.counts[size] = p.findNumbers(s, size) })
	return s.counts[size]
}

// usualNumbers are where numbers stand if nothing is in their way.
func (p *Picture) usualNumbers(moment int) []number {
	told := p.scene.Telling(moment).Measures
	out := make([]number, len(told))
	for i, d := range told {
		from, to := p.ends(d)
		out[i] = besideLine(along(from, to), false).on(from.Lerp(to, numberAt(i, len(told))))
	}
	return out
}

// along is the direction from one point to another.
func along(from, to geom.Point) geom.Point {
	return to.Sub(from).Scale(1 / max(1e-9, to.Distance(from)))
}

// findNumbers takes for each the place beside its line where what moves, and what is said
// of it, lies on it for the shortest, and where no other line runs through it: the first of
// the best.
func (p *Picture) findNumbers(s *stop, size int) []number {
	told := p.scene.Telling(s.moment).Measures
	out := make([]number, len(told))
	for i, d := range told {
		from, to := p.ends(d)
		way, usual := along(from, to), numberAt(i, len(told))
		least := math.MaxInt
		for _, share := range []float64{usual, 0.62, 0.38, 0.8, 0.2, 0.7, 0.3, 0.9, 0.1} {
			for _, other := range []bool{false, true} {
				n := besideLine(way, other).on(inSight(from, to, share, s.view))
				if c := p.inTheWay(s, size, n, told, out[:i]); c < least {
					least, out[i] = c, n
				}
			}
		}
		const worse = 4 // beyond an end it is less plain what is measured
		for _, n := range []number{beyondEnd(way.Scale(-1)).on(from), beyondEnd(way).on(to)} {
			if c := worse + p.inTheWay(s, size, n, told, out[:i]); square(s.view).Contains(n.at) && c < least {
				least, out[i] = c, n
			}
		}
	}
	return out
}

// inTheWay is how much lies on a number at a stop, and how far it is on what is measured
// too and has its number already, if placed is where.
func (p *Picture) inTheWay(s *stop, size int, n number, told []story.Measure, placed []number) (bad int) {
	const (
		near                         = 24                  // CSS px: so close to the border its name has to be
		struck, unseen, double, much = 20, 40, 60, 10 * 20 // as bad as so many looks at which somebody is there
	)
	text, metre := p.measureText(told[len(placed)]), label.Tiers[size].Metre(s.view)
	box := n.box(text, metre)
	if bad = hits(p.busy(s, size), box); bad > passing {
		bad += much
	}
	bad += struck * p.strike(s.moment, s.to, s.view, box, false)
	if p.onBorder(box.Grown(near*metre), s.view) {
		bad += struck
	}
	if sight := label.Tiers[size].Sight(s.view); !sight.Holds(box) {
		bad += unseen
	}
	for i, d := range told {
		from, to := p.ends(d)
		if i != len(placed) && (hits(lineBoxes(from, to, metre), box) > 0 || geom.Cross(n.at, box.Min.Lerp(box.Max, 0.5), from, to)) { // it would be read as that one's
			bad += double
		}
		if i < len(placed) && placed[i].box(p.measureText(d), metre).Intersects(box) {
			bad += double
		}
	}
	return bad
}

// inSight is a share of the way between two points, or where an end lies out of
// sight, of the part that is seen.
func inSight(from, to geom.Point, share float64, v camera.View) geom.Point {
	if a, b, seen := square(v).Clip(from, to); seen {
		from, to = a, b
	}
	return from.Lerp(to, share)
}

// numberAt is where along its line the i-th number of so many stands, if it can: the only
// one in the middle, others not at one height.
func numberAt(i, many int) float64 {
	if many == 1 {
		return 0.5
	}
	return [...]float64{0.62, 0.45, 0.8}[i%3]
}

// besideLine is how a number stands beside a line in a direction, and not on it: on the
// side that is up or right, or on the other.
func besideLine(way geom.Point, other bool) number {
	normal := geom.Point{X: way.Y, Y: -way.X}
	if normal.Y > 0 || normal.Y == 0 && normal.X < 0 {
		normal = normal.Scale(-1)
	}
	if other {
		normal = normal.Scale(-1)
	}
	switch {
	case normal.X > 0.25:
		return number{side: 'r', up: -normal.Y}
	case normal.X < -0.25:
		return number{side: 'l', up: -normal.Y}
	case normal.Y > 0:
		return number{side: 'c', up: -1.4}
	}
	return number{side: 'c', up: 1.15}
}

// beyondEnd is how a number stands beyond the end of a line that comes from a direction.
func beyondEnd(way geom.Point) number {
	switch {
	case way.Y > 0.7:
		return number{side: 'c', up: -1.4}
	case way.Y < -0.7:
		return number{side: 'c', up: 1.3}
	case way.X > 0:
		return number{side: 'r'}
	}
	return number{side: 'l'}
}

// on is the number at a point of its line.
func (n number) on(at geom.Point) number {
	n.at = at
	return n
}
