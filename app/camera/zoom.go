// Package camera says what is in sight at a story second.
//
// A view is the square of Span metres around a centre that is sure to be
// visible, whatever the shape of the screen. Between two views the camera
// takes the optimal path of van Wijk and Nuij, "Smooth and efficient zooming
// and panning" (IEEE InfoVis 2003): it draws back, travels and comes close in
// one motion whose apparent speed is even.
package camera

import (
	"math"

	"fiftymetres/app/geom"
)

// View is a square of Span metres around At, with the picture turned about it.
type View struct {
	At   geom.Point
	Span float64
	Turn float64 // degrees clockwise; a view is level at 0, and always where it is closer than Level
}

// Level is the span of the widest view that is never turned, metres: what stands in
// it has been raised up the picture. Fully is that of the closest that is as turned as
// it may be; in between the picture comes level as the camera comes close.
const (
	Level = 15e3
	Fully = 4 * Level
)

// Turned is where a point of the ground would be if the picture were turned about the
// view's centre and not the view: what is written upright stands there.
func (v View) Turned(p geom.Point) geom.Point {
	if v.Turn == 0 {
		return p
	}
	return v.At.Add(p.Sub(v.At).Turn(v.Turn))
}

// Moved is the view from so much further right and down its picture, metres.
func (v View) Moved(by geom.Point) View {
	v.At = v.At.Add(by.Turn(-v.Turn))
	return v
}

// Zoomed is the view that is by times as wide around a place that stays where it is.
func (v View) Zoomed(by float64, around geom.Point) View {
	span := v.Span * by
	turn := v.Turn
	if turn != 0 {
		turn *= math.Min(1, settled(span)/settled(v.Span))
	}
	// Turned about the place, for it is the middle of the view that goes round.
	off := v.At.Sub(around).Scale(by).Turn(v.Turn - turn)
	return View{around.Add(off), span, turn}
}

// settled is how turned a view of a span may be, as a share.
func settled(span float64) float64 {
	return geom.Smooth(geom.Clamp01(math.Log(span/Level) / math.Log(Fully/Level)))
}

// rho weighs zooming against panning; √2 is what the paper's readers preferred.
const rho = math.Sqrt2

// flight is the precomputed path between two views.
type flight struct {
	from, to View
	length   float64 // S of the paper; 0 where nothing changes
	r0, d    float64
	zoomOnly bool
}

func newFlight(from, to View) flight {
	f := flight{from: from, to: to, d: from.At.Distance(to.At)}
	if f.d < 1e-6*math.Min(from.Span, to.Span) {
		f.zoomOnly = true
		f.length = math.Abs(math.Log(to.Span / from.Span))
		return f
	}
	w0, w1, u := from.Span, to.Span, f.d
	b := func(w, sign float64) float64 {
		return (w1*w1 - w0*w0 + sign*rho*rho*rho*rho*u*u) / (2 * w * rho * rho * u)
	}
	r := func(b float64) float64 { return -math.Asinh(b) }
	f.r0 = r(b(w0, 1))
	f.length = (r(b(w1, -1)) - f.r0) / rho
	return f
}

// Between is the view a share s of the way from one view to another.
func Between(from, to View, s float64) View {
	f := newFlight(from, to)
	return f.at(s)
}

// at is the view a share s of the way, exact at both ends.
func (f *flight) at(s float64) View {
	v := f.seen(s)
	if f.from.Turn != f.to.Turn && s > 0 && s < 1 {
		v.Turn = f.turned(v.Span, s)
	}
	return v
}

// turned is how far the picture is turned a share s of the way. Where one end is
// close, it comes level with the fall and not with the time.
func (f *flight) turned(span, s float64) float64 {
	high, low := math.Max(f.from.Span, f.to.Span), math.Min(f.from.Span, f.to.Span)
	if low < Level {
		s = geom.Smooth(geom.Clamp01(math.Log(span/Level) / math.Log(math.Max(high/Level, 2))))
		if f.from.Span == high {
			s = 1 - s
		}
	}
	const fine = 100 // of a degree: no pixel, and no turn of a hair is left
	return math.Round((f.from.Turn+math.Remainder(f.to.Turn-f.from.Turn, 360)*s)*fine) / fine
}

// seen is the square in sight a share s of the way, as turned as at the beginning.
func (f *flight) seen(s float64) View {
	switch {
	case s <= 0 || f.length == 0:
		return f.from
	case s >= 1:
		return f.to
	case f.zoomOnly:
		return View{f.from.At.Lerp(f.to.At, s), f.from.Span * math.Pow(f.to.Span/f.from.Span, s), f.from.Turn}
	}
	arc := rho*s*f.length + f.r0
	w := f.from.Span * math.Cosh(f.r0) / math.Cosh(arc)
	u := f.from.Span / (rho * rho) * (math.Cosh(f.r0)*math.Tanh(arc) - math.Sinh(f.r0))
	return View{f.from.At.Lerp(f.to.At, geom.Clamp01(u/f.d)), w, f.from.Turn}
}
