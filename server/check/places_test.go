package check

import (
	"math"
	"testing"

	"fiftymetres/app/story"
)

func TestValidatePlaces(t *testing.T) {
	place := func(i int, change func(*story.Place)) func(*story.Story) {
		return func(s *story.Story) { change(&s.Map.Features[i]) }
	}
	props := func(change func(*story.Properties)) func(*story.Story) {
		return func(s *story.Story) { change(&s.Map.Features[2].Properties) }
	}
	check(t, []fault{
		{"map's type", func(s *story.Story) { s.Map.Type = "" }, story.MapFile, "type", "FeatureCollection"},
		{"map's credit", func(s *story.Story) { s.Map.Credit = nil }, story.MapFile, "credit", "write it in"},
		{"map's credit in one language", func(s *story.Story) { delete(s.Map.Credit, "ko") }, story.MapFile, "credit.ko", "languages"},
		{"feature's type", place(2, func(p *story.Place) { p.Type = "feature" }), story.MapFile, "features[2].type", `"Feature"`},
		{"id twice", props(func(p *story.Properties) { p.ID = "lane" }), story.MapFile, "features[2].properties.id", "its own"},
		{"id empty", props(func(p *story.Properties) { p.ID = "" }), story.MapFile, "features[2].properties.id", "empty"},
		{"kind", props(func(p *story.Properties) { p.Kind = "tres" }), story.MapFile, "features[2].properties.kind", `did you mean "tree`},
		{"name in one language", props(func(p *story.Properties) { delete(p.Name, "en") }), story.MapFile, "features[2].properties.name.en", "write it"},
		{"label without name", props(func(p *story.Properties) { p.Name = nil }), story.MapFile, "features[2].properties.name", "rank"},
		{"rank", props(func(p *story.Properties) { p.Rank = -1 }), story.MapFile, "features[2].properties.rank", "below 0"},
		{"height", props(func(p *story.Properties) { p.Height = math.NaN() }), story.MapFile, "features[2].properties.height", "finite"},
		{"base", props(func(p *story.Properties) { p.Base = math.Inf(1) }), story.MapFile, "features[2].properties.base", "finite"},
		{"width", props(func(p *story.Properties) { p.Width = -1 }), story.MapFile, "features[2].properties.width", "0 or more"},
		{"spacing", props(func(p *story.Properties) { p.Spacing = -1 }), story.MapFile, "features[2].properties.spacing", "0 or more"},
		{"parts", place(1, func(p *story.Place) { p.Properties.Kind, p.Properties.Parts = "comparison", -1 }), story.MapFile, "features[1].properties.parts", "up to 100"},
		{"too many parts", place(1, func(p *story.Place) { p.Properties.Kind, p.Properties.Parts = "comparison", 101 }), story.MapFile, "features[1].properties.parts", "up to 100"},
		{"parts of a tree", props(func(p *story.Properties) { p.Parts = 2 }), story.MapFile, "features[2].properties.parts", "leave it out"},
		{"roof", props(func(p *story.Properties) { p.Roof = "rige" }), story.MapFile, "features[2].properties.roof", `did you mean "ridge"`},
		{"ground", props(func(p *story.Properties) { p.Kind, p.Ground = "land", "lava" }), story.MapFile, "features[2].properties.ground", "soil, gravel"},
		{"ground of a road", props(func(p *story.Properties) { p.Kind, p.Ground = "road", "soil" }), story.MapFile, "features[2].properties.ground", "make it land"},
		{"known", props(func(p *story.Properties) { p.Known = "2001-06-09" }), story.MapFile, "features[2].properties.known", `did you mean "2001-05-09"`},
		{"certainty", props(func(p *story.Properties) { p.Certainty = "shematic" }), story.MapFile, "features[2].properties.certainty", `did you mean "schematic"`},
		{"credit", props(func(p *story.Properties) { p.Credit = nil }), story.MapFile, "features[2].properties.credit", "write it in"},
		{"claim", props(func(p *story.Properties) { p.Claims = []string{"seen", "saw"} }), story.MapFile, "features[2].properties.claims[1]", "no claim"},
		{"a tree as a line", place(2, func(p *story.Place) { p.Geometry.Type = story.LineType }), story.MapFile, "features[2].geometry.type", "draw it as Point"},
		{"no geometry", place(2, func(p *story.Place) { p.Geometry = story.Geometry{} }), story.MapFile, "features[2].geometry", "take the feature out"},
		{"line of one", place(0, func(p *story.Place) { p.Geometry.Line = p.Geometry.Line[:1] }), story.MapFile, "features[0].geometry.coordinates", "two positions"},
		{"ring of two", place(1, func(p *story.Place) { p.Geometry.Line = p.Geometry.Line[:2] }), story.MapFile, "features[1].geometry.coordinates", "a Polygon three"},
		{"latitude in a line", place(0, func(p *story.Place) { p.Geometry.Line[1] = story.LonLat{50, 126} }), story.MapFile, "features[0].geometry.coordinates[1][1]", "latitude"},
		{"off the map in a ring", place(1, func(p *story.Place) { p.Geometry.Line[2] = story.LonLat{6, 50} }), story.MapFile, "features[1].geometry.coordinates[0][2]", "frame.bounds"},
		{"point off the map", place(2, func(p *story.Place) { p.Geometry.Line[0][0] = 6 }), story.MapFile, "features[2].geometry.coordinates", "frame.bounds"},
	})
}
