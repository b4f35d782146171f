package track

import (
	"fmt"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

// holdWithin is how far apart, in metres, two keys may lie and still be one place.
const holdWithin = 0.01

// way is the path of a leg: the ways to move are straight, along a line of
// the map, and not at all.
func way(k story.Key, from, to geom.Point, lines Lines) (geom.Path, error) {
	switch k.Move {
	case "", "straight":
		if from == to {
			return geom.NewPath([]geom.Point{from}), nil
		}
		return geom.NewPath([]geom.Point{from, to}), nil
	case "hold":
		if from.Distance(to) > holdWithin {
			return geom.Path{}, fmt.Errorf("it holds, but the next key lies %.1f m away; move straight, or put the next key at the same place", from.Distance(to))
		}
		return geom.NewPath([]geom.Point{from}), nil
	case "along":
		line, ok := lines(k.Along)
		if !ok {
			return geom.Path{}, fmt.Errorf("no line on the map is called %q", k.Along)
		}
		return along(line, from, to), nil
	}
	return geom.Path{}, fmt.Errorf("no move is called %q", k.Move)
}

// along joins the line where it comes nearest to from, follows it, and leaves
// it where it comes nearest to to.
func along(line geom.Path, from, to geom.Point) geom.Path {
	a, offA := line.Nearest(from)
	b, offB := line.Nearest(to)
	pts := append([]geom.Point(nil), line.Slice(a, b).Points()...)
	if offA > holdWithin {
		pts = append([]geom.Point{from}, pts...)
	} else {
		pts[0] = from
	}
	if offB > holdWithin {
		pts = append(pts, to)
	} else {
		pts[len(pts)-1] = to
	}
	return geom.NewPath(pts)
}
