package geom

// Thin leaves those points of a line out that lie no further than a tolerance,
// which may differ from place to place, from the line that is left; the ends stay.
// It is the way of Ramer (1972), and of Douglas and Peucker (1973).
func Thin(pts []Point, tolerance func(Point) float64) []Point {
	if len(pts) < 3 {
		return pts
	}
	a, b := pts[0], pts[len(pts)-1]
	worst, at := 1.0, 0
	for i := 1; i < len(pts)-1; i++ {
		if off := pts[i].Distance(nearest(a, b, pts[i])) / tolerance(pts[i]); off > worst {
			worst, at = off, i
		}
	}
	if at == 0 {
		return []Point{a, b}
	}
	before, after := Thin(pts[:at+1], tolerance), Thin(pts[at:], tolerance)
	return append(before[:len(before):len(before)], after[1:]...)
}

// nearest is the point of a piece of line that is nearest to another.
func nearest(a, b, p Point) Point {
	way := b.Sub(a)
	long := way.X*way.X + way.Y*way.Y
	if long == 0 {
		return a
	}
	q := p.Sub(a)
	return a.Lerp(b, Clamp01((q.X*way.X+q.Y*way.Y)/long))
}
