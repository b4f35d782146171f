package ground

import (
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// Comparison writes a thing of a size that everybody knows beside the distance
// that it is compared with, under its name: so many equal parts, end to end, along the longer
// side of its outline. The style sheet shows it when a reader asks.
func Comparison(w *svg.Writer, pl *scene.Place, name string) {
	b := geom.Bounds(pl.Points)
	w.Raw(`<g class="comparison"`)
	w.Attr("data-place", pl.ID)
	w.Raw(`>`)
	n := max(1, pl.Parts)
	for k := range n {
		part := slice(b, float64(k)/float64(n), float64(k+1)/float64(n))
		rounded(w, "part", inset(part, 0.03, 0.03))
		rounded(w, "inner", inset(part, 0.26, 0.16))
	}
	w.Raw(`<g class="name" transform="`)
	w.B = svg.Translate(w.B, geom.Point{X: (b.Min.X + b.Max.X) / 2, Y: b.Max.Y})
	w.Raw(`"><text text-anchor="middle" y="1.3em">`)
	w.Text(name)
	w.Raw(`</text></g></g>`)
}

// slice is the part of a box from one share of its longer side to another.
func slice(b geom.Box, from, to float64) geom.Box {
	out := b
	if b.Max.Y-b.Min.Y > b.Max.X-b.Min.X {
		out.Min.Y, out.Max.Y = geom.Lerp(b.Min.Y, b.Max.Y, from), geom.Lerp(b.Min.Y, b.Max.Y, to)
	} else {
		out.Min.X, out.Max.X = geom.Lerp(b.Min.X, b.Max.X, from), geom.Lerp(b.Min.X, b.Max.X, to)
	}
	return out
}

// inset takes shares of a box's longer and shorter side off at either end.
func inset(b geom.Box, along, across float64) geom.Box {
	out := slice(b, along, 1-along)
	if b.Max.Y-b.Min.Y > b.Max.X-b.Min.X {
		out.Min.X, out.Max.X = geom.Lerp(b.Min.X, b.Max.X, across), geom.Lerp(b.Min.X, b.Max.X, 1-across)
	} else {
		out.Min.Y, out.Max.Y = geom.Lerp(b.Min.Y, b.Max.Y, across), geom.Lerp(b.Min.Y, b.Max.Y, 1-across)
	}
	return out
}

// rounded writes a box with round corners.
func rounded(w *svg.Writer, class string, b geom.Box) {
	size := b.Max.Sub(b.Min)
	w.Raw(`<rect class="`, class, `"`)
	for _, a := range []struct {
		name  string
		value float64
	}{{"x", b.Min.X}, {"y", b.Min.Y}, {"width", size.X}, {"height", size.Y}, {"rx", 0.22 * min(size.X, size.Y)}} {
		w.Attr(a.name, string(svg.Num(nil, a.value)))
	}
	w.Raw(`/>`)
}
