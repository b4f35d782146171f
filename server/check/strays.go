package check

import (
	"fmt"
	"math"
	"strings"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

// stray is a position in degrees that lies off the map, or off the globe.
type stray struct {
	at at
	p  story.LonLat
}

func swap(p story.LonLat) story.LonLat { return story.LonLat{p[1], p[0]} }

// strayed tells of the positions off the map by what may have led them there:
// the origin swapped, the positions swapped, or each by itself, but of one
// outline only the first.
func (c *checker) strayed() {
	if len(c.strays) > 1 && len(c.strays) == c.degrees && c.originSwapped() {
		p := c.s.Frame.Origin
		c.wrong(root.key("frame").key("origin"), fmt.Sprintf("write the longitude first: [%g, %g]; or if this is right, in every position", p[1], p[0]),
			"longitude and latitude are swapped: all %d positions of the story lie around the place that they would be", c.degrees)
		return
	}
	var swapped, rest []stray
	for _, s := range c.strays {
		if q := swap(s.p); onGlobe(q) && !c.off(c.project.Point(q.Globe())) && !c.nowhere {
			swapped = append(swapped, s)
		} else {
			rest = append(rest, s)
		}
	}
	if len(swapped) > 0 {
		p, more := swapped[0].p, ""
		if n := len(swapped) - 1; n > 0 {
			more = fmt.Sprintf(", as they are in %d more positions", n)
		}
		c.wrong(swapped[0].at, fmt.Sprintf("write the longitude first: [%g, %g]", p[1], p[0]), "longitude and latitude are swapped here%s", more)
	}
	for i := 0; i < len(rest); {
		outline, n := outlineOf(rest[i].at), 1
		for i+n < len(rest) && outline != "" && outlineOf(rest[i+n].at) == outline {
			n++
		}
		c.lost(rest[i], n)
		i += n
	}
}

// originSwapped tells whether every stray would be on the map if only the
// origin's two numbers changed places.
func (c *checker) originSwapped() bool {
	p := swap(c.s.Frame.Origin)
	if !onGlobe(p) {
		return false
	}
	project := geom.NewProjection(p.Globe(), c.s.Frame.Up)
	for _, s := range c.strays {
		if !onGlobe(s.p) || c.off(project.Point(s.p.Globe())) {
			return false
		}
	}
	return !c.nowhere
}

// outlineOf is what positions of one geometry have in common, and empty for
// those that stand alone.
func outlineOf(a at) string {
	before, _, ok := strings.Cut(a.path, ".geometry.coordinates")
	if !ok {
		return ""
	}
	return a.file + before
}

// lost tells of a position, and of how many there are with it.
func (c *checker) lost(s stray, together int) {
	more := ""
	if together > 1 {
		more = fmt.Sprintf("; so do %d more positions of this outline", together-1)
	}
	switch {
	case math.Abs(s.p[0]) > 180:
		c.wrong(s.at.index(0), "write the longitude first, from -180 to 180", "%g° is no longitude", s.p[0])
	case math.Abs(s.p[1]) > 90:
		c.wrong(s.at.index(1), "write the latitude second, from -90 to 90", "%g° is no latitude", s.p[1])
	default:
		c.offMap(s.at, c.project.Point(s.p.Globe()), more)
	}
}
