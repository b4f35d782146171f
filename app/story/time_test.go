package story

import "testing"

func TestTimesOfAStory(t *testing.T) {
	s := Story{Date: "1628-08-10"}
	for text, want := range map[string]string{"16:00": "1628-08-10T16:00", "1628-08-11T00:10": "1628-08-11T00:10", "1961-04": "1961-04", "16XX": "16XX"} {
		if d, err := s.Time(text); err != nil || d.String() != want {
			t.Errorf("%s is %s, %v, want %s", text, d, err, want)
		}
	}
	if _, err := s.Time("four o'clock"); err == nil {
		t.Error("words are read as a time")
	}
}

// TestKnows: what is known of a month or a year only counts from its end.
func TestKnows(t *testing.T) {
	for _, c := range []struct {
		edition, known string
		want           bool
	}{
		{"2001-05-04", "2001-05-04", true},
		{"2001-05-04", "2001-05-05", false},
		{"2001-05-31", "2001-05", true},
		{"2001-05-30", "2001-05", false},
		{"2001-12-31", "2001", true},
		{"2001-12-30", "2001", false},
		{"2002-01-01", "2001", true},
		{"1999-12-31", "199X", true},
		{"1999-12-30", "19XX", false},
		{"2001-05-04", "", true},
		{"2001-05-04", "soon", false},
		{"soon", "2001-05-04", false},
	} {
		if got := Knows(c.edition, c.known); got != c.want {
			t.Errorf("on %s, what is known from %q is known: %v", c.edition, c.known, got)
		}
	}
}
