package camera

import (
	"math"
	"math/rand/v2"
	"testing"

	"fiftymetres/app/geom"
)

func anyKeys(r *rand.Rand) []Key {
	var keys []Key
	sec := r.Float64() * 5
	for range 1 + r.IntN(8) {
		keys = append(keys, Key{T: sec, View: anyView(r)})
		sec += 0.1 + r.Float64()*10
	}
	return keys
}

func TestExactAtKeysAndStillBeyond(t *testing.T) {
	for seed := range uint64(200) {
		keys := anyKeys(rand.New(rand.NewPCG(seed, 2)))
		c := New(keys)
		for i, k := range keys {
			if got := c.At(k.T); got != k.View {
				t.Fatalf("seed %d, key %d: %+v, want %+v", seed, i, got, k.View)
			}
		}
		first, last := keys[0], keys[len(keys)-1]
		for sec, want := range map[float64]View{
			first.T - 1: first.View, math.Inf(-1): first.View, math.NaN(): first.View,
			last.T + 1: last.View, math.Inf(1): last.View,
		} {
			if got := c.At(sec); got != want {
				t.Errorf("seed %d: At(%v) = %+v, want %+v", seed, sec, got, want)
			}
		}
	}
}

// TestContinuous bounds the apparent motion of a step by that of its flight.
func TestContinuous(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 3))
		keys := anyKeys(r)
		c := New(keys)
		fastest := 0.0
		for i := 1; i < len(keys); i++ {
			whole := 0.0
			for k := range 200 {
				whole += speed(c.flights[i-1].at(float64(k)/200), c.flights[i-1].at(float64(k+1)/200))
			}
			fastest = max(fastest, 1.5*1.05*whole/(keys[i].T-keys[i-1].T)) // 1.5 is the easing's steepest
		}
		for range 200 {
			sec, step := geom.Lerp(keys[0].T, keys[len(keys)-1].T, r.Float64()), math.Pow(10, -3-r.Float64()*3)
			if d := speed(c.At(sec), c.At(sec+step)); d > fastest*step+1e-6 {
				t.Fatalf("seed %d: %v at %v in %v s, at most %v a second", seed, d, sec, step, fastest)
			}
		}
	}
}

// TestRestsAtKeys: a view is reached and left without a jerk.
func TestRestsAtKeys(t *testing.T) {
	for seed := range uint64(100) {
		keys := anyKeys(rand.New(rand.NewPCG(seed, 4)))
		c := New(keys)
		for _, k := range keys {
			for _, h := range []float64{-1e-4, 1e-4} {
				if v := speed(k.View, c.At(k.T+h)) / 1e-4; v > 0.5 {
					t.Fatalf("seed %d: apparent speed %v beside the key at %v", seed, v, k.T)
				}
			}
		}
	}
}

func TestNoKeys(t *testing.T) {
	c := New(nil)
	if v := c.At(3); !(v.Span > 0) {
		t.Errorf("without keys the view is %+v", v)
	}
}

func TestAskingAllocatesNothing(t *testing.T) {
	c := New(anyKeys(rand.New(rand.NewPCG(1, 5))))
	sec := 0.0
	if n := testing.AllocsPerRun(1000, func() { c.At(sec); sec += 0.05 }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// FuzzAt flies between any two views of a sane size: there is always a view.
func FuzzAt(f *testing.F) {
	f.Add(0.0, 0.0, 50.0, 1e5, 2e5, 1e6, 0.5)
	f.Add(3.0, 4.0, 80.0, 3.0, 4.0, 80.0, math.NaN())
	f.Add(3.0, 4.0, 80.0, 3.0, 4.0000001, 80.0, 0.999999999)
	f.Fuzz(func(t *testing.T, x0, y0, w0, x1, y1, w1, sec float64) {
		for _, v := range []float64{x0, y0, x1, y1} {
			if !(math.Abs(v) <= 1e6) {
				return
			}
		}
		if !(w0 >= 1 && w0 <= 2e6 && w1 >= 1 && w1 <= 2e6) {
			return
		}
		c := New([]Key{{View: View{At: geom.Point{X: x0, Y: y0}, Span: w0}}, {T: 1, View: View{At: geom.Point{X: x1, Y: y1}, Span: w1}}})
		v := c.At(sec)
		if math.IsNaN(v.At.X+v.At.Y) || !(v.Span >= min(w0, w1)*(1-1e-6)) || v.Span > 2*(w0+w1)+4e6 {
			t.Fatalf("At(%v) = %+v", sec, v)
		}
	})
}
