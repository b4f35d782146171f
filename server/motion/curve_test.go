package motion

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// TestKnotsFollowTheirCurve: between two knots a browser shows what was there, to
// the tolerance.
func TestKnotsFollowTheirCurve(t *testing.T) {
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 9))
		tolerance := math.Pow(10, -1+2*r.Float64())
		n := 40 + r.IntN(400)
		phase, speed, jump := r.Float64()*6, r.Float64()*0.1, r.IntN(n)
		values, numbers := make([]string, n), make([][2]float64, n)
		for i := range values {
			x, y := 40*math.Sin(phase+speed*float64(i)), 0.0
			y = math.Exp(float64(i) / float64(n) * 5)
			if i >= jump {
				x += 100
			}
			values[i] = fmt.Sprintf("translate(%.4f %.4f)", x, y)
			_, v := split(values[i])
			numbers[i] = [2]float64{v[0], v[1]}
		}
		knots := (&curve{values: values, tolerance: func(int, int, float64) float64 { return tolerance }}).knots()
		if knots[0].look != 0 || knots[len(knots)-1].look != n-1 {
			t.Fatalf("seed %d: knots from %d to %d of %d", seed, knots[0].look, knots[len(knots)-1].look, n)
		}
		if len(knots) > n/2 {
			t.Errorf("seed %d: %d knots of %d values, to %g", seed, len(knots), n, tolerance)
		}
		for k := 1; k < len(knots); k++ {
			a, b := knots[k-1], knots[k]
			_, from := split(a.value)
			_, to := split(b.value)
			for i := a.look; i <= b.look; i++ {
				p := float64(i-a.look) / float64(b.look-a.look)
				y := 3*(1-p)*(1-p)*p*a.ease[0] + 3*(1-p)*p*p*a.ease[1] + p*p*p
				if a.ease == [2]float64{} {
					y = p
				}
				for d := range 2 {
					if off := math.Abs(from[d] + (to[d]-from[d])*y - numbers[i][d]); off > tolerance*1.001 {
						t.Fatalf("seed %d: at %d it is %g off, more than %g", seed, i, off, tolerance)
					}
				}
			}
		}
	}
}

// TestUnseenValuesAreFree: what is not seen keeps what it last was.
func TestUnseenValuesAreFree(t *testing.T) {
	values := []string{"translate(9 9)", "translate(9 9)", "translate(1 1)", "translate(1 1)", "translate(5 5)", "translate(1 1)"}
	seen := []bool{false, false, true, true, false, true}
	c := &curve{values: values, hidden: func(i int) bool { return !seen[i] }, tolerance: func(int, int, float64) float64 { return 0.1 }}
	if knots := c.knots(); len(knots) != 1 || knots[0].value != "translate(1 1)" {
		t.Errorf("knots %v", knots)
	}
}

func TestTextAroundNumbersIsNotBlended(t *testing.T) {
	c := &curve{values: []string{"M0 0", "M4 0", "M8 0", "M8 0L1 1", "M8 0L3 3", ""}, tolerance: func(int, int, float64) float64 { return 0.1 }}
	want := "[{0 M0 0} {2 M8 0} {3 M8 0L1 1} {4 M8 0L3 3} {5 }]"
	var have []struct {
		look  int
		value string
	}
	for _, k := range c.knots() {
		have = append(have, struct {
			look  int
			value string
		}{k.look, k.value})
	}
	if got := fmt.Sprint(have); got != want {
		t.Errorf("knots %s, want %s", got, want)
	}
}

func TestShort(t *testing.T) {
	for v, want := range map[float64]string{0: "0", -0.00001: "0", 0.5: ".5", -0.25: "-.25", 10.5: "10.5", -10.5: "-10.5", 100: "100", 1.23456: "1.2346"} {
		if got := short(v); got != want {
			t.Errorf("%g is %s, want %s", v, got, want)
		}
	}
	for v, want := range map[float64]string{0: "0", 0.00004166667: ".00004166667", 17.7: "17.7", 22.222222222: "22.22222"} {
		if got := exactly(v, 7); got != want {
			t.Errorf("%g is exactly %s, want %s", v, got, want)
		}
	}
}
