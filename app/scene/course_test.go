package scene

import (
	"math"
	"testing"

	"fiftymetres/app/story"
)

// TestAMomentThatIsNotToldIsNotShown, at whatever second is asked for.
func TestAMomentThatIsNotToldIsNotShown(t *testing.T) {
	st := park()
	for i, m := range st.Moments {
		m.Tellings[later] = story.Telling{}
		if i != 1 {
			m.Tellings[first] = story.Telling{}
		}
	}
	early, late := compiled(t, st, first), compiled(t, st, later)
	f, seen := early.NewFrame(), map[int]bool{}
	for _, sec := range []float64{math.NaN(), -1, 0, 12.2, 12.3, 20, 30.6, 30.7, 49.1, 60, math.Inf(1)} {
		early.At(sec, f)
		span := st.Moments[f.Moment].Span
		if f.T < span[0] || f.T > span[1] || sec > 12.3 && sec < 30.7 && f.T != 30.7 {
			t.Errorf("at %v is second %v of moment %d", sec, f.T, f.Moment)
		}
		seen[f.Moment] = true
	}
	if seen[1] || !seen[0] || !seen[2] {
		t.Errorf("shown are %v", seen)
	}
	if late.At(20, f); f.T != 20 || f.Moment != 1 {
		t.Errorf("who tells it shows second %v of moment %d", f.T, f.Moment)
	}
	delete(st.Moments[2].Tellings, first)
	if end := compiled(t, st, first).End; end != 12.3 {
		t.Errorf("without its last moments the story ends at %v", end)
	}
}
