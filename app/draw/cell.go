package draw

import (
	"bytes"

	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// A cell is one thing in the picture that changes with time: an attribute of
// an element, its text, or its inner markup. The picture is written from its
// cells' values at one time; a Patcher gives what changes between two. That is
// how one code makes the still and the motion.
type cell struct {
	id, attr string // attr may be Content or Markup
	value    func([]byte, *drawing) []byte
	moment   bool // depends on the moment alone
	cast     bool // another cast has others
}

// What a patch sets, where it is not an attribute.
const (
	Content = "#text"   // the element's text, already unescaped
	Markup  = "#markup" // the element's children, as SVG text
	Recast  = "#recast" // likewise, for another cast: elements with ids, to be patched from then on
)

func frameCell(v func([]byte, *drawing) []byte) cell { return cell{value: v} }
func sceneCell(v func([]byte, *drawing) []byte) cell { return cell{value: v, moment: true} }

// drawing is a frame on its way into the picture, with what is worked out for
// it once and asked for often. It belongs to one who draws.
type drawing struct {
	*scene.Frame
	screens  Screens
	labelled labelling
	motion   sprite.Motion // of the actor that is drawn
	markup   []byte        // of the distances,
	markupOf measured      // of these
	look     *stop         // the reader's own, where the camera last came to rest
}

// Patch is one change of the picture: set Attr of the element with ID to Value.
// Value is valid until the Patcher's next call.
type Patch struct {
	ID, Attr string
	Value    []byte
}

// Patcher follows the picture from frame to frame. It belongs to one goroutine.
type Patcher struct {
	picture *Picture
	drawing drawing
	cast    *cast
	last    [][]byte // by cell of the cast
	scratch []byte
	patches []Patch
	moment  int
	ahead   []int // how much of each stop of the camera Ahead has done
}

// Patcher starts from the picture as it is drawn at frame f, and goes on for screens.
func (p *Picture) Patcher(f *scene.Frame, on Screens) *Patcher {
	q := &Patcher{picture: p, drawing: drawing{Frame: f, screens: on}, cast: p.casts[f.Cast](), moment: f.Moment}
	q.last = make([][]byte, len(q.cast.cells))
	for i := range q.cast.cells {
		q.last[i] = q.cast.cells[i].value(nil, &q.drawing)
	}
	q.patches = make([]Patch, 0, len(q.cast.cells))
	q.ahead = make([]int, len(p.stops))
	return q
}

// Show has it go on for other screens.
func (q *Patcher) Show(on Screens) {
	if q.drawing.screens != on {
		q.drawing.screens = on
		clear(q.ahead)
	}
}

// recast brings another cast on. The cells of what all casts share keep their values.
func (q *Patcher) recast(now *cast) {
	was, last := q.cast, q.last
	q.cast = now
	q.last = make([][]byte, len(q.cast.cells))
	var shared [][]byte
	for i := range was.cells {
		if !was.cells[i].cast {
			shared = append(shared, last[i])
		}
	}
	for i := range q.cast.cells {
		if c := &q.cast.cells[i]; c.cast {
			q.last[i] = c.value(nil, &q.drawing)
		} else {
			q.last[i], shared = shared[0], shared[1:]
		}
	}
	for _, part := range q.cast.recasts {
		w := &svg.Writer{}
		q.cast.part(w, part, &q.drawing)
		q.patches = append(q.patches, Patch{part.id, Recast, w.B})
	}
}

// Values are all cells' values in the frame that it last followed.
func (q *Patcher) Values() map[Of]string {
	out := map[Of]string{}
	for i, c := range q.cast.cells {
		out[Of{c.id, c.attr}] = string(q.last[i])
	}
	return out
}

// Next gives what changed since the last frame. The slice and its values are
// reused by the next call; once the buffers have grown nothing is allocated.
func (q *Patcher) Next(f *scene.Frame) []Patch {
	q.patches = q.patches[:0]
	same := f.Moment == q.moment
	q.moment, q.drawing.Frame = f.Moment, f
	if now := q.picture.casts[f.Cast](); now != q.cast {
		q.recast(now)
	}
	for i := range q.cast.cells {
		c := &q.cast.cells[i]
		if c.moment && same {
			continue
		}
		q.scratch = c.value(q.scratch[:0], &q.drawing)
		if bytes.Equal(q.scratch, q.last[i]) {
			continue
		}
		q.last[i] = append(q.last[i][:0], q.scratch...)
		q.patches = append(q.patches, Patch{c.id, c.attr, q.last[i]})
	}
	return q.patches
}
