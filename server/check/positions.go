package check

import (
	"fmt"
	"math"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

// onGlobe tells whether a position is one of the earth's.
func onGlobe(p story.LonLat) bool { return math.Abs(p[0]) <= 180 && math.Abs(p[1]) <= 90 }

// origin judges where the frame's origin lies. Without it no position in
// degrees can be judged.
func (c *checker) origin(a at) {
	p := c.s.Frame.Origin
	switch {
	case !c.finite(a.index(0), p[0]) || !c.finite(a.index(1), p[1]):
	case onGlobe(p):
		return
	case onGlobe(swap(p)):
		c.wrong(a, fmt.Sprintf("write the longitude first: [%g, %g]", p[1], p[0]), "longitude and latitude are swapped: %g° is no latitude", p[1])
	case math.Abs(p[0]) > 180:
		c.wrong(a.index(0), "write the longitude first, from -180 to 180", "%g° is no longitude", p[0])
	default:
		c.wrong(a.index(1), "write the latitude second, from -90 to 90", "%g° is no latitude", p[1])
	}
	c.nowhere = true
}

// onMap judges a position in degrees and gives it in metres.
func (c *checker) onMap(a at, p story.LonLat) (geom.Point, bool) {
	if !c.finite(a.index(0), p[0]) || !c.finite(a.index(1), p[1]) {
		return geom.Point{}, false
	}
	m := c.project.Point(p.Globe())
	c.degrees++
	if !onGlobe(p) || c.off(m) {
		c.strays = append(c.strays, stray{a, p})
		return m, false
	}
	return m, !c.nowhere
}

// off tells whether a point lies further from the origin than the map reaches.
// Where the frame itself is wrong, none does.
func (c *checker) off(p geom.Point) bool {
	return !c.nowhere && c.s.Frame.Bounds > 0 && p.Len() > c.s.Frame.Bounds
}

// xy judges a position in metres.
func (c *checker) xy(a at, p story.Point) bool {
	if !c.finite(a.index(0), p[0]) || !c.finite(a.index(1), p[1]) {
		return false
	}
	if c.off(p.Plane()) {
		c.offMap(a, p.Plane(), "")
		return false
	}
	return true
}

func (c *checker) offMap(a at, p geom.Point, more string) {
	c.wrong(a, fmt.Sprintf("correct it, or raise frame.bounds (%g m) in %s", c.s.Frame.Bounds, story.StoryFile),
		"this lies %.0f m from the origin, off the map%s", p.Len(), more)
}

// position judges the two ways of saying where something is, of which exactly
// one is used, and gives it in metres.
func (c *checker) position(a at, p story.Position) (geom.Point, bool) {
	switch xy, degrees := p.At, p.LonLat; {
	case xy != nil && degrees != nil:
		c.wrong(a, "keep one of the two", "the position is given twice, as xy and as lonlat")
	case degrees != nil:
		return c.onMap(a.key("lonlat"), *degrees)
	case xy != nil:
		return xy.Plane(), c.xy(a.key("xy"), *xy)
	default:
		c.wrong(a, "add xy in metres, or lonlat in degrees", "there is no position")
	}
	return geom.Point{}, false
}
