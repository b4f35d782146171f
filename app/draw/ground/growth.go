package ground

import (
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// garden is sunk below the ground, in terraces.
func garden(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		const terraces = 3
		c := geom.Centre(p.Points)
		ring := func(share, depth float64) []geom.Point {
			out := make([]geom.Point, len(p.Points))
			for i, q := range p.Points {
				out[i] = c.Lerp(q, share).Add(Lift(p.Height * depth))
			}
			return out
		}
		for k := range terraces {
			share, depth := 1-0.26*float64(k), float64(k)/terraces
			w.Path("bank", ring(share, depth), true)
			w.Path("garden", ring(share-0.045, depth+1.0/terraces), true)
		}
	})
}

// blades are how leaves lie: short strokes with round ends.
var blades = [...]geom.Point{{X: 0.1, Y: 0.03}, {X: 0.06, Y: -0.1}, {X: -0.1, Y: 0.07}, {X: 0.14}}

func fallenLeaves(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		c, r := geom.Centre(p.Points), 0.0
		for _, q := range p.Points {
			r = max(r, c.Distance(q))
		}
		rnd := seeded(p.ID)
		for k, class := range []string{"f1", "f2", "f3"} {
			w.Draw(`class="`+class+`"`, func(pen *svg.Pen) {
				for range 60 + 10*k {
					d := geom.HeadingVector(rnd.next() * 360).Scale(r * 1.3 * rnd.next() * rnd.next())
					at := c.Add(geom.Point{X: d.X * 1.25, Y: d.Y * 0.75})
					pen.Stroke(at, at.Add(blades[int(rnd.next()*float64(len(blades)))]))
				}
			})
		}
	})
}

const growthRules = `
.garden{fill:var(--garden)}.bank{fill:var(--bank);stroke:var(--paved-edge);stroke-width:.5}.field{fill:var(--field);fill-opacity:.2}.bank-line{fill:none;stroke:var(--field);stroke-width:.8;stroke-opacity:.6;stroke-linecap:round}
.hedge,.hedge-e{fill:none;stroke-linecap:round}.hedge{stroke:var(--hedge)}.hedge-e{stroke:var(--hedge-side)}
.f1,.f2,.f3{fill:none;stroke-width:.2;stroke-linecap:round}.f1{stroke:var(--fallen-1)}.f2{stroke:var(--fallen-2)}.f3{stroke:var(--fallen-3)}
`
