package check

import (
	"testing"

	"fiftymetres/app/story"
)

func TestValidateCharts(t *testing.T) {
	chart := func(change func(*story.Chart)) func(*story.Story) {
		return func(s *story.Story) {
			s.Claims[0].Quantity = &story.Quantity{Value: 2.5, Unit: "km"}
			c := story.Chart{ID: "seen", Title: both("Seen"), Form: "count", Bars: []story.ChartBar{{Label: both("By the pond"), Says: both("about three"), Claim: "seen"}}}
			change(&c)
			s.Charts = []story.Chart{c}
		}
	}
	s := valid()
	chart(func(*story.Chart) {})(s)
	for _, p := range Story(s) {
		t.Error(p)
	}
	const at = "charts[0]"
	check(t, []fault{
		{"id", chart(func(c *story.Chart) { c.ID = "Seen" }), story.StoryFile, at + ".id", "lower-case"},
		{"title", chart(func(c *story.Chart) { c.Title = nil }), story.StoryFile, at + ".title", "write it"},
		{"form", chart(func(c *story.Chart) { c.Form = "bar" }), story.StoryFile, at + ".form", `did you mean "bars"`},
		{"no bars", chart(func(c *story.Chart) { c.Bars = nil }), story.StoryFile, at + ".bars", "no number"},
		{"no sides", chart(func(c *story.Chart) { c.Form = "sides" }), story.StoryFile, at + ".sides", "name the two sides"},
		{"label", chart(func(c *story.Chart) { c.Bars[0].Label = nil }), story.StoryFile, at + ".bars[0].label", "write it"},
		{"says", chart(func(c *story.Chart) { c.Bars[0].Says = nil }), story.StoryFile, at + ".bars[0].says", "write it"},
		{"across", chart(func(c *story.Chart) { c.Bars[0].Across = true }), story.StoryFile, at + ".bars[0].across", "take it out"},
		{"no such claim", chart(func(c *story.Chart) { c.Bars[0].Claim = "sene" }), story.StoryFile, at + ".bars[0].claim", `did you mean "seen"`},
		{"claim of no quantity", chart(func(c *story.Chart) { c.Bars[0].Claim = "rain" }), story.StoryFile, at + ".bars[0].claim", "states no quantity"},
		{"not to be counted", chart(func(c *story.Chart) { c.Bars[0].Claim = "left" }), story.StoryFile, at + ".bars[0].claim", "no number of marks"},
		{"of two units", chart(func(c *story.Chart) {
			c.Form = "bars"
			c.Bars = append(c.Bars, story.ChartBar{Label: both("Way"), Says: both("2.5 km"), Claim: "left"})
		}), story.StoryFile, at + ".bars[1].claim", "km cannot be drawn beside people"},
	})
}
