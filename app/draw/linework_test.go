package draw

import (
	"math/rand/v2"
	"testing"

	"fiftymetres/app/geom"
)

// TestLineworkFindsWhatEachPieceDoes, for any of the first pieces and at edges that touch.
func TestLineworkFindsWhatEachPieceDoes(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	at := func() geom.Point { return geom.Point{X: float64(r.IntN(40)), Y: float64(r.IntN(40))} } // whole numbers, so that edges meet
	through := 0
	for range 200 {
		var l linework
		p := at()
		for range r.IntN(3 * bunch) {
			q := p.Add(geom.Point{X: float64(r.IntN(7) - 3), Y: float64(r.IntN(7) - 3)})
			l.add([2]geom.Point{p, q})
			p = q
		}
		for range 50 {
			from := at()
			box := geom.Box{Min: from, Max: from.Add(geom.Point{X: float64(r.IntN(5)), Y: float64(r.IntN(5))})}
			first := r.IntN(len(l.pieces) + 1)
			want := onLine(l.pieces[:first], box)
			if want {
				through++
			}
			if got := l.runsThrough(box, first); got != want {
				t.Fatalf("%v through one of the first %d of %v: %v", box, first, l.pieces, got)
			}
			if got, want := l.through(box), onLine(l.pieces, box); got != want {
				t.Fatalf("%v through one of %v: %v", box, l.pieces, got)
			}
		}
	}
	if through < 100 {
		t.Errorf("only %d run through", through)
	}
}
