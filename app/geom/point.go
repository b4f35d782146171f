// Package geom is plane geometry in metres, and the one way from longitude and
// latitude into it.
//
// Two types keep the two worlds apart: LonLat in degrees, and Point in metres
// in the level-line frame, x to the right of the picture and y down it.
// Projection turns the first into the second once, when a story is loaded.
package geom

import "math"

// Point is a position or a displacement in metres: X right, Y down.
type Point struct{ X, Y float64 }

// Add is p moved by q.
func (p Point) Add(q Point) Point { return Point{p.X + q.X, p.Y + q.Y} }

// Sub is the way from q to p.
func (p Point) Sub(q Point) Point { return Point{p.X - q.X, p.Y - q.Y} }

// Scale is p stretched by k.
func (p Point) Scale(k float64) Point { return Point{p.X * k, p.Y * k} }

// Len is the distance of p from the origin, metres.
func (p Point) Len() float64 { return math.Hypot(p.X, p.Y) }

// Distance is the distance from p to q, metres.
func (p Point) Distance(q Point) float64 { return math.Hypot(p.X-q.X, p.Y-q.Y) }

// Lerp is the point a share t of the way from p to q. Its ends are exact:
// p at 0 and q at 1, which a+(b-a)*t does not promise.
func (p Point) Lerp(q Point, t float64) Point {
	return Point{Lerp(p.X, q.X, t), Lerp(p.Y, q.Y, t)}
}

// Lerp is the number a share t of the way from a to b, exact at both ends.
func Lerp(a, b, t float64) float64 { return a*(1-t) + b*t }

// Heading is the direction of displacement p in degrees, 0 up the picture and
// growing clockwise, in [0, 360). A displacement of no length heads up.
func (p Point) Heading() float64 {
	if p.X == 0 && p.Y == 0 {
		return 0
	}
	return wrap(math.Atan2(p.X, -p.Y) * 180 / math.Pi)
}

// wrap brings degrees into [0, 360): a hair under 0 rounds to 360, which is 0.
func wrap(h float64) float64 {
	if h = math.Mod(h, 360); h < 0 {
		h += 360
	}
	if h >= 360 {
		h = 0
	}
	return h
}

// Turn is the displacement p turned clockwise by degrees.
func (p Point) Turn(degrees float64) Point {
	if degrees == 0 {
		return p
	}
	s, c := math.Sincos(degrees * math.Pi / 180)
	return Point{p.X*c - p.Y*s, p.X*s + p.Y*c}
}

// HeadingVector is the displacement of one metre in a heading, degrees
// clockwise from up the picture: the inverse of Heading.
func HeadingVector(heading float64) Point {
	s, c := math.Sincos(heading * math.Pi / 180)
	return Point{s, -c}
}
