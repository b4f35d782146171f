package camera

import (
	"math"
	"math/rand/v2"
	"testing"

	"fiftymetres/app/geom"
)

// waves is something that moves smoothly, at most speedy metres a second.
func waves(r *rand.Rand) Mover {
	a, b, c := r.Float64()*40, r.Float64()*3, r.Float64()*6
	return func(sec float64) geom.Point {
		return geom.Point{X: a * math.Sin(b*sec+c), Y: -a * math.Cos(b*sec)}
	}
}

const speedy = 2 * 40 * 3

// mixed are keys of which some follow one of two things.
func mixed(r *rand.Rand) []Key {
	keys := anyKeys(r)
	movers := []Mover{nil, waves(r), waves(r)}
	for i := range keys {
		keys[i].Of = movers[r.IntN(3)]
	}
	return keys
}

// TestFollowsExactly: at a key that follows, what it follows is in the middle,
// and it stays there between two such keys.
func TestFollowsExactly(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 12))
		keys := mixed(r)
		c := New(keys)
		for i, k := range keys {
			if got := c.At(k.T); got != k.at(k.T) {
				t.Fatalf("seed %d, key %d: %+v, want %+v", seed, i, got, k.at(k.T))
			}
			if i == 0 || k.Of == nil || keys[i-1].Of == nil {
				continue
			}
			one := []Key{{T: keys[i-1].T, View: keys[i-1].View, Of: k.Of}, k}
			ride := New(one)
			for range 20 {
				sec := geom.Lerp(one[0].T, one[1].T, r.Float64())
				if v := ride.At(sec); v.At.Distance(k.Of(sec)) > 1e-6 {
					t.Fatalf("seed %d: at %v in the middle is %v, not %v", seed, sec, v.At, k.Of(sec))
				}
			}
		}
	}
}

// TestRidesWithoutJerk: at a key the view moves as what it follows, before and
// after alike.
func TestRidesWithoutJerk(t *testing.T) {
	const h = 1e-5
	for seed := range uint64(200) {
		keys := mixed(rand.New(rand.NewPCG(seed, 13)))
		c := New(keys)
		for i, k := range keys {
			if k.Of == nil || i == 0 || i == len(keys)-1 {
				continue
			}
			want := k.Of(k.T + h).Sub(k.Of(k.T - h)).Scale(1 / (2 * h))
			for _, side := range []float64{-h, h} {
				got := c.At(k.T + side).At.Sub(c.At(k.T).At).Scale(1 / side)
				if d := got.Distance(want); d > 0.02*speedy+1e3*math.Abs(side)*keys[i].Span {
					t.Fatalf("seed %d, key %d: the view moves by %v a second, what it follows by %v", seed, i, got, want)
				}
			}
		}
	}
}

func TestFollowingAllocatesNothing(t *testing.T) {
	c := New(mixed(rand.New(rand.NewPCG(8, 5))))
	sec := 0.0
	if n := testing.AllocsPerRun(1000, func() { c.At(sec); sec += 0.05 }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
