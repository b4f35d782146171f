package draw

import (
	"bytes"

	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// A cell is one thing in the picture that changes with time: an attribute of
// an element, its text, or its inner markup. The picture is written from its
// cells' values at one time; a Patcher gives what changes between two. That is
// how one code makes the still and the motion.
type cell struct {
	id, attr string // attr may be Content or Markup
	value    func([]byte, *scene.Frame) []byte
	moment   bool // depends on the moment alone
}

// What a patch sets, where it is not an attribute.
const (
	Content = "#text"   // the element's text, already unescaped
	Markup  = "#markup" // the element's children, as SVG text
)

func frameCell(v func([]byte, *scene.Frame) []byte) cell { return cell{value: v} }
func sceneCell(v func([]byte, *scene.Frame) []byte) cell { return cell{value: v, moment: true} }

// cell registers a changing attribute and writes its value at the picture's
// first frame.
func (p *Picture) cell(w *svg.Writer, id, attr string, c cell) {
	c.id, c.attr = id, attr
	if !p.registered {
		p.cells = append(p.cells, c)
	}
	v := c.value(nil, p.now)
	switch attr {
	case Markup:
		w.Raw(string(v))
	case Content:
		w.Text(string(v))
	default:
		w.Attr(attr, string(v))
	}
}

// Patch is one change of the picture: set Attr of the element with ID to Value.
// Value is valid until the Patcher's next call.
type Patch struct {
	ID, Attr string
	Value    []byte
}

// Patcher follows the picture from frame to frame.
type Patcher struct {
	picture *Picture
	last    [][]byte
	scratch []byte
	patches []Patch
	moment  int
}

// Patcher starts from the picture as it is drawn at frame f.
func (p *Picture) Patcher(f *scene.Frame) *Patcher {
	q := &Patcher{picture: p, last: make([][]byte, len(p.cells)), moment: f.Moment}
	for i, c := range p.cells {
		q.last[i] = c.value(nil, f)
	}
	q.patches = make([]Patch, 0, len(p.cells))
	return q
}

// Next gives what changed since the last frame. The slice and its values are
// reused by the next call; once the buffers have grown nothing is allocated.
func (q *Patcher) Next(f *scene.Frame) []Patch {
	q.patches = q.patches[:0]
	same := f.Moment == q.moment
	q.moment = f.Moment
	for i := range q.picture.cells {
		c := &q.picture.cells[i]
		if c.moment && same {
			continue
		}
		q.scratch = c.value(q.scratch[:0], f)
		if bytes.Equal(q.scratch, q.last[i]) {
			continue
		}
		q.last[i] = append(q.last[i][:0], q.scratch...)
		q.patches = append(q.patches, Patch{c.id, c.attr, q.last[i]})
	}
	return q.patches
}
