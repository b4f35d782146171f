package draw

import (
	"slices"

	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// actor writes an actor: its ring, its shadow, its silhouette.
func (p *Picture) actor(w *template, i int) {
	a, form := &p.scene.Actors[i], p.forms[i]
	if len(a.Track.Legs) == 0 {
		return
	}
	id := "a-" + a.ID
	w.Raw(`<g id="`, id, `" class="actor `, p.style[i], `"`)
	w.Attr("data-actor", a.ID)
	p.cell(w, id, "transform", frameCell(func(b []byte, f *drawing) []byte { return svg.Translate(b, f.Poses[i].At) }))
	p.cell(w, id, "display", frameCell(func(b []byte, f *drawing) []byte { return display(b, p.shown(i, f.Frame) != nil) }))
	p.cell(w, id, "data-sure", frameCell(func(b []byte, f *drawing) []byte { return p.surely(b, i, f) }))
	w.Raw(`><ellipse class="ring `, p.style[i], `" id="rg-`, a.ID, `"`)
	p.cell(w, "rg-"+a.ID, "rx", frameCell(func(b []byte, f *drawing) []byte { return svg.Num(b, f.Poses[i].Ring) }))
	p.cell(w, "rg-"+a.ID, "ry", frameCell(func(b []byte, f *drawing) []byte { return svg.Num(b, f.Poses[i].Across) }))
	w.Raw(`/>`)
	p.thermal(w, i)
	w.Raw(`<circle class="hit" id="hit-`, a.ID, `"`)
	p.cell(w, "hit-"+a.ID, "r", frameCell(func(b []byte, f *drawing) []byte {
		if p.shown(i, f.Frame) == nil {
			return append(b, '0')
		}
		return svg.Num(b, 0.04*f.Camera.Span)
	}))
	w.Raw(`/>`)
	p.actorShadow(w, i)
	w.Raw(`<g id="fg-`, a.ID, `"`)
	p.cell(w, "fg-"+a.ID, "transform", frameCell(func(b []byte, f *drawing) []byte { return p.stance(b, f, i) }))
	w.Raw(`>`)
	w.Raw(`<use id="u-`, a.ID, `"`)
	p.cell(w, "u-"+a.ID, "href", frameCell(func(b []byte, f *drawing) []byte { return append(b, p.symbol(i, f)...) }))
	w.Raw(`/>`)
	p.variantsOf(w, Of{"u-" + a.ID, "href"}, `<use class="`+VariantClass+`"`, `/>`)
	if form.Spins != "" {
		p.spin(w, i)
	}
	w.Raw(`</g></g>`)
}

// class is the classes that decide an actor's style: its form, its role, and
// whether the story follows it.
func (p *Picture) class(i int) string {
	a := &p.scene.Actors[i]
	class := p.forms[i].Name
	if slices.Contains(sprite.Roles, a.Role) {
		class += " " + a.Role
	}
	if i == p.lead {
		class += " lead"
	}
	return class
}

// shown is the form that an actor has in a frame, or nil where it is not to be
// seen. In a view so wide that it would be a speck it is a point, while the
// moment tells of it.
func (p *Picture) shown(i int, f *scene.Frame) *sprite.Form {
	form := p.forms[i]
	switch {
	case !f.Poses[i].Visible:
		return nil
	case f.Camera.Span <= form.Wide:
		return form
	case p.told(i, f.Moment):
		return sprite.Point
	}
	return nil
}

// told tells whether a moment tells of an actor.
func (p *Picture) told(i, moment int) bool {
	return slices.Contains(p.scene.Telling(moment).Told, p.scene.Actors[i].ID)
}

// silhouette is the form and what it is scaled by, where an actor is shown as
// what it is.
func (p *Picture) silhouette(i int, f *scene.Frame) (form *sprite.Form, scale float64, ok bool) {
	form = p.forms[i]
	return form, form.Scale(f.Camera.Span), f.Poses[i].Visible && f.Camera.Span <= form.Wide
}

// motion is how an actor moves in a frame; it is valid until the next is asked
// for.
func (p *Picture) motion(i int, f *drawing) *sprite.Motion {
	pose := &f.Poses[i]
	leg := &p.scene.Actors[i].Track.Legs[pose.Leg]
	f.motion = sprite.Motion{Pose: leg.Key.Pose, Scale: p.forms[i].Scale(f.Camera.Span), T: f.T, Travelled: pose.Travelled, Share: pose.Share,
		Heading: pose.Heading, Moves: leg.Moves, Falls: leg.Falls}
	return &f.motion
}

func display(b []byte, visible bool) []byte {
	if visible {
		return append(b, "inline"...)
	}
	return append(b, "none"...)
}

// surely is how certain an actor's place is now.
func (p *Picture) surely(b []byte, i int, f *drawing) []byte {
	return append(b, p.sure[p.scene.Actors[i].Track.Legs[f.Poses[i].Leg].Key.Certainty].data...)
}

// stance turns and sizes an actor's silhouette: what is seen from above heads
// where it goes, people face left or right, towards what they aim at or the way
// they run.
func (p *Picture) stance(b []byte, f *drawing, i int) []byte {
	a, pose := &p.scene.Actors[i], &f.Poses[i]
	form := p.shown(i, f.Frame)
	if form == nil {
		return append(b, "scale(1)"...) // no work for what is not there
	}
	k := form.Scale(f.Camera.Span)
	if form.Turns {
		b = svg.Rotate(b, pose.Heading+sprite.Lean(p.motion(i, f)))
		return svg.Scale(append(b, ' '), k)
	}
	left := pose.Heading > 185
	if t := p.scene.Actor(a.Track.Legs[pose.Leg].Key.Aim); t >= 0 && f.Poses[t].Visible {
		left = f.Poses[t].At.X < pose.At.X
	}
	b = append(b, "scale("...)
	if left {
		b = svg.Num(b, -k)
		b = append(b, ' ')
	}
	b = svg.Num(b, k)
	return append(b, ')')
}
