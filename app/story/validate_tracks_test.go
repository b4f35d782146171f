package story

import (
	"math"
	"testing"
)

func TestValidateTracks(t *testing.T) {
	key := func(i int, change func(*Key)) func(*Story) { return func(s *Story) { change(&s.Tracks[0].Keys[i]) } }
	van := func(i int, change func(*Key)) func(*Story) { return func(s *Story) { change(&s.Tracks[2].Keys[i]) } }
	check(t, []fault{
		{"actor dangling", func(s *Story) { s.Tracks[2].Actor = "vann" }, tracksFile, "tracks[2].actor", `did you mean "van"`},
		{"edition dangling", func(s *Story) { s.Tracks[2].Edition = "2001-05-08" }, tracksFile, "tracks[2].edition", "did you mean"},
		{"track twice", func(s *Story) { s.Tracks[1].Edition = "2001-05-04" }, tracksFile, "tracks[1]", "join"},
		{"no key", func(s *Story) { s.Tracks[2].Keys = nil }, tracksFile, "tracks[2].keys", "at least one key"},
		{"before the story", key(0, func(k *Key) { k.T = -1 }), tracksFile, "tracks[0].keys[0].t", "from 0 to 20"},
		{"after the story", key(2, func(k *Key) { k.T = 21 }), tracksFile, "tracks[0].keys[2].t", "from 0 to 20"},
		{"out of order", key(1, func(k *Key) { k.T = 0 }), tracksFile, "tracks[0].keys[1].t", "order of t"},
		{"not a time", key(1, func(k *Key) { k.T = math.NaN() }), tracksFile, "tracks[0].keys[1].t", "finite"},
		{"two positions", key(0, func(k *Key) { k.At = xy(0, 0) }), tracksFile, "tracks[0].keys[0]", "keep one"},
		{"no position", key(0, func(k *Key) { k.LonLat = nil }), tracksFile, "tracks[0].keys[0]", "lonlat"},
		{"not a position", key(2, func(k *Key) { k.At[1] = math.Inf(1) }), tracksFile, "tracks[0].keys[2].xy[1]", "finite"},
		{"off the map", key(0, func(k *Key) { k.LonLat[0] = 5.1 }), tracksFile, "tracks[0].keys[0].lonlat", "frame.bounds"},
		{"longitude", key(0, func(k *Key) { k.LonLat[0] = 190 }), tracksFile, "tracks[0].keys[0].lonlat[0]", "longitude"},
		{"latitude", key(0, func(k *Key) { k.LonLat[1] = -91 }), tracksFile, "tracks[0].keys[0].lonlat[1]", "latitude"},
		{"move", key(1, func(k *Key) { k.Move = "jump" }), tracksFile, "tracks[0].keys[1].move", "straight, along, hold"},
		{"ease", key(1, func(k *Key) { k.Ease = "inout" }), tracksFile, "tracks[0].keys[1].ease", `did you mean "in-out"`},
		{"pose", key(1, func(k *Key) { k.Pose = "runn" }), tracksFile, "tracks[0].keys[1].pose", `did you mean "run"`},
		{"certainty", key(1, func(k *Key) { k.Certainty = "" }), tracksFile, "tracks[0].keys[1].certainty", "schematic"},
		{"ring of the world", key(1, func(k *Key) { k.Ring = 1e300 }), tracksFile, "tracks[0].keys[1].ring", "wider than any map"},
		{"ring", key(1, func(k *Key) { k.Ring = -2 }), tracksFile, "tracks[0].keys[1].ring", "0 or more"},
		{"across", key(1, func(k *Key) { k.Across = -2 }), tracksFile, "tracks[0].keys[1].across", "0 or more"},
		{"across the ring", key(0, func(k *Key) { k.Across = 6 }), tracksFile, "tracks[0].keys[0].across", "widen the ring"},
		{"no claim", key(1, func(k *Key) { k.Claims = nil }), tracksFile, "tracks[0].keys[1].claims", "schematic"},
		{"claim dangling", key(1, func(k *Key) { k.Claims = []string{"elft"} }), tracksFile, "tracks[0].keys[1].claims[0]", `did you mean "left"`},
		{"claim from the future", key(1, func(k *Key) { k.Claims = []string{"seen"} }), tracksFile, "tracks[0].keys[1].claims[0]", "earlier source"},
		{"aim dangling", key(2, func(k *Key) { k.Aim = "von" }), tracksFile, "tracks[0].keys[2].aim", `did you mean "van"`},
		{"note", key(1, func(k *Key) { delete(k.Note, "ko") }), tracksFile, "tracks[0].keys[1].note.ko", "write it"},
		{"along nothing", key(0, func(k *Key) { k.Along = "" }), tracksFile, "tracks[0].keys[0].along", "line on the map"},
		{"along dangling", key(0, func(k *Key) { k.Along = "lain" }), tracksFile, "tracks[0].keys[0].along", `did you mean "lane"`},
		{"along a pond", key(0, func(k *Key) { k.Along = "pond" }), tracksFile, "tracks[0].keys[0].along", "LineString"},
		{"line not followed", key(0, func(k *Key) { k.Move = "" }), tracksFile, "tracks[0].keys[0].along", `"move": "along"`},
		{"off the line", key(1, func(k *Key) { k.LonLat, k.At = nil, xy(70, 61) }), tracksFile, "tracks[0].keys[1]", "within 60 m"},
		{"too fast on foot", key(2, func(k *Key) { k.At = xy(300, 0) }), tracksFile, "tracks[0].keys[2]", "15 m/s"},
		{"too fast along", key(1, func(k *Key) { k.T = 4 }), tracksFile, "tracks[0].keys[1]", "impossible 18 m/s"},
		{"too fast on wheels", van(2, func(k *Key) { k.At = xy(151, 40) }), tracksFile, "tracks[2].keys[2]", "150 m/s"},
		{"moved while holding", van(1, func(k *Key) { k.At = xy(3, 40) }), tracksFile, "tracks[2].keys[1]", "repeat the position"},
	})
}

func TestSpeedThatIsPossible(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(s *Story)
	}{
		{"149 m/s on wheels", func(s *Story) { s.Tracks[2].Keys[2].At = xy(149, 40) }},
		{"flight", func(s *Story) { s.Tracks[2].Keys[1].Pose, s.Tracks[2].Keys[2].At = "fly", xy(1500, 40) }},
		{"gone elsewhere", func(s *Story) { s.Tracks[2].Keys[1].Pose, s.Tracks[2].Keys[2].At = "gone", xy(1500, 40) }},
		{"helicopter without a pose", func(s *Story) {
			s.Actors[1].Kind = "helicopter"
			s.Tracks[2].Keys[2].At = xy(1500, 40)
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := valid()
			tt.spoil(s)
			for _, p := range Validate(s) {
				t.Error(p)
			}
		})
	}
}

func TestPlanTurnsTheMap(t *testing.T) {
	// One degree of latitude at 50° is 111 229 m; with east up, north is left.
	p := newPlan(Frame{Origin: LonLat{5, 50}, Up: 90}).point(LonLat{5, 50.01})
	if math.Abs(p[0]+1112.29) > 0.1 || math.Abs(p[1]) > 1e-6 {
		t.Errorf("a kilometre north is at %v", p)
	}
	p = newPlan(Frame{Origin: LonLat{5, 50}}).point(LonLat{5.01, 50})
	if math.Abs(p[0]-716.96) > 0.1 || math.Abs(p[1]) > 1e-6 {
		t.Errorf("east is at %v", p)
	}
}

func TestNearest(t *testing.T) {
	line := []Point{{0, 0}, {10, 0}, {10, 0}, {10, 10}}
	off, along := nearest(line, Point{13, 4})
	if off != 3 || along != 14 {
		t.Errorf("got %g off at %g", off, along)
	}
	if off, along := nearest(line, Point{-3, -4}); off != 5 || along != 0 {
		t.Errorf("before the start: got %g off at %g", off, along)
	}
}
