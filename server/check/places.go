package check

import (
	"fmt"
	"slices"
	"strings"

	"fiftymetres/app/draw/ground"
	"fiftymetres/app/story"
)

// most is how many parts of a comparison can still be told apart.
const most = 100

// fewest positions that make a geometry.
var fewest = map[string]int{story.PointType: 1, story.LineType: 2, story.PolygonType: 3}

func (c *checker) places() {
	m := at{file: story.MapFile}
	if c.s.Map.Type != "FeatureCollection" {
		c.wrong(m.key("type"), "write \"FeatureCollection\"", "%q is not the type of a GeoJSON map", c.s.Map.Type)
	}
	c.text(m.key("credit"), c.s.Map.Credit)
	c.textIfAny(m.key("short"), c.s.Map.Short)
	for i, p := range c.s.Map.Features {
		a := m.key("features").index(i)
		if p.Type != "Feature" {
			c.wrong(a.key("type"), "write \"Feature\"", "%q is not the type of a GeoJSON feature", p.Type)
		}
		c.properties(a.key("properties"), p.Properties, i)
		c.geometry(a, p)
	}
}

func (c *checker) properties(a at, p story.Properties, i int) {
	c.id(a.key("id"), c.placeSet, p.ID, i)
	c.textIfAny(a.key("name"), p.Name)
	c.textIfAny(a.key("detail"), p.Detail)
	c.textIfAny(a.key("about"), p.About)
	c.finite(a.key("height"), p.Height)
	c.finite(a.key("base"), p.Base)
	c.atLeast(a.key("width"), p.Width, 0)
	c.atLeast(a.key("spacing"), p.Spacing, 0)
	if p.Parts < 0 || p.Parts > most || p.Parts > 0 && p.Kind != "comparison" {
		c.wrong(a.key("parts"), fmt.Sprintf("count the things that a comparison is made of, up to %d, or leave it out", most), "%d parts make no %s", p.Parts, p.Kind)
	}
	c.oneOf(a.key("roof"), p.Roof, "", "flat", "ridge", "hip")
	c.oneOf(a.key("ground"), p.Ground, "", "soil", "gravel")
	if p.Ground != "" && p.Kind != "land" {
		c.wrong(a.key("ground"), "take it out, or make it land", "a %s has no ground of its own", p.Kind)
	}
	if p.Rank < 0 {
		c.wrong(a.key("rank"), "write 1 for the label that wins, 0 for none", "the rank %d is below 0", p.Rank)
	}
	if p.Rank > 0 && len(p.Name) == 0 {
		c.wrong(a.key("name"), "name the place, or take its rank out", "the place has a label's rank but no name")
	}
	if p.Known != "" {
		c.ref(a.key("known"), c.editionSet, p.Known)
	}
	c.certainty(a.key("certainty"), p.Certainty)
	c.text(a.key("credit"), p.Credit)
	c.refs(a.key("claims"), c.claimSet, p.Claims)
	c.placeDiffers(a.key("differ"), p)
	if p.Detail.Counts() && len(p.Claims) == 0 {
		c.wrong(a.key("claims"), "name the claims that give the number, or take it out of the detail", "the detail has a number that rests on no claim")
	}
}

// placeDiffers judges a place's mark that sources differ on its label's second line. A place
// stands in several editions: the last is the one that has to know why.
func (c *checker) placeDiffers(a at, p story.Properties) {
	if p.Differ == "" || len(c.s.Editions) == 0 {
		return
	}
	c.differing(a, p.Differ, p.Claims, c.s.Editions[len(c.s.Editions)-1])
	if len(p.Detail) == 0 {
		c.wrong(a, "write the detail that sources differ on, or take this out", "there is no detail that it could mark")
	}
}

func (c *checker) geometry(a at, p story.Place) {
	g := p.Geometry
	if g.Type == "" {
		c.wrong(a.key("geometry"), "draw it as a Point, a LineString or a Polygon, or take the feature out", "the place has no geometry")
		return
	}
	allowed := ground.Of(p.Properties.Kind).Shapes
	if allowed == nil {
		c.oneOf(a.key("properties").key("kind"), p.Properties.Kind, ground.Names()...)
	} else if !slices.Contains(allowed, g.Type) {
		c.wrong(a.key("geometry").key("type"), "draw it as "+strings.Join(allowed, " or "), "a %s cannot be a %q", p.Properties.Kind, g.Type)
	}
	positions := a.key("geometry").key("coordinates")
	n := len(g.Line)
	if n < fewest[g.Type] || g.Type == story.PointType && n > 1 {
		c.wrong(positions, "a LineString has two positions or more, a Polygon three, a Point one", "%d positions make no %s", n, g.Type)
	}
	for i, at := range g.Line {
		a := positions
		switch g.Type {
		case story.LineType:
			a = a.index(i)
		case story.PolygonType:
			a = a.index(0).index(i)
		}
		c.onMap(a, at)
	}
}
