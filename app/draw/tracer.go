package draw

import (
	"slices"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
	"fiftymetres/app/svg"
	"fiftymetres/app/track"
)

func fires(k *story.Key) bool { return k.Aim != "" && (k.Pose == "fire" || k.Pose == "prone") }

// tracer writes a shooter's line of fire: one short thin stroke on its way,
// that ends short of its aim. There is never more than one to a shooter.
func (p *Picture) tracer(w *template, i int) {
	a := &p.scene.Actors[i]
	if !slices.ContainsFunc(a.Track.Legs, func(l track.Leg) bool { return fires(&l.Key) }) {
		return
	}
	id := "tr-" + a.ID
	w.Raw(`<path class="tracer" id="`, id, `"`)
	p.cell(w, id, "d", frameCell(func(b []byte, f *drawing) []byte {
		pose := &f.Poses[i]
		if p.shown(i, f.Frame) == nil {
			return b
		}
		key := &a.Track.Legs[pose.Leg].Key
		target := p.scene.Actor(key.Aim)
		if !fires(key) || target < 0 || p.shown(target, f.Frame) == nil {
			return b
		}
		chest := geom.Point{Y: -0.5 * p.forms[i].Scale(f.Camera.Span)}
		from, to := pose.At.Add(chest), f.Poses[target].At.Add(chest)
		return stroke(b, from, to, f.T*0.8+float64(i)*0.37)
	}))
	w.Raw(`/>`)
}

// stroke is a piece of the way between two points, at a phase of its flight.
func stroke(b []byte, from, to geom.Point, phase float64) []byte {
	const muzzle, end, long = 0.08, 0.9, 0.3
	at := muzzle + (end-muzzle)*(phase-float64(int(phase)))
	b = append(b, 'M')
	b = svg.Point(b, from.Lerp(to, max(muzzle, at-long)))
	b = append(b, 'L')
	return svg.Point(b, from.Lerp(to, at))
}
