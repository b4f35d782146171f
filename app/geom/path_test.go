package geom

import (
	"math"
	"math/rand/v2"
	"testing"
)

// anyPath is a random polyline of 2 to 12 points; some legs have no length.
func anyPath(r *rand.Rand) Path {
	pts := []Point{{r.Float64() * 100, r.Float64() * 100}}
	for range 1 + r.IntN(11) {
		last := pts[len(pts)-1]
		if r.IntN(6) > 0 {
			last = Point{r.Float64() * 100, r.Float64() * 100}
		}
		pts = append(pts, last)
	}
	return NewPath(pts)
}

func TestPathIsMeasuredByItsLength(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 300 {
		p := anyPath(r)
		for range 20 {
			a, b := r.Float64()*p.Length(), r.Float64()*p.Length()
			from, i := p.At(a)
			to, _ := p.At(b)
			if from.Distance(to) > math.Abs(a-b)+1e-9 {
				t.Fatalf("%v m along the path are %v m apart", math.Abs(a-b), from.Distance(to))
			}
			if p.along[i] > a {
				t.Fatalf("vertex %d lies at %v m, beyond %v m", i, p.along[i], a)
			}
		}
	}
}

// TestPathTakesAnyNumber asks for places that no path has.
func TestPathTakesAnyNumber(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	paths := []Path{{}, NewPath(nil), NewPath([]Point{{3, 4}}), NewPath([]Point{{3, 4}, {3, 4}}), anyPath(r), anyPath(r)}
	for _, p := range paths {
		for _, d := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e300, -1e300, 0, math.Copysign(0, -1)} {
			q, i := p.At(d)
			if math.IsNaN(q.X+q.Y) || i < 0 || i > 0 && i >= len(p.Points()) {
				t.Errorf("At(%v) of %v = %v, vertex %d", d, p.Points(), q, i)
			}
			if h := p.Heading(d); !(h >= 0 && h < 360) {
				t.Errorf("Heading(%v) of %v = %v", d, p.Points(), h)
			}
		}
	}
}

func TestNearestIsNearerThanAnySample(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 3))
	for range 200 {
		p, q := anyPath(r), Point{r.Float64()*200 - 50, r.Float64()*200 - 50}
		along, off := p.Nearest(q)
		if at, _ := p.At(along); math.Abs(at.Distance(q)-off) > 1e-7 {
			t.Fatalf("%v m along is %v m off, not %v", along, at.Distance(q), off)
		}
		for i := range 200 {
			if at, _ := p.At(p.Length() * float64(i) / 199); at.Distance(q) < off-1e-9 {
				t.Fatalf("a sample is %v m off, the nearest %v", at.Distance(q), off)
			}
		}
	}
	if _, off := (Path{}).Nearest(Point{}); !math.IsInf(off, 1) {
		t.Error("an empty path is near nothing")
	}
}

func TestSliceFollowsThePath(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 4))
	for range 300 {
		p := anyPath(r)
		a, b := r.Float64()*p.Length(), r.Float64()*p.Length()
		s := p.Slice(a, b)
		if math.Abs(s.Length()-math.Abs(a-b)) > 1e-7 {
			t.Fatalf("the part from %v to %v is %v m long", a, b, s.Length())
		}
		for i := range 11 {
			w := float64(i) / 10
			got, _ := s.At(w * s.Length())
			want, _ := p.At(Lerp(a, b, w))
			if got.Distance(want) > 1e-6 {
				t.Fatalf("%v of the part lies at %v, on the path at %v", w, got, want)
			}
		}
	}
}
