package check

import (
	"math"
	"testing"

	"fiftymetres/app/story"
)

func TestValidateTracks(t *testing.T) {
	key := func(i int, change func(*story.Key)) func(*story.Story) {
		return func(s *story.Story) { change(&s.Tracks[0].Keys[i]) }
	}
	van := func(i int, change func(*story.Key)) func(*story.Story) {
		return func(s *story.Story) { change(&s.Tracks[2].Keys[i]) }
	}
	check(t, []fault{
		{"actor dangling", func(s *story.Story) { s.Tracks[2].Actor = "vann" }, story.TracksFile, "tracks[2].actor", `did you mean "van"`},
		{"edition dangling", func(s *story.Story) { s.Tracks[2].Edition = "2001-05-08" }, story.TracksFile, "tracks[2].edition", "did you mean"},
		{"track twice", func(s *story.Story) { s.Tracks[1].Edition = "2001-05-04" }, story.TracksFile, "tracks[1]", "join"},
		{"no key", func(s *story.Story) { s.Tracks[2].Keys = nil }, story.TracksFile, "tracks[2].keys", "at least one key"},
		{"before the story", key(0, func(k *story.Key) { k.T = -1 }), story.TracksFile, "tracks[0].keys[0].t", "from 0 to 20"},
		{"after the story", key(2, func(k *story.Key) { k.T = 21 }), story.TracksFile, "tracks[0].keys[2].t", "from 0 to 20"},
		{"out of order", key(1, func(k *story.Key) { k.T = 0 }), story.TracksFile, "tracks[0].keys[1].t", "order of t"},
		{"not a time", key(1, func(k *story.Key) { k.T = math.NaN() }), story.TracksFile, "tracks[0].keys[1].t", "finite"},
		{"two positions", key(0, func(k *story.Key) { k.At = xy(0, 0) }), story.TracksFile, "tracks[0].keys[0]", "keep one"},
		{"no position", key(0, func(k *story.Key) { k.LonLat = nil }), story.TracksFile, "tracks[0].keys[0]", "lonlat"},
		{"not a position", key(2, func(k *story.Key) { k.At[1] = math.Inf(1) }), story.TracksFile, "tracks[0].keys[2].xy[1]", "finite"},
		{"off the map", key(0, func(k *story.Key) { k.LonLat[0] = 5.1 }), story.TracksFile, "tracks[0].keys[0].lonlat", "frame.bounds"},
		{"longitude", key(0, func(k *story.Key) { k.LonLat[0] = 190 }), story.TracksFile, "tracks[0].keys[0].lonlat[0]", "longitude"},
		{"latitude", key(0, func(k *story.Key) { k.LonLat[1] = -91 }), story.TracksFile, "tracks[0].keys[0].lonlat[1]", "latitude"},
		{"move", key(1, func(k *story.Key) { k.Move = "jump" }), story.TracksFile, "tracks[0].keys[1].move", "straight, along, hold"},
		{"ease", key(1, func(k *story.Key) { k.Ease = "inout" }), story.TracksFile, "tracks[0].keys[1].ease", `did you mean "in-out"`},
		{"pose", key(1, func(k *story.Key) { k.Pose = "runn" }), story.TracksFile, "tracks[0].keys[1].pose", `did you mean "run"`},
		{"certainty", key(1, func(k *story.Key) { k.Certainty = "" }), story.TracksFile, "tracks[0].keys[1].certainty", "schematic"},
		{"ring of the world", key(1, func(k *story.Key) { k.Ring = 1e300 }), story.TracksFile, "tracks[0].keys[1].ring", "wider than any map"},
		{"ring", key(1, func(k *story.Key) { k.Ring = -2 }), story.TracksFile, "tracks[0].keys[1].ring", "0 or more"},
		{"across", key(1, func(k *story.Key) { k.Across = -2 }), story.TracksFile, "tracks[0].keys[1].across", "0 or more"},
		{"across the ring", key(0, func(k *story.Key) { k.Across = 6 }), story.TracksFile, "tracks[0].keys[0].across", "widen the ring"},
		{"no claim", key(0, func(k *story.Key) { k.Claims = nil }), story.TracksFile, "tracks[0].keys[0].claims", "or mark it as inferred or schematic"},
		{"claim dangling", key(1, func(k *story.Key) { k.Claims = []string{"elft"} }), story.TracksFile, "tracks[0].keys[1].claims[0]", `did you mean "left"`},
		{"claim from the future", key(1, func(k *story.Key) { k.Claims = []string{"seen"} }), story.TracksFile, "tracks[0].keys[1].claims[0]", "earlier source"},
		{"aim dangling", key(2, func(k *story.Key) { k.Aim = "von" }), story.TracksFile, "tracks[0].keys[2].aim", `did you mean "van"`},
		{"note", key(1, func(k *story.Key) { delete(k.Note, "ko") }), story.TracksFile, "tracks[0].keys[1].note.ko", "write it"},
		{"number in a note", key(1, func(k *story.Key) {
			k.Note, k.Certainty, k.Claims = both("2 parcels"), story.Inferred, nil
		}), story.TracksFile, "tracks[0].keys[1].claims", "a number that rests on no claim"},
		{"along nothing", key(0, func(k *story.Key) { k.Along = "" }), story.TracksFile, "tracks[0].keys[0].along", "line on the map"},
		{"along dangling", key(0, func(k *story.Key) { k.Along = "lain" }), story.TracksFile, "tracks[0].keys[0].along", `did you mean "lane"`},
		{"along a pond", key(0, func(k *story.Key) { k.Along = "pond" }), story.TracksFile, "tracks[0].keys[0].along", "LineString"},
		{"line not followed", key(0, func(k *story.Key) { k.Move = "" }), story.TracksFile, "tracks[0].keys[0].along", `"move": "along"`},
		{"off the line", key(1, func(k *story.Key) { k.LonLat, k.At = nil, xy(70, 61) }), story.TracksFile, "tracks[0].keys[1]", "within 60 m"},
		{"too fast on foot", key(2, func(k *story.Key) { k.At = xy(300, 0) }), story.TracksFile, "tracks[0].keys[2]", "15 m/s"},
		{"too fast along", func(s *story.Story) {
			s.Tracks[0].Keys[1].T = 4
			clockless(s)
		}, story.TracksFile, "tracks[0].keys[1]", "72 m in 4 s of story time, an impossible 18 m/s"},
		{"a hair too fast", func(s *story.Story) {
			s.Tracks[0].Keys[1].LonLat, s.Tracks[0].Keys[1].At = nil, xy(70, 0)
			s.Tracks[0].Keys[2].At = xy(220.04, 0)
			clockless(s)
		}, story.TracksFile, "tracks[0].keys[2]", "an impossible 15.004 m/s: the limit on foot is 15 m/s"},
		{"too fast by the clock", func(s *story.Story) {
			s.Tracks[0].Keys[0] = story.Key{T: 0, At: xy(0, 0), Certainty: story.Schematic}
			s.Tracks[0].Keys[1] = story.Key{T: 10, At: xy(0, 1999), Certainty: story.Schematic}
			s.Tracks[0].Keys[2] = story.Key{T: 20, At: xy(0, 1999), Certainty: story.Schematic}
			told := s.Moments[1].Tellings["2001-05-04"]
			told.Clock = []story.Tick{{T: 10, Time: "14:01", Certainty: story.Inferred}}
			s.Moments[1].Tellings["2001-05-04"] = told
		}, story.TracksFile, "tracks[0].keys[1]", "1999 m in 120 s of the clock, which shows 14:00 before it and 14:01 after, an impossible 17 m/s: the limit on foot is 12 m/s"},
		{"too fast on wheels", van(2, func(k *story.Key) { k.At = xy(151, 40) }), story.TracksFile, "tracks[2].keys[2]", "150 m/s"},
		{"pose of another form", van(0, func(k *story.Key) { k.Pose = "sail" }), story.TracksFile, "tracks[2].keys[0].pose", "write one of stand, drive, rev, stuck, gone"},
		{"moved while holding", van(1, func(k *story.Key) { k.At = xy(3, 40) }), story.TracksFile, "tracks[2].keys[1]", "repeat the position"},
	})
}

// clockless takes the clocks out of a story.
func clockless(s *story.Story) {
	for _, m := range s.Moments {
		for date, told := range m.Tellings {
			told.Clock = nil
			m.Tellings[date] = told
		}
	}
}

func TestSpeedThatIsPossible(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(s *story.Story)
	}{
		{"149 m/s on wheels", func(s *story.Story) { s.Tracks[2].Keys[2].At = xy(149, 40) }},
		{"flight", func(s *story.Story) {
			s.Actors[1].Form, s.Tracks[2].Keys[0].Pose = "helicopter", "stand"
			s.Tracks[2].Keys[1].Pose, s.Tracks[2].Keys[2].At = "fly", xy(1500, 40)
		}},
		{"a point in any pose", func(s *story.Story) { s.Actors[0].Form, s.Actors[1].Form = "point", "point" }},
		{"a march of half an hour, told in ten seconds", func(s *story.Story) {
			s.Tracks[0].Keys[0] = story.Key{T: 0, At: xy(0, 0), Certainty: story.Schematic}
			s.Tracks[0].Keys[1] = story.Key{T: 10, At: xy(0, 1999), Certainty: story.Schematic}
			s.Tracks[0].Keys[2] = story.Key{T: 20, At: xy(0, 1999), Certainty: story.Schematic}
			told := s.Moments[1].Tellings["2001-05-04"]
			told.Clock = []story.Tick{{T: 10, Time: "14:30", Certainty: story.Inferred}}
			s.Moments[1].Tellings["2001-05-04"] = told
		}},
		{"gone elsewhere", func(s *story.Story) { s.Tracks[2].Keys[1].Pose, s.Tracks[2].Keys[2].At = "gone", xy(1500, 40) }},
		{"helicopter without a pose", func(s *story.Story) {
			s.Actors[1].Form, s.Tracks[2].Keys[0].Pose = "helicopter", ""
			s.Tracks[2].Keys[2].At = xy(1500, 40)
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := valid()
			tt.spoil(s)
			for _, p := range Story(s) {
				t.Error(p)
			}
		})
	}
}
