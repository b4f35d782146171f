package camera

import (
	"math"
	"math/rand/v2"
	"testing"

	"fiftymetres/app/geom"
)

// anyTurned is a view of a country or a region, turned, and one of a yard in it.
func anyTurned(r *rand.Rand) (wide, close View) {
	wide = View{At: geom.Point{X: r.Float64() * 1e5, Y: r.Float64() * 1e5}, Span: Fully * math.Pow(16, r.Float64()), Turn: r.Float64()*360 - 180}
	return wide, View{At: geom.Point{X: r.Float64() * 100}, Span: 50 * math.Pow(200, r.Float64())}
}

// TestLevelWhereItIsClose: the picture has come level before anything that has been
// raised from the ground is seen, both on the way down and on the way up, and it
// never jumps.
func TestLevelWhereItIsClose(t *testing.T) {
	for seed := range uint64(200) {
		wide, close := anyTurned(rand.New(rand.NewPCG(seed, 6)))
		for _, way := range [2][2]View{{wide, close}, {close, wide}} {
			f := newFlight(way[0], way[1])
			if f.at(0) != way[0] || f.at(1) != way[1] {
				t.Fatalf("seed %d: from %+v to %+v", seed, f.at(0), f.at(1))
			}
			const steps = 4000
			last := way[0].Turn
			for k := range steps + 1 {
				v := f.at(float64(k) / steps)
				if v.Span <= Level && v.Turn != 0 {
					t.Fatalf("seed %d: %.0f m of view are turned by %v°", seed, v.Span, v.Turn)
				}
				if d := math.Abs(v.Turn - last); d > 1.5 {
					t.Fatalf("seed %d: a jump of %v° at %d of %d", seed, d, k, steps)
				}
				last = v.Turn
			}
		}
	}
}

func TestTurnsTheShorterWay(t *testing.T) {
	from, to := View{Span: 4e5, Turn: 170}, View{At: geom.Point{X: 1e5}, Span: 4e5, Turn: -170}
	for k := range 11 {
		if v := Between(from, to, float64(k)/10); math.Abs(math.Remainder(v.Turn-180, 360)) > 10+1e-9 {
			t.Errorf("at %d tenths it is turned by %v°", k, v.Turn)
		}
	}
}

// onScreen is where a point of the ground is seen, in shares of the view.
func onScreen(v View, p geom.Point) geom.Point {
	return p.Sub(v.At).Turn(v.Turn).Scale(1 / v.Span)
}

// TestWhatIsHeldStaysUnderTheFinger: in a turned view too.
func TestWhatIsHeldStaysUnderTheFinger(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 7))
		v, _ := anyTurned(r)
		held := v.Moved(geom.Point{X: r.Float64() - 0.5, Y: r.Float64() - 0.5}.Scale(v.Span)).At
		by := geom.Point{X: r.Float64(), Y: r.Float64()}.Scale(v.Span)
		was, now := onScreen(v, held), onScreen(v.Moved(by), held)
		if d := was.Sub(by.Scale(1 / v.Span)).Distance(now); d > 1e-9 {
			t.Fatalf("seed %d: moved, it is %v of the view off", seed, d)
		}
		zoomed := v.Zoomed(0.001+r.Float64()*3, held)
		if d := was.Distance(onScreen(zoomed, held)); d > 1e-9 {
			t.Fatalf("seed %d: zoomed, it is %v of the view off", seed, d)
		}
		if zoomed.Span <= Level && zoomed.Turn != 0 {
			t.Fatalf("seed %d: %.0f m of view are turned by %v°", seed, zoomed.Span, zoomed.Turn)
		}
		if d := onScreen(v, held).Distance(onScreen(View{At: v.At, Span: v.Span}, v.Turned(held))); d > 1e-9 {
			t.Fatalf("seed %d: what is written upright is %v of the view off", seed, d)
		}
	}
}
