package ground

import (
	"sort"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// Stand writes everything with height, far to near, so that what is nearer
// to the reader covers what is behind it.
func Stand(w *svg.Writer, places []scene.Place, trees []Tree) {
	type thing struct {
		front float64 // metres down the picture
		draw  func()
	}
	var things []thing
	for i := range places {
		pl := &places[i]
		draw := kinds[pl.Kind].stands
		if draw == nil {
			continue
		}
		things = append(things, thing{geom.Bounds(pl.Points).Max.Y, func() { draw(w, pl) }})
	}
	groves := map[int][]Tree{} // by place, far to near
	for _, t := range trees {
		groves[t.place] = append(groves[t.place], t)
	}
	for i := range places { // a place's trees stand together, no house among them
		if g := groves[i]; len(g) > 0 {
			things = append(things, thing{g[0].At.Y, func() { grove(w, g) }})
		}
	}
	sort.SliceStable(things, func(i, j int) bool { return things[i].front < things[j].front })
	for _, t := range things {
		t.draw()
	}
}

// Lines writes what is marked on the ground, under all that stands.
func Lines(w *svg.Writer, places []scene.Place) {
	for i := range places {
		if draw := kinds[places[i].Kind].marks; draw != nil {
			draw(w, &places[i])
		}
	}
}

func monument(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		walls(w, "n2", p.Points, 0.8, p.Height)
		w.Path("n1", offset(p.Points, Lift(p.Height)), true)
	})
}

func wall(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		top := offset(p.Points, Lift(p.Height))
		face := append([]geom.Point(nil), p.Points...)
		for i := len(top) - 1; i >= 0; i-- {
			face = append(face, top[i])
		}
		w.Path("n3", face, true)
		w.Stroke("wall", top, p.Width)
	})
}

// hedge is clipped: a dark side and a light top.
func hedge(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		w.Stroke("hedge-e", p.Points, p.Width)
		w.Stroke("hedge-e", offset(p.Points, Lift(p.Height/2)), p.Width)
		w.Stroke("hedge", offset(p.Points, Lift(p.Height)), 0.9*p.Width)
	})
}

func steps(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		b := geom.Bounds(p.Points)
		const tread = 0.85 // metres of plan to a step, as drawn
		n := min(most/10, int((b.Max.Y-b.Min.Y)/tread))
		for k := range n {
			y := b.Min.Y + float64(k)*tread
			h := p.Height * float64(n-k) / float64(n)
			low := p.Height * float64(n-k-1) / float64(n)
			a, c := geom.Point{X: b.Min.X, Y: y}.Add(Lift(h)), geom.Point{X: b.Max.X, Y: y}.Add(Lift(h))
			d, e := geom.Point{X: b.Max.X, Y: y + tread}.Add(Lift(h)), geom.Point{X: b.Min.X, Y: y + tread}.Add(Lift(h))
			w.Path("n1", []geom.Point{a, c, d, e}, true)
			w.Path("n3", []geom.Point{e, d, geom.Point{X: b.Max.X, Y: y + tread}.Add(Lift(low)), geom.Point{X: b.Min.X, Y: y + tread}.Add(Lift(low))}, true)
		}
	})
}

func slab(w *svg.Writer, p *scene.Place) {
	place(w, p, func() { w.Path("n1", p.Points, true) })
}

// tent has its ridge along its longer side, and slopes to the ground.
func tent(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		pitched(w, p, shades("pale"))
	})
}

// fence is posts and two wires.
func fence(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		high := Height(p)
		w.Draw(`class="fence"`, func(pen *svg.Pen) {
			for _, at := range posts(p) {
				pen.Stroke(at, at.Add(Lift(high)))
			}
		})
		for _, share := range []float64{0.5, 0.95} {
			w.Path("wire", offset(p.Points, Lift(high*share)), false)
		}
	})
}

// posts are where a fence's stand.
func posts(p *scene.Place) []geom.Point {
	const usual = 3 // metres from one to the next
	apart := p.Spacing
	if apart < 1 {
		apart = usual
	}
	path := geom.NewPath(p.Points)
	n := max(1, min(most/2, int(path.Length()/apart)))
	out := make([]geom.Point, n+1)
	for k := range out {
		out[k], _ = path.At(path.Length() * float64(k) / float64(n))
	}
	return out
}

const standingRules = `
.wall,.band,.dash,.fence,.wire{fill:none;stroke-linejoin:round}
.band{stroke:var(--frontier-band)}.dash{stroke:var(--frontier);stroke-dasharray:2.6 1.7}
.wall{stroke:var(--stone-3)}.wall-t{fill:var(--stone-1)}
.fence{stroke:var(--ink-2);stroke-width:.12}.wire{stroke:var(--ink-2);stroke-width:.05}
`
