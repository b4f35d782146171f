package page

import (
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/app/date"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/words/catalogue"
)

// dated is a book of a story of one day, in a language.
func dated(lang string, st story.Story) *Book {
	return &Book{State: State{Page: address.Page{Lang: lang}}, Story: &st, words: &catalogue.Builtin().For(lang).Words, own: ownDates(&st)}
}

func TestDates(t *testing.T) {
	for _, c := range []struct{ date, known, en, ko string }{
		{"2017-11-13", "", "13 Nov", "11월 13일"},
		{"2017-11-05", "", "5 Nov", "11월 5일"},
		{"2018-01-31", "", "31 Jan 2018", "2018년 1월 31일"},
		{"2017-11-21", "2017-11-22", "21 Nov (22 Nov KST)", "11월 21일 (11월 22일 KST)"},
		{"2017-11-21", "2017-11-23", "21 Nov", "11월 21일"},
		{"2017-11", "2017-11-22", "Nov 2017", "2017년 11월"},
		{"2017-12", "", "Dec 2017", "2017년 12월"},
		{"2001", "", "2001", "2001년"},
		{story.NotVerifiable, "2017-11-14", "by 14 Nov", "11월 14일 이전"},
		{story.NotVerifiable, "2001", "by 2001", "2001년 이전"},
		{"2017-13-45", "", "2017-13-45", "2017-13-45"},
		{"2017-99", "", "2017-99", "2017-99"},
		{"", "", "", ""},
	} {
		s := &story.Source{Date: c.date, Known: c.known}
		st := story.Story{Date: "2017-11-13", Zone: story.Zone{Name: "KST"}, Editions: []story.Edition{{Date: "2017-11-22"}}}
		if got := dated("en", st).when(s); got != c.en {
			t.Errorf("%q is %q in English, want %q", c.date, got, c.en)
		}
		if got := dated("ko", st).when(s); got != c.ko {
			t.Errorf("%q is %q in Korean, want %q", c.date, got, c.ko)
		}
	}
}

// TestYearsWhereAStoryHasSeveral: no day stands without its year where the
// editions or the clocks are of more years than one.
func TestYearsWhereAStoryHasSeveral(t *testing.T) {
	editions := story.Story{Date: "1628-08-10", Editions: []story.Edition{{Date: "1628-09-05"}, {Date: "2020-01-01"}}}
	clocks := story.Story{Date: "1628-08-10", Moments: []story.Moment{{Tellings: map[string]story.Telling{"": {Clock: []story.Tick{{Time: "1961-04-24"}}}}}}}
	for _, st := range []story.Story{editions, clocks} {
		if got := dated("en", st).when(&story.Source{Date: "1628-08-12"}); got != "12 Aug 1628" {
			t.Errorf("a source of that year is of %q", got)
		}
	}
}

// TestFullDates stand with a source: the order is the language's.
func TestFullDates(t *testing.T) {
	st := builtin(t)
	for lang, want := range map[string]string{"en": "13 Nov 2017", "ko": "2017년 11월 13일"} {
		b := Index(in(st, lang), address.New(st)).Open(known(st, "story", lang, nineDaysLater))
		if got := b.date("2017-11-13"); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
		if got := b.date(story.NotVerifiable); got != b.words.NotVerifiable {
			t.Errorf("%s: a date that is not verifiable is %q", lang, got)
		}
	}
}

// TestClockWords: what is approximate, unknown or after says so in words, and a
// clock that shows other days names them.
func TestClockWords(t *testing.T) {
	tick := func(times ...string) story.Story {
		told := story.Telling{}
		for _, s := range times {
			told.Clock = append(told.Clock, story.Tick{Time: s})
		}
		return story.Story{Date: "2017-11-13", Zone: story.Zone{Name: "KST"}, Moments: []story.Moment{{Tellings: map[string]story.Telling{"": told}}}}
	}
	day, nights, years := tick("15:11"), tick("23:50", "2017-11-14T00:10"), tick("15:11", "1961-04-24")
	at := func(s string) date.Date {
		d, err := day.Time(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		story              story.Story
		clock              scene.Clock
		face, note, noteKo string
	}{
		{day, scene.Clock{}, "13 Nov", "no time on record", "기록된 시각 없음"},
		{nights, scene.Clock{}, "—", "no time on record", "기록된 시각 없음"},
		{day, scene.Clock{State: scene.ExactClock, At: at("15:11"), Certainty: story.Filmed}, "15:11", "KST · Filmed", "KST · 촬영됨"},
		{day, scene.Clock{State: scene.ExactClock, At: at("15:11:30"), Certainty: story.Reported}, "15:11:30", "KST · Reported", "KST · 보도됨"},
		{day, scene.Clock{State: scene.AboutClock, At: at("15:11")}, "≈ 15:11", "KST · approximate", "KST · 어림"},
		{day, scene.Clock{State: scene.GapClock, At: at("15:11"), Until: at("15:31")}, "15:11–15:31", "no record between", "그 사이 기록 없음"},
		{day, scene.Clock{State: scene.AfterClock, At: at("15:11")}, "15:11 +", "KST · after", "KST · 이후"},
		{day, scene.Clock{State: scene.ExactClock, At: at("00:05"), Certainty: story.Inferred}, "00:05", "KST · Inferred", "KST · 추정"},
		{nights, scene.Clock{State: scene.ExactClock, At: at("2017-11-14T00:10"), Certainty: story.Reported}, "00:10", "14 Nov · KST · Reported", "11월 14일 · KST · 보도됨"},
		{nights, scene.Clock{State: scene.GapClock, At: at("23:50"), Until: at("2017-11-14T00:10")}, "23:50–00:10", "13 Nov–14 Nov · no record between", "11월 13일–11월 14일 · 그 사이 기록 없음"},
		{years, scene.Clock{State: scene.ExactClock, At: at("1961-04-24"), Certainty: story.Reported}, "24 Apr 1961", "Reported", "보도됨"},
		{years, scene.Clock{State: scene.GapClock, At: at("15:11"), Until: at("2020")}, "2017–2020", "13 Nov 2017–2020 · no record between", "2017년 11월 13일–2020년 · 그 사이 기록 없음"},
		{years, scene.Clock{State: scene.AboutClock, At: at("16XX")}, "≈ 17th century", "approximate", "어림"},
	} {
		face, note := dated("en", c.story).clock(c.clock)
		if face != c.face || note != c.note {
			t.Errorf("%+v: %q, %q; want %q, %q", c.clock, face, note, c.face, c.note)
		}
		if _, note = dated("ko", c.story).clock(c.clock); note != c.noteKo {
			t.Errorf("%+v in Korean: %q; want %q", c.clock, note, c.noteKo)
		}
	}
}

// TestACitationSaysWhere in the source, as the source counts.
func TestACitationSaysWhere(t *testing.T) {
	s := &story.Source{Date: "2001", Known: "2001"}
	for want, c := range map[string]*story.Claim{
		"2001":           {},
		"2001 · ¶4":      {Paragraph: 4},
		"2001 · p. 12":   {At: &story.Locator{Kind: story.ByPage, N: "12"}},
		"2001 · at 3:05": {At: &story.Locator{Kind: story.ByMinute, N: "3:05"}},
	} {
		b := dated("en", story.Story{Date: "2001-05-04"})
		b.Edition = "2001-12-31"
		if got := b.cite(c, s); got != want {
			t.Errorf("%+v is cited as %q, want %q", c, got, want)
		}
	}
}
