package draw

import (
	"fiftymetres/app/draw/ground"
	"fiftymetres/app/svg"
)

// actorShadow writes the shadow of what moves: people cast a tree's, sized to
// them, and vehicles a low one.
func (p *Picture) actorShadow(w *template, i int) {
	a, form := &p.scene.Actors[i], p.forms[i]
	switch {
	case form.Cast != "":
		p.airborneShadow(w, i)
		return
	case form.Foot == 0: // each of a group would need its own, and water takes none
		return
	}
	foot, id := "ft-"+a.ID, "sh-"+a.ID
	w.Raw(`<ellipse class="foot" id="`, foot, `"`)
	p.cell(w, foot, "transform", frameCell(func(b []byte, f *drawing) []byte {
		_, k, ok := p.silhouette(i, f.Frame)
		if !ok {
			k = 0
		}
		return svg.Scale(b, k*form.Foot)
	}))
	w.Raw(` rx=".34" ry=".12"/><path class="shade" id="`, id, `"`)
	p.cell(w, id, "d", frameCell(func(b []byte, f *drawing) []byte {
		_, k, ok := p.silhouette(i, f.Frame)
		if !ok {
			return b
		}
		return ground.TreeShadow(b, p.cast(f.Moment), k*form.Height(a.Track.Legs[f.Poses[i].Leg].Key.Pose))
	}))
	w.Raw(`/>`)
}

// airborneShadow writes the shadow of what flies: its own shape, some way off on
// the ground.
func (p *Picture) airborneShadow(w *template, i int) {
	a, form := &p.scene.Actors[i], p.forms[i]
	id := "sh-" + a.ID
	w.Raw(`<g class="shade" id="`, id, `"`)
	p.cell(w, id, "transform", frameCell(func(b []byte, f *drawing) []byte {
		pose := &f.Poses[i]
		if !pose.Visible {
			return svg.Scale(b, 0)
		}
		k := form.Scale(f.Camera.Span)
		b = svg.Translate(b, p.cast(f.Moment).Scale(form.Tall*k))
		b = svg.Rotate(append(b, ' '), pose.Heading)
		return svg.Scale(append(b, ' '), k)
	}))
	w.Raw(`>`, form.Cast, `</g>`)
}
