package story

import (
	"math"
	"testing"
)

func TestValidatePlaces(t *testing.T) {
	place := func(i int, change func(*Place)) func(*Story) { return func(s *Story) { change(&s.Map.Features[i]) } }
	props := func(change func(*Properties)) func(*Story) {
		return func(s *Story) { change(&s.Map.Features[2].Properties) }
	}
	check(t, []fault{
		{"map's type", func(s *Story) { s.Map.Type = "" }, mapFile, "type", "FeatureCollection"},
		{"map's credit", func(s *Story) { s.Map.Credit = "" }, mapFile, "credit", "licence"},
		{"feature's type", place(2, func(p *Place) { p.Type = "feature" }), mapFile, "features[2].type", `"Feature"`},
		{"id twice", props(func(p *Properties) { p.ID = "lane" }), mapFile, "features[2].properties.id", "its own"},
		{"id empty", props(func(p *Properties) { p.ID = "" }), mapFile, "features[2].properties.id", "empty"},
		{"kind", props(func(p *Properties) { p.Kind = "tres" }), mapFile, "features[2].properties.kind", `did you mean "tree`},
		{"name in one language", props(func(p *Properties) { delete(p.Name, "en") }), mapFile, "features[2].properties.name.en", "write it"},
		{"label without name", props(func(p *Properties) { p.Name = nil }), mapFile, "features[2].properties.name", "rank"},
		{"rank", props(func(p *Properties) { p.Rank = -1 }), mapFile, "features[2].properties.rank", "below 0"},
		{"height", props(func(p *Properties) { p.Height = math.NaN() }), mapFile, "features[2].properties.height", "finite"},
		{"base", props(func(p *Properties) { p.Base = math.Inf(1) }), mapFile, "features[2].properties.base", "finite"},
		{"width", props(func(p *Properties) { p.Width = -1 }), mapFile, "features[2].properties.width", "0 or more"},
		{"spacing", props(func(p *Properties) { p.Spacing = -1 }), mapFile, "features[2].properties.spacing", "0 or more"},
		{"parts", place(1, func(p *Place) { p.Properties.Kind, p.Properties.Parts = "comparison", -1 }), mapFile, "features[1].properties.parts", "up to 100"},
		{"too many parts", place(1, func(p *Place) { p.Properties.Kind, p.Properties.Parts = "comparison", 101 }), mapFile, "features[1].properties.parts", "up to 100"},
		{"parts of a tree", props(func(p *Properties) { p.Parts = 2 }), mapFile, "features[2].properties.parts", "leave it out"},
		{"roof", props(func(p *Properties) { p.Roof = "rige" }), mapFile, "features[2].properties.roof", `did you mean "ridge"`},
		{"side", props(func(p *Properties) { p.Side = "east" }), mapFile, "features[2].properties.side", "north, south"},
		{"known", props(func(p *Properties) { p.Known = "2001-06-09" }), mapFile, "features[2].properties.known", `did you mean "2001-05-09"`},
		{"certainty", props(func(p *Properties) { p.Certainty = "shematic" }), mapFile, "features[2].properties.certainty", `did you mean "schematic"`},
		{"credit", props(func(p *Properties) { p.Credit = "" }), mapFile, "features[2].properties.credit", "position"},
		{"claim", props(func(p *Properties) { p.Claims = []string{"seen", "saw"} }), mapFile, "features[2].properties.claims[1]", "no claim"},
		{"a tree as a line", place(2, func(p *Place) { p.Geometry.Type = LineType }), mapFile, "features[2].geometry.type", "draw it as Point"},
		{"line of one", place(0, func(p *Place) { p.Geometry.Line = p.Geometry.Line[:1] }), mapFile, "features[0].geometry.coordinates", "two positions"},
		{"ring of two", place(1, func(p *Place) { p.Geometry.Line = p.Geometry.Line[:2] }), mapFile, "features[1].geometry.coordinates", "a Polygon three"},
		{"latitude in a line", place(0, func(p *Place) { p.Geometry.Line[1] = LonLat{50, 126} }), mapFile, "features[0].geometry.coordinates[1][1]", "latitude"},
		{"off the map in a ring", place(1, func(p *Place) { p.Geometry.Line[2] = LonLat{6, 50} }), mapFile, "features[1].geometry.coordinates[0][2]", "frame.bounds"},
		{"point off the map", place(2, func(p *Place) { p.Geometry.Line[0][0] = 6 }), mapFile, "features[2].geometry.coordinates", "frame.bounds"},
	})
}
