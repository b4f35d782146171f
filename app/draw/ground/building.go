package ground

import (
	"math"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// rise is how far up the picture one metre of height is drawn, metres. Plans
// stay true to scale; this only says how tall walls look.
const rise = 0.72

// Lift is where a point that high above the ground is drawn, from its place on it.
func Lift(h float64) geom.Point { return geom.Point{Y: -h * rise} }

// shades are the three classes of a building's colour: the lightest roof, the
// darker roof, the wall that faces the reader.
func shades(colour string) [3]string {
	switch colour {
	case "blue":
		return [3]string{"b1", "b2", "b3"}
	case "silver":
		return [3]string{"s1", "s2", "s3"}
	case "pale":
		return [3]string{"p1", "p2", "p3"}
	case "tile":
		return [3]string{"t1", "t2", "t3"}
	}
	return [3]string{"n1", "n2", "n3"}
}

func building(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		s := shades(p.Colour)
		switch p.Roof {
		case "ridge":
			pitched(w, p, s)
		case "hip":
			hipped(w, p, s)
		default:
			flat(w, p, s)
		}
	})
}

// walls are the walls that face down the picture, as quads from the ground to
// height h.
func walls(w *svg.Writer, class string, pts []geom.Point, base, h float64) {
	eachFront(pts, func(a, b geom.Point) {
		w.Path(class, []geom.Point{a.Add(Lift(base)), b.Add(Lift(base)), b.Add(Lift(h)), a.Add(Lift(h))}, true)
	})
}

// eachFront calls do with every edge whose outside faces down the picture,
// left end first.
func eachFront(pts []geom.Point, do func(a, b geom.Point)) {
	c := geom.Centre(pts)
	for i, a := range pts {
		b := pts[(i+1)%len(pts)]
		mid := a.Lerp(b, 0.5)
		if math.Abs(a.X-b.X) < 0.01 || mid.Y <= c.Y {
			continue
		}
		if a.X > b.X {
			a, b = b, a
		}
		do(a, b)
	}
}

func flat(w *svg.Writer, p *scene.Place, s [3]string) {
	walls(w, s[2], p.Points, p.Base, p.Height)
	windows(w, p, p.Height)
	roof := offset(p.Points, Lift(p.Height))
	w.Path(s[0], roof, true)
	w.Path("fine", shrink(roof, 0.8), true)
}

// windows suggests floors on the front walls, up to a height, of what is higher
// than a hut.
func windows(w *svg.Writer, p *scene.Place, top float64) {
	const floor, pane, gap = 3.3, 1.5, 1.3
	if p.Height < 3.6 {
		return
	}
	var pen svg.Pen
	eachFront(p.Points, func(a, b geom.Point) {
		n := min(most/20, int((b.X-a.X-gap)/(pane+gap)))
		margin := ((b.X - a.X) - float64(n)*(pane+gap) + gap) / 2
		for z := max(p.Base, top-60*floor) + 1.1; z+1.6 < top; z += floor {
			for k := range n {
				q := a.Lerp(b, (margin+float64(k)*(pane+gap))/(b.X-a.X)).Add(Lift(z))
				pen.Move(q)
				pen.Shape("h1.5v-1.1h-1.5")
			}
		}
	})
	if len(pen.B) > 0 {
		w.Raw(`<path class="glass" d="`, string(pen.B), `"/>`)
	}
}

func door(w *svg.Writer, foot geom.Point) {
	w.Raw(`<path class="glass" d="M`)
	w.B = svg.Point(w.B, foot.Add(geom.Point{X: -0.55}))
	w.Raw(`h1.1v-1.5h-1.1z"/>`)
}

// openRing is a ring without its first point repeated at the end.
func openRing(pts []geom.Point) []geom.Point {
	if n := len(pts); n > 1 && pts[0].Distance(pts[n-1]) < 0.01 {
		return pts[:n-1]
	}
	return pts
}

func shrink(pts []geom.Point, by float64) []geom.Point { return grow2(pts, -by) }

// grow2 moves every corner of a plan away from its middle, metres in x and in y.
func grow2(pts []geom.Point, by float64) []geom.Point {
	c := geom.Centre(pts)
	out := make([]geom.Point, len(pts))
	for i, q := range pts {
		out[i] = geom.Point{X: q.X + by*sign(q.X-c.X), Y: q.Y + by*sign(q.Y-c.Y)}
	}
	return out
}

func sign(v float64) float64 {
	switch {
	case v > 0.01:
		return 1
	case v < -0.01:
		return -1
	}
	return 0
}

const buildingRules = `
.b1{fill:var(--blue-1)}.b2{fill:var(--blue-2)}.b3{fill:var(--blue-3)}
.s1{fill:var(--silver-1)}.s2{fill:var(--silver-2)}.s3{fill:var(--silver-3)}
.n1{fill:var(--stone-1)}.n2{fill:var(--stone-2)}.n3{fill:var(--stone-3)}
.p1{fill:var(--pale-1)}.p2{fill:var(--pale-2)}.p3{fill:var(--pale-3)}
.t1{fill:var(--tile-1)}.t2{fill:var(--tile-2)}.t3{fill:var(--tile-3)}
.glass{fill:var(--glass)}.fine{fill:none;stroke:var(--line);stroke-width:.12;stroke-opacity:.45}
`
