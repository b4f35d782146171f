package draw

import (
	"math"
	"testing"
)

// TestCameraIsComfortable bounds, over the whole built-in story, how fast what
// is in sight seems to move and how suddenly that changes. The measure is van
// Wijk and Nuij's: spans of the view a second, panned or zoomed (their rho is
// the square root of two).
func TestCameraIsComfortable(t *testing.T) {
	const (
		step    = 1.0 / 60
		fastest = 3.0 // a second
		hardest = 0.2 // from one frame to the next
	)
	for _, e := range editions {
		s := compiled(t, builtin(t), e)
		last, before := s.CameraAt(0), 0.0
		for i := 1; i <= int(s.End/step); i++ {
			v := s.CameraAt(float64(i) * step)
			speed := math.Hypot(math.Sqrt2*v.At.Distance(last.At)/math.Sqrt(v.Span*last.Span), math.Log(v.Span/last.Span)/math.Sqrt2) / step
			if speed > fastest || math.Abs(speed-before) > hardest {
				t.Errorf("%s, second %.2f: the view moves at %.2f, a frame before at %.2f", e, float64(i)*step, speed, before)
			}
			last, before = v, speed
		}
	}
}
