package draw

import (
	"math"
	"strings"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/svg"
)

// closeEnough is the widest view, metres, in which it can be seen that two ways differ.
const closeEnough = 400

// others writes the ways of a moment by the answers that are not drawn: thin, and with the
// letters of their answers, so that nobody takes them for what is told.
func (p *Picture) others(w *template) {
	w.Raw(`<g id="others" class="others"`)
	p.cell(w, "others", "display", frameCell(func(b []byte, f *drawing) []byte {
		return display(b, f.Camera.Span <= closeEnough)
	}))
	w.Raw(`>`)
	p.cell(w, "others", Markup, sceneCell(func(b []byte, f *drawing) []byte { return p.otherwise(b, f.Moment) }))
	w.Raw(`</g>`)
	p.variantsOf(w, Of{"others", Markup}, `<g class="others `+VariantClass+`"`, `</g>`)
}

// otherwise appends a moment's other ways as markup: the letters over all lines.
func (p *Picture) otherwise(b []byte, moment int) []byte {
	all := p.scene.Others(moment)
	m := &svg.Writer{B: b}
	for i := range all {
		p.otherWay(m, &all[i])
	}
	for i := range all {
		p.otherMark(m, &all[i])
	}
	return m.B
}

func (p *Picture) otherWay(m *svg.Writer, o *scene.Other) {
	if len(o.Path) > 1 {
		m.Path("way", o.Path, false)
	}
	if !p.ringed(o) {
		return
	}
	m.Raw(`<ellipse class="way" transform="`)
	m.B = svg.Translate(m.B, o.Apart)
	m.Raw(`" rx="`)
	m.B = svg.Num(m.B, o.Ring)
	m.Raw(`" ry="`)
	m.B = svg.Num(m.B, o.Across)
	m.Raw(`"/>`)
}

// ringed tells whether another way ends in a ring: whom the story follows stays there.
func (p *Picture) ringed(o *scene.Other) bool { return o.Actor == p.lead && o.Rests }

// otherMark is a dot and the answer's letter, on the side that is away from what is drawn, and
// around both what a finger finds: who presses it is shown the question. The dot is strokes
// without a length, because a stroke's width can keep one size on screen.
func (p *Picture) otherMark(m *svg.Writer, o *scene.Other) {
	m.Raw(`<g`)
	m.Attr("data-question", o.Question)
	m.Raw(`>`)
	for _, class := range []string{"touch", "rim", "disc"} {
		m.Raw(`<path class="`, class, `" d="M`)
		m.B = svg.Point(m.B, o.Apart)
		m.Raw(`h.01"/>`)
	}
	m.Raw(`<g class="name other" transform="`)
	m.B = svg.Translate(m.B, o.Apart)
	m.Raw(`"><text`, beside(o), `>`)
	m.Text(lettersOf(o.Answers))
	m.Raw(`</text></g></g>`)
}

// beside is where a letter stands, as attributes.
func beside(o *scene.Other) string {
	switch x, y := letterSide(o); {
	case x < 0:
		return ` text-anchor="end" x="-.55em" y=".36em"`
	case x > 0:
		return ` x=".55em" y=".36em"`
	case y < 0:
		return ` text-anchor="middle" y="-.5em"`
	}
	return ` text-anchor="middle" y="1.2em"`
}

// letterSide is the side of its dot on which a letter stands: left or right, above or below.
func letterSide(o *scene.Other) (x, y float64) {
	d := o.Apart.Sub(o.From)
	switch {
	case d == geom.Point{}, math.Abs(d.X) >= math.Abs(d.Y) && d.X > 0:
		return 1, 0
	case math.Abs(d.X) >= math.Abs(d.Y):
		return -1, 0
	case d.Y < 0:
		return 0, -1
	}
	return 0, 1
}

func lettersOf(answers []int) string {
	var all []string
	for _, i := range answers {
		all = append(all, story.Letter(i))
	}
	return strings.Join(all, "·")
}

// otherBoxes are what the letters of a moment's other ways cover, metres.
func (p *Picture) otherBoxes(s *stop, metre float64) []geom.Box {
	if s.view.Span > closeEnough {
		return nil
	}
	const half, off = 8, 12 // CSS px
	var out []geom.Box
	all := p.scene.Others(s.moment)
	for i := range all {
		x, y := letterSide(&all[i])
		r := geom.Point{X: half * metre, Y: half * metre}
		for _, by := range []float64{0, off} {
			at := s.view.Turned(all[i].Apart).Add(geom.Point{X: x, Y: y}.Scale(by * metre))
			out = append(out, geom.Box{Min: at.Sub(r), Max: at.Add(r)})
		}
	}
	return out
}
