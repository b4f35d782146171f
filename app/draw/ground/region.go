package ground

import (
	"math"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// The region is what is seen from afar, in a layer of its own under the ground:
// coasts, borders, the zone, towns. It is cheap to draw, for the flights over
// four orders of magnitude draw it anew several times a second, and it is away
// from near, where its long lines would only cost.

// RegionUnit is the region's unit, metres: the type size of a view 1,000 km wide
// stays below what browsers allow, and a metre is still a hundredth.
const RegionUnit = 100

// Afar writes the region.
func Afar(w *svg.Writer, places []scene.Place) {
	Each(places, "land", func(pl *scene.Place) {
		afar(w, landClass(pl.Side), pl.Points, true)
	})
	Each(places, "zone", func(pl *scene.Place) { place(w, pl, func() { afar(w, "zone", pl.Points, true) }) })
	Each(places, "border", func(pl *scene.Place) { afar(w, "border", pl.Points, false) })
	// The line follows the stream for a while, and is the stream's upper.
	Each(places, "stream", func(pl *scene.Place) {
		w.Raw(`<g stroke-width="`)
		w.B = svg.Num(w.B, pl.Width/RegionUnit)
		w.Raw(`">`)
		afar(w, "water", pl.Points, false)
		w.Raw(`</g>`)
	})
	Each(places, "line", func(pl *scene.Place) { place(w, pl, func() { afar(w, "far-line", pl.Points, false) }) })
	for _, kind := range []string{"town", "helipad"} {
		Each(places, kind, func(pl *scene.Place) {
			// A line of no length with round ends: a dot of the line's width.
			place(w, pl, func() { afar(w, "town", append(pl.Points[:1:1], pl.Points[0]), false) })
		})
	}
}

// afar writes a line or an area of the region, in steps from point to point:
// they are shorter to write than places.
func afar(w *svg.Writer, class string, pts []geom.Point, closed bool) {
	w.Raw(`<path class="`, class, `" d="`)
	var last geom.Point
	for i, q := range pts {
		q = snap(q).Scale(1.0 / RegionUnit)
		switch i {
		case 0:
			w.Raw("m")
		default:
			w.Raw(" ")
		}
		w.B = svg.Point(w.B, q.Sub(last))
		last = q
	}
	if closed {
		w.Raw("z")
	}
	w.Raw(`"/>`)
}

// snap rounds a point to what is seen of it: to a metre within 20 km of the
// origin, to ten within 100 km, to a hundred beyond.
func snap(q geom.Point) geom.Point {
	grid := 1.0
	switch d := q.Len(); {
	case d >= 100e3:
		grid = 100
	case d >= 20e3:
		grid = 10
	}
	return geom.Point{X: math.Round(q.X/grid) * grid, Y: math.Round(q.Y/grid) * grid}
}
