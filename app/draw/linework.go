package draw

import "fiftymetres/app/geom"

// linework is lines in pieces, with what each few of them cover: which of them run through a
// box is asked very often, and most are far from it.
type linework struct {
	pieces [][2]geom.Point
	covers []geom.Box // of a bunch of them each
}

const bunch = 12

func (l *linework) add(pieces ...[2]geom.Point) {
	for _, p := range pieces {
		b := geom.Bounds(p[:])
		if len(l.pieces)%bunch == 0 {
			l.covers = append(l.covers, b)
		} else {
			last := &l.covers[len(l.covers)-1]
			*last = geom.Bounds([]geom.Point{last.Min, last.Max, b.Min, b.Max})
		}
		l.pieces = append(l.pieces, p)
	}
}

// runsThrough tells whether one of the first so many pieces runs through a box.
func (l *linework) runsThrough(box geom.Box, first int) bool {
	for i, c := range l.covers {
		if i*bunch >= first {
			return false
		}
		if c.Min.X <= box.Max.X && c.Max.X >= box.Min.X && c.Min.Y <= box.Max.Y && c.Max.Y >= box.Min.Y &&
			onLine(l.pieces[i*bunch:min(first, i*bunch+bunch, len(l.pieces))], box) {
			return true
		}
	}
	return false
}

// through tells whether any does.
func (l *linework) through(box geom.Box) bool { return l.runsThrough(box, len(l.pieces)) }

// pieces are a line from point to point.
func pieces(line []geom.Point) (out [][2]geom.Point) {
	for i := 1; i < len(line); i++ {
		out = append(out, [2]geom.Point{line[i-1], line[i]})
	}
	return out
}

// onLine tells whether one of some lines runs through a box.
func onLine(lines [][2]geom.Point, box geom.Box) bool {
	for _, l := range lines {
		if _, _, through := box.Clip(l[0], l[1]); through {
			return true
		}
	}
	return false
}
