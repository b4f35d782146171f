package page

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// TestEveryWordInEveryLanguage: no language may leave a word out, and where
// one says numbers the other says as many.
func TestEveryWordInEveryLanguage(t *testing.T) {
	english := reflect.ValueOf(*languages["en"])
	for lang, w := range languages {
		v := reflect.ValueOf(*w)
		for i := range v.NumField() {
			name := v.Type().Field(i).Name
			if v.Field(i).Kind() == reflect.Array {
				for k := range v.Field(i).Len() {
					if v.Field(i).Index(k).String() == "" {
						t.Errorf("%s: %s has no number %d", lang, name, k)
					}
				}
				continue
			}
			s := v.Field(i).String()
			if strings.TrimSpace(s) == "" || strings.TrimSpace(s) != s {
				t.Errorf("%s: %s is %q", lang, name, s)
			}
			if a, b := strings.Count(s, "%"), strings.Count(english.Field(i).String(), "%"); a != b {
				t.Errorf("%s: %s takes %d values, in English %d", lang, name, a, b)
			}
		}
	}
	for _, lang := range builtin(t).Languages {
		if languages[lang] == nil {
			t.Errorf("the built-in story is told in %s, and the page has no words for it", lang)
		}
	}
	if In("xx") != languages["en"] || In("") != languages["en"] || In("ko") != languages["ko"] {
		t.Error("an unknown language falls back to English")
	}
}

// TestWordsThatTakeValues: nothing is left over of a verb.
func TestWordsThatTakeValues(t *testing.T) {
	for lang, w := range languages {
		for _, s := range []string{fmt.Sprintf(w.Paragraph, 7), fmt.Sprintf(w.ClaimCount, 7), fmt.Sprintf(w.Step, 7, 9), w.day("2017-11-07")} {
			if strings.Contains(s, "%") || !strings.Contains(s, "7") {
				t.Errorf("%s: %q", lang, s)
			}
		}
		months := map[string]bool{}
		for _, m := range w.Months {
			months[m] = true
		}
		if len(months) != 12 {
			t.Errorf("%s: %d months", lang, len(months))
		}
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct{ date, known, en, ko string }{
		{"2017-11-13", "", "13 Nov", "11월 13일"},
		{"2017-11-05", "", "5 Nov", "11월 5일"},
		{"2018-01-31", "", "31 Jan", "1월 31일"},
		{"2017-12", "", "Dec 2017", "2017년 12월"},
		{story.NotVerifiable, "2017-11-14", "≈ 14 Nov", "≈ 11월 14일"},
		{"2017-13-45", "", "2017-13-45", "2017-13-45"},
		{"2017-99", "", "2017-99", "2017-99"},
		{"", "", "", ""},
	} {
		s := &story.Source{Date: c.date, Known: c.known}
		if got := In("en").when(s); got != c.en {
			t.Errorf("%q is %q in English, want %q", c.date, got, c.en)
		}
		if got := In("ko").when(s); got != c.ko {
			t.Errorf("%q is %q in Korean, want %q", c.date, got, c.ko)
		}
	}
}

// TestFullDates stand with a source: the order is the language's.
func TestFullDates(t *testing.T) {
	st := builtin(t)
	for lang, want := range map[string]string{"en": "13 Nov 2017", "ko": "2017년 11월 13일"} {
		b := Index(st).Open(known(st, "story", lang, nineDaysLater))
		if got := b.date("2017-11-13"); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
		if got := b.date(story.NotVerifiable); got != b.words.NotVerifiable {
			t.Errorf("%s: a date that is not verifiable is %q", lang, got)
		}
	}
}

// TestClockWords: what is approximate, unknown or after says so in words.
func TestClockWords(t *testing.T) {
	at := 15*60 + 11.0
	for _, c := range []struct {
		clock              scene.Clock
		face, note, noteKo string
	}{
		{scene.Clock{}, "—", "no time on record", "기록된 시각 없음"},
		{scene.Clock{State: scene.ExactClock, Minutes: at, Certainty: story.Filmed}, "15:11", "KST · Filmed", "KST · 촬영됨"},
		{scene.Clock{State: scene.ExactClock, Minutes: at, Certainty: story.Reported}, "15:11", "KST · Reported", "KST · 보도됨"},
		{scene.Clock{State: scene.AboutClock, Minutes: at + 0.99}, "≈ 15:11", "KST · approximate", "KST · 어림"},
		{scene.Clock{State: scene.GapClock, Minutes: at, Until: at + 20}, "15:11–15:31", "nothing on record", "기록 없음"},
		{scene.Clock{State: scene.AfterClock, Minutes: at}, "15:11 +", "KST · after", "KST · 이후"},
		{scene.Clock{State: scene.ExactClock, Minutes: 5, Certainty: story.Inferred}, "00:05", "KST · Inferred", "KST · 추정"},
	} {
		face, note := In("en").clock(c.clock, "KST")
		if face != c.face || note != c.note {
			t.Errorf("%+v: %q, %q; want %q, %q", c.clock, face, note, c.face, c.note)
		}
		if face, note = In("ko").clock(c.clock, "KST"); face != c.face || note != c.noteKo {
			t.Errorf("%+v in Korean: %q, %q; want %q, %q", c.clock, face, note, c.face, c.noteKo)
		}
	}
}

func TestCertaintyIsOneWord(t *testing.T) {
	for lang, w := range languages {
		for _, c := range []string{story.Filmed, story.Reported, story.Inferred, story.Schematic} {
			if s := w.certainty(c); s == "" || strings.ContainsAny(s, ": ") {
				t.Errorf("%s: %s is %q", lang, c, s)
			}
		}
		if w.certainty("unheard of") != "" {
			t.Errorf("%s: a certainty that there is none of has a word", lang)
		}
	}
}
