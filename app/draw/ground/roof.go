package ground

import (
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// Eaves of roofs, as shares of what a roof's ridge is high.
const (
	tentEaves  = 0.12
	pitchEaves = 0.62
	hipEaves   = 0.7
)

// pitched has its ridge along its longer side: two slopes from eaves at a share of
// its height, and a gable towards the reader.
func pitched(w *svg.Writer, p *scene.Place, s [3]string) {
	b, top := geom.Bounds(p.Points), Height(p)
	from, to, eaves, _ := ridge(p)
	from, to = from.Add(Lift(top)), to.Add(Lift(top))
	if b.Max.X-b.Min.X > b.Max.Y-b.Min.Y {
		walls(w, s[2], p.Points, p.Base, eaves)
		l, r := from, to
		w.Path(s[0], []geom.Point{b.Min.Add(Lift(eaves)), geom.Point{X: b.Max.X, Y: b.Min.Y}.Add(Lift(eaves)), r, l}, true)
		w.Path(s[1], []geom.Point{l, r, b.Max.Add(Lift(eaves)), geom.Point{X: b.Min.X, Y: b.Max.Y}.Add(Lift(eaves))}, true)
		return
	}
	back, front := from, to
	bl, br := b.Min.Add(Lift(eaves)), geom.Point{X: b.Max.X, Y: b.Min.Y}.Add(Lift(eaves))
	fl, fr := geom.Point{X: b.Min.X, Y: b.Max.Y}.Add(Lift(eaves)), b.Max.Add(Lift(eaves))
	w.Path(s[2], []geom.Point{{X: b.Min.X, Y: b.Max.Y}, b.Max, fr, front, fl}, true)
	if p.Kind != "tent" {
		door(w, geom.Point{X: front.X, Y: b.Max.Y})
	}
	const over = 0.35 // eaves hang over the gable, metres
	drop := geom.Point{Y: over}
	w.Path(s[0], []geom.Point{bl, back, front.Add(drop), fl.Add(drop)}, true)
	w.Path(s[1], []geom.Point{back, br, fr.Add(drop), front.Add(drop)}, true)
	w.Path("fine", []geom.Point{back, front.Add(drop)}, false)
}

// hipped is a pyramid on any plan, and a hipped roof with a ridge on a rectangle:
// tiled slopes over walls with windows, a door in the middle.
func hipped(w *svg.Writer, p *scene.Place, s [3]string) {
	eaves := hipEaves * Height(p)
	walls(w, s[2], p.Points, p.Base, eaves)
	windows(w, p, eaves)
	plan := geom.Bounds(p.Points)
	if plan.Max.X-plan.Min.X > 15 {
		foot := geom.Point{X: (plan.Min.X + plan.Max.X) / 2, Y: plan.Max.Y}
		w.Path(s[2], []geom.Point{foot.Add(geom.Point{X: -3}), foot.Add(geom.Point{X: 3}), foot.Add(geom.Point{X: 3, Y: -3}), foot.Add(geom.Point{X: -3, Y: -3})}, true)
		door(w, foot)
	}
	wide := grow2(p.Points, 0.9)
	l, r := hipRidge(wide)
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
		low, high := [2]geom.Point{a.Add(Lift(eaves)), c.Add(Lift(eaves))}, [2]geom.Point{near(a).Add(Lift(Height(p))), near(c).Add(Lift(Height(p)))}
		w.Path(class, []geom.Point{low[0], low[1], high[1], high[0]}, true)
		tiles(w, low, high)
	}
	w.Path("fine", []geom.Point{l.Add(Lift(Height(p))), r.Add(Lift(Height(p)))}, false)
}

// tiles draws the rows of a slope, from its eaves to its ridge.
func tiles(w *svg.Writer, low, high [2]geom.Point) {
	const row = 2.2 // metres along the eaves
	n := min(most, int(low[0].Distance(low[1])/row))
	w.Draw(`class="fine"`, func(p *svg.Pen) {
		for k := 1; k < n; k++ {
			share := float64(k) / float64(n)
			p.Stroke(low[0].Lerp(low[1], share), high[0].Lerp(high[1], share))
		}
	})
}

// hipRidge is where the slopes of a hipped roof meet: a ridge on a rectangle, a
// point on any other plan.
func hipRidge(plan []geom.Point) (l, r geom.Point) {
	b, c := geom.Bounds(plan), geom.Centre(plan)
	l, r = c, c
	if len(openRing(plan)) == 4 {
		half := min(b.Max.X-b.Min.X, b.Max.Y-b.Min.Y) / 2
		if b.Max.X-b.Min.X > b.Max.Y-b.Min.Y {
			l.X, r.X = b.Min.X+half, b.Max.X-half
		} else {
			l.Y, r.Y = b.Min.Y+half, b.Max.Y-half
		}
	}
	return l, r
}

// ridge is a roof's highest line, from end to end, and how high its eaves are,
// metres; ok is false where the roof is flat.
func ridge(p *scene.Place) (l, r geom.Point, eaves float64, ok bool) {
	b := geom.Bounds(p.Points)
	c := geom.Point{X: (b.Min.X + b.Max.X) / 2, Y: (b.Min.Y + b.Max.Y) / 2}
	share := pitchEaves
	switch {
	case p.Kind == "tent":
		share = tentEaves
	case p.Roof == "hip":
		l, r = hipRidge(p.Points)
		return l, r, hipEaves * Height(p), true
	case p.Roof != "ridge":
		return l, r, Height(p), false
	}
	if b.Max.X-b.Min.X > b.Max.Y-b.Min.Y {
		return geom.Point{X: b.Min.X, Y: c.Y}, geom.Point{X: b.Max.X, Y: c.Y}, share * Height(p), true
	}
	return geom.Point{X: c.X, Y: b.Min.Y}, geom.Point{X: c.X, Y: b.Max.Y}, share * Height(p), true
}
