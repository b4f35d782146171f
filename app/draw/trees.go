package draw

import (
	"math"
	"sort"
	"strconv"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

const species = 6

// tree is one tree: where it stands, how high it is in metres, which of the
// species it is.
type tree struct {
	at      geom.Point
	height  float64
	species int
}

// treeSymbols defines each species once, one metre high; a tree is a use of it.
func treeSymbols(w *writer) {
	for i := range species {
		r, squash := 0.34+0.03*float64(i%3), 1.0+0.12*float64(i%2)
		w.raw(`<g id="tr`, strconv.Itoa(i), `"><path class="trunk" d="M-.04 0L-.03 -.4H.03L.04 0Z"/>`)
		crown := func(class string, x, y, rx, ry float64) {
			w.raw(`<ellipse class="`, class, `" cx="`)
			w.b = num(w.b, x)
			w.raw(`" cy="`)
			w.b = num(w.b, y)
			w.raw(`" rx="`)
			w.b = num(w.b, rx)
			w.raw(`" ry="`)
			w.b = num(w.b, ry)
			w.raw(`"/>`)
		}
		crown("l"+strconv.Itoa(i+1), 0, -0.56, r, r*squash)
		crown("crown-d", 0.07, -0.47, r*0.78, r*0.72*squash)
		crown("crown-l", -0.08, -0.66, r*0.6, r*0.56*squash)
		w.raw(`</g>`)
	}
}

func (w *writer) tree(t tree) {
	w.raw(`<use href="#tr`, strconv.Itoa(t.species), `" transform="`)
	w.b = translate(w.b, t.at)
	w.raw(` scale(`)
	w.b = num(w.b, t.height)
	w.raw(`)"/>`)
}

// plant places the trees of a story by rule: along tree lines, and over woods
// on a shaken grid. The rule is seeded by the place, so every load is alike.
func plant(s *scene.Scene) []tree {
	var out []tree
	for i := range s.Places {
		p := &s.Places[i]
		switch p.Kind {
		case "trees":
			out = append(out, alongLine(p)...)
		case "wood":
			out = append(out, overArea(p)...)
		case "tree":
			out = append(out, tree{p.Points[0], p.Height, 0})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].at.Y < out[j].at.Y })
	return out
}

func grow(r *random, at geom.Point, p *scene.Place) tree {
	return tree{at: at, height: p.Height * (0.72 + 0.5*r.next()), species: int(r.next() * species)}
}

func alongLine(p *scene.Place) []tree {
	r, path := seeded(p.ID), geom.NewPath(p.Points)
	step := max(p.Spacing, 1)
	var out []tree
	for d := step * 0.3; d < path.Length(); d += step * (0.8 + 0.4*r.next()) {
		at, _ := path.At(d)
		jitter := geom.Point{X: r.next() - 0.5, Y: r.next() - 0.5}.Scale(step * 0.3)
		out = append(out, grow(r, at.Add(jitter), p))
	}
	return out
}

func overArea(p *scene.Place) []tree {
	r, box, step := seeded(p.ID), geom.Bounds(p.Points), max(p.Spacing, 2)
	rows := int(math.Ceil((box.Max.Y - box.Min.Y) / step))
	cols := int(math.Ceil((box.Max.X - box.Min.X) / step))
	var out []tree
	for row := range rows {
		for col := range cols {
			at := geom.Point{X: box.Min.X + (float64(col)+r.next())*step, Y: box.Min.Y + (float64(row)+r.next())*step}
			t := grow(r, at, p)
			if geom.Inside(p.Points, at) && r.next() < 0.85 {
				out = append(out, t)
			}
		}
	}
	return out
}
