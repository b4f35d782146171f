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
	for _, t := range trees {
		things = append(things, thing{t.At.Y, func() { placeTree(w, t.ID(), t.At) }})
	}
	sort.SliceStable(things, func(i, j int) bool { return things[i].front < things[j].front })
	for _, t := range things {
		t.draw()
	}
}

// Lines writes the lines as the ground bears them, under all that stands.
func Lines(w *svg.Writer, places []scene.Place) {
	Each(places, "line", func(p *scene.Place) { borderLine(w, p) })
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
		t := *p
		properties := *p.Properties
		if properties.Height == 0 {
			properties.Height = 2.4
		}
		t.Properties = &properties
		pitched(w, &t, shades("pale"), 0.12)
	})
}

// fence is posts and two wires.
func fence(w *svg.Writer, p *scene.Place) {
	high, apart := p.Height, p.Spacing
	if high == 0 {
		high = 1.6
	}
	if apart < 1 {
		apart = 3
	}
	place(w, p, func() {
		path := geom.NewPath(p.Points)
		w.Raw(`<path class="fence" d="`)
		n := max(1, min(2000, int(path.Length()/apart)))
		for k := range n + 1 {
			at, _ := path.At(path.Length() * float64(k) / float64(n))
			w.B = svg.Trace(w.B, []geom.Point{at, at.Add(Lift(high))}, false)
		}
		w.Raw(`"/>`)
		for _, share := range []float64{0.5, 0.95} {
			w.Path("wire", offset(p.Points, Lift(high*share)), false)
		}
	})
}
