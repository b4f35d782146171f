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
	place := func(x, y string) string { return ` text-anchor="` + at.Anchor + `" y="` + y + `" x="` + x + `"` }
	writeLines(w, n.Lines, place(at.Text[0], at.Text[1]), place(at.Detail[0], at.Detail[1]))
	w.Raw(`</g>`)
}

// writeLines writes a name's lines, each with attributes of its own.
func writeLines(w *svg.Writer, l label.Lines, first, then string) {
	w.Raw(`<text`, first, `>`)
	w.Text(l.Text)
	w.Raw(`</text>`)
	if l.Detail == "" {
		return
	}
	w.Raw(`<text`)
	if !l.Broken {
		w.Raw(` class="detail"`)
	}
	w.Raw(then, `>`)
	w.Text(l.Detail)
	w.Raw(`</text>`)
}

// Standing is how a name's lines stand beside its spot: which end of them, and how
// far right and down each begins, in its own em.
type Standing struct {
	Anchor       string
	Text, Detail [2]string
}

func (n placed) stands() Standing {
	switch {
	case n.Broken && n.Side == 'a': // of lines that are of one size
		return Standing{"middle", [2]string{"0", "-2.15em"}, [2]string{"0", "-.95em"}}
	case n.Broken && n.Side == 'b':
		return Standing{"middle", [2]string{"0", "1.75em"}, [2]string{"0", "2.95em"}}
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
