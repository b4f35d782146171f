package check

import (
	"testing"

	"fiftymetres/app/story"
)

// logged is the valid story with certainties of its own.
func logged() *story.Story {
	s := valid()
	s.Certainties = []story.Certainty{
		{ID: "log", Label: both("Log"), About: both("In the ship's log."), Line: story.SolidLine},
		{ID: "drawn", Label: both("Drawn"), About: both("By us."), Line: story.SparseLine, Own: true},
	}
	rename := map[string]string{story.Filmed: "log", story.Reported: "log", story.Inferred: "drawn", story.Schematic: "drawn"}
	for i := range s.Tracks {
		for k := range s.Tracks[i].Keys {
			s.Tracks[i].Keys[k].Certainty = rename[s.Tracks[i].Keys[k].Certainty]
		}
	}
	for i := range s.Map.Features {
		s.Map.Features[i].Properties.Certainty = "drawn"
	}
	for _, m := range s.Moments {
		for date, t := range m.Tellings {
			for i := range t.Clock {
				t.Clock[i].Certainty = "log" // all of them are reported
			}
			m.Tellings[date] = t
		}
	}
	return s
}

func TestCertaintiesOfItsOwn(t *testing.T) {
	for _, p := range Story(logged()) {
		t.Error(p)
	}
	for _, f := range []fault{
		{"id twice", func(s *story.Story) { s.Certainties[1].ID = "log" }, story.StoryFile, "certainties[1].id", "its own"},
		{"no label", func(s *story.Story) { s.Certainties[0].Label = nil }, story.StoryFile, "certainties[0].label", "write it"},
		{"no about", func(s *story.Story) { delete(s.Certainties[0].About, "ko") }, story.StoryFile, "certainties[0].about.ko", "write it"},
		{"line", func(s *story.Story) { s.Certainties[0].Line = "doted" }, story.StoryFile, "certainties[0].line", `did you mean "dotted"`},
		{"one of the usual", func(s *story.Story) { s.Tracks[0].Keys[0].Certainty = story.Filmed }, story.TracksFile, "tracks[0].keys[0].certainty", "write one of log, drawn"},
		{"no claim", func(s *story.Story) { s.Tracks[0].Keys[0].Claims = nil }, story.TracksFile, "tracks[0].keys[0].claims", "or mark it as drawn"},
	} {
		s := logged()
		f.spoil(s)
		if problems := Story(s); len(problems) == 0 || !find(problems, f) {
			t.Errorf("%s: nothing at %s with %q; got %v", f.name, f.path, f.words, problems)
		}
	}
}

// TestOwnNeedsNoClaim: what the makers placed themselves rests on nobody.
func TestOwnNeedsNoClaim(t *testing.T) {
	s := valid()
	s.Tracks[0].Keys[1].Claims = nil // inferred
	for _, p := range Story(s) {
		t.Error(p)
	}
}
