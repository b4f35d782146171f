package svg

import (
	"math"
	"math/rand/v2"
	"regexp"
	"strconv"
	"testing"

	"fiftymetres/app/geom"
)

func TestNum(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", math.Copysign(0, -1): "0", 1: "1", -1: "-1", 0.5: "0.5", 1.25: "1.25", 1.234: "1.23", 1.236: "1.24", -1.236: "-1.24",
		0.004: "0", -0.004: "0", 0.005: "0.01", -0.0051: "-0.01", 10: "10", 100: "100", 1.10: "1.1", 999.996: "1000", 1234.56: "1234.6", -9999.96: "-10000",
		123456.789: "123457", -81750.5: "-81751",
		1e6: "1000000", 1e21: "1000000000000000000000", math.NaN(): "0", math.Inf(1): "0", math.Inf(-1): "0", 5e-324: "0",
	} {
		if got := string(Num(nil, v)); got != want {
			t.Errorf("%v is written %q, want %q", v, got, want)
		}
	}
}

var plain = regexp.MustCompile(`^(0|-?[1-9][0-9]*|-?[0-9]+\.[0-9]?[1-9])$`)

// allowed is how far off a number may be written, metres: half a centimetre in
// the yard, and never more than one part in ten thousand.
func allowed(v float64) float64 { return max(0.005, math.Abs(v)*1e-4) * (1 + 1e-9) }

func TestNumIsShortAndNear(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 20000 {
		v := (r.Float64() - 0.5) * math.Pow(10, r.Float64()*8-2)
		s := string(Num(nil, v))
		got, err := strconv.ParseFloat(s, 64)
		if err != nil || math.Abs(got-v) > allowed(v) || !plain.MatchString(s) {
			t.Fatalf("%v is written %q", v, s)
		}
	}
}

func TestTrace(t *testing.T) {
	p := []geom.Point{{X: 1, Y: 2}, {X: 3.5, Y: -4}, {X: 0, Y: 0.001}}
	for want, got := range map[string][]byte{
		"M1 2l2.5-6-3.5 4":  Trace(nil, p, false),
		"M1 2l2.5-6-3.5 4z": Trace(nil, p, true),
		"M1 2":              Trace(nil, p[:1], false),
		"":                  Trace(nil, nil, true),
	} {
		if string(got) != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
