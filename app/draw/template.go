package draw

import "fiftymetres/app/svg"

// template is the picture as it is written once: what never changes, and
// between it the cells. Made only to learn of the cells, it leaves out what is
// long and never changes.
type template struct {
	svg.Writer
	cells     []cell
	ends      []int // how much of the text stands before each cell
	cellsOnly bool
	playable  bool // with the variants that a style sheet needs to play the story
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
	from := 0
	var value []byte
	for i, c := range w.cells {
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
	out.B = append(out.B, w.B[from:]...)
}
