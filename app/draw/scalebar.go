package draw

import (
	"math"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/svg"
)

// barUnits is the view's size in the scale bar's own units.
const barUnits = 40

// scaleBar is a layer of its own, at the lower right of the clear area. Its
// view is always forty units; the bar is as many of them as the camera makes
// of its metres, and so it is right at every zoom and screen size.
func (p *Picture) scaleBar(w *template) {
	w.Raw(`<svg xmlns="http://www.w3.org/2000/svg" class="layer scale" id="scale" preserveAspectRatio="xMaxYMax meet" viewBox="0 0 40 40" font-size="1" aria-hidden="true"><path id="scale-bar"`)
	p.cell(w, "scale-bar", "d", frameCell(func(b []byte, f *drawing) []byte {
		long := barLength(f.Camera.Span) / f.Camera.Span * barUnits
		x := barUnits - long
		return svg.Trace(b, []geom.Point{{X: x, Y: 39.5}, {X: x, Y: 40}, {X: 40, Y: 40}, {X: 40, Y: 39.5}}, false)
	}))
	w.Raw(`/><text text-anchor="end" dy="-.6em" x="40" y="40" id="scale-text">`)
	p.cell(w, "scale-text", Content, frameCell(func(b []byte, f *drawing) []byte { return p.scaleText(b, f.Camera) }))
	w.Raw(`</text>`)
	p.variantsOf(w, Of{"scale-text", Content}, `<text class="`+VariantClass+`" text-anchor="end" dy="-.6em" x="40" y="40"`, `</text>`)
	w.Raw(`</svg>`)
}

// scaleText is how long the bar is, and what it is the scale of.
func (p *Picture) scaleText(b []byte, v camera.View) []byte {
	b = p.words.AppendDistance(b, barLength(v.Span))
	b = append(b, " · "...)
	return append(b, p.words.Plan...)
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
