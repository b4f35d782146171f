package page

import (
	"fiftymetres/app/chart"
	"fiftymetres/app/story"
	"fiftymetres/app/svg"
)

// charts are the numbers of the record as small pictures, as far as the edition knows of
// them, each with the claims that it rests on and, folded, all of it as a table.
func (b *Book) charts() []node {
	var out []node
	for _, c := range b.Charts {
		drawn := chart.Chart{ID: "chart-" + c.ID, Title: c.Title.In(b.Lang), Form: c.Form, Tick: b.words.Number}
		if len(c.Sides) == len(drawn.Sides) {
			drawn.Sides = [2]string{c.Sides[0].In(b.Lang), c.Sides[1].In(b.Lang)}
		}
		var rows []node
		for _, bar := range c.Bars {
			l, s := b.claim(bar.Claim)
			if s == nil || !b.admits(s) || l.Quantity == nil {
				continue
			}
			if l.Quantity.Unit == "%" { // a share is one of the whole
				drawn.Most = 100
			}
			label, says := bar.Label.In(b.Lang), bar.Says.In(b.Lang)
			drawn.Bars = append(drawn.Bars, chart.Bar{Label: label, Says: says, Amount: bar.Amount(l.Quantity), End: chart.EndOf(l.Quantity.Qualifier)})
			rows = append(rows, tag("tr").DataSet("claim", l.ID).Body(
				tag("th").Attr("scope", "row").Text(label), tag("td").Text(says),
				tag("td").Body(b.toClaim(l, s).Class("who").Text(s.Short), tag("span").Class("when").Text(b.cite(l, s)))))
		}
		if len(rows) == 0 {
			continue
		}
		w := &svg.Writer{}
		chart.SVG(w, drawn)
		out = append(out, tag("figure").Class("charted").ID("chart-of-"+c.ID).Body(
			tag("figcaption").Body(tag("h3").Text(drawn.Title)), markup(w.B), b.chartNote(c, drawn),
			tag("details").Body(tag("summary").Text(b.words.AsTable), tag("table").Body(tag("tbody").Body(rows...)))))
	}
	return out
}

// chartNote is what the editors remark on a chart, and what an end without a sharp edge says.
func (b *Book) chartNote(c story.Chart, drawn chart.Chart) node {
	note := c.Note.In(b.Lang)
	for _, bar := range drawn.Bars {
		if bar.End != chart.Sharp && c.Form != chart.Count {
			if note != "" {
				note += " "
			}
			note += b.words.Hatched
			break
		}
	}
	if note == "" {
		return nil
	}
	return tag("p").Class("facts").Text(note)
}
