package ground

import (
	"math"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// The region is what is seen from afar, in a layer of its own under the ground:
// coasts, borders, the zone. It is cheap to draw, for the flights over
// four orders of magnitude draw it anew several times a second, and it is away
// from near, where its long lines would only cost.

// RegionUnit is the region's unit, metres: the type size of a view 1,000 km wide
// stays below what browsers allow, and a metre is still a hundredth.
const RegionUnit = 100

// farPasses is how many there are.
const farPasses = 5

// Afar writes the region: coasts, zones, borders, streams, lines.
func Afar(w *svg.Writer, places []scene.Place) {
	for order := range farPasses {
		for i := range places {
			if l := kinds[places[i].Kind].afar; l != nil && l.order == order {
				l.draw(w, &places[i])
			}
		}
	}
}

func farZone(w *svg.Writer, p *scene.Place) {
	place(w, p, func() { afar(w, "zone", p.Points, true) })
}

func farLine(class string, chosen bool) draw {
	return func(w *svg.Writer, p *scene.Place) {
		if !chosen {
			afar(w, class, p.Points, false)
			return
		}
		place(w, p, func() { afar(w, class, p.Points, false) })
	}
}

// farStream lies under the lines that follow it for a while.
func farStream(w *svg.Writer, p *scene.Place) {
	w.Raw(`<g stroke-width="`)
	w.B = svg.Num(w.B, p.Width/RegionUnit)
	w.Raw(`">`)
	afar(w, "water", p.Points, false)
	w.Raw(`</g>`)
}

// Dot marks where something lies: a line of no length with round ends is a dot of the
// line's width. It comes with a name, so that none is without one.
func Dot(w *svg.Writer, at geom.Point) {
	w.Raw(`<path class="town" d="M`)
	w.B = svg.Point(w.B, at)
	w.Raw(`h0"/>`)
}

// afar writes a line or an area of the region.
func afar(w *svg.Writer, class string, pts []geom.Point, closed bool) {
	var seen []geom.Point
	for _, q := range geom.Thin(pts, speck) {
		seen = append(seen, snap(q).Scale(1.0/RegionUnit))
	}
	w.Path(class, seen, closed)
}

// speck is what cannot be seen at a place of the region, metres: it is in sight
// in views that reach that far from the origin, or nearly.
func speck(q geom.Point) float64 {
	const px = 900 // in a view
	return max(1, q.Len()/px)
}

// snap rounds a point to what is seen of it: to a metre within 6 km of the origin,
// to ten within 60 km, to a hundred within 600 km, to a kilometre beyond.
func snap(q geom.Point) geom.Point {
	grid := 1.0
	switch d := q.Len(); {
	case d >= 600e3:
		grid = 1000
	case d >= 60e3:
		grid = 100
	case d >= 6e3:
		grid = 10
	}
	return geom.Point{X: math.Round(q.X/grid) * grid, Y: math.Round(q.Y/grid) * grid}
}

const regionRules = `
path.zone{fill:var(--zone);fill-opacity:.28}
.border,.far-line{fill:none;stroke:var(--frontier);stroke-linejoin:round;stroke-width:calc(.125em*var(--k,1))}.border{stroke-width:calc(.0625em*var(--k,1));stroke-dasharray:.0625em .19em;stroke-opacity:.6}
.town{fill:none;stroke:var(--ink);stroke-width:calc(.375em*var(--k,1));stroke-linecap:round}
#region[data-lod=near],#ground[data-lod=wide],#ground[data-lod=far] :is(.grove,.soil,.gravel,.plain,.sea,.pool,.water,.water-e){display:none}
`
