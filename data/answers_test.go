package data_test

import (
	"slices"
	"testing"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/data"
)

// versions are the built-in story in each edition, as it is drawn and as it goes by each
// answer that it can be drawn by.
func versions(t *testing.T) []told {
	t.Helper()
	st, problems := story.Decode(data.Story())
	if st == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	var all []told
	for _, v := range st.Versions() {
		s, err := scene.CompileBy(st, v)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, told{s, s.NewFrame()})
	}
	return all
}

// by is the story nine days later as it goes by an answer.
func by(t *testing.T, answer string) told {
	t.Helper()
	for _, s := range versions(t) {
		if s.Edition == nineDaysLater && s.By.String() == answer {
			return s
		}
	}
	t.Fatalf("nothing is drawn by %q", answer)
	return told{}
}

// TestAnswersAreDrawnAsTheySay holds each answer to what its sources say.
func TestAnswersAreDrawnAsTheySay(t *testing.T) {
	const crawls, over = 112, 80.8 // story seconds
	for answer, crawling := range map[string][]string{
		"": {"rescuer-1", "rescuer-2"}, "who-crawled.three": {"rescuer-1", "rescuer-2", "rescuer-3"}, "who-crawled.one": {"rescuer-1"},
	} {
		s := by(t, answer)
		var got []string
		for _, id := range []string{"rescuer-1", "rescuer-2", "rescuer-3"} {
			if p := s.pose(t, id, crawls); p.Visible && s.Actors[s.Actor(id)].Track.Legs[p.Leg].Key.Pose == "crawl" {
				got = append(got, id)
			}
		}
		if !slices.Equal(got, crawling) {
			t.Errorf("by %q %v crawl, want %v", answer, got, crawling)
		}
	}
	same := by(t, "who-crossed.same-man")
	if p := same.pose(t, "pursuer-2", 70); same.Actors[same.Actor("pursuer-2")].Track.Legs[p.Leg].Key.Pose != "prone" || same.south(t, p.At) > 0 {
		t.Error("the man who crosses did not lie down before")
	}
	if p := same.pose(t, "pursuer-2", over); same.south(t, p.At) <= 0 {
		t.Error("the man who lay down does not cross")
	}
	steps, post := same.place(t, "panmungak-steps"), same.place(t, "guard-post")
	near := func(p *scene.Place, at geom.Point) bool {
		_, d := geom.NewPath(append(slices.Clone(p.Points), p.Points[0])).Nearest(at)
		return d < 12
	}
	for answer, want := range map[string][2]int{"": {2, 2}, "where-from.panmungak": {4, 0}, "where-from.three-and-one": {2, 2}} {
		s := by(t, answer)
		fromSteps, fromPost := 0, 0
		for _, id := range []string{"pursuer-1", "pursuer-2", "pursuer-3", "pursuer-4"} {
			track := &s.Actors[s.Actor(id)].Track
			switch at := track.At(track.Start()).At; {
			case near(steps, at):
				fromSteps++
			case near(post, at):
				fromPost++
			}
		}
		if got := [2]int{fromSteps, fromPost}; got != want {
			t.Errorf("by %q %v come from the steps and from the post, want %v", answer, got, want)
		}
	}
	one := by(t, "where-from.three-and-one")
	if p := one.pose(t, "pursuer-2", 75); !near(post, p.At) || one.Actors[one.Actor("pursuer-2")].Track.Legs[p.Leg].Key.Pose != "fire" {
		t.Error("nobody fires from the post")
	}
	const yard = 0.9144 // metres
	for answer, want := range map[string]float64{"": 50, "how-far.yards": 50 * yard} {
		if got := by(t, answer).south(t, by(t, answer).pose(t, "soldier", 98).At); got < want-2 || got > want+2 {
			t.Errorf("by %q he lies %.1f m south of the line, want %.1f", answer, got, want)
		}
	}
}

// TestAnswersAgreeBeforeAndAfter: an answer changes what its question asks for, and nobody
// whom it does not.
func TestAnswersAgreeBeforeAndAfter(t *testing.T) {
	drawn := by(t, "")
	for _, s := range versions(t) {
		if s.By == (story.Choice{}) {
			continue
		}
		moved := map[string]bool{}
		for _, k := range s.Story.Tracks {
			if k.Choice() == s.By {
				moved[k.Actor] = true
			}
		}
		for sec := 0.0; sec <= s.End; sec += 0.25 {
			for i := range s.Actors {
				id := s.Actors[i].ID
				if a, b := drawn.pose(t, id, sec), s.pose(t, id, sec); !moved[id] && a != b {
					t.Fatalf("by %s %s is elsewhere at %g", s.By, id, sec)
				}
			}
		}
	}
}

// TestOtherAnswersAreOnTheMap: in a moment that asks, each answer that is not drawn has its
// way, and where one is chosen the story's own has.
func TestOtherAnswersAreOnTheMap(t *testing.T) {
	for _, s := range versions(t) {
		for i := range s.Story.Moments {
			for _, o := range s.Others(i) {
				if len(o.Path) == 0 || o.Apart.Distance(o.From) > 100 || len(o.Answers) == 0 || slices.Min(o.Answers) < 0 {
					t.Errorf("by %q in %s: %+v", s.By, s.Story.Moments[i].Slug, o)
				}
			}
		}
		if s.By == (story.Choice{}) {
			continue
		}
		at := s.Story.MomentCalled(map[string]string{"where-from": "ditch", "who-crossed": "line", "how-far": "leaves", "who-crawled": "crawl"}[s.By.Question])
		own := s.Story.Discrepancy(s.By.Question).Drawn()
		if !slices.ContainsFunc(s.Others(at), func(o scene.Other) bool { return slices.Contains(o.Answers, own) }) {
			t.Errorf("by %s the way that the story is drawn by is not on the map", s.By)
		}
		if from := s.Begins(at); s.Course.MomentAt(from) != at {
			t.Errorf("by %s it begins at %g, not in %s", s.By, from, s.Story.Moments[at].Slug)
		}
	}
	var asked []string
	drawn := by(t, "")
	for i := range drawn.Story.Moments {
		if len(drawn.Others(i)) > 0 {
			asked = append(asked, drawn.Story.Moments[i].Slug)
		}
	}
	if want := []string{"ditch", "dash", "line", "leaves", "crawl"}; !slices.Equal(asked, want) {
		t.Errorf("other answers are drawn in %v, want %v", asked, want)
	}
}

// TestNoOtherAnswerIsMeasured: by fifty yards nothing on the map says fifty metres.
func TestNoOtherAnswerIsMeasured(t *testing.T) {
	s, drawn := by(t, "how-far.yards"), by(t, "")
	at := s.Story.MomentCalled("leaves")
	for _, m := range s.Telling(at).Measures {
		if m.Metres == 50 {
			t.Errorf("%+v", m)
		}
	}
	if len(s.Telling(at).Measures) != len(drawn.Telling(at).Measures)-1 {
		t.Error("the story's own drawing has no such measure, or more than that is gone")
	}
}
