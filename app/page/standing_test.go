package page

import (
	"strings"
	"testing"
)

// TestWhereASourceStands: what a source alone answers, and what of it does not hold, as
// far as the edition knows.
func TestWhereASourceStands(t *testing.T) {
	st := builtin(t)
	for _, tt := range []struct {
		edition, source string
		has, hasNot     []string
	}{
		{nineDaysLater, "sofrep", []string{
			"Alone in saying:", "Fifty metres south of what? – Of the demilitarised zone (a slip)", "Who crossed in June? – A citizen",
			"Differs from the answer that holds:", "settled since, 0 of 2 hold", "9 questions",
		}, []string{"Two places, shoulder and elbow"}},
		{nineDaysLater, "sed13", []string{"settled since, 2 of 4 hold"}, nil},
		{nineDaysLater, "cnn-w", []string{"Alone in saying:"}, []string{"Differs from", "settled since"}},
		{firstDay, "newsflash-one", []string{"Alone in saying:"}, []string{"Who crossed in June? – One crossing, nobody named (", "settled since"}},
	} {
		b := compare(t, st, "en", tt.edition)
		got := strings.ReplaceAll(textOf(document(t, tag("div").Body(b.standing(b.sources[tt.source])...))), "\n", "")
		for _, want := range tt.has {
			if !strings.Contains(got, want) {
				t.Errorf("%s, %s lacks %q: %s", tt.edition, tt.source, want, got)
			}
		}
		for _, not := range tt.hasNot {
			if strings.Contains(got, not) {
				t.Errorf("%s, %s has %q: %s", tt.edition, tt.source, not, got)
			}
		}
	}
	if b := compare(t, st, "en", nineDaysLater); b.standing(b.sources["kbr"]) != nil {
		t.Error("a source that no question asks stands somewhere")
	}
}
