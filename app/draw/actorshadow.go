package draw

import (
	"fiftymetres/app/svg"
)

// actorShadow writes the shadow of what moves: people cast a tree's, sized to
// them, and vehicles a low one.
func (p *Picture) actorShadow(w *template, i int) {
	a := &p.scene.Actors[i]
	switch a.Kind {
	case "squad":
		return // each of the group would need its own
	case "helicopter":
		p.airborneShadow(w, i)
		return
	}
	foot, id := "ft-"+a.ID, "sh-"+a.ID
	w.Raw(`<ellipse class="foot" id="`, foot, `"`)
	p.cell(w, foot, "transform", frameCell(func(b []byte, f *drawing) []byte {
		if !f.Poses[i].Visible {
			return svg.Scale(b, 0)
		}
		return svg.Scale(b, scaleOf(a.Kind, f.Camera.Span)*footprint(a.Kind))
	}))
	w.Raw(` rx=".34" ry=".12"/><path class="shade" id="`, id, `"`)
	p.cell(w, id, "d", frameCell(func(b []byte, f *drawing) []byte {
		pose := &f.Poses[i]
		if !pose.Visible {
			return b
		}
		return treeShadow(b, p.cast(f.Moment), scaleOf(a.Kind, f.Camera.Span)*tallness(a.Kind, a.Track.Legs[pose.Leg].Key.Pose))
	}))
	w.Raw(`/>`)
}

// airborneShadow writes the shadow of what flies: its own shape, some way off on
// the ground.
func (p *Picture) airborneShadow(w *template, i int) {
	const up = 2.5 // how high it flies as drawn, in units of its silhouette
	a := &p.scene.Actors[i]
	id := "sh-" + a.ID
	w.Raw(`<g class="shade" id="`, id, `"`)
	p.cell(w, id, "transform", frameCell(func(b []byte, f *drawing) []byte {
		pose := &f.Poses[i]
		if !pose.Visible {
			return svg.Scale(b, 0)
		}
		k := scaleOf(a.Kind, f.Camera.Span)
		b = svg.Translate(b, p.cast(f.Moment).Scale(up*k))
		b = svg.Rotate(append(b, ' '), pose.Heading)
		return svg.Scale(append(b, ' '), k)
	}))
	w.Raw(`><use href="#f-fuselage"/><circle r="8.2"/></g>`)
}

// tallness is how high an actor stands, in units of its silhouette.
func tallness(kind, pose string) float64 {
	switch {
	case kind == "jeep":
		return 1.9
	case pose == "lie" || pose == "prone" || pose == "crawl":
		return 0.3
	}
	return 0.95
}

// footprint is how wide the dark under an actor is, in units of its silhouette.
func footprint(kind string) float64 {
	if kind == "jeep" {
		return 5
	}
	return 1
}
