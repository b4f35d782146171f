package draw

import (
	"strconv"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/track"
)

// overlay writes what moves: ways travelled, lines of fire, rings, actors.
func (p *Picture) overlay(w *writer) {
	w.raw(figures)
	for i := range p.scene.Actors {
		p.routes(w, i)
	}
	for _, i := range p.order {
		p.tracer(w, i)
	}
	for _, i := range p.order {
		p.actor(w, i)
	}
}

// routes writes one path a leg, each in its certainty's style. A leg grows
// while it is travelled and stays when it is done.
func (p *Picture) routes(w *writer, i int) {
	a := &p.scene.Actors[i]
	for l := range a.Track.Legs {
		leg := &a.Track.Legs[l]
		if !leg.Moves || leg.Key.Pose == "gone" {
			continue
		}
		id := "rt-" + a.ID + "-" + strconv.Itoa(l)
		w.raw(`<path id="`, id, `" class="route `, a.Kind, ` `, leg.Key.Certainty, `"`)
		whole := trace(nil, leg.Path.Points(), false)
		p.cell(w, id, "d", frameCell(func(b []byte, f *scene.Frame) []byte {
			switch {
			case f.T <= leg.Key.T:
				return b
			case f.Poses[i].Leg > l:
				return append(b, whole...)
			}
			return travelled(b, leg, f.Poses[i])
		}))
		w.raw(`/>`)
	}
}

// travelled is the part of a leg that is behind the actor.
func travelled(b []byte, leg *track.Leg, pose track.Pose) []byte {
	_, last := leg.Path.At(pose.Share * leg.Path.Length())
	b = trace(b, leg.Path.Points()[:last+1], false)
	if last == 0 {
		b = append(b, 'L')
	} else {
		b = append(b, ' ')
	}
	return point(b, pose.At)
}

func fires(k *story.Key) bool { return k.Aim != "" && (k.Pose == "fire" || k.Pose == "prone") }

// tracer writes a shooter's line of fire: one short thin stroke on its way,
// that ends short of the man. There is never more than one to a shooter.
func (p *Picture) tracer(w *writer, i int) {
	a := &p.scene.Actors[i]
	shoots := false
	for l := range a.Track.Legs {
		shoots = shoots || fires(&a.Track.Legs[l].Key)
	}
	if !shoots {
		return
	}
	id := "tr-" + a.ID
	w.raw(`<path class="tracer" id="`, id, `"`)
	p.cell(w, id, "d", frameCell(func(b []byte, f *scene.Frame) []byte {
		pose := &f.Poses[i]
		if !pose.Visible {
			return b
		}
		key := &a.Track.Legs[pose.Leg].Key
		target := p.scene.Actor(key.Aim)
		if !fires(key) || target < 0 || !f.Poses[target].Visible {
			return b
		}
		chest := geom.Point{Y: -0.5 * scaleOf(a.Kind, f.Camera.Span)}
		from, to := pose.At.Add(chest), f.Poses[target].At.Add(chest)
		return stroke(b, from, to, f.T*0.8+float64(i)*0.37)
	}))
	w.raw(`/>`)
}

// stroke is a piece of the way between two points, at a phase of its flight.
func stroke(b []byte, from, to geom.Point, phase float64) []byte {
	const muzzle, end, long = 0.08, 0.9, 0.3
	at := muzzle + (end-muzzle)*(phase-float64(int(phase)))
	b = append(b, 'M')
	b = point(b, from.Lerp(to, max(muzzle, at-long)))
	b = append(b, 'L')
	return point(b, from.Lerp(to, at))
}

func (p *Picture) actor(w *writer, i int) {
	a := &p.scene.Actors[i]
	if len(a.Track.Legs) == 0 {
		return
	}
	id := "a-" + a.ID
	w.raw(`<g id="`, id, `" class="actor `, a.Kind, `"`)
	w.attr("data-actor", a.ID)
	p.cell(w, id, "transform", frameCell(func(b []byte, f *scene.Frame) []byte { return translate(b, f.Poses[i].At) }))
	p.cell(w, id, "display", frameCell(func(b []byte, f *scene.Frame) []byte { return display(b, f.Poses[i].Visible) }))
	w.raw(`><circle class="ring `, a.Kind, `" id="rg-`, a.ID, `"`)
	p.cell(w, "rg-"+a.ID, "r", frameCell(func(b []byte, f *scene.Frame) []byte { return num(b, f.Poses[i].Ring) }))
	w.raw(`/><circle class="hit" id="hit-`, a.ID, `"`)
	p.cell(w, "hit-"+a.ID, "r", frameCell(func(b []byte, f *scene.Frame) []byte {
		if !f.Poses[i].Visible {
			return append(b, '0')
		}
		return num(b, 0.04*f.Camera.Span)
	}))
	w.raw(`/><g id="fg-`, a.ID, `"`)
	p.cell(w, "fg-"+a.ID, "transform", frameCell(func(b []byte, f *scene.Frame) []byte { return p.stance(b, f, i) }))
	w.raw(`>`)
	if !vehicle(a.Kind) {
		w.raw(`<ellipse class="foot" rx=".34" ry=".11"/>`)
	}
	w.raw(`<use id="u-`, a.ID, `"`)
	p.cell(w, "u-"+a.ID, "href", frameCell(func(b []byte, f *scene.Frame) []byte {
		return append(b, symbol(a.Kind, a.Track.Legs[f.Poses[i].Leg].Key.Pose)...)
	}))
	w.raw(`/></g></g>`)
}

func display(b []byte, visible bool) []byte {
	if visible {
		return append(b, "inline"...)
	}
	return append(b, "none"...)
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
		b = append(b, "rotate("...)
		b = num(b, pose.Heading)
		b = append(b, ") scale("...)
		b = num(b, k)
		return append(b, ')')
	}
	left := pose.Heading > 185
	if t := p.scene.Actor(a.Track.Legs[pose.Leg].Key.Aim); t >= 0 && f.Poses[t].Visible {
		left = f.Poses[t].At.X < pose.At.X
	}
	b = append(b, "scale("...)
	if left {
		b = num(b, -k)
		b = append(b, ' ')
	}
	b = num(b, k)
	return append(b, ')')
}
