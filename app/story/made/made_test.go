package made

import (
	"reflect"
	"testing"
)

func TestSize(t *testing.T) {
	st := Story(Large)
	if n := (Size{len(st.Moments), len(st.Claims), len(st.Actors)}); n != Large {
		t.Errorf("it is as large as %v, and not as %v", n, Large)
	}
	if again := Story(Large); !reflect.DeepEqual(again, st) {
		t.Error("it is another story the second time")
	}
	// So many are on the stage at any second, but at the ends.
	for _, sec := range []float64{55, 503, 900} {
		on := 0
		for _, tr := range st.Tracks {
			if tr.Keys[0].T <= sec && sec < tr.Keys[len(tr.Keys)-1].T {
				on++
			}
		}
		if on != 30 {
			t.Errorf("at %v s %d actors are on the stage", sec, on)
		}
	}
}
