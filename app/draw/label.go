package draw

import (
	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/svg"
)

// styles are how names are set, by class: the first line and the second. The
// style sheet says the same.
var styles = map[string][2]label.Style{
	"country": {{Size: 0.8125, Weight: 600, Spacing: 0.14, Upper: true}, detailStyle},
	"zone":    {{Size: 0.8125, Weight: 500, Spacing: 0.06}, detailStyle},
	"line":    {{Size: 0.8125, Weight: 700, Spacing: 0.1}, detailStyle},
	"asked":   {{Size: 0.8125, Weight: 500}, detailStyle},
	"lead":    {{Size: 0.9, Weight: 600}, {Size: 0.9, Weight: 400}}, // of actors: whom the story follows,
	"quiet":   {quiet, quiet},                                       // and who is but one of many
}

var (
	nameStyle   = label.Style{Size: 0.8125, Weight: 600}
	detailStyle = label.Style{Size: 0.75, Weight: 400}
	quiet       = label.Style{Size: 0.75, Weight: 500}
)

// lines are a name's as they are set.
func (n *name) lines() label.Lines {
	style, ok := styles[n.class]
	if !ok {
		style = [2]label.Style{nameStyle, detailStyle}
	}
	return label.Lines{Text: n.text, Detail: n.detail, Style: style[0], Sub: style[1]}
}

// box is what a name covers at a spot, metres; metre is the metres a CSS px.
func (n *name) box(s spot, metre float64) geom.Box { return n.lines().Box(s, label.Beside, metre) }

// write writes a placed name, its position in units of so many metres.
// Offsets are in the text's own em.
func (n placed) write(w *svg.Writer, unit float64) {
	w.Raw(`<g class="name `, n.class, `"`)
	if n.id != "" {
		w.Attr("data-place", n.id)
	}
	w.Raw(` transform="`)
	w.B = svg.Translate(w.B, n.At.Add(n.By).Scale(1/unit))
	w.Raw(`">`)
	if n.By != (geom.Point{}) {
		w.Path("leader", []geom.Point{n.By.Scale(-1 / unit), {}, {X: 0.2 * n.By.X / unit}}, false)
	}
	anchor, x, y := "middle", "0", ".35em"
	switch n.Side {
	case 'r':
		anchor, x = "start", ".85em"
	case 'l':
		anchor, x = "end", "-.85em"
	case 'a':
		y = "-.9em"
		if n.detail != "" {
			y = "-2.15em"
		}
	case 'b':
		y = "1.75em"
	}
	w.Raw(`<text text-anchor="`, anchor, `" y="`, y, `" x="`, x, `">`)
	w.Text(n.text)
	w.Raw(`</text>`)
	if n.detail != "" {
		below := map[byte]string{'a': "-1em", 'b': "3.2em"}[n.Side]
		if below == "" {
			below = "1.65em"
		}
		if n.Side == 'r' {
			x = ".92em"
		}
		if n.Side == 'l' {
			x = "-.92em"
		}
		w.Raw(`<text class="detail" text-anchor="`, anchor, `" y="`, below, `" x="`, x, `">`)
		w.Text(n.detail)
		w.Raw(`</text>`)
	}
	w.Raw(`</g>`)
}
