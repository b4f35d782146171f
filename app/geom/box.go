package geom

import "math"

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

// Intersects tells whether two boxes share any area.
func (b Box) Intersects(o Box) bool {
	return b.Min.X < o.Max.X && o.Min.X < b.Max.X && b.Min.Y < o.Max.Y && o.Min.Y < b.Max.Y
}

// Grown is the box with so much more on every side.
func (b Box) Grown(by float64) Box {
	return Box{Min: b.Min.Sub(Point{by, by}), Max: b.Max.Add(Point{by, by})}
}

// Contains tells whether p lies in the box or on its edge.
func (b Box) Contains(p Point) bool {
	return p.X >= b.Min.X && p.X <= b.Max.X && p.Y >= b.Min.Y && p.Y <= b.Max.Y
}

// Holds tells whether another box lies in this one, its edge included.
func (b Box) Holds(o Box) bool { return b.Contains(o.Min) && b.Contains(o.Max) }

// Clip is the part of the segment from p to q inside the box (Liang and
// Barsky 1984); ok is false where they do not meet.
func (b Box) Clip(p, q Point) (from, to Point, ok bool) {
	if p.X < b.Min.X && q.X < b.Min.X || p.X > b.Max.X && q.X > b.Max.X || p.Y < b.Min.Y && q.Y < b.Min.Y || p.Y > b.Max.Y && q.Y > b.Max.Y {
		return p, q, false // most are wholly at one side, which is sooner seen than worked out
	}
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

// ClipArea is the part of a polygon inside the box (Sutherland and Hodgman 1974),
// nil where they do not meet. What falls apart stays joined along the box's edge,
// which a fill does not show.
func (b Box) ClipArea(polygon []Point) []Point {
	out := polygon
	for _, depth := range []func(Point) float64{ // inside each edge, metres
		func(p Point) float64 { return p.X - b.Min.X }, func(p Point) float64 { return b.Max.X - p.X },
		func(p Point) float64 { return p.Y - b.Min.Y }, func(p Point) float64 { return b.Max.Y - p.Y },
	} {
		in := out
		out = nil
		for i, p := range in {
			q := in[(i+1)%len(in)]
			dp, dq := depth(p), depth(q)
			if dp >= 0 {
				out = append(out, p)
			}
			if (dp < 0) != (dq < 0) {
				out = append(out, p.Lerp(q, dp/(dp-dq)))
			}
		}
	}
	return out
}

// Gap is how far two boxes are from each other, 0 where they touch.
func (b Box) Gap(o Box) float64 {
	return math.Hypot(max(0, b.Min.X-o.Max.X, o.Min.X-b.Max.X), max(0, b.Min.Y-o.Max.Y, o.Min.Y-b.Max.Y))
}
