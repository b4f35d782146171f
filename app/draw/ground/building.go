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
			pitched(w, p, s, 0.62)
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
	first := len(w.B)
	w.Raw(`<path class="glass" d="`)
	start := len(w.B)
	eachFront(p.Points, func(a, b geom.Point) {
		n := min(most/20, int((b.X-a.X-gap)/(pane+gap)))
		margin := ((b.X - a.X) - float64(n)*(pane+gap) + gap) / 2
		for z := max(p.Base, top-60*floor) + 1.1; z+1.6 < top; z += floor {
			for k := range n {
				q := a.Lerp(b, (margin+float64(k)*(pane+gap))/(b.X-a.X)).Add(Lift(z))
				w.Raw("M")
				w.B = svg.Point(w.B, q)
				w.Raw("h1.5v-1.1h-1.5z")
			}
		}
	})
	if len(w.B) == start {
		w.B = w.B[:first]
		return
	}
	w.Raw(`"/>`)
}

// pitched has its ridge along its longer side: two slopes from eaves at a share of
// its height, and a gable towards the reader.
func pitched(w *svg.Writer, p *scene.Place, s [3]string, share float64) {
	b := geom.Bounds(p.Points)
	eaves, top := share*p.Height, p.Height
	if b.Max.X-b.Min.X > b.Max.Y-b.Min.Y {
		walls(w, s[2], p.Points, p.Base, eaves)
		mid := (b.Min.Y + b.Max.Y) / 2
		l, r := geom.Point{X: b.Min.X, Y: mid}.Add(Lift(top)), geom.Point{X: b.Max.X, Y: mid}.Add(Lift(top))
		w.Path(s[0], []geom.Point{b.Min.Add(Lift(eaves)), geom.Point{X: b.Max.X, Y: b.Min.Y}.Add(Lift(eaves)), r, l}, true)
		w.Path(s[1], []geom.Point{l, r, b.Max.Add(Lift(eaves)), geom.Point{X: b.Min.X, Y: b.Max.Y}.Add(Lift(eaves))}, true)
		return
	}
	mid := (b.Min.X + b.Max.X) / 2
	back, front := geom.Point{X: mid, Y: b.Min.Y}.Add(Lift(top)), geom.Point{X: mid, Y: b.Max.Y}.Add(Lift(top))
	bl, br := b.Min.Add(Lift(eaves)), geom.Point{X: b.Max.X, Y: b.Min.Y}.Add(Lift(eaves))
	fl, fr := geom.Point{X: b.Min.X, Y: b.Max.Y}.Add(Lift(eaves)), b.Max.Add(Lift(eaves))
	w.Path(s[2], []geom.Point{{X: b.Min.X, Y: b.Max.Y}, b.Max, fr, front, fl}, true)
	if share > 0.5 {
		door(w, geom.Point{X: mid, Y: b.Max.Y})
	}
	const over = 0.35 // eaves hang over the gable, metres
	drop := geom.Point{Y: over}
	w.Path(s[0], []geom.Point{bl, back, front.Add(drop), fl.Add(drop)}, true)
	w.Path(s[1], []geom.Point{back, br, fr.Add(drop), front.Add(drop)}, true)
	w.Path("fine", []geom.Point{back, front.Add(drop)}, false)
}

func door(w *svg.Writer, foot geom.Point) {
	w.Raw(`<path class="glass" d="M`)
	w.B = svg.Point(w.B, foot.Add(geom.Point{X: -0.55}))
	w.Raw(`h1.1v-1.5h-1.1z"/>`)
}

// hipped is a pyramid on any plan, and a hipped roof with a ridge on a rectangle:
// tiled slopes over walls with windows, a door in the middle.
func hipped(w *svg.Writer, p *scene.Place, s [3]string) {
	eaves := 0.7 * p.Height
	walls(w, s[2], p.Points, p.Base, eaves)
	windows(w, p, eaves)
	plan := geom.Bounds(p.Points)
	if plan.Max.X-plan.Min.X > 15 {
		foot := geom.Point{X: (plan.Min.X + plan.Max.X) / 2, Y: plan.Max.Y}
		w.Path(s[2], []geom.Point{foot.Add(geom.Point{X: -3}), foot.Add(geom.Point{X: 3}), foot.Add(geom.Point{X: 3, Y: -3}), foot.Add(geom.Point{X: -3, Y: -3})}, true)
		door(w, foot)
	}
	wide := grow2(p.Points, 0.9)
	b := geom.Bounds(wide)
	l, r := geom.Centre(wide), geom.Centre(wide)
	if len(openRing(p.Points)) == 4 {
		half := min(b.Max.X-b.Min.X, b.Max.Y-b.Min.Y) / 2
		if b.Max.X-b.Min.X > b.Max.Y-b.Min.Y {
			l.X, r.X = b.Min.X+half, b.Max.X-half
		} else {
			l.Y, r.Y = b.Min.Y+half, b.Max.Y-half
		}
	}
	ring := openRing(wide)
	for i, a := range ring {
		c := ring[(i+1)%len(ring)]
		near := func(q geom.Point) geom.Point {
			if q.Distance(l) <= q.Distance(r) {
				return l
			}
			return r
		}
		class := s[0]
		if a.Lerp(c, 0.5).Y > l.Y {
			class = s[1]
		}
		low, high := [2]geom.Point{a.Add(Lift(eaves)), c.Add(Lift(eaves))}, [2]geom.Point{near(a).Add(Lift(p.Height)), near(c).Add(Lift(p.Height))}
		w.Path(class, []geom.Point{low[0], low[1], high[1], high[0]}, true)
		tiles(w, low, high)
	}
	w.Path("fine", []geom.Point{l.Add(Lift(p.Height)), r.Add(Lift(p.Height))}, false)
}

// tiles draws the rows of a slope, from its eaves to its ridge.
func tiles(w *svg.Writer, low, high [2]geom.Point) {
	const row = 2.2 // metres along the eaves
	w.Raw(`<path class="fine" d="`)
	n := min(most, int(low[0].Distance(low[1])/row))
	for k := 1; k < n; k++ {
		share := float64(k) / float64(n)
		w.B = svg.Trace(w.B, []geom.Point{low[0].Lerp(low[1], share), high[0].Lerp(high[1], share)}, false)
	}
	w.Raw(`"/>`)
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
