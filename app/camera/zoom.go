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

// View is a square of Span metres around At.
type View struct {
	At   geom.Point
	Span float64
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
	switch {
	case s <= 0 || f.length == 0:
		return f.from
	case s >= 1:
		return f.to
	case f.zoomOnly:
		return View{f.from.At.Lerp(f.to.At, s), f.from.Span * math.Pow(f.to.Span/f.from.Span, s)}
	}
	arc := rho*s*f.length + f.r0
	w := f.from.Span * math.Cosh(f.r0) / math.Cosh(arc)
	u := f.from.Span / (rho * rho) * (math.Cosh(f.r0)*math.Tanh(arc) - math.Sinh(f.r0))
	return View{f.from.At.Lerp(f.to.At, geom.Clamp01(u/f.d)), w}
}
