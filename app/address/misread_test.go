package address

import (
	"net/url"
	"strings"
	"testing"
)

// TestWhatAnOperatorMistypes is told, and nothing that is right.
func TestWhatAnOperatorMistypes(t *testing.T) {
	s := New(walkStory)
	edition := walkStory.Editions[0].Date
	for query, want := range map[string]string{
		"": "", "idle=90&attract=still&theme=dark&shift=0&sensitive=ask&screen=hall&room=a&fps=20&known=" + edition: "",
		"idle=99999": "taken as 3600", "idle=0": "taken as 1 ", "idle=soon": "taken as 60", "idle=NaN": "taken as 60",
		"attract=loop": "full, still, off", "theme=blue": "auto, light, dark", "sensitive=no": "may be ask", "shift=2": "shift=2",
		"lang=en,xx": "lang=xx", "moments=nowhere": "nowhere", "known=2030-01-01": "no edition", "room=a%20b": "is no name", "fps=0": "taken as 15", "fps=1000": "taken as 60", "fps=many": "taken as 30", "ilde=3": "ilde is nothing",
	} {
		q, err := url.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		got := s.Misread(q)
		if want == "" && len(got) > 0 || want != "" && (len(got) != 1 || !strings.Contains(got[0], want)) {
			t.Errorf("%s: %q", query, got)
		}
	}
}
