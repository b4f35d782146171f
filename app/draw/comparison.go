package draw

import (
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

// comparison writes a thing of a size that everybody knows beside the distance
// that it is compared with: so many equal parts, end to end, along the longer
// side of its outline. The style sheet shows it when a reader asks.
func (p *Picture) comparison(w *writer, pl *scene.Place) {
	b := geom.Bounds(pl.Points)
	w.raw(`<g class="comparison"`)
	w.attr("data-place", pl.ID)
	w.raw(`>`)
	n := max(1, pl.Parts)
	for k := range n {
		part := slice(b, float64(k)/float64(n), float64(k+1)/float64(n))
		w.rounded("part", inset(part, 0.03, 0.03))
		w.rounded("inner", inset(part, 0.26, 0.16))
	}
	w.raw(`<g class="name" transform="`)
	w.b = translate(w.b, geom.Point{X: (b.Min.X + b.Max.X) / 2, Y: b.Max.Y})
	w.raw(`"><text text-anchor="middle" y="1.3em">`)
	w.text(pl.Name.In(p.lang))
	w.raw(`</text></g></g>`)
}

// slice is the part of a box from one share of its longer side to another.
func slice(b geom.Box, from, to float64) geom.Box {
	out := b
	if b.Max.Y-b.Min.Y > b.Max.X-b.Min.X {
		out.Min.Y, out.Max.Y = geom.Mix(b.Min.Y, b.Max.Y, from), geom.Mix(b.Min.Y, b.Max.Y, to)
	} else {
		out.Min.X, out.Max.X = geom.Mix(b.Min.X, b.Max.X, from), geom.Mix(b.Min.X, b.Max.X, to)
	}
	return out
}

// inset takes shares of a box's longer and shorter side off at either end.
func inset(b geom.Box, along, across float64) geom.Box {
	out := slice(b, along, 1-along)
	if b.Max.Y-b.Min.Y > b.Max.X-b.Min.X {
		out.Min.X, out.Max.X = geom.Mix(b.Min.X, b.Max.X, across), geom.Mix(b.Min.X, b.Max.X, 1-across)
	} else {
		out.Min.Y, out.Max.Y = geom.Mix(b.Min.Y, b.Max.Y, across), geom.Mix(b.Min.Y, b.Max.Y, 1-across)
	}
	return out
}

// rounded writes a box with round corners.
func (w *writer) rounded(class string, b geom.Box) {
	size := b.Max.Sub(b.Min)
	w.raw(`<rect class="`, class, `"`)
	for _, a := range []struct {
		name  string
		value float64
	}{{"x", b.Min.X}, {"y", b.Min.Y}, {"width", size.X}, {"height", size.Y}, {"rx", 0.22 * min(size.X, size.Y)}} {
		w.attr(a.name, string(num(nil, a.value)))
	}
	w.raw(`/>`)
}
