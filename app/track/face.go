package track

import "fiftymetres/app/geom"

// face lays the headings: legs that go on from each other without a stop share
// one course, so that a vehicle turns through a key as it turns through a bend;
// who stands still looks the way it came, and before its first step the way
// it will go.
func (t *Track) face() {
	rest, moved := 0.0, false
	for i := 0; i < len(t.Legs); {
		if !t.Legs[i].Moves {
			t.Legs[i].rest = rest
			i++
			continue
		}
		end := t.course(i)
		first, last := &t.Legs[i], &t.Legs[end-1]
		if !moved {
			for k := range i {
				t.Legs[k].rest = first.course.Heading(0)
			}
		}
		rest, moved = last.course.Heading(last.course.Length()), true
		i = end
	}
}

// course joins leg i and those that go on from it, and gives the first that does not.
func (t *Track) course(i int) (end int) {
	points := append([]geom.Point(nil), t.Legs[i].Path.Points()...)
	for end = i + 1; end < len(t.Legs) && goesOn(&t.Legs[end-1], &t.Legs[end]); end++ {
		points = append(points, t.Legs[end].Path.Points()[1:]...)
	}
	path := geom.NewPath(points)
	for k := i; k < end; k++ {
		t.Legs[k].course, t.Legs[k].from = path, t.Legs[k].before-t.Legs[i].before
	}
	return end
}

// goesOn tells whether b goes on from a: it moves, and does not turn back.
func goesOn(a, b *Leg) bool {
	if !b.Moves {
		return false
	}
	in := geom.HeadingVector(a.Path.Heading(a.Path.Length()))
	out := geom.HeadingVector(b.Path.Heading(0))
	return in.X*out.X+in.Y*out.Y > 0
}
