package ground

import (
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// passes is how many there are.
const passes = 10

// Lie writes what lies flat, from the lowest up: land, ground, water, roads.
func Lie(w *svg.Writer, places []scene.Place) {
	for order := range passes {
		for i := range places {
			for _, l := range kinds[places[i].Kind].lies {
				if l.order == order {
					l.draw(w, &places[i])
				}
			}
		}
	}
}

// Each calls do with every place of a kind.
func Each(places []scene.Place, kind string, do func(*scene.Place)) {
	for i := range places {
		if places[i].Kind == kind {
			do(&places[i])
		}
	}
}

// place wraps what belongs to one place, so that a click finds it.
func place(w *svg.Writer, p *scene.Place, draw func()) {
	w.Raw(`<g`)
	if p.ID != "" {
		w.Attr("data-place", p.ID)
	}
	w.Raw(`>`)
	draw()
	w.Raw(`</g>`)
}

// borderLine is the line as the ground bears it: dashed, true to its width.
func borderLine(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		near := within(p.Points, Reach)
		w.Stroke("band", near, 3*p.Width)
		w.Stroke("dash", near, 1.4*p.Width)
	})
}

// Reach is how far from the origin the ground goes, metres. Beyond it there is
// only the region: the dashes of the whole border would be fifty thousand.
const Reach = 5e3

// within is the stretch of a line from its first to its last point within
// reach of the origin; all of it where none is.
func within(pts []geom.Point, reach float64) []geom.Point {
	first, last := -1, -1
	for i, q := range pts {
		if q.Len() <= reach {
			last = i
			if first < 0 {
				first = i
			}
		}
	}
	if first < 0 {
		return pts
	}
	return pts[max(0, first-1):min(len(pts), last+2)]
}

func offset(pts []geom.Point, by geom.Point) []geom.Point {
	out := make([]geom.Point, len(pts))
	for i, q := range pts {
		out[i] = q.Add(by)
	}
	return out
}
