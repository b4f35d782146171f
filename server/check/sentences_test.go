package check

import (
	"testing"

	"fiftymetres/app/story"
)

// spoken is the valid story with what its sentences rest on.
func spoken() *story.Story {
	s := valid()
	for i := range s.Moments {
		for date, t := range s.Moments[i].Tellings {
			t.Text = both("It left at two. Nobody says why. About 2.5 km\u00a0off it stopped.")
			t.Text["ko"] = "두 시에 떠났다. 까닭은 아무도 말하지 않는다. 그것은 2.5킬로미터쯤에서 멈췄다."
			t.Sentences = []story.Sentence{{Claims: []string{"left"}}, {Own: true}, {Claims: []string{"left"}}}
			s.Moments[i].Tellings[date] = t
		}
	}
	return s
}

func TestSentencesCarryTheirClaims(t *testing.T) {
	for _, p := range Story(spoken()) {
		t.Error(p)
	}
}

func TestValidateSentences(t *testing.T) {
	const at = `moments[1].tellings["2001-05-04"]`
	telling := func(change func(*story.Telling)) func(*story.Story) {
		return func(s *story.Story) {
			*s = *spoken()
			t := s.Moments[1].Tellings["2001-05-04"]
			change(&t)
			s.Moments[1].Tellings["2001-05-04"] = t
		}
	}
	check(t, []fault{
		{"none in one telling", telling(func(t *story.Telling) { t.Sentences = nil }), story.StoryFile, at + ".sentences", "and others do"},
		{"one too few", telling(func(t *story.Telling) { t.Sentences = t.Sentences[:2] }), story.StoryFile, at + ".text.en", "has 3 sentences, and sentences has 2"},
		{"out of step", telling(func(t *story.Telling) { t.Text["ko"] = "떠났다. 멈췄다." }), story.StoryFile, at + ".text.ko", "no-break space"},
		{"no claim", telling(func(t *story.Telling) { t.Sentences[2].Claims = nil }), story.StoryFile, at + ".sentences[2].claims", "“About 2.5 km off it stopped.” rests on no claim"},
		{"own and cited", telling(func(t *story.Telling) { t.Sentences[0].Own = true }), story.StoryFile, at + ".sentences[0]", "take own or the claims out"},
		{"not the telling's", telling(func(t *story.Telling) { t.Sentences[0].Claims = []string{"left", "rain"} }), story.StoryFile, at + ".sentences[0].claims[1]", "not among those of the telling"},
		{"no claim of that name", telling(func(t *story.Telling) { t.Sentences[0].Claims = []string{"lift"} }), story.StoryFile, at + ".sentences[0].claims[0]", `did you mean "left"`},
	})
}
