package draw

import (
	"unicode"

	"fiftymetres/app/geom"
	"fiftymetres/app/svg"
)

// The sizes of names, CSS px; the style sheet says the same in em.
const (
	namePx   = 13.0
	detailPx = 12.0
	lineGap  = 1.25 // of the detail's size
	gapPx    = 11.0 // between a point and a name beside it
)

// width estimates how wide a text runs, in shares of its size: wide for CJK,
// narrow for thin letters, and a little over the mean for the rest, so that a
// label that is found to fit does fit.
func width(s string) float64 {
	sum := 0.0
	for _, r := range s {
		switch {
		case r > 0x2E80:
			sum += 0.95
		case unicode.IsUpper(r):
			sum += 0.72
		case r == 'i' || r == 'l' || r == 'j' || r == '.' || r == ',' || r == ' ' || r == 't' || r == 'f':
			sum += 0.34
		case r == 'm' || r == 'w':
			sum += 0.88
		default:
			sum += 0.58
		}
	}
	return sum
}

// box is what a name covers at a spot, metres; metre is the metres a CSS px.
func (n *name) box(s spot, metre float64) geom.Box { return n.boxBeside(s, gapPx, metre) }

// boxBeside is what a name covers that stands so many CSS px beside its spot.
func (n *name) boxBeside(s spot, gapPx, metre float64) geom.Box {
	w := max(width(n.text)*namePx, width(n.detail)*detailPx)
	if n.class == "line" {
		w += 0.1 * namePx * float64(len(n.text))
	}
	w, up, down := w*metre, namePx*metre, 0.35*namePx*metre
	if n.detail != "" {
		down += detailPx * lineGap * metre
	}
	at, gap := s.at.Add(s.by), gapPx*metre
	switch s.side {
	case 'r':
		at.X += gap + w/2
	case 'l':
		at.X -= gap + w/2
	case 'a':
		at.Y -= gap + down
	case 'b':
		at.Y += gap + up
	}
	pad := 3 * metre
	return geom.Box{Min: geom.Point{X: at.X - w/2 - pad, Y: at.Y - up - pad}, Max: geom.Point{X: at.X + w/2 + pad, Y: at.Y + down + pad}}
}

// write writes a placed name, its position in units of so many metres.
// Offsets are in the text's own em.
func (n placed) write(w *svg.Writer, unit float64) {
	w.Raw(`<g class="name `, n.class, `"`)
	if n.id != "" {
		w.Attr("data-place", n.id)
	}
	w.Raw(` transform="`)
	w.B = svg.Translate(w.B, n.at.Add(n.by).Scale(1/unit))
	w.Raw(`">`)
	if n.by != (geom.Point{}) {
		w.Path("leader", []geom.Point{n.by.Scale(-1 / unit), {}, {X: 0.2 * n.by.X / unit}}, false)
	}
	anchor, x, y := "middle", "0", ".35em"
	switch n.side {
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
		below := map[byte]string{'a': "-1em", 'b': "3.2em"}[n.side]
		if below == "" {
			below = "1.65em"
		}
		if n.side == 'r' {
			x = ".92em"
		}
		if n.side == 'l' {
			x = "-.92em"
		}
		w.Raw(`<text class="detail" text-anchor="`, anchor, `" y="`, below, `" x="`, x, `">`)
		w.Text(n.detail)
		w.Raw(`</text>`)
	}
	w.Raw(`</g>`)
}
