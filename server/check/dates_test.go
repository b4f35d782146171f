package check

import (
	"testing"

	"fiftymetres/app/story"
)

// timed is the valid story with a clock in its second moment.
func timed(times ...string) *story.Story {
	s := valid()
	told := s.Moments[1].Tellings["2001-05-04"]
	told.Clock = nil
	for i, time := range times {
		told.Clock = append(told.Clock, story.Tick{T: 10 + float64(i), Time: time, Certainty: story.Inferred})
	}
	s.Moments[1].Tellings["2001-05-04"] = told
	return s
}

// TestClocksFromSecondsToCenturies may go over midnight, over days and over years.
func TestClocksFromSecondsToCenturies(t *testing.T) {
	for _, times := range [][]string{
		{"14:03", "14:03:20", "14:03:40"},
		{"23:50", "2001-05-05T00:10"},
		{"14:03", "2001-05-06", "2001-05-07T09:00", "2001-06", "2003", "202X"},
		{"2001-05-04", "14:03"}, // the day first, then its hour
		{"14:03", "2001-05-04"}, // and the other way round
		{"14:03", "20XX"},
	} {
		for _, p := range Story(timed(times...)) {
			t.Errorf("%v: %s", times, p)
		}
	}
}

func TestClockProblems(t *testing.T) {
	const at = `moments[1].tellings["2001-05-04"].clock`
	for _, c := range []struct {
		times       []string
		path, words string
	}{
		{[]string{"23:50", "00:10"}, at + "[1].time", "if it is of the next day, write 2001-05-05T00:10"},
		{[]string{"2001-05-03"}, at + "[0].time", "2001-05-03 is before 14:00"},
		{[]string{"2003", "2002-12-31"}, at + "[1].time", "let the clock go forward only"},
		{[]string{"2001-02-30"}, at + "[0].time", "is not a time"},
		{[]string{"noon"}, at + "[0].time", "1628-08-10T16:00"},
	} {
		problems := Story(timed(c.times...))
		if !find(problems, fault{file: story.StoryFile, path: c.path, words: c.words}) {
			t.Errorf("%v: nothing at %s with %q; got %v", c.times, c.path, c.words, problems)
		}
	}
	s := valid()
	s.Date = "2001"
	if !find(Story(s), fault{file: story.StoryFile, path: `moments[0].tellings["2001-05-04"].clock[0].time`, words: "write the day before it"}) {
		t.Error("a time of no day passes")
	}
}

func TestSourcesKnownByTheYear(t *testing.T) {
	s := valid()
	s.Sources[0].Date, s.Sources[0].Known = "2000", "2000"
	s.Sources[1].Date = "199X"
	for _, p := range Story(s) {
		t.Error(p)
	}
	s.Sources[0].Known = "2001" // which ends long after the first edition
	if !find(Story(s), fault{file: story.StoryFile, path: `moments[0].tellings["2001-05-04"].claims[0]`, words: "known only from 2001"}) {
		t.Error("an edition cites what may have been published after it")
	}
}
