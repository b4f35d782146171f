package ground

import (
	"strconv"
	"sync"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/svg"
)

// A swatch's size, CSS px.
const (
	swatchWide = 46
	swatchHigh = 22
)

// Sign is a kind whose drawing is a convention that a reader may not know, and how
// it looks, as an SVG document.
type Sign struct{ Kind, Swatch string }

// Signs are those that a legend explains, in the order of their names.
var Signs = sync.OnceValue(func() []Sign {
	var all []Sign
	for _, name := range Names() {
		if kinds[name].legend.long > 0 {
			all = append(all, Sign{name, swatch(name)})
		}
	}
	return all
})

// swatch draws a sample place as all of its kind are.
func swatch(name string) string {
	k := kinds[name]
	wide, unit := k.legend.long, 1.0
	high := wide * swatchHigh / swatchWide
	p := scene.Place{Shape: k.Shapes[0], Properties: &story.Properties{Kind: name, Width: k.legend.wide, Spacing: 0.3 * high}}
	if p.Shape == story.PolygonType {
		p.Points = []geom.Point{{X: 0.08 * wide, Y: 0.16 * high}, {X: 0.92 * wide, Y: 0.16 * high}, {X: 0.92 * wide, Y: 0.84 * high}, {X: 0.08 * wide, Y: 0.84 * high}}
	} else {
		p.Points = []geom.Point{{Y: 0.5 * high}, {X: wide, Y: 0.5 * high}}
	}
	fromAfar := len(k.lies) == 0 && k.marks == nil && k.stands == nil
	if fromAfar {
		unit = RegionUnit
	}
	w := &svg.Writer{}
	w.Raw(`<svg class="swatch" viewBox="0 0 `)
	w.B = svg.Num(w.B, wide/unit)
	w.Raw(" ")
	w.B = svg.Num(w.B, high/unit)
	w.Raw(`" width="`, strconv.Itoa(swatchWide), `" height="`, strconv.Itoa(swatchHigh), `" font-size="`)
	w.B = svg.Num(w.B, 16*wide/swatchWide/unit)
	w.Raw(`" focusable="false" aria-hidden="true">`)
	one := []scene.Place{p}
	if fromAfar {
		Afar(w, one)
	} else {
		Lie(w, one)
		Lines(w, one)
		Stand(w, one, nil)
	}
	w.Raw(`</svg>`)
	return string(w.B)
}
