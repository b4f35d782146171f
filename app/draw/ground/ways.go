package ground

import (
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/svg"
)

func paved(w *svg.Writer, p *scene.Place) {
	place(w, p, func() { w.Path("paved", p.Points, true) })
}

// roadClass is that of a road's surface.
func roadClass(p *scene.Place) string {
	if p.Colour == "asphalt" {
		return "asphalt"
	}
	return "road"
}

func roadEdge(w *svg.Writer, p *scene.Place) { w.Stroke(roadClass(p)+"-e", p.Points, p.Width+0.7) }

func road(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		w.Stroke(roadClass(p), p.Points, p.Width)
		if roadClass(p) == "asphalt" && p.Width >= 6 {
			w.Stroke("road-m", p.Points, 0.22)
		}
	})
}

func runwayEdge(w *svg.Writer, p *scene.Place) { w.Stroke("asphalt-e", p.Points, p.Width+2) }

// runway has marks as pilots see them: a line of long dashes, and bars at both
// ends.
func runway(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		w.Stroke("asphalt", p.Points, p.Width)
		path := geom.NewPath(p.Points)
		inset := min(30, path.Length()/4)
		w.Stroke("runway-m", path.Slice(inset, path.Length()-inset).Points(), 0.9)
		for _, from := range []float64{0.2 * inset, path.Length() - 0.8*inset} {
			end := path.Slice(from, from+0.6*inset).Points()
			for k := range 4 {
				off := p.Width * (0.1 + 0.1*float64(k))
				w.Stroke("bars", beside(end, off), 0.05*p.Width)
				w.Stroke("bars", beside(end, -off), 0.05*p.Width)
			}
		}
	})
}

// railway is a bed of ballast with sleepers and two rails.
func railway(w *svg.Writer, p *scene.Place) {
	const gauge = 1.435
	place(w, p, func() {
		w.Stroke("ballast", p.Points, 3.4)
		w.Stroke("sleepers", p.Points, 2.5)
		for _, side := range []float64{-gauge / 2, gauge / 2} {
			w.Stroke("rail", beside(p.Points, side), 0.16)
		}
	})
}

// beside is a line so far to the right of another, metres.
func beside(pts []geom.Point, by float64) []geom.Point {
	out := make([]geom.Point, len(pts))
	for i := range pts {
		way := pts[min(i+1, len(pts)-1)].Sub(pts[max(i-1, 0)])
		if long := way.Len(); long > 0 {
			out[i] = pts[i].Add(geom.Point{X: -way.Y, Y: way.X}.Scale(by / long))
		} else {
			out[i] = pts[i]
		}
	}
	return out
}

// quay is a paved edge over the water, with a wall under it.
func quay(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		high := Height(p)
		if p.Shape == story.PolygonType {
			walls(w, "n3", p.Points, 0, high)
			w.Path("paved", offset(p.Points, Lift(high)), true)
			return
		}
		w.Stroke("quay-e", p.Points, p.Width+0.8)
		w.Stroke("quay", offset(p.Points, Lift(high)), p.Width)
	})
}

func bridge(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		up := geom.Point{Y: -p.Height}
		w.Stroke("deck-e", p.Points, p.Width+1.2)
		w.Stroke("deck-e", offset(p.Points, up), p.Width+0.8)
		w.Stroke("deck", offset(p.Points, up), p.Width)
	})
}

const wayRules = `
.road,.road-e,.road-m,.asphalt,.asphalt-e,.deck,.deck-e,.quay,.quay-e,.runway-m,.bars,.ballast,.sleepers,.rail{fill:none;stroke-linejoin:round}
.road{stroke:var(--road)}.road-e{stroke:var(--road-edge)}.asphalt{stroke:var(--asphalt)}.asphalt-e{stroke:var(--asphalt-edge)}
.road-m{stroke:var(--marking);stroke-dasharray:3 3}
.quay{stroke:var(--paved)}.quay-e{stroke:var(--stone-3)}
.runway-m{stroke:var(--marking);stroke-dasharray:30 20}.bars{stroke:var(--marking);stroke-opacity:.8}
.ballast{stroke:var(--road-edge)}.sleepers{stroke:var(--trunk);stroke-dasharray:.25 .4;stroke-opacity:.8}.rail{stroke:var(--ink-2)}
.deck{stroke:var(--paved)}.deck-e{stroke:var(--line)}
.paved{fill:var(--paved);stroke:var(--paved-edge);stroke-width:.25}.joint{fill:none;stroke:var(--paved-edge);stroke-width:.1;stroke-opacity:.7}
`
