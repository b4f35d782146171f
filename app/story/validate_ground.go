package story

import (
	"fmt"
	"math"
)

// plan turns degrees into metres of the level-line frame, near enough for
// judging distances: on the WGS84 ellipsoid's radii of curvature at the
// origin, as if the earth were flat there.
type plan struct {
	origin     LonLat
	perLon     float64 // metres per degree at the origin
	perLat     float64
	sinUp, cos float64
}

func newPlan(f Frame) plan {
	const (
		a   = 6378137.0           // semi-major axis, metres
		e2  = 0.00669437999014132 // first eccentricity, squared
		rad = math.Pi / 180
	)
	sin, cos := math.Sincos(f.Origin[1] * rad)
	w := math.Sqrt(1 - e2*sin*sin)
	up, right := math.Sincos(f.Up * rad)
	return plan{f.Origin, a / w * cos * rad, a * (1 - e2) / (w * w * w) * rad, up, right}
}

// point is where a position lies: metres to the right of and below the origin.
func (p plan) point(at LonLat) Point {
	east := (at[0] - p.origin[0]) * p.perLon
	north := (at[1] - p.origin[1]) * p.perLat
	return Point{east*p.cos - north*p.sinUp, -(east*p.sinUp + north*p.cos)}
}

func distance(a, b Point) float64 {
	return math.Hypot(b[0]-a[0], b[1]-a[1])
}

// nearest is the point of a line nearest to p: how far off it is, and how far
// along the line, in metres.
func nearest(line []Point, p Point) (off, along float64) {
	off = math.Inf(1)
	begin := 0.0
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		length := distance(a, b)
		f := 0.0
		if length > 0 {
			f = ((p[0]-a[0])*(b[0]-a[0]) + (p[1]-a[1])*(b[1]-a[1])) / (length * length)
			f = min(1, max(0, f))
		}
		foot := Point{a[0] + f*(b[0]-a[0]), a[1] + f*(b[1]-a[1])}
		if d := distance(p, foot); d < off {
			off, along = d, begin+f*length
		}
		begin += length
	}
	return off, along
}

// lonLat judges a position in degrees by itself.
func (c *checker) lonLat(a at, p LonLat) bool {
	if !c.finite(a.index(0), p[0]) || !c.finite(a.index(1), p[1]) {
		return false
	}
	if p[0] < -180 || p[0] > 180 {
		c.wrong(a.index(0), "write the longitude first, from -180 to 180", "%g° is no longitude", p[0])
		return false
	}
	if p[1] < -90 || p[1] > 90 {
		c.wrong(a.index(1), "write the latitude second, from -90 to 90", "%g° is no latitude", p[1])
		return false
	}
	return true
}

// onMap judges a position in degrees and gives it in metres.
func (c *checker) onMap(a at, p LonLat) (Point, bool) {
	if !c.lonLat(a, p) {
		return Point{}, false
	}
	m := c.plan.point(p)
	return m, c.bounded(a, m)
}

// bounded judges how far from the origin a point lies.
func (c *checker) bounded(a at, p Point) bool {
	far, bounds := math.Hypot(p[0], p[1]), c.s.Frame.Bounds
	if !(far > bounds) {
		return true
	}
	c.wrong(a, fmt.Sprintf("correct it, or raise frame.bounds (%g m) in %s", bounds, storyFile),
		"this lies %.0f m from the origin, off the map", far)
	return false
}

// xy judges a position in metres.
func (c *checker) xy(a at, p Point) bool {
	return c.finite(a.index(0), p[0]) && c.finite(a.index(1), p[1]) && c.bounded(a, p)
}

// position judges the two ways of saying where something is, of which exactly
// one is used, and gives it in metres.
func (c *checker) position(a at, xy *Point, degrees *LonLat) (Point, bool) {
	switch {
	case xy != nil && degrees != nil:
		c.wrong(a, "keep one of the two", "the position is given twice, as xy and as lonlat")
	case degrees != nil:
		return c.onMap(a.key("lonlat"), *degrees)
	case xy != nil:
		return *xy, c.xy(a.key("xy"), *xy)
	default:
		c.wrong(a, "add xy in metres, or lonlat in degrees", "there is no position")
	}
	return Point{}, false
}
