package geom

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestThinStaysNear: every point that was left out is within its tolerance of what
// is left, the ends stay, and where there is much to leave out much is.
func TestThinStaysNear(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 8))
		var pts []Point
		x, y := 0.0, 0.0
		for range 2 + r.IntN(300) {
			pts = append(pts, Point{x, y})
			x, y = x+r.Float64(), y+r.Float64()-0.5
		}
		tolerance := func(p Point) float64 { return 0.5 + p.Len()/100 }
		thin := Thin(pts, tolerance)
		if thin[0] != pts[0] || thin[len(thin)-1] != pts[len(pts)-1] {
			t.Fatalf("seed %d: the ends are %v and %v", seed, thin[0], thin[len(thin)-1])
		}
		for _, p := range pts {
			off := math.Inf(1)
			for i := 1; i < len(thin); i++ {
				off = min(off, p.Distance(nearest(thin[i-1], thin[i], p)))
			}
			if off > tolerance(p)*1.0001 {
				t.Fatalf("seed %d: %v is %g off", seed, p, off)
			}
		}
		if len(pts) > 100 && len(thin) > len(pts)/2 {
			t.Errorf("seed %d: %d of %d are left", seed, len(thin), len(pts))
		}
	}
	for _, pts := range [][]Point{nil, {{1, 1}}, {{1, 1}, {1, 1}}, {{1, 1}, {1, 1}, {1, 1}}} {
		if got := Thin(pts, func(Point) float64 { return 1 }); len(got) != min(2, len(pts)) {
			t.Errorf("%v is thinned to %v", pts, got)
		}
	}
}
