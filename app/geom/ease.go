package geom

import "math"

// Ease maps the share of a span's time to the share of its way. Every easing
// is exact at 0 and 1, and never leaves [0, 1] inside it.
type Ease func(float64) float64

// Eases by the name that a story uses.
var Eases = map[string]Ease{
	"":       linear,
	"linear": linear,
	"in":     func(t float64) float64 { return t * t },
	"out":    func(t float64) float64 { return t * (2 - t) },
	"in-out": Smooth,
}

func linear(t float64) float64 { return t }

// Smooth starts and ends at rest: the cubic smoothstep.
func Smooth(t float64) float64 { return t * t * (3 - 2*t) }

// Clamp01 keeps a share within [0, 1]; what is not a number counts as 0.
func Clamp01(t float64) float64 {
	if !(t > 0) {
		return 0
	}
	return math.Min(t, 1)
}
