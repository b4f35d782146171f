package check

import (
	"testing"

	"fiftymetres/app/story"
)

// otherwise is the valid story with a track by an answer, changed.
func otherwise(change func(s *story.Story, t *story.Track)) func(*story.Story) {
	return func(s *story.Story) {
		d := &s.Discrepancies[0]
		d.Answers[0].ID, d.Answers[1].ID, d.Answers[0].Drawn = "two", "after", true
		s.Tracks = append(s.Tracks, story.Track{Actor: "courier", Edition: "2001-05-09", Question: "when", Answer: "after", Keys: []story.Key{
			{T: 11, At: xy(70, 10), Pose: "run", Certainty: story.Reported, Claims: []string{"seen"}},
			{T: 15, At: xy(80, 12), Pose: "run", Certainty: story.Reported, Claims: []string{"seen"}},
		}})
		change(s, &s.Tracks[len(s.Tracks)-1])
	}
}

func TestATrackByAnAnswerIsSound(t *testing.T) {
	s := valid()
	otherwise(func(*story.Story, *story.Track) {})(s)
	if problems := Story(s); len(problems) > 0 {
		t.Error(problems)
	}
}

func TestProblemsOfTracksByAnswers(t *testing.T) {
	const at = "tracks[3]"
	check(t, []fault{
		{"question alone", otherwise(func(_ *story.Story, k *story.Track) { k.Answer = "" }), story.TracksFile, at, "its question and the answer"},
		{"answer alone", otherwise(func(_ *story.Story, k *story.Track) { k.Question = "" }), story.TracksFile, at, "its question and the answer"},
		{"question dangling", otherwise(func(_ *story.Story, k *story.Track) { k.Question = "whne" }), story.TracksFile, at + ".question", `did you mean "when"`},
		{"answer dangling", otherwise(func(_ *story.Story, k *story.Track) { k.Answer = "later" }), story.TracksFile, at + ".answer", `no answer with the id "later"`},
		{"of what is drawn", otherwise(func(_ *story.Story, k *story.Track) { k.Answer = "two" }), story.TracksFile, at + ".answer", "drawn already"},
		{"nothing is drawn", otherwise(func(s *story.Story, _ *story.Track) { s.Discrepancies[0].Answers[0].Drawn = false }), story.TracksFile, at + ".question", `"drawn": true`},
		{"of an edition that knows one answer", otherwise(func(s *story.Story, k *story.Track) { k.Edition = "2001-05-04" }), story.TracksFile, at + ".edition", "does not know all answers"},
		{"asked by nobody", otherwise(func(s *story.Story, _ *story.Track) {
			for i := range s.Moments {
				told := s.Moments[i].Tellings["2001-05-09"]
				told.Differ = nil
				s.Moments[i].Tellings["2001-05-09"] = told
			}
		}), story.TracksFile, at + ".keys", "in a moment's differ"},
		{"of nobody's own", otherwise(func(s *story.Story, _ *story.Track) {
			s.Tracks[1].Actor = "van"
			s.Tracks[2].Actor = "courier"
			s.Tracks[2].Edition = "2001-05-04"
		}), story.TracksFile, at + ".actor", "a track of its own first"},
		{"twice", otherwise(func(s *story.Story, k *story.Track) { s.Tracks = append(s.Tracks, *k) }), story.TracksFile, "tracks[4]", "join the two into one"},
		{"leaves what holds", otherwise(func(s *story.Story, k *story.Track) { k.Keys[1].Move = "hold" }), story.TracksFile, at + ".keys[1]", "holds its place"},
	})
}
