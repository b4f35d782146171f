package check

import (
	"strings"
	"testing"

	"fiftymetres/app/story"
)

// boating has a boat go from the origin fifty metres to the right, where an
// island lies in its way.
func boating() *story.Story {
	s := valid()
	s.Actors[1].Form = "boat"
	for i := range s.Tracks[2].Keys {
		s.Tracks[2].Keys[i].Move, s.Tracks[2].Keys[i].Pose = "", "row"
	}
	s.Tracks[2].Keys[1].T = 3
	ring := func(id, kind string, left, right float64) story.Place {
		return story.Place{Type: "Feature", Geometry: story.Geometry{Type: story.PolygonType, Line: []story.LonLat{{left, 49.999}, {right, 49.999}, {right, 50}, {left, 50}}},
			Properties: story.Properties{ID: id, Kind: kind, Name: both(id), Certainty: story.Schematic, Credit: both("Drawn for the test.")}}
	}
	s.Map.Features = append(s.Map.Features, ring("bay", "sea", 4.99, 5.01), ring("island", "land", 5.00028, 5.00042))
	return s
}

func TestHullsKeepToTheWater(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(s *story.Story)
		wrong bool
	}{
		{"over an island", func(*story.Story) {}, true},
		{"ends on it", func(s *story.Story) { s.Tracks[2].Keys[2].At = xy(25, 40) }, true},
		{"around it", func(s *story.Story) { s.Tracks[2].Keys[1].At, s.Tracks[2].Keys[2].At = xy(0, 130), xy(50, 130) }, false},
		{"a canal through it", func(s *story.Story) {
			cut := s.Map.Features[len(s.Map.Features)-1]
			cut.Properties.ID, cut.Properties.Kind = "canal", "water"
			s.Map.Features = append(s.Map.Features, cut)
		}, false},
		{"along a line that crosses it", func(s *story.Story) {
			s.Tracks[2].Keys[1].At, s.Tracks[2].Keys[2].At = xy(0, 1), xy(50, 1)
			s.Tracks[2].Keys[1].Move, s.Tracks[2].Keys[1].Along = "along", "lane"
			s.Map.Features[0].Geometry.Line = []story.LonLat{{5, 49.99999}, {5.001, 49.99999}}
		}, true},
		{"what is gone is carried", func(s *story.Story) { s.Tracks[2].Keys[1].Pose = "gone" }, false},
		{"a car may", func(s *story.Story) {
			s.Actors[1].Form = "car"
			for i := range s.Tracks[2].Keys {
				s.Tracks[2].Keys[i].Pose = "drive"
			}
		}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := boating()
			tt.spoil(s)
			found := false
			for _, p := range Story(s) {
				found = found || p.Path == "tracks[2].keys[2]" && strings.Contains(p.What, `cross the land "island"`)
				if !strings.Contains(p.What, "cross the land") {
					t.Error(p)
				}
			}
			if found != tt.wrong {
				t.Errorf("it is wrong: %t", found)
			}
		})
	}
}
