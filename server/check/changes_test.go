package check

import (
	"testing"

	"fiftymetres/app/story"
)

// differing is the valid story whose last edition knows something otherwise.
func differing() *story.Story {
	s := valid()
	last := &s.Editions[len(s.Editions)-1]
	last.Changes = []story.Change{{Moment: s.Moments[0].Slug, Text: both("It left earlier."), Claims: []string{"left"}}}
	last.Changes[0].Text["ko"] = "더 일찍 떠났다."
	return s
}

func TestEditionsDiffer(t *testing.T) {
	for _, p := range Story(differing()) {
		t.Error(p)
	}
}

func TestValidateChanges(t *testing.T) {
	change := func(f func(*story.Edition)) func(*story.Story) {
		return func(s *story.Story) {
			*s = *differing()
			f(&s.Editions[len(s.Editions)-1])
		}
	}
	check(t, []fault{
		{"no claim", change(func(e *story.Edition) { e.Changes[0].Claims = nil }), story.StoryFile, "editions[1].changes[0].claims", "rests on no claim"},
		{"no claim of that name", change(func(e *story.Edition) { e.Changes[0].Claims = []string{"lift"} }), story.StoryFile, "editions[1].changes[0].claims[0]", `did you mean "left"`},
		{"no moment", change(func(e *story.Edition) { e.Changes[0].Moment = "gone" }), story.StoryFile, "editions[1].changes[0].moment", "there is no moment"},
		{"out of order", func(s *story.Story) {
			*s = *differing()
			e := &s.Editions[1]
			first := e.Changes[0]
			last := first
			last.Moment = s.Moments[len(s.Moments)-1].Slug
			e.Changes = []story.Change{last, first}
		}, story.StoryFile, "editions[1].changes[1].moment", "order of the moments"},
		{"one language", change(func(e *story.Edition) { delete(e.Changes[0].Text, "ko") }), story.StoryFile, "editions[1].changes[0].text.ko", "there is no text"},
		{"in the first edition", func(s *story.Story) {
			*s = *differing()
			s.Editions[0].Changes, s.Editions[1].Changes = s.Editions[1].Changes, nil
		}, story.StoryFile, "editions[0].changes", "none before it"},
	})
}
