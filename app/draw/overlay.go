package draw

import (
	"math"

	"fiftymetres/app/draw/ground"
	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// overlay writes what moves: ways travelled, lines of fire, rings, actors.
func (p *Picture) overlay(w *template) {
	w.still(func(w *svg.Writer) { w.Raw(p.figures()) })
	w.with("ways", func() {
		for _, i := range w.cast.members {
			p.routes(w, i)
		}
	})
	p.eachKind("comparison", func(pl *scene.Place) { ground.Comparison(&w.Writer, pl, pl.Name.In(p.lang)) })
	p.question(w)
	p.others(w)
	p.measures(w)
	w.with("cast", func() {
		for _, i := range w.cast.order {
			p.tracer(w, i)
		}
		for _, i := range w.cast.order {
			p.trail(w, i)
			p.actor(w, i)
		}
	})
}

// figures are the silhouettes of the forms that the story has, once each;
// actors are uses of them.
func (p *Picture) figures() string {
	forms, poses := map[string]bool{}, map[string]bool{}
	for i := range p.scene.Actors {
		forms[p.forms[i].Name] = true
		for _, l := range p.scene.Actors[i].Track.Legs {
			poses[l.Key.Pose] = true
		}
	}
	return sprite.Defs(forms, poses)
}

// trail writes what an actor leaves behind on its way, if it does.
func (p *Picture) trail(w *template, i int) {
	a, form := &p.scene.Actors[i], p.forms[i]
	if form.Trail == "" {
		return
	}
	id := "du-" + a.ID
	w.Raw(`<path class="`, form.Trail, `" id="`, id, `"`)
	p.cell(w, id, "d", frameCell(func(b []byte, f *drawing) []byte {
		if _, _, ok := p.silhouette(i, f.Frame); !ok {
			return b
		}
		return form.Behind(b, p.motion(i, f), f.Poses[i].At)
	}))
	w.Raw(`/>`)
}

// spin writes what turns on an actor, a rotor say, with story time.
func (p *Picture) spin(w *template, i int) {
	const turn = 310 // degrees a story second: slow enough to be seen turning
	id := "ro-" + p.scene.Actors[i].ID
	w.Raw(p.forms[i].Spins, ` id="`, id, `"`)
	p.cell(w, id, "transform", frameCell(func(b []byte, f *drawing) []byte {
		angle := 0.0
		if f.Poses[i].Visible {
			angle = math.Mod(f.T*turn, 360)
		}
		return svg.Rotate(b, angle)
	}))
	w.Raw(`/>`)
}
