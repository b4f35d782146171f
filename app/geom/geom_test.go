package geom

import (
	"math"
	"math/rand/v2"
	"testing"
)

var jsa = NewProjection(LonLat{126.67714, 37.9561}, 41)

func TestProjectionOfKnownPlaces(t *testing.T) {
	// The fact sheet's offsets east and north of the origin, metres, turned by hand into right and down.
	for _, c := range []struct {
		name   string
		at     LonLat
		e, n   float64
		within float64
	}{
		{"Bridge of No Return", LonLat{126.670733, 37.956054}, -563.1, -5.1, 1},
		{"line in the yard", LonLat{126.677515, 37.955824}, 33.0, -30.6, 0.2},
		{"line to the east", LonLat{126.681905, 37.956462}, 418.8, 40.2, 0.6},
	} {
		s, co := math.Sincos(41 * math.Pi / 180)
		want := Point{c.e*co - c.n*s, -(c.e*s + c.n*co)}
		if got := jsa.Point(c.at); got.Distance(want) > c.within {
			t.Errorf("%s: %v, want %v", c.name, got, want)
		}
	}
}

func TestTheLineLiesLevelAndSouthIsDown(t *testing.T) {
	a, b := jsa.Point(LonLat{126.676763, 37.956345}), jsa.Point(LonLat{126.677515, 37.955824})
	if math.Abs(a.Y-b.Y) > 3 || b.X < a.X {
		t.Errorf("the line runs from %v to %v", a, b)
	}
	if seoul := jsa.Point(LonLat{126.98, 37.57}); seoul.Y < 0 {
		t.Errorf("Seoul is up the picture: %v", seoul)
	}
	if n := jsa.North(); n != 319 {
		t.Errorf("north heads %v°, want 319° (up and to the left)", n)
	}
}

func TestDistancesHoldFromTheYardToThePeninsula(t *testing.T) {
	// Great-ellipse distance from the yard to Suwon by Vincenty's formula.
	d := jsa.Point(LonLat{127.047, 37.280}).Len()
	if math.Abs(d-81800) > 500 {
		t.Errorf("to the hospital %.0f m", d)
	}
}

func TestProjectionInverse(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		p := Point{(r.Float64() - 0.5) * 800e3, (r.Float64() - 0.5) * 800e3}
		if got := jsa.Point(jsa.LonLat(p)); got.Distance(p) > 1e-3 {
			t.Fatalf("%v came back as %v", p, got)
		}
	}
}

// TestAcrossTheAntimeridian: positions on both sides of 180° are as near as they
// are on the globe, and come back as they were.
func TestAcrossTheAntimeridian(t *testing.T) {
	for _, origin := range []float64{179.9, -179.9, 180, -180} {
		p := NewProjection(LonLat{origin, -16.8}, 0) // Taveuni
		west, east := p.Point(LonLat{179.9, -16.8}), p.Point(LonLat{-179.9, -16.8})
		// A fifth of a degree at 16.8° S is 0.2 × 106 575 m.
		if d := west.Distance(east); math.Abs(d-21315) > 20 || east.X < west.X {
			t.Errorf("from %v°: %.0f m from %v to %v", origin, d, west, east)
		}
		for _, q := range []LonLat{{179.9, -16.8}, {-179.9, -16.8}, {179.999, -17}, {-179.999, -16}} {
			if got := p.LonLat(p.Point(q)); math.Abs(got.Lon-q.Lon) > 1e-9 || math.Abs(got.Lat-q.Lat) > 1e-9 {
				t.Errorf("from %v°: %v came back as %v", origin, q, got)
			}
		}
	}
}

// globe is the distance of two positions on a sphere as curved as the ellipsoid
// is there, metres (haversine).
func globe(a, b LonLat) float64 {
	const rad, radius = math.Pi / 180, 6.399e6 // of the prime vertical at 78°
	h := math.Pow(math.Sin((b.Lat-a.Lat)*rad/2), 2) + math.Cos(a.Lat*rad)*math.Cos(b.Lat*rad)*math.Pow(math.Sin((b.Lon-a.Lon)*rad/2), 2)
	return 2 * radius * math.Asin(math.Sqrt(h))
}

// TestTheFarNorth: around Longyearbyen distances hold between any two places of
// a map, not only from its origin.
func TestTheFarNorth(t *testing.T) {
	origin := LonLat{15.63, 78.22}
	p, r := NewProjection(origin, 30), rand.New(rand.NewPCG(7, 7))
	for range 2000 {
		at := func() LonLat { return p.LonLat(Point{(r.Float64() - 0.5) * 20e3, (r.Float64() - 0.5) * 20e3}) }
		a, b := at(), at()
		if got, want := p.Point(a).Distance(p.Point(b)), globe(a, b); math.Abs(got-want) > 0.005*want+1 {
			t.Fatalf("from %v to %v are %.0f m on the map and %.0f m on the globe", a, b, got, want)
		}
		if got := p.LonLat(p.Point(a)); math.Abs(got.Lon-a.Lon)+math.Abs(got.Lat-a.Lat) > 1e-9 {
			t.Fatalf("%v came back as %v", a, got)
		}
	}
}

func TestPath(t *testing.T) {
	p := NewPath([]Point{{0, 0}, {3, 0}, {3, 4}})
	if p.Length() != 7 {
		t.Fatalf("length %v", p.Length())
	}
	for d, want := range map[float64]Point{-1: {0, 0}, 0: {0, 0}, 1.5: {1.5, 0}, 3: {3, 0}, 5: {3, 2}, 7: {3, 4}, 99: {3, 4}} {
		if got, _ := p.At(d); got != want {
			t.Errorf("At(%v) = %v, want %v", d, got, want)
		}
	}
	if along, off := p.Nearest(Point{4, 2}); along != 5 || off != 1 {
		t.Errorf("nearest %v, %v", along, off)
	}
	if s := p.Slice(5, 1); s.Length() != 4 || s.Points()[0] != (Point{3, 2}) || s.Points()[2] != (Point{1, 0}) {
		t.Errorf("slice backwards %v", s.Points())
	}
	if got, _ := (Path{}).At(3); got != (Point{}) {
		t.Error("an empty path is at the origin")
	}
}

func TestHeadings(t *testing.T) {
	for want, p := range map[float64]Point{0: {0, -1}, 90: {1, 0}, 180: {0, 1}, 270: {-1, 0}} {
		if got := p.Heading(); math.Abs(got-want) > 1e-9 {
			t.Errorf("%v heads %v, want %v", p, got, want)
		}
	}
}

func TestEasesAreExactAndStayInside(t *testing.T) {
	for name, e := range Eases {
		if e(0) != 0 || e(1) != 1 {
			t.Errorf("%q: ends %v, %v", name, e(0), e(1))
		}
		last := 0.0
		for i := range 1001 {
			v := e(float64(i) / 1000)
			if v < last || v > 1 {
				t.Fatalf("%q leaves its way at %d: %v after %v", name, i, v, last)
			}
			last = v
		}
	}
	if Clamp01(math.NaN()) != 0 || Clamp01(2) != 1 || Clamp01(-1) != 0 {
		t.Error("clamp")
	}
}

func TestHullHoldsEveryPoint(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 100 {
		pts := make([]Point, 3+r.IntN(20))
		for i := range pts {
			pts[i] = Point{r.Float64(), r.Float64()}
		}
		h := Hull(pts)
		c := Point{}
		for _, p := range h {
			c = c.Add(p.Scale(1 / float64(len(h))))
		}
		for _, p := range pts {
			if !Contains(h, c.Lerp(p, 0.9999)) {
				t.Fatalf("%v is outside the hull of %v", p, pts)
			}
		}
	}
}
