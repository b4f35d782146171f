package ground

import (
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// field is terraced: from its first side to the one across go banks, a spacing
// apart, that swing with the slope.
func field(w *svg.Writer, p *scene.Place) {
	q := openRing(p.Points)
	if len(q) != 4 {
		w.Path("field", q, true)
		return
	}
	n := max(2, min(most/20, int(q[0].Distance(q[3])/max(1, p.Spacing))))
	r := seeded(p.ID)
	banks := make([]bank, n+1)
	for k := range banks {
		banks[k] = newBank(q, float64(k)/float64(n), 1.2/float64(n), r)
	}
	w.Draw(`class="field"`, func(pen *svg.Pen) {
		pen.Move(banks[0].from)
		banks[0].swing(pen)
		pen.Line(banks[n].to)
		banks[n].back().swing(pen)
		pen.Close()
	})
	w.Draw(`class="bank-line"`, func(pen *svg.Pen) {
		for _, b := range banks {
			pen.Move(b.from)
			b.swing(pen)
		}
	})
}

// bank is a line that swings to one side and then to the other: two quadratic
// curves, the second with the first one's control mirrored.
type bank struct{ from, control, middle, to geom.Point }

// newBank lies a share down the sides of a field of four corners. Neighbours
// swing alike, and end not quite at the field's edge.
func newBank(q []geom.Point, down, swing float64, r *random) bank {
	at := func(across, by float64) geom.Point {
		share := geom.Clamp01(down + by)
		return q[0].Lerp(q[3], share).Lerp(q[1].Lerp(q[2], share), across)
	}
	shake := func() float64 { return 0.07 * r.next() }
	swing *= 1 + 0.3*r.next()
	return bank{from: at(shake(), 0), control: at(0.26, swing), middle: at(0.5, 0), to: at(1-shake(), -0.2*swing)}
}

func (b bank) back() bank {
	return bank{from: b.to, control: b.middle.Scale(2).Sub(b.control), middle: b.middle, to: b.from}
}

// swing draws the way from the bank's beginning to its end.
func (b bank) swing(pen *svg.Pen) {
	pen.Curve(b.control, b.middle)
	pen.Swing(b.to)
}
