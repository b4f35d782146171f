package draw

import (
	"slices"

	"fiftymetres/app/geom"
	"fiftymetres/app/svg"
	"fiftymetres/app/track"
)

// thermal writes the corners of a viewfinder around an actor whom a thermal
// camera sees.
func (p *Picture) thermal(w *template, i int) {
	a := &p.scene.Actors[i]
	if !slices.ContainsFunc(a.Track.Legs, func(l track.Leg) bool { return l.Key.Thermal }) {
		return
	}
	id := "th-" + a.ID
	w.Raw(`<path class="thermal" id="`, id, `"`)
	p.cell(w, id, "d", frameCell(func(b []byte, f *drawing) []byte {
		pose := &f.Poses[i]
		if !pose.Visible || !a.Track.Legs[pose.Leg].Key.Thermal {
			return b
		}
		r := 0.075 * f.Camera.Span
		arm := 0.4 * r
		for _, c := range [4]geom.Point{{X: -1, Y: -1}, {X: 1, Y: -1}, {X: 1, Y: 1}, {X: -1, Y: 1}} {
			at := c.Scale(r)
			b = append(b, 'M')
			b = svg.Point(b, geom.Point{X: at.X, Y: at.Y - c.Y*arm})
			b = append(b, 'L')
			b = svg.Point(b, at)
			b = append(b, ' ')
			b = svg.Point(b, geom.Point{X: at.X - c.X*arm, Y: at.Y})
		}
		return b
	}))
	w.Raw(`/>`)
}
