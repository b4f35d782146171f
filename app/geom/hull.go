package geom

import "sort"

// Hull is the convex hull of points, in order around it, without the last
// point repeated (Andrew's monotone chain).
func Hull(points []Point) []Point {
	p := append([]Point(nil), points...)
	sort.Slice(p, func(i, j int) bool {
		if p[i].X != p[j].X {
			return p[i].X < p[j].X
		}
		return p[i].Y < p[j].Y
	})
	if len(p) < 3 {
		return p
	}
	chain := func(pts []Point) []Point {
		var h []Point
		for _, q := range pts {
			for len(h) >= 2 && cross(h[len(h)-2], h[len(h)-1], q) <= 0 {
				h = h[:len(h)-1]
			}
			h = append(h, q)
		}
		return h[:len(h)-1]
	}
	lower := chain(p)
	for i, j := 0, len(p)-1; i < j; i, j = i+1, j-1 {
		p[i], p[j] = p[j], p[i]
	}
	return append(lower, chain(p)...)
}

func cross(o, a, b Point) float64 {
	return (a.X-o.X)*(b.Y-o.Y) - (a.Y-o.Y)*(b.X-o.X)
}

// Centre is the middle of the box around points.
func Centre(points []Point) Point {
	b := Bounds(points)
	return Point{(b.Min.X + b.Max.X) / 2, (b.Min.Y + b.Max.Y) / 2}
}

// Box is an axis-aligned rectangle, metres.
type Box struct{ Min, Max Point }

// Bounds is the smallest box around points; the zero box for none.
func Bounds(points []Point) Box {
	if len(points) == 0 {
		return Box{}
	}
	b := Box{points[0], points[0]}
	for _, p := range points[1:] {
		b.Min.X, b.Min.Y = min(b.Min.X, p.X), min(b.Min.Y, p.Y)
		b.Max.X, b.Max.Y = max(b.Max.X, p.X), max(b.Max.Y, p.Y)
	}
	return b
}

// Overlaps tells whether two boxes share any area.
func (b Box) Overlaps(o Box) bool {
	return b.Min.X < o.Max.X && o.Min.X < b.Max.X && b.Min.Y < o.Max.Y && o.Min.Y < b.Max.Y
}

// Holds tells whether p lies in the box or on its edge.
func (b Box) Holds(p Point) bool {
	return p.X >= b.Min.X && p.X <= b.Max.X && p.Y >= b.Min.Y && p.Y <= b.Max.Y
}

// Inside tells whether p lies in a polygon, by the even-odd rule.
func Inside(polygon []Point, p Point) bool {
	in := false
	for i, j := 0, len(polygon)-1; i < len(polygon); j, i = i, i+1 {
		a, b := polygon[i], polygon[j]
		if (a.Y > p.Y) != (b.Y > p.Y) && p.X < (b.X-a.X)*(p.Y-a.Y)/(b.Y-a.Y)+a.X {
			in = !in
		}
	}
	return in
}

// Clip is the part of the segment from p to q inside the box (Liang and
// Barsky 1984); ok is false where they do not meet.
func (b Box) Clip(p, q Point) (from, to Point, ok bool) {
	t0, t1, d := 0.0, 1.0, q.Sub(p)
	for _, edge := range [4][2]float64{{-d.X, p.X - b.Min.X}, {d.X, b.Max.X - p.X}, {-d.Y, p.Y - b.Min.Y}, {d.Y, b.Max.Y - p.Y}} {
		way, room := edge[0], edge[1]
		switch {
		case way == 0 && room < 0:
			return p, q, false
		case way < 0:
			t0 = max(t0, room/way)
		case way > 0:
			t1 = min(t1, room/way)
		}
	}
	return p.Lerp(q, t0), p.Lerp(q, t1), t0 <= t1
}
