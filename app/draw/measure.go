package draw

import (
	"strconv"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// measures writes the distances that a moment tells of, as measured lines:
// thin, ticked at both ends, with the number in the middle.
func (p *Picture) measures(w *writer) {
	w.raw(`<g id="measures" class="measure">`)
	p.cell(w, "measures", Markup, sceneCell(func(b []byte, f *scene.Frame) []byte {
		m := &writer{b: b}
		for i, d := range p.scene.Telling(f.Moment).Measures {
			m.measure(d, numberAt(i))
		}
		return m.b
	}))
	w.raw(`</g>`)
}

func (w *writer) measure(d story.Measure, number float64) {
	from, to := geom.Point{X: d.From[0], Y: d.From[1]}, geom.Point{X: d.To[0], Y: d.To[1]}
	way := to.Sub(from).Scale(1 / max(1e-9, to.Dist(from)))
	tick := geom.Point{X: -way.Y, Y: way.X}.Scale(d.Metres * 0.025)
	w.raw(`<path class="`, d.Certainty, `" d="`)
	w.b = trace(w.b, []geom.Point{from, to}, false)
	w.raw(`"/><path d="`)
	for _, end := range []geom.Point{from, to} {
		w.b = trace(w.b, []geom.Point{end.Add(tick), end.Sub(tick)}, false)
	}
	w.raw(`"/><g class="name" transform="`)
	w.b = translate(w.b, from.Lerp(to, number))
	w.raw(`"><text text-anchor="middle" y=".35em">`)
	w.text(measureText(d))
	w.raw(`</text></g>`)
}

func measureText(d story.Measure) string {
	text := strconv.FormatFloat(d.Metres, 'f', -1, 64) + " m"
	if d.About {
		text = "≈ " + text
	}
	return text
}

// measureBoxes are what a moment's numbers cover, metres.
func (p *Picture) measureBoxes(moment int, metre float64) []geom.Box {
	var out []geom.Box
	for i, d := range p.scene.Telling(moment).Measures {
		from, to := geom.Point{X: d.From[0], Y: d.From[1]}, geom.Point{X: d.To[0], Y: d.To[1]}
		n := name{text: measureText(d)}
		out = append(out, n.box(spot{from.Lerp(to, numberAt(i)), 'c'}, metre))
	}
	return out
}

// numberAt is where along its line a moment's i-th number stands: those of
// lines side by side not at one height.
func numberAt(i int) float64 { return []float64{0.5, 0.3, 0.7}[i%3] }
