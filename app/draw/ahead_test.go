package draw

import (
	"fmt"
	"testing"
)

// TestNamesAreReadyAhead: what has been done ahead is what frames show that ask for it
// themselves, and there is an end to it.
func TestNamesAreReadyAhead(t *testing.T) {
	st := builtin(t)
	for n, e := range st.Editions {
		on := OnTierAlone(n - 1) // all at first
		s := compiled(t, st, e.Date)
		ahead, plain := New(s, "en", wordsOf("en")), New(s, "en", wordsOf("en"))
		f := s.NewFrame()
		s.At(0, f)
		q, r := ahead.Patcher(f, on), plain.Patcher(f, on)
		parts := 0
		for k := range int(s.End * 4) {
			s.At(float64(k)/4, f)
			q.Next(f)
			r.Next(f)
			for q.Ahead() {
				if parts++; parts > 16*len(ahead.stops) {
					t.Fatal("there is no end to it")
				}
			}
			if at := q.Stop(); at >= 0 {
				for i := at; i <= min(at+coming, len(ahead.stops)-1); i++ {
					if ahead.stops[i].names[on] == nil {
						t.Errorf("%s: at %g the names of stop %d are not ready", e.Date, f.T, i)
					}
				}
			}
			if got, want := fmt.Sprint(q.Values()), fmt.Sprint(r.Values()); got != want {
				t.Fatalf("%s: at %g the picture is another", e.Date, f.T)
			}
		}
		if parts < 4*len(s.Course.Moments) {
			t.Errorf("%s: %d parts were done", e.Date, parts)
		}
	}
}
