package draw

import (
	"fiftymetres/app/draw/ground"
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
	if n.dot {
		ground.Dot(w, n.By.Scale(-1/unit))
	}
	at := n.stands()
	w.Raw(`<text text-anchor="`, at.Anchor, `" y="`, at.Text[1], `" x="`, at.Text[0], `">`)
	w.Text(n.Text)
	w.Raw(`</text>`)
	if n.Detail != "" {
		w.Raw(`<text`)
		if !n.Broken {
			w.Raw(` class="detail"`)
		}
		w.Raw(` text-anchor="`, at.Anchor, `" y="`, at.Detail[1], `" x="`, at.Detail[0], `">`)
		w.Text(n.Detail)
		w.Raw(`</text>`)
	}
	w.Raw(`</g>`)
}

// Standing is how a name's lines stand beside its spot: which end of them, and how
// far right and down each begins, in its own em.
type Standing struct {
	Anchor       string
	Text, Detail [2]string
}

func (n placed) stands() Standing {
	switch n.Side {
	case 'a', 'b':
		if n.Broken { // of lines that are of one size
			y := [2]string{"-2.15em", "-.95em"}
			if n.Side == 'b' {
				y = [2]string{"1.75em", "2.95em"}
			}
			return Standing{"middle", [2]string{"0", y[0]}, [2]string{"0", y[1]}}
		}
	}
	switch n.Side {
	case 'r':
		return Standing{"start", [2]string{".85em", ".35em"}, [2]string{".92em", "1.65em"}}
	case 'l':
		return Standing{"end", [2]string{"-.85em", ".35em"}, [2]string{"-.92em", "1.65em"}}
	case 'a':
		up := "-.9em"
		if n.Detail != "" {
			up = "-2.15em"
		}
		return Standing{"middle", [2]string{"0", up}, [2]string{"0", "-1em"}}
	case 'b':
		return Standing{"middle", [2]string{"0", "1.75em"}, [2]string{"0", "3.2em"}}
	}
	return Standing{"middle", [2]string{"0", ".35em"}, [2]string{"0", "1.65em"}}
}
