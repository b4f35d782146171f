package draw

import (
	"slices"
	"unicode"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
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
func (n *name) box(s spot, metre float64) geom.Box {
	w := max(width(n.text)*namePx, width(n.detail)*detailPx)
	if n.class == "line" {
		w += 0.1 * namePx * float64(len(n.text))
	}
	w, up, down := w*metre, namePx*metre, 0.35*namePx*metre
	if n.detail != "" {
		down += detailPx * lineGap * metre
	}
	at, gap := s.at, gapPx*metre
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

// write writes a placed name. Offsets are in the text's own em.
func (n placed) write(w *writer) {
	w.raw(`<g class="name `, n.class, `"`)
	w.attr("data-place", n.id)
	w.raw(` transform="`)
	w.b = translate(w.b, n.at)
	w.raw(`">`)
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
	w.raw(`<text text-anchor="`, anchor, `" y="`, y, `" x="`, x, `">`)
	w.text(n.text)
	w.raw(`</text>`)
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
		w.raw(`<text class="detail" text-anchor="`, anchor, `" y="`, below, `" x="`, x, `">`)
		w.text(n.detail)
		w.raw(`</text>`)
	}
	w.raw(`</g>`)
}

// actorLabel is an actor's name in a moment: the soldier always has one, the
// others when the moment tells of them.
func (p *Picture) actorLabel(i, moment int, note string) (name, bool) {
	a := &p.scene.Actors[i]
	if a.Kind != "soldier" && !slices.Contains(p.scene.Telling(moment).Told, a.ID) {
		return name{}, false
	}
	return name{id: a.ID, class: a.Kind, text: a.Name.In(p.lang), detail: note}, true
}

// nameOffset is where an actor's name begins, from its place, in units of its
// silhouette: people's names stand at the right, vehicles' at the upper left.
func nameOffset(kind string) geom.Point {
	switch kind {
	case "jeep":
		return geom.Point{X: -2.6, Y: -1.2}
	case "helicopter":
		return geom.Point{X: -7, Y: -3}
	}
	return geom.Point{X: 0.62, Y: -0.45}
}

// actorName writes an actor's name beside it; both go along.
func (p *Picture) actorName(w *writer, i int) {
	a := &p.scene.Actors[i]
	if len(a.Track.Legs) == 0 {
		return
	}
	note := func(f *scene.Frame) string { return a.Track.Legs[f.Poses[i].Leg].Key.Note.In(p.lang) }
	id := "nm-" + a.ID
	w.raw(`<g class="name `, a.Kind, `" id="`, id, `"`)
	w.attr("data-actor-name", a.ID)
	p.cell(w, id, "transform", frameCell(func(b []byte, f *scene.Frame) []byte {
		return translate(b, f.Poses[i].At.Add(nameOffset(a.Kind).Scale(scaleOf(a.Kind, f.Camera.Span))))
	}))
	p.cell(w, id, "display", frameCell(func(b []byte, f *scene.Frame) []byte {
		_, ok := p.actorLabel(i, f.Moment, "")
		return display(b, ok && f.Poses[i].Visible)
	}))
	anchor := ""
	if vehicle(a.Kind) {
		anchor = ` text-anchor="end"`
	}
	w.raw(`><text y="-.1em"`, anchor, `>`)
	w.text(a.Name.In(p.lang))
	w.raw(`</text><text class="detail" y="1.15em"`, anchor, ` id="nd-`, a.ID, `">`)
	p.cell(w, "nd-"+a.ID, Content, frameCell(func(b []byte, f *scene.Frame) []byte { return append(b, note(f)...) }))
	w.raw(`</text></g>`)
}
