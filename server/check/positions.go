package check

import (
	"fmt"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

// lonLat judges a position in degrees by itself.
func (c *checker) lonLat(a at, p story.LonLat) bool {
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
func (c *checker) onMap(a at, p story.LonLat) (geom.Point, bool) {
	if !c.lonLat(a, p) {
		return geom.Point{}, false
	}
	m := c.project.Point(p.Globe())
	return m, c.bounded(a, m)
}

// bounded judges how far from the origin a point lies.
func (c *checker) bounded(a at, p geom.Point) bool {
	bounds := c.s.Frame.Bounds
	if !(p.Len() > bounds) {
		return true
	}
	c.wrong(a, fmt.Sprintf("correct it, or raise frame.bounds (%g m) in %s", bounds, story.StoryFile),
		"this lies %.0f m from the origin, off the map", p.Len())
	return false
}

// xy judges a position in metres.
func (c *checker) xy(a at, p story.Point) bool {
	return c.finite(a.index(0), p[0]) && c.finite(a.index(1), p[1]) && c.bounded(a, p.Plane())
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
