package main

import (
	"math"
	"math/rand/v2"
	"testing"
)

// made are values about a level that grow by so much from the first to the last.
func made(n int, level, grows, wander float64) []float64 {
	r := rand.New(rand.NewPCG(1, 2))
	out := make([]float64, n)
	for i := range out {
		out[i] = level + grows*float64(i)/float64(n-1) + wander*r.NormFloat64()
	}
	return out
}

// TestALeakIsSeen through noise, and noise is no leak.
func TestALeakIsSeen(t *testing.T) {
	for name, c := range map[string]struct {
		values []float64
		flat   bool
	}{
		"still":                    {made(300, 100, 0, 0), true},
		"noisy":                    {made(300, 100, 0, 8), true},
		"a leak":                   {made(300, 100, 20, 0), false},
		"a leak in noise":          {made(300, 100, 20, 4), false},
		"shrinks":                  {made(300, 100, -50, 1), true},
		"less than can be told":    {made(300, 100, 0.5, 0), true},
		"a few samples, no growth": {made(3, 100, 0, 0), true},
		"one sample":               {[]float64{5}, true},
	} {
		if got, added := flat(c.values); got != c.flat {
			t.Errorf("%s: flat %v, adds %.2f", name, got, added)
		}
	}
	// A quarter of wild samples hides nothing and makes up nothing.
	wild := made(400, 100, 0, 1)
	for i := 0; i < len(wild); i += 5 {
		wild[i] = 5000
	}
	if ok, added := flat(wild); !ok {
		t.Errorf("wild samples are a trend of %.2f", added)
	}
}

func TestSlope(t *testing.T) {
	if got := slope(made(100, 7, 99, 0)); math.Abs(got-1) > 1e-9 {
		t.Errorf("%g", got)
	}
	if slope(nil) != 0 || slope([]float64{3}) != 0 || median(nil) != 0 {
		t.Error("nothing has a slope")
	}
}
