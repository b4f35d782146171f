package svg

import (
	"math"

	"fiftymetres/app/geom"
)

// Pen appends path data in steps from where it stands: they are shorter to write than
// places, and like parts of a path are written alike, which packs well. Where it comes to
// is rounded as Num rounds, and never the steps, so that no way adds up to something else.
type Pen struct {
	B []byte

	at, start step // where it stands, and where its part of the path begins
	last      byte // the command before
}

// step is a way or a place, in hundredths.
type step struct{ x, y int64 }

// Move begins another part of the path at q.
func (p *Pen) Move(q geom.Point) {
	to := hundredths(q)
	if p.last == 0 { // of what may stand before it knows nothing
		p.command('M', to)
	} else {
		p.command('m', p.to(to))
	}
	p.at, p.start = to, to
}

// Line goes straight to q.
func (p *Pen) Line(q geom.Point) {
	to := hundredths(q)
	p.command('l', p.to(to))
	p.at = to
}

// Curve goes to q, drawn by a control point (a quadratic Bézier curve).
func (p *Pen) Curve(control, q geom.Point) {
	to := hundredths(q)
	p.command('q', p.to(hundredths(control)), p.to(to))
	p.at = to
}

// Swing goes to q, as smoothly as the curve before ended.
func (p *Pen) Swing(q geom.Point) {
	to := hundredths(q)
	p.command('t', p.to(to))
	p.at = to
}

// Stroke draws a line as another part of the path.
func (p *Pen) Stroke(from, to geom.Point) {
	p.Move(from)
	p.Line(to)
}

// Trace draws a polyline as another part of the path; closed adds the way back.
func (p *Pen) Trace(pts []geom.Point, closed bool) {
	for i, q := range pts {
		if i == 0 {
			p.Move(q)
		} else {
			p.Line(q)
		}
	}
	if closed && len(pts) > 0 {
		p.Close()
	}
}

// Close goes back to where this part of the path begins.
func (p *Pen) Close() { p.Shape("") }

// Shape draws steps that are written already, and goes back.
func (p *Pen) Shape(steps string) {
	p.B = append(append(p.B, steps...), 'z')
	p.at, p.last = p.start, 'z'
}

func (p *Pen) to(q step) step { return step{q.x - p.at.x, q.y - p.at.y} }

// command writes a command, which need not be said again, and its pairs of numbers.
// What follows a move is a line without saying so, from a place to another or in steps
// as the move was.
func (p *Pen) command(name byte, pairs ...step) {
	said := name == p.last && name != 'm' || name == 'l' && p.last == 'm'
	if !said {
		p.B = append(p.B, name)
	}
	for _, pair := range pairs {
		p.number(pair.x, said)
		p.number(pair.y, true)
		said = true
	}
	if !(name == 'l' && p.last == 'm') {
		p.last = name
	}
}

// number writes hundredths, apart from a number before; a minus is enough for that.
func (p *Pen) number(n int64, apart bool) {
	if apart && n >= 0 {
		p.B = append(p.B, ' ')
	}
	p.B = decimal(p.B, n, 2, false)
}

func hundredths(q geom.Point) step {
	return step{hundredth(q.X), hundredth(q.Y)}
}

// hundredth is a number as Num writes it, times a hundred; what has no place is 0, as there.
func hundredth(v float64) int64 {
	fine, _ := fineness(v)
	r := math.Round(v * fine)
	if math.IsNaN(r) || math.Abs(r) > 1<<53 {
		return 0
	}
	return int64(r) * int64(100/fine)
}
