package draw

import (
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
	"fiftymetres/app/track"
)

// overlay writes what moves: ways travelled, lines of fire, rings, actors.
func (p *Picture) overlay(w *template) {
	w.still(func(w *svg.Writer) { w.Raw(figures) })
	for i := range p.scene.Actors {
		p.routes(w, i)
	}
	p.eachKind("comparison", func(pl *scene.Place) { p.comparison(&w.Writer, pl) })
	p.question(w)
	p.measures(w)
	for _, i := range p.order {
		p.tracer(w, i)
	}
	for _, i := range p.order {
		if p.scene.Actors[i].Kind == "jeep" {
			p.dust(w, i)
		}
		p.actor(w, i)
	}
}

func (p *Picture) actor(w *template, i int) {
	a := &p.scene.Actors[i]
	if len(a.Track.Legs) == 0 {
		return
	}
	id := "a-" + a.ID
	w.Raw(`<g id="`, id, `" class="actor `, a.Kind, `"`)
	w.Attr("data-actor", a.ID)
	p.cell(w, id, "transform", frameCell(func(b []byte, f *drawing) []byte { return svg.Translate(b, f.Poses[i].At) }))
	p.cell(w, id, "display", frameCell(func(b []byte, f *drawing) []byte { return display(b, f.Poses[i].Visible) }))
	p.cell(w, id, "data-sure", frameCell(func(b []byte, f *drawing) []byte { return sure(b, a, f.Poses[i]) }))
	w.Raw(`><ellipse class="ring `, a.Kind, `" id="rg-`, a.ID, `"`)
	p.cell(w, "rg-"+a.ID, "rx", frameCell(func(b []byte, f *drawing) []byte { return svg.Num(b, f.Poses[i].Ring) }))
	p.cell(w, "rg-"+a.ID, "ry", frameCell(func(b []byte, f *drawing) []byte { return svg.Num(b, f.Poses[i].Across) }))
	w.Raw(`/>`)
	p.thermal(w, i)
	w.Raw(`<circle class="hit" id="hit-`, a.ID, `"`)
	p.cell(w, "hit-"+a.ID, "r", frameCell(func(b []byte, f *drawing) []byte {
		if !f.Poses[i].Visible {
			return append(b, '0')
		}
		return svg.Num(b, 0.04*f.Camera.Span)
	}))
	w.Raw(`/>`)
	p.actorShadow(w, i)
	w.Raw(`<g id="fg-`, a.ID, `"`)
	p.cell(w, "fg-"+a.ID, "transform", frameCell(func(b []byte, f *drawing) []byte { return p.stance(b, f.Frame, i) }))
	w.Raw(`>`)
	w.Raw(`<use id="u-`, a.ID, `"`)
	p.cell(w, "u-"+a.ID, "href", frameCell(func(b []byte, f *drawing) []byte {
		pose := &f.Poses[i]
		return append(b, symbol(a.Kind, &a.Track.Legs[pose.Leg], pose, f.Camera.Span)...)
	}))
	w.Raw(`/>`)
	if a.Kind == "helicopter" {
		p.rotor(w, i)
	}
	w.Raw(`</g></g>`)
}

func display(b []byte, visible bool) []byte {
	if visible {
		return append(b, "inline"...)
	}
	return append(b, "none"...)
}

// sure is how certain an actor's place is now.
func sure(b []byte, a *scene.Actor, pose track.Pose) []byte {
	return append(b, a.Track.Legs[pose.Leg].Key.Certainty...)
}

// stance turns and sizes an actor's silhouette: vehicles head where they go,
// people face left or right, towards what they aim at or the way they run.
func (p *Picture) stance(b []byte, f *scene.Frame, i int) []byte {
	a, pose := &p.scene.Actors[i], &f.Poses[i]
	if !pose.Visible {
		return append(b, "scale(1)"...) // no work for what is not there
	}
	k := scaleOf(a.Kind, f.Camera.Span)
	if vehicle(a.Kind) {
		b = svg.Rotate(b, pose.Heading+rock(a.Track.Legs[pose.Leg].Key.Pose, f.T))
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
