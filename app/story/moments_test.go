package story

import (
	"math"
	"testing"
)

var threeMoments = Story{Moments: []Moment{
	{Slug: "gate", Span: [2]float64{0, 10}}, {Slug: "tree", Span: [2]float64{10, 30}}, {Slug: "house", Span: [2]float64{30, 35}},
}}

func TestMomentAt(t *testing.T) {
	for sec, want := range map[float64]int{-1: 0, 0: 0, 9.999: 0, 10: 1, 29.999: 1, 30: 2, 35: 2, 99: 2, math.Inf(-1): 0, math.Inf(1): 2} {
		if got := threeMoments.MomentAt(sec); got != want {
			t.Errorf("at %v moment %d, want %d", sec, got, want)
		}
	}
	if got := threeMoments.MomentAt(math.NaN()); got != 0 {
		t.Errorf("at no second moment %d", got)
	}
	if got := (&Story{}).End(); got != 0 {
		t.Errorf("a story without moments ends at %v", got)
	}
}

func TestMomentCalled(t *testing.T) {
	for slug, want := range map[string]int{"gate": 0, "Tree": 1, "HOUSE": 2, "": -1, "tre": -1, "tree ": -1} {
		if got := threeMoments.MomentCalled(slug); got != want {
			t.Errorf("%q is moment %d, want %d", slug, got, want)
		}
	}
}

// TestSharesAreExact: a moment's ends are exact, and a share leads back to its second.
func TestSharesAreExact(t *testing.T) {
	for i := range threeMoments.Moments {
		m := &threeMoments.Moments[i]
		if m.Second(0) != m.Span[0] || m.Second(1) != m.Span[1] {
			t.Errorf("%s runs from %v to %v, not %v", m.Slug, m.Second(0), m.Second(1), m.Span)
		}
		for k := range 101 {
			share := float64(k) / 100
			if got := m.Share(m.Second(share)); math.Abs(got-share) > 1e-12 {
				t.Errorf("%s: share %v is second %v, which is share %v", m.Slug, share, m.Second(share), got)
			}
		}
		if at := threeMoments.Arrival(i); threeMoments.MomentAt(at) != i {
			t.Errorf("who comes to %s is at %v", m.Slug, at)
		}
	}
	if got := (&Moment{}).Share(3); got != 0 {
		t.Errorf("a moment without length is told to %v", got)
	}
}

// TestLabelIn: a telling's own label wins over the moment's, in its edition alone.
func TestLabelIn(t *testing.T) {
	m := Moment{Label: Text{"en": "gate"}, Tellings: map[string]Telling{"2001-05-04": {Label: Text{"en": "Somewhere"}}, "2001-05-09": {}}}
	for date, want := range map[string]string{"2001-05-04": "Somewhere", "2001-05-09": "gate", "2001-06-01": "gate"} {
		if got := m.LabelIn(date).In("en"); got != want {
			t.Errorf("%s: %q, want %q", date, got, want)
		}
	}
}
