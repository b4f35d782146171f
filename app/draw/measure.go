package draw

import (
	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/svg"
	"fiftymetres/app/words"
)

// measures writes the distances that a moment tells of, as measured lines:
// thin, ticked at both ends, with the number in the middle.
func (p *Picture) measures(w *template) {
	w.Raw(`<g id="measures" class="measure"`)
	p.cell(w, "measures", "display", frameCell(func(b []byte, f *drawing) []byte {
		return display(b, p.measurable(f.Frame))
	}))
	w.Raw(`>`)
	p.cell(w, "measures", Markup, frameCell(func(b []byte, f *drawing) []byte { return append(b, p.measured(f)...) }))
	w.Raw(`</g>`)
	p.variantsOf(w, Of{"measures", Markup}, `<g class="measure `+VariantClass+`"`, `</g>`)
}

// measured is what a moment's distances go by.
type measured struct {
	at     *stop // of the camera
	moment int
	on     Screens
}

// measured are a moment's distances as markup. Where a number stands goes by what
// is in sight at the camera's stop.
func (p *Picture) measured(f *drawing) []byte {
	s := p.stopAt(f.Frame)
	of := measured{s, f.Moment, f.screens}
	if f.markup != nil && f.markupOf == of {
		return f.markup
	}
	m := &svg.Writer{B: []byte{}}
	for i, d := range p.scene.Telling(f.Moment).Measures {
		from, to := p.ends(d)
		measure(m, d, from, to, p.sure[d.Certainty].class)
		text := p.measureText(d)
		begin, last := f.screens.tiers()
		for first := begin; first <= last; first++ { // one for all sizes of screen on which it stands there
			at := p.numbers(s, f.Moment, first)[i]
			there := func(size int) bool {
				return size >= begin && size <= last && p.numbers(s, f.Moment, size)[i] == at
			}
			written := false
			for size := begin; size < first; size++ {
				written = written || there(size)
			}
			if !written {
				at.write(m, d.Differ, text, string(onTiers([]byte("name"), there)))
			}
		}
	}
	f.markup, f.markupOf = m.B, of
	return m.B
}

// square is what is sure to be seen in a view.
func square(v camera.View) geom.Box {
	half := geom.Point{X: v.Span / 2, Y: v.Span / 2}
	return geom.Box{Min: v.At.Sub(half), Max: v.At.Add(half)}
}

// measurable tells whether one of a moment's distances can be seen: it is no
// speck, and some of it is in sight.
func (p *Picture) measurable(f *scene.Frame) bool {
	for _, d := range p.scene.Telling(f.Moment).Measures {
		from, to := p.ends(d)
		if _, _, seen := square(f.Camera).Clip(from, to); seen && d.Metres > 0.02*f.Camera.Span {
			return true
		}
	}
	return false
}

// ends are where a distance is drawn from and to, metres.
func (p *Picture) ends(d story.Measure) (from, to geom.Point) {
	return d.From.In(p.scene.Projection), d.To.In(p.scene.Projection)
}

// measure writes a measured line.
func measure(w *svg.Writer, d story.Measure, from, to geom.Point, class string) {
	way := along(from, to)
	tick := geom.Point{X: -way.Y, Y: way.X}.Scale(d.Metres * 0.025)
	w.Draw(`class="`+class+`"`, func(pen *svg.Pen) { pen.Stroke(from, to) })
	w.Draw("", func(pen *svg.Pen) {
		pen.Stroke(from.Add(tick), from.Sub(tick))
		pen.Stroke(to.Add(tick), to.Sub(tick))
	})
}

// write writes a number beside its line.
func (n number) write(w *svg.Writer, question, text, class string) {
	at := placed{spot: spot{Side: n.side}}.stands()
	w.Raw(`<g class="`, class, `" transform="`)
	w.B = svg.Translate(w.B, n.at)
	w.Raw(`"`)
	if question != "" {
		w.Attr("data-question", question)
	}
	w.Raw(`><text text-anchor="`, at.Anchor, `" x="`, at.Text[0], `" y="`)
	w.B = svg.Num(w.B, 0.35-n.up)
	w.Raw(`em">`)
	w.Text(text)
	w.Raw(`</text></g>`)
}

func (p *Picture) measureText(d story.Measure) string {
	text := string(p.words.AppendDistance(nil, d.Metres))
	if d.About {
		text = words.Fill(p.words.About, "what", text)
	}
	if d.Minutes > 0 {
		text += " · " + words.Fill(p.words.Minutes, "n", p.words.Number(d.Minutes))
	}
	return marked(text, d.Differ)
}

// saidBoxes are what a moment's numbers, its question and the letters of its other ways
// cover at a view, metres.
func (p *Picture) saidBoxes(s *stop, size int) []geom.Box {
	metre := label.Tiers[size].Metre(s.view)
	out := p.otherBoxes(s, metre)
	told := p.scene.Telling(s.moment)
	if q := told.Question; q != nil {
		n := p.questionName(q)
		out = append(out, n.box(n.spot, metre))
	}
	of := s
	if s.reader { // who looks around sees the numbers of the story's stop
		of = p.stopIn(s.moment, s.at)
	}
	for i, n := range p.numbers(of, s.moment, size) {
		n.at = s.view.Turned(n.at)
		out = append(out, n.box(p.measureText(told.Measures[i]), metre))
	}
	return out
}

// measuredBoxes are what a moment's measured lines cover at a view, metres.
func (p *Picture) measuredBoxes(s *stop, metre float64) (out []geom.Box) {
	for _, d := range p.scene.Telling(s.moment).Measures {
		from, to := p.ends(d)
		out = append(out, lineBoxes(s.view.Turned(from), s.view.Turned(to), metre)...)
	}
	return out
}

// lineBoxes are what a measured line covers, as a row of small boxes, metres.
func lineBoxes(from, to geom.Point, metre float64) []geom.Box {
	const beads, half = 24, 3
	var out []geom.Box
	for k := range beads + 1 {
		q, r := from.Lerp(to, float64(k)/beads), geom.Point{X: half * metre, Y: half * metre}
		out = append(out, geom.Box{Min: q.Sub(r), Max: q.Add(r)})
	}
	return out
}
