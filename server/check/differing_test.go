package check

import (
	"testing"

	"fiftymetres/app/story"
)

// later changes the second moment as the later edition tells it, whose clock rests on what
// another source gives otherwise.
func later(change func(s *story.Story, t *story.Telling)) func(*story.Story) {
	return func(s *story.Story) {
		t := s.Moments[1].Tellings["2001-05-09"]
		t.Clock = []story.Tick{{T: 10, Time: "14:00", Certainty: story.Reported, Claims: []string{"left"}, Differ: "when"}}
		s.Moments[0].Tellings["2001-05-09"] = without(s.Moments[0].Tellings["2001-05-09"])
		s.Discrepancies[0].About = "time"
		change(s, &t)
		s.Moments[1].Tellings["2001-05-09"] = t
	}
}

func without(t story.Telling) story.Telling {
	t.Clock = nil
	return t
}

func TestWhatIsMarkedIsSound(t *testing.T) {
	s := valid()
	later(func(s *story.Story, t *story.Telling) {
		s.Tracks[1].Keys[1].Differ = "when"
		s.Map.Features[2].Properties.Detail, s.Map.Features[2].Properties.Differ = both("since two"), "when"
	})(s)
	for _, p := range Story(s) {
		t.Error(p)
	}
}

func TestProblemsOfMarks(t *testing.T) {
	const tick = `moments[1].tellings["2001-05-09"].clock[0]`
	check(t, []fault{
		{"unknown", later(func(_ *story.Story, t *story.Telling) { t.Clock[0].Differ = "whne" }), story.StoryFile, tick + ".differ", `did you mean "when"`},
		{"unmarked", later(func(_ *story.Story, t *story.Telling) { t.Clock[0].Differ = "" }), story.StoryFile, tick, `write "differ": "when"`},
		{"by no claim of its own", later(func(_ *story.Story, t *story.Telling) { t.Clock[0].Claims = []string{"rain"} }), story.StoryFile, tick + ".differ", "one of its claims answers"},
		{"asked by no moment", later(func(s *story.Story, t *story.Telling) {
			told := s.Moments[0].Tellings["2001-05-09"]
			told.Differ, t.Differ = nil, nil
			s.Moments[0].Tellings["2001-05-09"] = told
		}), story.StoryFile, tick + ".differ", "in a moment's differ too"},
		{"by one answer", func(s *story.Story) {
			told := s.Moments[1].Tellings["2001-05-04"]
			told.Differ, told.Clock = []string{"when"}, []story.Tick{{T: 10, Time: "14:02", Certainty: story.Reported, Claims: []string{"left"}, Differ: "when"}}
			s.Moments[1].Tellings["2001-05-04"] = told
		}, story.StoryFile, `moments[1].tellings["2001-05-04"].clock[0].differ`, "knows 1 of the answers"},
		{"no note", func(s *story.Story) { s.Tracks[1].Keys[0].Differ = "when" }, story.TracksFile, "tracks[1].keys[0].differ", "no note"},
		{"no detail", func(s *story.Story) { s.Map.Features[2].Properties.Differ = "when" }, story.MapFile, "features[2].properties.differ", "no detail"},
		{"an unmarked distance", later(func(s *story.Story, t *story.Telling) {
			s.Claims[1].Quantity = &story.Quantity{Value: 50, Unit: "m"}
			t.Measures = []story.Measure{{From: story.Position{At: xy(0, 0)}, To: story.Position{At: xy(30, 40)}, Metres: 50, Certainty: "reported", Claims: []string{"seen"}}}
		}), story.StoryFile, `moments[1].tellings["2001-05-09"].measures[0]`, `write "differ": "when"`},
	})
}
