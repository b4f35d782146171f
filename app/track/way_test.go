package track

import (
	"math"
	"strings"
	"testing"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

func key(sec, x, y float64) story.Key { return story.Key{T: sec, At: &story.Point{x, y}} }

func ride(sec, x, y float64) story.Key {
	k := key(sec, x, y)
	k.Move, k.Along = "along", "lane"
	return k
}

// TestAlongJoinsAndLeavesTheLine starts and ends beside the lane: straight to
// the nearest point of it, along it by its length, and straight off it.
func TestAlongJoinsAndLeavesTheLine(t *testing.T) {
	lane := func(string) (geom.Path, bool) {
		return geom.NewPath([]geom.Point{{X: 0}, {X: 100}, {X: 100, Y: 100}}), true
	}
	c, err := Compile(story.Track{Keys: []story.Key{ride(0, 20, -6), key(10, 104, 50)}}, frame, lane)
	if err != nil {
		t.Fatal(err)
	}
	want := []geom.Point{{X: 20, Y: -6}, {X: 20}, {X: 100}, {X: 100, Y: 50}, {X: 104, Y: 50}}
	got := c.Legs[0].Path.Points()
	if len(got) != len(want) {
		t.Fatalf("the way is %v, want %v", got, want)
	}
	for i := range want {
		if got[i].Distance(want[i]) > 1e-9 {
			t.Errorf("corner %d at %v, want %v", i, got[i], want[i])
		}
	}
	// 140 m in 10 s: after 1 s 14 m, 8 of them on the lane.
	if p := c.At(1).At; p.Distance(geom.Point{X: 28}) > 1e-9 {
		t.Errorf("after a second at %v", p)
	}
}

func TestAlongRunsEitherWay(t *testing.T) {
	there := compiled(t, story.Track{Keys: []story.Key{ride(0, -70, 9), key(1, 80, 30)}})
	back := compiled(t, story.Track{Keys: []story.Key{ride(0, 80, 30), key(1, -70, 9)}})
	for i := range 101 {
		s := float64(i) / 100
		if a, b := there.At(s).At, back.At(1-s).At; a.Distance(b) > 1e-6 {
			t.Fatalf("at %v there %v, back %v", s, a, b)
		}
	}
}

// TestAlongOnTheLine has its keys on the line: nothing is added to it.
func TestAlongOnTheLine(t *testing.T) {
	c := compiled(t, story.Track{Keys: []story.Key{ride(0, -80, 5), ride(1, 0, 0), key(2, 90, 35)}})
	if n := len(c.Legs[0].Path.Points()); n != 2 {
		t.Errorf("%d points, want 2: %v", n, c.Legs[0].Path.Points())
	}
	line, _ := lines("lane")
	if got := c.At(2).Travelled; math.Abs(got-line.Length()) > 1e-9 {
		t.Errorf("%v m gone, the lane has %v", got, line.Length())
	}
}

func TestHoldStays(t *testing.T) {
	hold := key(0, 3, 4)
	hold.Move, hold.Ease = "hold", "in-out"
	c := compiled(t, story.Track{Keys: []story.Key{hold, key(10, 3, 4), key(20, 13, 4)}})
	for sec := 0.0; sec <= 10; sec += 0.25 {
		if p := c.At(sec); p.At != (geom.Point{X: 3, Y: 4}) || p.Travelled != 0 {
			t.Fatalf("at %v %+v", sec, p)
		}
	}
	if p := c.At(15); p.At != (geom.Point{X: 8, Y: 4}) {
		t.Errorf("half way %v", p.At)
	}
	if p := c.At(99); p.At != (geom.Point{X: 13, Y: 4}) || p.Travelled != 10 {
		t.Errorf("after the last key %+v", p)
	}
}

func TestWhatDoesNotCompile(t *testing.T) {
	with := func(change func(*story.Key)) []story.Key {
		keys := []story.Key{key(0, 0, 0), key(1, 5, 0), key(2, 9, 0)}
		change(&keys[1])
		return keys
	}
	for want, keys := range map[string][]story.Key{
		`no line on the map is called "canal"`: with(func(k *story.Key) { k.Move, k.Along = "along", "canal" }),
		`no line on the map is called ""`:      with(func(k *story.Key) { k.Move = "along" }),
		`no easing is called "bounce"`:         with(func(k *story.Key) { k.Ease = "bounce" }),
		`no move is called "leap"`:             with(func(k *story.Key) { k.Move = "leap" }),
		`next key lies 4.0 m away`:             with(func(k *story.Key) { k.Move = "hold" }),
	} {
		_, err := Compile(story.Track{Actor: "van", Keys: keys}, frame, lines)
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "track of van, key 1") {
			t.Errorf("%v, want %q of van's key 1", err, want)
		}
	}
	// The last key leads nowhere: its move is not asked for, its easing is.
	last := []story.Key{key(0, 0, 0), key(1, 5, 0)}
	last[1].Move = "leap"
	if _, err := Compile(story.Track{Keys: last}, frame, lines); err != nil {
		t.Error(err)
	}
}
