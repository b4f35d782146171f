package ground

import (
	"strconv"

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

// InLegend are the kinds whose drawing is a convention that a reader may not
// know, in the order of their names.
func InLegend() []string {
	var names []string
	for _, name := range Names() {
		if kinds[name].legend > 0 {
			names = append(names, name)
		}
	}
	return names
}

// Swatch is how a kind looks on the map, as an SVG document for a legend: a
// sample place, drawn as all of its kind are.
func Swatch(name string) string {
	k := kinds[name]
	wide := k.legend
	high := wide * swatchHigh / swatchWide
	p := scene.Place{Shape: k.Shapes[0], Properties: &story.Properties{Kind: name, Width: 0.22 * high, Spacing: 0.3 * high}}
	if k.marks != nil {
		p.Width = 0.07 * high
	}
	if p.Shape == story.PolygonType {
		p.Points = []geom.Point{{X: 0.08 * wide, Y: 0.16 * high}, {X: 0.92 * wide, Y: 0.16 * high}, {X: 0.92 * wide, Y: 0.84 * high}, {X: 0.08 * wide, Y: 0.84 * high}}
	} else {
		p.Points = []geom.Point{{Y: 0.5 * high}, {X: wide, Y: 0.5 * high}}
	}
	w := &svg.Writer{}
	unit := 1.0
	if len(k.lies) == 0 && k.marks == nil && k.stands == nil {
		unit = RegionUnit
	}
	w.Raw(`<svg class="swatch" viewBox="0 0 `)
	w.B = svg.Num(w.B, wide/unit)
	w.Raw(" ")
	w.B = svg.Num(w.B, high/unit)
	w.Raw(`" width="`, strconv.Itoa(swatchWide), `" height="`, strconv.Itoa(swatchHigh), `" font-size="`)
	w.B = svg.Num(w.B, 16*wide/swatchWide/unit)
	w.Raw(`" focusable="false" aria-hidden="true">`)
	one := []scene.Place{p}
	if unit > 1 {
		Afar(w, one)
	} else {
		Lie(w, one)
		Lines(w, one)
		Stand(w, one, nil)
	}
	w.Raw(`</svg>`)
	return string(w.B)
}
