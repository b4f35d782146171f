package draw

import (
	"math"
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
	p.eachKind("comparison", func(pl *scene.Place) { p.comparison(w, pl) })
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
	p.cell(w, id, "data-sure", frameCell(func(b []byte, f *scene.Frame) []byte { return sure(b, a, f.Poses[i]) }))
	w.raw(`><circle class="ring `, a.Kind, `" id="rg-`, a.ID, `"`)
	p.cell(w, "rg-"+a.ID, "r", frameCell(func(b []byte, f *scene.Frame) []byte { return num(b, f.Poses[i].Ring) }))
	w.raw(`/>`)
	p.thermal(w, i)
	w.raw(`<circle class="hit" id="hit-`, a.ID, `"`)
	p.cell(w, "hit-"+a.ID, "r", frameCell(func(b []byte, f *scene.Frame) []byte {
		if !f.Poses[i].Visible {
			return append(b, '0')
		}
		return num(b, 0.04*f.Camera.Span)
	}))
	w.raw(`/>`)
	p.actorShadow(w, i)
	w.raw(`<g id="fg-`, a.ID, `"`)
	p.cell(w, "fg-"+a.ID, "transform", frameCell(func(b []byte, f *scene.Frame) []byte { return p.stance(b, f, i) }))
	w.raw(`>`)
	w.raw(`<use id="u-`, a.ID, `"`)
	p.cell(w, "u-"+a.ID, "href", frameCell(func(b []byte, f *scene.Frame) []byte {
		pose := &f.Poses[i]
		return append(b, symbol(a.Kind, &a.Track.Legs[pose.Leg], pose, f.Camera.Span)...)
	}))
	w.raw(`/>`)
	if a.Kind == "helicopter" {
		p.rotor(w, i)
	}
	w.raw(`</g></g>`)
}

// thermal writes the corners of a viewfinder around an actor whom a thermal
// camera sees.
func (p *Picture) thermal(w *writer, i int) {
	a := &p.scene.Actors[i]
	any := false
	for l := range a.Track.Legs {
		any = any || a.Track.Legs[l].Key.Thermal
	}
	if !any {
		return
	}
	id := "th-" + a.ID
	w.raw(`<path class="thermal" id="`, id, `"`)
	p.cell(w, id, "d", frameCell(func(b []byte, f *scene.Frame) []byte {
		pose := &f.Poses[i]
		if !pose.Visible || !a.Track.Legs[pose.Leg].Key.Thermal {
			return b
		}
		r := 0.075 * f.Camera.Span
		arm := 0.4 * r
		for _, c := range [4]geom.Point{{X: -1, Y: -1}, {X: 1, Y: -1}, {X: 1, Y: 1}, {X: -1, Y: 1}} {
			at := c.Scale(r)
			b = append(b, 'M')
			b = point(b, geom.Point{X: at.X, Y: at.Y - c.Y*arm})
			b = append(b, 'L')
			b = point(b, at)
			b = append(b, ' ')
			b = point(b, geom.Point{X: at.X - c.X*arm, Y: at.Y})
		}
		return b
	}))
	w.raw(`/>`)
}

// rotor writes a helicopter's rotor, which turns with story time.
func (p *Picture) rotor(w *writer, i int) {
	const turn = 310 // degrees a story second: slow enough to be seen turning
	id := "ro-" + p.scene.Actors[i].ID
	w.raw(`<circle class="rotor" r="8.2"/><path class="blade" d="M-8.1 0H8.1M0-8.1V8.1" id="`, id, `"`)
	p.cell(w, id, "transform", frameCell(func(b []byte, f *scene.Frame) []byte {
		angle := 0.0
		if f.Poses[i].Visible {
			angle = math.Mod(f.T*turn, 360)
		}
		b = append(b, "rotate("...)
		b = num(b, angle)
		return append(b, ')')
	}))
	w.raw(`/>`)
}

// dust writes what a vehicle throws up behind it while it drives: a few puffs
// on its way, larger and fewer with distance.
func (p *Picture) dust(w *writer, i int) {
	const puffs, apart = 5, 0.62 // apart in vehicle lengths
	a := &p.scene.Actors[i]
	id := "du-" + a.ID
	w.raw(`<path class="dust" id="`, id, `"`)
	p.cell(w, id, "d", frameCell(func(b []byte, f *scene.Frame) []byte {
		pose := &f.Poses[i]
		if !pose.Visible || !a.Track.Legs[pose.Leg].Moves || pose.Share >= 1 {
			return b
		}
		long := jeepLength * scaleOf(a.Kind, f.Camera.Span)
		back := geom.HeadingVector(pose.Heading + 180)
		for k := range puffs {
			far := long * (0.55 + apart*float64(k))
			side := 0.12 * long * math.Sin(pose.Gone/long*2+float64(k)*2.1)
			at := pose.At.Add(back.Scale(far)).Add(geom.Point{X: -back.Y, Y: back.X}.Scale(side))
			b = dot(b, at, long*(0.1+0.05*float64(k)))
		}
		return b
	}))
	w.raw(`/>`)
}

// dot appends a circle to path data.
func dot(b []byte, at geom.Point, r float64) []byte {
	b = append(b, 'M')
	b = point(b, geom.Point{X: at.X - r, Y: at.Y})
	for _, x := range [2]float64{at.X + r, at.X - r} {
		b = append(b, 'A')
		b = num(b, r)
		b = append(b, ' ')
		b = num(b, r)
		b = append(b, " 0 1 1 "...)
		b = point(b, geom.Point{X: x, Y: at.Y})
	}
	return append(b, 'Z')
}

func display(b []byte, visible bool) []byte {
	if visible {
		return append(b, "inline"...)
	}
	return append(b, "none"...)
}

// rock is how a stuck vehicle leans while it is revved, degrees.
func rock(pose string, t float64) float64 {
	if pose != "rev" {
		return 0
	}
	return 3.2 * math.Sin(t*5) * math.Sin(t*1.3)
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
		b = append(b, "rotate("...)
		b = num(b, pose.Heading+rock(a.Track.Legs[pose.Leg].Key.Pose, f.T))
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
