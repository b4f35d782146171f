package camera

import (
	"math"
	"math/rand/v2"
	"testing"

	"fiftymetres/app/geom"
)

// anyView has a span of 50 m to 1000 km, and lies as far off as such a view would.
func anyView(r *rand.Rand) View {
	span := 50 * math.Pow(20000, r.Float64())
	return View{At: geom.Point{X: (r.Float64() - 0.5) * 4 * span, Y: (r.Float64() - 0.5) * 4 * span}, Span: span}
}

var pairs = map[string][2]View{
	"equal":                        {{At: geom.Point{X: 3, Y: 4}, Span: 80}, {At: geom.Point{X: 3, Y: 4}, Span: 80}},
	"zoom only":                    {{At: geom.Point{X: 3, Y: 4}, Span: 80}, {At: geom.Point{X: 3, Y: 4}, Span: 900}},
	"zoom with a hair of pan":      {{At: geom.Point{X: 3, Y: 4}, Span: 80}, {At: geom.Point{X: 3.0001, Y: 4}, Span: 1e6}},
	"pan only":                     {{At: geom.Point{}, Span: 80}, {At: geom.Point{X: 60, Y: -20}, Span: 80}},
	"far pan":                      {{At: geom.Point{}, Span: 50}, {At: geom.Point{X: 2e5}, Span: 50}},
	"from the peninsula":           {{At: geom.Point{}, Span: 1e6}, {At: geom.Point{X: 1e5, Y: 2e5}, Span: 50}},
	"to the peninsula, in place":   {{At: geom.Point{X: 1}, Span: 50}, {At: geom.Point{X: 1}, Span: 1e6}},
	"a step aside of a wide view":  {{At: geom.Point{}, Span: 1e6}, {At: geom.Point{X: 2}, Span: 1e6}},
	"from the yard to the airlift": {{At: geom.Point{X: -45, Y: 55}, Span: 60}, {At: geom.Point{X: 1900, Y: 4300}, Span: 11000}},
}

// eachFlight runs a property over the pairs above and random ones.
func eachFlight(t *testing.T, property func(t *testing.T, a, b View)) {
	t.Helper()
	for name, p := range pairs {
		t.Run(name, func(t *testing.T) { property(t, p[0], p[1]) })
	}
	r := rand.New(rand.NewPCG(9, 9))
	for range 150 {
		a, b := anyView(r), anyView(r)
		if property(t, a, b); t.Failed() {
			t.Fatalf("from %+v to %+v", a, b)
		}
	}
}

// near tells whether two views look alike: differences as shares of the view.
func near(a, b View, share float64) bool {
	return a.At.Distance(b.At) <= share*math.Min(a.Span, b.Span) && math.Abs(math.Log(a.Span/b.Span)) <= share
}

func TestFlightEndsAreExact(t *testing.T) {
	eachFlight(t, func(t *testing.T, a, b View) {
		f := newFlight(a, b)
		if f.at(0) != a || f.at(1) != b {
			t.Errorf("ends at %+v and %+v", f.at(0), f.at(1))
		}
		if v := f.at(1e-9); !near(v, a, 1e-5) {
			t.Errorf("just after its start %+v", v)
		}
		if v := f.at(1 - 1e-9); !near(v, b, 1e-5) {
			t.Errorf("just before its end %+v", v)
		}
	})
}

// TestFlightStaysOnItsWay: the centre is on the straight way and never turns
// back, and no view is closer than the closer end.
func TestFlightStaysOnItsWay(t *testing.T) {
	eachFlight(t, func(t *testing.T, a, b View) {
		f, whole, last := newFlight(a, b), a.At.Distance(b.At), 0.0
		for i := range 501 {
			v := f.at(float64(i) / 500)
			if !(v.Span >= math.Min(a.Span, b.Span)*(1-1e-9)) || math.IsInf(v.Span, 0) || v.Span > 2*(max(a.Span, b.Span)+whole) {
				t.Fatalf("span %v at %d", v.Span, i)
			}
			gone := a.At.Distance(v.At)
			if off := gone + v.At.Distance(b.At) - whole; !(off <= 1e-6*v.Span) {
				t.Fatalf("%v m off its way at %d", off, i)
			}
			if gone < last-1e-6*v.Span {
				t.Fatalf("turns back at %d: %v m after %v m", i, gone, last)
			}
			last = gone
		}
	})
}

func TestFlightBackIsTheSamePath(t *testing.T) {
	eachFlight(t, func(t *testing.T, a, b View) {
		there, back := newFlight(a, b), newFlight(b, a)
		for i := range 101 {
			s := float64(i) / 100
			if v, w := there.at(s), back.at(1-s); !near(v, w, 1e-5) {
				t.Fatalf("at %v there %+v, back %+v", s, v, w)
			}
		}
	})
}

func TestFlightBetweenEqualViewsStays(t *testing.T) {
	v := View{At: geom.Point{X: -54, Y: 16}, Span: 88}
	f := newFlight(v, v)
	for i := range 101 {
		if got := f.at(float64(i) / 100); got != v {
			t.Fatalf("at %d %%: %+v", i, got)
		}
	}
}

// speed is the paper's measure of apparent motion between two close views:
// ds² = (ρ² du² + dw²/ρ²) / w², van Wijk and Nuij, equation 2.
func speed(a, b View) float64 {
	w := math.Sqrt(a.Span * b.Span)
	return math.Hypot(rho*a.At.Distance(b.At)/w, math.Log(b.Span/a.Span)/rho)
}

// TestFlightIsComfortable: the apparent speed is the same all the way, as the
// optimal path's is.
func TestFlightIsComfortable(t *testing.T) {
	const steps = 4000
	eachFlight(t, func(t *testing.T, a, b View) {
		f := newFlight(a, b)
		least, most := math.Inf(1), 0.0
		for i := range steps {
			v := speed(f.at(float64(i)/steps), f.at(float64(i+1)/steps))
			least, most = min(least, v), max(most, v)
		}
		if most > 1e-9 && most > least*1.02 {
			t.Errorf("apparent speed from %v to %v a step", least, most)
		}
	})
}

// TestFlightIsOptimal compares the path with obvious others between the same
// views: none has less apparent motion.
func TestFlightIsOptimal(t *testing.T) {
	length := func(at func(s float64) View) float64 {
		const steps = 2000
		sum := 0.0
		for i := range steps {
			sum += speed(at(float64(i)/steps), at(float64(i+1)/steps))
		}
		return sum
	}
	eachFlight(t, func(t *testing.T, a, b View) {
		f := newFlight(a, b)
		got := length(f.at)
		if !f.zoomOnly && math.Abs(got-f.length) > 0.01*got {
			t.Errorf("its length is %v, measured %v", f.length, got)
		}
		straight := func(s float64) View { return View{At: a.At.Lerp(b.At, s), Span: geom.Lerp(a.Span, b.Span, s)} }
		even := func(s float64) View { return View{At: a.At.Lerp(b.At, s), Span: a.Span * math.Pow(b.Span/a.Span, s)} }
		for name, other := range map[string]func(float64) View{"straight": straight, "even zoom": even} {
			if d := length(other); d < got*(1-1e-3) {
				t.Errorf("%s has %v of apparent motion, the flight %v", name, d, got)
			}
		}
	})
}
