package raster

import (
	"math"

	"fiftymetres/app/geom"
)

// line is a row of points, px.
type line struct {
	points []geom.Point
	closed bool
}

// outline collects the lines of a shape, as a view has them, and its own corners, where
// markers stand.
type outline struct {
	m       matrix
	lines   []line
	corners []geom.Point // the element's own units
	x, y    float64
	fx, fy  float64 // where the line began
	cx, cy  float64 // the control of the curve that came last
	curve   byte    // that was q or c, or 0
}

func (o *outline) moveTo(x, y float64) {
	o.lines = append(o.lines, line{points: []geom.Point{o.m.at(x, y)}})
	o.x, o.y, o.fx, o.fy = x, y, x, y
	o.corners = append(o.corners, geom.Point{X: x, Y: y})
}

func (o *outline) lineTo(x, y float64) {
	o.add(o.m.at(x, y))
	o.x, o.y = x, y
	o.corners = append(o.corners, geom.Point{X: x, Y: y})
}

func (o *outline) add(p geom.Point) {
	if len(o.lines) == 0 {
		return
	}
	l := &o.lines[len(o.lines)-1]
	if l.closed { // what follows goes on where it began
		o.lines = append(o.lines, line{points: []geom.Point{l.points[0]}})
		l = &o.lines[len(o.lines)-1]
	}
	l.points = append(l.points, p)
}

func (o *outline) quadTo(x1, y1, x, y float64) {
	o.cubeTo(o.x+(x1-o.x)*2/3, o.y+(y1-o.y)*2/3, x+(x1-x)*2/3, y+(y1-y)*2/3, x, y)
}

// cubeTo flattens a curve, to about a tenth of a px.
func (o *outline) cubeTo(x1, y1, x2, y2, x, y float64) {
	a, b, c, d := o.m.at(o.x, o.y), o.m.at(x1, y1), o.m.at(x2, y2), o.m.at(x, y)
	bend := max(math.Hypot(a.X-2*b.X+c.X, a.Y-2*b.Y+c.Y), math.Hypot(b.X-2*c.X+d.X, b.Y-2*c.Y+d.Y))
	steps := int(math.Ceil(math.Sqrt(bend*0.75/0.1))) + 1
	steps = min(max(steps, 2), 200)
	for i := 1; i <= steps; i++ {
		t := float64(i) / float64(steps)
		ab, bc, cd := a.Lerp(b, t), b.Lerp(c, t), c.Lerp(d, t)
		o.add(ab.Lerp(bc, t).Lerp(bc.Lerp(cd, t), t))
	}
	o.x, o.y = x, y
	o.corners = append(o.corners, geom.Point{X: x, Y: y})
}

// smooth is the control with which a curve of a kind goes on from the one before.
func (o *outline) smooth(kind byte) (x, y float64) {
	if o.curve != kind {
		return o.x, o.y
	}
	return 2*o.x - o.cx, 2*o.y - o.cy
}

func (o *outline) close() {
	if len(o.lines) > 0 {
		o.lines[len(o.lines)-1].closed = true
	}
	o.x, o.y = o.fx, o.fy
}

// ellipse is one around a centre.
func (o *outline) ellipse(cx, cy, rx, ry float64) {
	const k = 0.5522847498
	o.moveTo(cx+rx, cy)
	o.cubeTo(cx+rx, cy+k*ry, cx+k*rx, cy+ry, cx, cy+ry)
	o.cubeTo(cx-k*rx, cy+ry, cx-rx, cy+k*ry, cx-rx, cy)
	o.cubeTo(cx-rx, cy-k*ry, cx-k*rx, cy-ry, cx, cy-ry)
	o.cubeTo(cx+k*rx, cy-ry, cx+rx, cy-k*ry, cx+rx, cy)
	o.close()
}

func (o *outline) rect(x, y, w, h float64) {
	o.moveTo(x, y)
	o.lineTo(x+w, y)
	o.lineTo(x+w, y+h)
	o.lineTo(x, y+h)
	o.close()
}

// path reads path data: ok is false where it has a command that is not known.
func (o *outline) path(d string) (ok bool) {
	i := 0
	next := func() float64 {
		at := numeral.FindStringIndex(d[i:])
		if at == nil {
			i = len(d)
			return 0
		}
		v := number(d[i+at[0] : i+at[1]])
		i += at[1]
		return v
	}
	more := func() bool {
		for i < len(d) && (d[i] == ' ' || d[i] == ',' || d[i] == '\n') {
			i++
		}
		return i < len(d) && (d[i] == '-' || d[i] == '+' || d[i] == '.' || d[i] >= '0' && d[i] <= '9')
	}
	for more(); i < len(d); more() {
		cmd := d[i]
		i++
		bx, by := 0.0, 0.0
		relative := cmd >= 'a'
		for first := true; first || more(); first = false {
			if relative {
				bx, by = o.x, o.y
			}
			switch cmd | 0x20 {
			case 'm':
				x, y := next()+bx, next()+by
				if first {
					o.moveTo(x, y)
				} else {
					o.lineTo(x, y)
				}
			case 'l':
				x, y := next()+bx, next()+by
				o.lineTo(x, y)
			case 'h':
				o.lineTo(next()+bx, o.y)
			case 'v':
				o.lineTo(o.x, next()+by)
			case 'q', 't': // t goes on smoothly
				x1, y1 := o.smooth('q')
				if cmd|0x20 == 'q' {
					x1, y1 = next()+bx, next()+by
				}
				x, y := next()+bx, next()+by
				o.quadTo(x1, y1, x, y)
				o.cx, o.cy, o.curve = x1, y1, 'q'
				continue
			case 'c', 's':
				x1, y1 := o.smooth('c')
				if cmd|0x20 == 'c' {
					x1, y1 = next()+bx, next()+by
				}
				x2, y2, x, y := next()+bx, next()+by, next()+bx, next()+by
				o.cubeTo(x1, y1, x2, y2, x, y)
				o.cx, o.cy, o.curve = x2, y2, 'c'
				continue
			case 'a':
				rx, ry, turn := next(), next(), next()
				large, sweep := next() != 0, next() != 0
				x, y := next()+bx, next()+by
				o.arcTo(rx, ry, turn, large, sweep, x, y)
			case 'z':
				o.close()
			default:
				return false
			}
			o.curve = 0
			if cmd|0x20 == 'z' {
				break
			}
		}
	}
	return true
}
