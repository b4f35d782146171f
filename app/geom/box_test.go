package geom

import (
	"math/rand/v2"
	"testing"
)

// TestCut: what a box leaves of a polygon lies in the box, and covers just what
// the polygon covers there.
func TestClipArea(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 9))
		polygon := make([]Point, 3+r.IntN(9))
		for i := range polygon {
			// A star around a centre, so that its edges do not cross.
			polygon[i] = Point{X: 3, Y: -2}.Add(HeadingVector(360 * float64(i) / float64(len(polygon))).Scale(1 + 20*r.Float64()))
		}
		box := Box{Min: Point{X: -4, Y: -5}, Max: Point{X: 6, Y: 4}}
		cut := box.ClipArea(polygon)
		for _, p := range cut {
			if p.X < box.Min.X-1e-9 || p.X > box.Max.X+1e-9 || p.Y < box.Min.Y-1e-9 || p.Y > box.Max.Y+1e-9 {
				t.Fatalf("seed %d: %v is outside the box", seed, p)
			}
		}
		for range 200 {
			p := Point{X: -10 + 20*r.Float64(), Y: -10 + 20*r.Float64()}
			if got, want := Contains(cut, p), Contains(polygon, p) && box.Contains(p); got != want {
				t.Fatalf("seed %d: %v inside %v, want %v", seed, p, got, want)
			}
		}
	}
	if cut := (Box{Max: Point{X: 1, Y: 1}}).ClipArea([]Point{{X: 5, Y: 5}, {X: 6, Y: 5}, {X: 6, Y: 6}}); len(cut) != 0 {
		t.Errorf("a polygon elsewhere leaves %v", cut)
	}
}
