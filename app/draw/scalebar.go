package draw

import (
	"math"
	"strconv"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

// scaleBar is a layer of its own, at the lower right of the clear area; it is
// in metres like the rest, and so it is right at every zoom and screen size.
func (p *Picture) scaleBar(w *writer) {
	w.raw(`<svg xmlns="http://www.w3.org/2000/svg" class="layer scale" id="scale" preserveAspectRatio="xMaxYMax meet"`)
	p.cell(w, "scale", "viewBox", frameCell(func(b []byte, f *scene.Frame) []byte {
		return viewBox(b, camera.View{Span: f.Camera.Span})
	}))
	p.cell(w, "scale", "font-size", frameCell(func(b []byte, f *scene.Frame) []byte { return num(b, em(f.Camera)) }))
	w.raw(` aria-hidden="true"><path id="scale-bar"`)
	p.cell(w, "scale-bar", "d", frameCell(func(b []byte, f *scene.Frame) []byte {
		half, up := f.Camera.Span/2, 0.012*f.Camera.Span
		long := barLength(f.Camera.Span)
		return trace(b, []geom.Point{{X: half - long, Y: half - up}, {X: half - long, Y: half}, {X: half, Y: half}, {X: half, Y: half - up}}, false)
	}))
	w.raw(`/><text text-anchor="end" dy="-.6em" id="scale-text"`)
	p.cell(w, "scale-text", "x", frameCell(func(b []byte, f *scene.Frame) []byte { return num(b, f.Camera.Span/2) }))
	p.cell(w, "scale-text", "y", frameCell(func(b []byte, f *scene.Frame) []byte { return num(b, f.Camera.Span/2) }))
	w.raw(`>`)
	note := wordsIn(p.lang).Schematic
	p.cell(w, "scale-text", Content, frameCell(func(b []byte, f *scene.Frame) []byte {
		b = distance(b, barLength(f.Camera.Span))
		b = append(b, " · "...)
		return append(b, note...)
	}))
	w.raw(`</text></svg>`)
}

// barLength is the longest of 1, 2 and 5 times a power of ten that takes at
// most a third of the view, metres.
func barLength(span float64) float64 {
	third := span / 3
	ten := math.Pow(10, math.Floor(math.Log10(third)))
	switch {
	case third >= 5*ten:
		return 5 * ten
	case third >= 2*ten:
		return 2 * ten
	}
	return ten
}

func distance(b []byte, m float64) []byte {
	if m >= 1000 {
		b = strconv.AppendFloat(b, m/1000, 'f', -1, 64)
		return append(b, " km"...)
	}
	b = strconv.AppendFloat(b, m, 'f', -1, 64)
	return append(b, " m"...)
}
