package draw

import (
	"fiftymetres/app/geom"
	"fiftymetres/app/story"
	"fiftymetres/app/svg"
)

// question writes the way that a moment's sources leave open, and says so.
func (p *Picture) question(w *template) {
	w.Raw(`<g id="question">`)
	p.cell(w, "question", Markup, sceneCell(func(b []byte, f *drawing) []byte {
		return p.asked(b, f.Moment)
	}))
	w.Raw(`</g>`)
	p.variantsOf(w, Of{"question", Markup}, `<g class="`+VariantClass+`"`, `</g>`)
}

// asked appends a moment's question as markup.
func (p *Picture) asked(b []byte, moment int) []byte {
	q := p.scene.Telling(moment).Question
	if q == nil {
		return b
	}
	m := &svg.Writer{B: b}
	m.Path("question", p.questionLine(q), false)
	p.questionName(q).write(m, 1)
	return m.B
}

func (p *Picture) questionLine(q *story.Question) []geom.Point {
	var line []geom.Point
	for _, at := range q.Line {
		line = append(line, at.In(p.scene.Projection))
	}
	return line
}

// questionName stands at the left of where the line begins.
func (p *Picture) questionName(q *story.Question) placed {
	return placed{name{Lines: set("asked", q.Text.In(p.lang), q.Detail.In(p.lang)), class: "asked"}, spot{At: q.Line[0].In(p.scene.Projection), Side: 'l'}}
}
