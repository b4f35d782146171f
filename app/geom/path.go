package geom

import (
	"math"
	"sort"
)

// Path is a polyline that knows how far along it each vertex lies.
type Path struct {
	points []Point
	along  []float64 // metres from the start, one a vertex
}

// NewPath measures a polyline. Fewer than two points make a path of no length.
func NewPath(points []Point) Path {
	p := Path{points: points, along: make([]float64, len(points))}
	for i := 1; i < len(points); i++ {
		p.along[i] = p.along[i-1] + points[i].Distance(points[i-1])
	}
	return p
}

// Points are the vertices; the caller does not change them.
func (p Path) Points() []Point { return p.points }

// Length is the path's length in metres.
func (p Path) Length() float64 {
	if len(p.along) == 0 {
		return 0
	}
	return p.along[len(p.along)-1]
}

// At is the position d metres along the path, clamped to its ends, and the
// index of the vertex at or before it.
func (p Path) At(d float64) (Point, int) {
	n := len(p.points)
	switch {
	case n == 0:
		return Point{}, 0
	case !(d > 0) || n == 1: // what is not a number counts as the start
		return p.points[0], 0
	case d >= p.Length():
		return p.points[n-1], n - 1
	}
	i := sort.SearchFloat64s(p.along, d)
	if p.along[i] == d {
		return p.points[i], i
	}
	a, b := p.along[i-1], p.along[i]
	return p.points[i-1].Lerp(p.points[i], (d-a)/(b-a)), i - 1
}

// Heading is the direction of travel d metres along the path, degrees.
// It looks a short way ahead and behind, so that a vehicle turns rather than snaps.
func (p Path) Heading(d float64) float64 {
	const reach = 2.0 // metres, about half a car
	if p.Length() == 0 {
		return 0
	}
	a, _ := p.At(math.Max(0, d-reach))
	b, _ := p.At(math.Min(p.Length(), d+reach))
	return b.Sub(a).Heading()
}

// Nearest is how far along the path the point closest to q lies, and how far
// off the path q is, both in metres.
func (p Path) Nearest(q Point) (along, off float64) {
	if len(p.points) == 0 {
		return 0, math.Inf(1)
	}
	off = p.points[0].Distance(q)
	for i := 1; i < len(p.points); i++ {
		a, b := p.points[i-1], p.points[i]
		d := b.Sub(a)
		l2 := d.X*d.X + d.Y*d.Y
		if l2 == 0 {
			continue
		}
		w := q.Sub(a)
		t := math.Min(1, math.Max(0, (w.X*d.X+w.Y*d.Y)/l2))
		if o := a.Lerp(b, t).Distance(q); o < off {
			off, along = o, Lerp(p.along[i-1], p.along[i], t)
		}
	}
	return along, off
}

// Slice is the part of the path between two distances, metres, with its own
// ends; from may lie beyond to, and then the part runs backwards.
func (p Path) Slice(from, to float64) Path {
	back := from > to
	if back {
		from, to = to, from
	}
	start, i := p.At(from)
	end, j := p.At(to)
	out := []Point{start}
	for k := i + 1; k <= j && k < len(p.points); k++ {
		if p.along[k] > from && p.along[k] < to {
			out = append(out, p.points[k])
		}
	}
	out = append(out, end)
	if back {
		for a, b := 0, len(out)-1; a < b; a, b = a+1, b-1 {
			out[a], out[b] = out[b], out[a]
		}
	}
	return NewPath(out)
}
