package draw

import (
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

// comparison writes a thing of a size that everybody knows, such as a swimming
// pool with its lanes, beside the distance that it is compared with. The style
// sheet shows it when a reader asks.
func (p *Picture) comparison(w *writer, pl *scene.Place) {
	const lanes = 10
	b := geom.Bounds(pl.Points)
	w.raw(`<g class="comparison"`)
	w.attr("data-place", pl.ID)
	w.raw(`>`)
	w.path("pool", pl.Points, true)
	w.raw(`<path class="lane" d="`)
	for k := 1; k < lanes; k++ {
		x := geom.Mix(b.Min.X, b.Max.X, float64(k)/lanes)
		w.b = trace(w.b, []geom.Point{{X: x, Y: b.Min.Y}, {X: x, Y: b.Max.Y}}, false)
	}
	w.raw(`"/><g class="name" transform="`)
	// Not in the middle: there stands the number of the distance beside it.
	w.b = translate(w.b, geom.Point{X: (b.Min.X + b.Max.X) / 2, Y: geom.Mix(b.Min.Y, b.Max.Y, 0.2)})
	w.raw(`"><text text-anchor="middle" y=".35em">`)
	w.text(pl.Name.In(p.lang))
	w.raw(`</text></g></g>`)
}
