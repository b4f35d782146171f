package words_test

import (
	"testing"

	"fiftymetres/app/date"
	"fiftymetres/app/words"
	"fiftymetres/app/words/catalogue"
)

var builtin = catalogue.Builtin()

func parse(t *testing.T, s string) date.Date {
	t.Helper()
	d, err := date.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDates(t *testing.T) {
	for _, c := range []struct{ date, en, ko string }{
		{"16XX", "17th century", "17세기"},
		{"20XX", "21st century", "21세기"},
		{"00XX", "1st century", "1세기"},
		{"162X", "1620s", "1620년대"},
		{"1628", "1628", "1628년"},
		{"1628-08", "Aug 1628", "1628년 8월"},
		{"1628-08-10", "10 Aug 1628", "1628년 8월 10일"},
		{"1628-08-10T16:05", "10 Aug 1628", "1628년 8월 10일"},
		{"0000", "1 BC", "기원전 1년"},
		{"-0043", "44 BC", "기원전 44년"},
		{"-0043-03-15", "15 Mar, 44 BC", "3월 15일, 기원전 44년"},
		{"-0043-03", "Mar, 44 BC", "3월, 기원전 44년"},
		{"-01XX", "200 BC–101 BC", "기원전 200년–기원전 101년"},
	} {
		for lang, want := range map[string]string{"en": c.en, "ko": c.ko} {
			if got := builtin[lang].Date(parse(t, c.date)); got != want {
				t.Errorf("%s in %s is %q, want %q", c.date, lang, got, want)
			}
		}
	}
}

// TestDay: a year is told where it is not the story's own, or the story has several.
func TestDay(t *testing.T) {
	en, ko := builtin["en"], builtin["ko"]
	one := words.Own{Day: parse(t, "2017-11-13")}
	several := words.Own{Day: parse(t, "1628-08-10"), Years: true}
	for _, c := range []struct {
		date   string
		own    words.Own
		en, ko string
	}{
		{"2017-11-22", one, "22 Nov", "11월 22일"},
		{"2018-11-20", one, "20 Nov 2018", "2018년 11월 20일"},
		{"2017-12", one, "Dec 2017", "2017년 12월"},
		{"2017", one, "2017", "2017년"},
		{"1628-08-12", several, "12 Aug 1628", "1628년 8월 12일"},
		{"2020-01-01", several, "1 Jan 2020", "2020년 1월 1일"},
	} {
		d := parse(t, c.date)
		if got := en.Day(d, c.own); got != c.en {
			t.Errorf("%s is %q, want %q", c.date, got, c.en)
		}
		if got := ko.Day(d, c.own); got != c.ko {
			t.Errorf("%s is %q, want %q", c.date, got, c.ko)
		}
	}
}

func TestTimesAndStretches(t *testing.T) {
	en := builtin["en"]
	one := words.Own{Day: parse(t, "1628-08-10")}
	several := words.Own{Day: one.Day, Days: true, Years: true}
	for s, want := range map[string]string{"1628-08-10T06:05": "06:05", "1628-08-10T16:05:09": "16:05:09", "1628-08-10": "10 Aug", "1961": "1961"} {
		if got := en.Instant(parse(t, s), one); got != want {
			t.Errorf("%s shows %q, want %q", s, got, want)
		}
	}
	if got := en.Time(parse(t, "1628-08-10")); got != "" {
		t.Errorf("a day has the time %q", got)
	}
	for _, c := range [][3]string{
		{"1628-08-10T15:17", "1628-08-10T15:31", "15:17–15:31"},
		{"1628-08-10T23:50", "1628-08-11T00:10", "23:50–00:10"},
		{"1628-08-10T16:00", "1628-09-05", "10 Aug–5 Sep"},
		{"1628-08-10T16:00", "1961-04-24", "1628–1961"},
		{"1628-08-10T16:00", "19XX", "1628–20th century"},
	} {
		if got := en.Stretch(parse(t, c[0]), parse(t, c[1]), several); got != c[2] {
			t.Errorf("from %s to %s is %q, want %q", c[0], c[1], got, c[2])
		}
	}
}
