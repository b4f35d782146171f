package check

import (
	"math"

	"fiftymetres/app/chart"
	"fiftymetres/app/story"
)

// mostMarks is how many marks stand side by side in a chart that counts.
const mostMarks = 20

// charts judges the numbers that are drawn as pictures: each is the quantity of a claim.
func (c *checker) charts() {
	quantity := map[string]*story.Quantity{}
	for i := range c.s.Claims {
		quantity[c.s.Claims[i].ID] = c.s.Claims[i].Quantity
	}
	set := collect("chart", story.StoryFile, "charts", c.s.Charts, func(d story.Chart) string { return d.ID })
	for i, d := range c.s.Charts {
		a := root.key("charts").index(i)
		c.id(a.key("id"), set, d.ID, i)
		c.text(a.key("title"), d.Title)
		c.textIfAny(a.key("note"), d.Note)
		c.oneOf(a.key("form"), d.Form, chart.Forms...)
		for k, side := range d.Sides {
			c.text(a.key("sides").index(k), side)
		}
		if (d.Form == chart.Sides) != (len(d.Sides) == 2) {
			c.wrong(a.key("sides"), `name the two sides of the line where the form is "sides", and leave them out elsewhere`, "the chart has %d sides", len(d.Sides))
		}
		if len(d.Bars) == 0 {
			c.wrong(a.key("bars"), "add a number, or take the chart out", "the chart has no number")
		}
		unit := ""
		for k, bar := range d.Bars {
			a := a.key("bars").index(k)
			c.text(a.key("label"), bar.Label)
			c.text(a.key("says"), bar.Says)
			if bar.Across && d.Form != chart.Sides {
				c.wrong(a.key("across"), "take it out", "only a chart of sides has what goes across")
			}
			if !c.ref(a.key("claim"), c.claimSet, bar.Claim) {
				continue
			}
			q := quantity[bar.Claim]
			switch {
			case q == nil:
				c.wrong(a.key("claim"), "give the claim its quantity, or name one that has", "the claim %q states no quantity", bar.Claim)
				continue
			case math.IsNaN(q.Value) || math.IsInf(q.Value, 0): // told with the claim
			case q.Value < 0:
				c.wrong(a.key("claim"), "draw what is 0 or more", "%g is below zero", q.Value)
			case d.Form == chart.Count && (q.Value != math.Trunc(q.Value) || q.Value > mostMarks):
				c.wrong(a.key("claim"), `draw it as "bars"`, "%g is no number of marks that can be counted", q.Value)
			}
			if unit == "" {
				unit = story.Measured(q.Unit)
			} else if story.Measured(q.Unit) != unit {
				c.wrong(a.key("claim"), "draw it in a chart of its own", "%s cannot be drawn beside %s", q.Unit, unit)
			}
		}
	}
}
