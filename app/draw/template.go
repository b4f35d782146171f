package draw

import "fiftymetres/app/svg"

// template is the picture as it is written once: what never changes, and
// between it the cells. Made only to learn of the cells, it leaves out what is
// long and never changes.
type template struct {
	svg.Writer
	cells     []cell
	ends      []int // how much of the text stands before each cell
	cast      *cast
	recasts   []recast
	cellsOnly bool
	playable  bool // with the variants that a style sheet needs to play the story
}

// recast is a part of the picture that another cast has otherwise: what is in the
// element of an id, from one place of the text and one cell to others.
type recast struct {
	id         string
	text, cell [2]int
}

// with writes an element that holds what belongs to the cast.
func (w *template) with(id string, body func()) {
	w.Raw(`<g id="`, id, `">`)
	part := recast{id: id, text: [2]int{len(w.B)}, cell: [2]int{len(w.cells)}}
	body()
	part.text[1], part.cell[1] = len(w.B), len(w.cells)
	for i := part.cell[0]; i < part.cell[1]; i++ {
		w.cells[i].cast = true
	}
	w.recasts = append(w.recasts, part)
	w.Raw(`</g>`)
}

// cell is a place where something changes.
func (p *Picture) cell(w *template, id, attr string, c cell) {
	c.id, c.attr = id, attr
	w.cells = append(w.cells, c)
	w.ends = append(w.ends, len(w.B))
}

// variant has what only a style sheet shows written.
func (w *template) variant(write func(w *svg.Writer)) {
	if w.playable {
		write(&w.Writer)
	}
}

// still has what never changes written.
func (w *template) still(write func(w *svg.Writer)) {
	if !w.cellsOnly {
		write(&w.Writer)
	}
}

// compose writes the picture with its cells' values in a drawing.
func (w *template) compose(out *svg.Writer, d *drawing) {
	w.part(out, recast{text: [2]int{0, len(w.B)}, cell: [2]int{0, len(w.cells)}}, d)
}

// part writes a part of it.
func (w *template) part(out *svg.Writer, of recast, d *drawing) {
	from := of.text[0]
	var value []byte
	for i := of.cell[0]; i < of.cell[1]; i++ {
		c := &w.cells[i]
		out.B = append(out.B, w.B[from:w.ends[i]]...)
		from = w.ends[i]
		value = c.value(value[:0], d)
		switch c.attr {
		case Markup:
			out.B = append(out.B, value...)
		case Content:
			out.Text(string(value))
		default:
			out.Attr(c.attr, string(value))
		}
	}
	out.B = append(out.B, w.B[from:of.text[1]]...)
}
