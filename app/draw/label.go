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
func (n placed) write(w *writer, unit float64) {
	w.raw(`<g class="name `, n.class, `"`)
	w.attr("data-place", n.id)
	w.raw(` transform="`)
	w.b = translate(w.b, n.at.Add(n.by).Scale(1/unit))
	w.raw(`">`)
	if n.by != (geom.Point{}) {
		w.path("leader", []geom.Point{n.by.Scale(-1 / unit), {}, {X: 0.2 * n.by.X / unit}}, false)
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

// actorLabel is what stands beside an actor in a frame. The soldier always has
// his name; vehicles have theirs while the moment tells of them; of the others
// it says what they do, when there is something to say.
func (p *Picture) actorLabel(i int, f *scene.Frame) (name, bool) {
	a, pose := &p.scene.Actors[i], &f.Poses[i]
	if !pose.Visible {
		return name{}, false
	}
	note := a.Track.Legs[pose.Leg].Key.Note.In(p.lang)
	n := name{id: a.ID, class: a.Kind, text: a.Name.In(p.lang), detail: note}
	if a.Kind == "soldier" {
		return n, true
	}
	if !slices.Contains(p.scene.Telling(f.Moment).Told, a.ID) {
		return name{}, false
	}
	if !vehicle(a.Kind) {
		n.text, n.detail = note, ""
	}
	return n, n.text != ""
}

// labelSpot is where an actor's label begins: people's at the right, vehicles'
// at the upper left.
func labelSpot(kind string, f *scene.Frame, at geom.Point) spot {
	var by geom.Point
	side := byte('r')
	switch kind {
	case "jeep":
		by, side = geom.Point{X: -2.6, Y: -1.2}, 'l'
	case "helicopter":
		by, side = geom.Point{X: -7, Y: -3}, 'l'
	case "squad":
		by = geom.Point{X: 2.1, Y: -0.6}
	default:
		by = geom.Point{X: 0.62, Y: -0.45}
	}
	return spot{at: at.Add(by.Scale(scaleOf(kind, f.Camera.Span))), side: side}
}

// labelShown tells whether an actor's label is in nobody's way: those of actors
// that lie further up give way. The screen is taken to be a middling one.
func (p *Picture) labelShown(i int, f *scene.Frame) bool {
	const px = 560
	n, ok := p.actorLabel(i, f)
	if !ok {
		return false
	}
	metre := f.Camera.Span / px
	box := n.box(labelSpot(n.class, f, f.Poses[i].At), metre)
	for k := len(p.order) - 1; k >= 0 && p.order[k] != i; k-- {
		o := p.order[k]
		if m, ok := p.actorLabel(o, f); ok {
			if box.Overlaps(m.box(labelSpot(m.class, f, f.Poses[o].At), metre)) {
				return false
			}
		}
		if f.Poses[o].Visible && p.scene.Actors[o].Kind == "soldier" && box.Overlaps(p.figure(o, f)) {
			return false
		}
	}
	return true
}

// figure is what an actor's silhouette covers, metres.
func (p *Picture) figure(i int, f *scene.Frame) geom.Box {
	kind, at := p.scene.Actors[i].Kind, f.Poses[i].At
	h := scaleOf(kind, f.Camera.Span)
	if kind == "jeep" || kind == "helicopter" {
		half := geom.Point{X: 2.1 * h, Y: 2.1 * h}
		if kind == "helicopter" {
			half = half.Scale(4)
		}
		return geom.Box{Min: at.Sub(half), Max: at.Add(half)}
	}
	if kind == "squad" {
		return geom.Box{Min: at.Add(geom.Point{X: -1.8 * h, Y: -1.5 * h}), Max: at.Add(geom.Point{X: 1.9 * h, Y: 0.3 * h})}
	}
	return geom.Box{Min: at.Add(geom.Point{X: -0.6 * h, Y: -1.05 * h}), Max: at.Add(geom.Point{X: 0.6 * h, Y: 0.2 * h})}
}

// actorName writes an actor's label; it goes along with the actor.
func (p *Picture) actorName(w *writer, i int) {
	a := &p.scene.Actors[i]
	if len(a.Track.Legs) == 0 {
		return
	}
	id := "nm-" + a.ID
	w.raw(`<g class="name `, a.Kind, `" id="`, id, `"`)
	w.attr("data-actor-name", a.ID)
	p.cell(w, id, "transform", frameCell(func(b []byte, f *scene.Frame) []byte {
		if !f.Poses[i].Visible {
			return translate(b, geom.Point{})
		}
		return translate(b, labelSpot(a.Kind, f, f.Poses[i].At).at.Scale(1/nameUnit(f.Camera)))
	}))
	p.cell(w, id, "display", frameCell(func(b []byte, f *scene.Frame) []byte { return display(b, p.labelShown(i, f)) }))
	p.cell(w, id, "data-sure", frameCell(func(b []byte, f *scene.Frame) []byte { return sure(b, a, f.Poses[i]) }))
	anchor := ""
	if vehicle(a.Kind) {
		anchor = ` text-anchor="end"`
	}
	w.raw(`><text y="-.1em"`, anchor, ` id="nt-`, a.ID, `">`)
	p.cell(w, "nt-"+a.ID, Content, frameCell(func(b []byte, f *scene.Frame) []byte {
		n, _ := p.actorLabel(i, f)
		return append(b, n.text...)
	}))
	w.raw(`</text><text class="detail" y="1.15em"`, anchor, ` id="nd-`, a.ID, `">`)
	p.cell(w, "nd-"+a.ID, Content, frameCell(func(b []byte, f *scene.Frame) []byte {
		n, _ := p.actorLabel(i, f)
		return append(b, n.detail...)
	}))
	w.raw(`</text></g>`)
}
