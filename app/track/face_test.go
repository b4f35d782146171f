package track

import (
	"math"
	"testing"

	"fiftymetres/app/story"
)

// turned is by how much a heading changes, the shorter way round, degrees.
func turned(a, b float64) float64 { return math.Abs(math.Mod(b-a+900, 360) - 180) }

// TestTurnsByTheShorterWay drives round a bend past north, through keys on the
// bend: no frame turns by more than the bend's own few degrees.
func TestTurnsByTheShorterWay(t *testing.T) {
	c := compiled(t, story.Track{Keys: []story.Key{ride(0, -80, 5), ride(3, 0, 0), ride(6, 15, 20), key(9, 90, 35)}})
	last := c.At(0).Heading
	for i := range 9 * 60 {
		h := c.At(float64(i) / 60).Heading
		// 30 m/s at most, and the bend is looked at 2 m ahead and behind.
		if turned(last, h) > 16 {
			t.Fatalf("at %.3f s from %v° to %v°", float64(i)/60, last, h)
		}
		last = h
	}
}

// TestAKeyOnTheWayDoesNotShow tells a ride with a key on it from the same ride
// without: no turn may snap where an editor put a key.
func TestAKeyOnTheWayDoesNotShow(t *testing.T) {
	plain := compiled(t, story.Track{Keys: []story.Key{key(0, 0, 0), key(10, 0, 100)}})
	keyed := compiled(t, story.Track{Keys: []story.Key{key(0, 0, 0), key(5, 0, 50), key(10, 0, 100)}})
	corner := compiled(t, story.Track{Keys: []story.Key{key(0, 0, 0), key(5, 0, 50), key(10, 50, 100)}})
	for i := range 1001 {
		s := float64(i) / 100
		if a, b := plain.At(s), keyed.At(s); a.At.Distance(b.At) > 1e-9 || turned(a.Heading, b.Heading) > 1e-9 {
			t.Fatalf("at %v %+v and %+v", s, a, b)
		}
	}
	if a, b := corner.At(4.99).Heading, corner.At(5.01).Heading; turned(a, b) > 3 {
		t.Errorf("through the corner from %v° to %v°", a, b)
	}
}

func TestWhoWaitsLooksWhereItWillGo(t *testing.T) {
	c := compiled(t, story.Track{Keys: []story.Key{
		key(0, 0, 0), key(1, 0, 0), key(2, 10, 0), key(3, 10, 0), key(4, 10, 20), key(5, 10, 20),
	}})
	for sec, want := range map[float64]float64{0: 90, 0.5: 90, 1.5: 90, 2: 90, 2.5: 90, 3.5: 180, 4.5: 180, 99: 180} {
		if got := c.At(sec).Heading; turned(got, want) > 1e-9 {
			t.Errorf("at %v heads %v°, want %v°", sec, got, want)
		}
	}
}

// TestTurningBack has a man run there and back: he faces the way he runs at
// every moment, also where he turns.
func TestTurningBack(t *testing.T) {
	c := compiled(t, story.Track{Keys: []story.Key{key(0, 0, 0), key(5, 10, 0), key(10, 0, 0)}})
	for i := range 1000 {
		s := float64(i) / 100
		want := 90.0
		if s >= 5 {
			want = 270
		}
		if got := c.At(s).Heading; turned(got, want) > 1e-9 {
			t.Fatalf("at %v heads %v°, want %v°", s, got, want)
		}
	}
}
