package draw

import (
	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/svg"
)

// box is what a name covers at a spot, metres; metre is the metres a CSS px.
func (n *name) box(s spot, metre float64) geom.Box { return n.Box(s, label.Beside, metre) }

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
		if n.Detail != "" {
			y = "-2.15em"
		}
	case 'b':
		y = "1.75em"
	}
	w.Raw(`<text text-anchor="`, anchor, `" y="`, y, `" x="`, x, `">`)
	w.Text(n.Text)
	w.Raw(`</text>`)
	if n.Detail != "" {
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
		w.Text(n.Detail)
		w.Raw(`</text>`)
	}
	w.Raw(`</g>`)
}
