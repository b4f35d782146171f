package page

import (
	"strings"
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/app/scene"
)

// TestHowFarFromTheLine is said where it is known: on the day after nothing more than
// that he ran.
func TestHowFarFromTheLine(t *testing.T) {
	for _, c := range []struct {
		edition, lang string
		t             float64
		want          string
	}{
		{"2017-11-22", "en", 66, "north of the Military Demarcation Line"},
		{"2017-11-22", "en", 96, "about 50 m south of the Military Demarcation Line"},
		{"2017-11-22", "ko", 96, "군사분계선 남쪽 약 50 m"},
		{"2017-11-13", "en", 66, ""},
	} {
		st := builtin(t)
		s, err := scene.Compile(st, c.edition)
		if err != nil {
			t.Fatal(err)
		}
		f := s.NewFrame()
		s.At(c.t, f)
		b := Index(in(st, c.lang), address.New(st)).Open(Opened(address.Page{Layout: address.Story, Edition: c.edition, Lang: c.lang}))
		text, news := b.Where(s, f)
		if c.want == "" && strings.Contains(text, "Line") || !strings.Contains(text, c.want) {
			t.Errorf("%s, second %g: %q, want %q", c.edition, c.t, text, c.want)
		}
		if strings.Contains(news, "50") {
			t.Errorf("a distance is news: %q", news)
		}
	}
}
