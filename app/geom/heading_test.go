package geom

import (
	"math"
	"math/rand/v2"
	"testing"
)

// apart is how far two headings are from each other, degrees in [0, 180].
func apart(a, b float64) float64 { return math.Abs(math.Mod(a-b+900, 360) - 180) }

// TestHeadingsStayBelow360 has displacements a hair left of straight up, whose
// heading rounds to a whole turn.
func TestHeadingsStayBelow360(t *testing.T) {
	for _, p := range []Point{{-1e-20, -1}, {math.Copysign(0, -1), -1}, {-1e-300, -1e300}, {-5e-324, -1}} {
		if h := p.Heading(); !(h >= 0 && h < 360) {
			t.Errorf("%v heads %v", p, h)
		}
	}
}

func TestHeadingVectorIsTheInverseOfHeading(t *testing.T) {
	for h := 0.0; h < 360; h += 0.7 {
		v := HeadingVector(h)
		if math.Abs(v.Len()-1) > 1e-12 || apart(v.Heading(), h) > 1e-9 {
			t.Fatalf("%v° is %v, which heads %v°", h, v, v.Heading())
		}
	}
}

// TestMixIsExactAtItsEnds has pairs where a+(b-a)*t misses b.
func TestMixIsExactAtItsEnds(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		a, b := math.Ldexp(r.Float64()-0.5, r.IntN(80)-40), math.Ldexp(r.Float64()-0.5, r.IntN(80)-40)
		if Lerp(a, b, 0) != a || Lerp(a, b, 1) != b {
			t.Fatalf("from %v to %v: ends %v, %v", a, b, Lerp(a, b, 0), Lerp(a, b, 1))
		}
	}
}
