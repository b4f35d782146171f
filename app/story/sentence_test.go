package story

import (
	"slices"
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	for text, want := range map[string][]string{
		"":                              nil,
		"One.":                          {"One."},
		"No stop":                       {"No stop"},
		"One. Two? Three!":              {"One. ", "Two? ", "Three!"},
		"One.\n\nTwo. ":                 {"One.\n\n", "Two. "},
		"He said “go.” Then he went.":   {"He said “go.” ", "Then he went."},
		"About 2.5 km at 15:11. Then.":  {"About 2.5 km at 15:11. ", "Then."},
		"Col.\u00a0Carroll spoke. Yes.": {"Col.\u00a0Carroll spoke. ", "Yes."},
		"Well … perhaps.":               {"Well … ", "perhaps."},
		"무기는 없었다. 그는 달렸다.":              {"무기는 없었다. ", "그는 달렸다."},
		"彼は走った。「行け。」と言った！": {"彼は走った。", "「行け。」", "と言った！"},
	} {
		if got := Sentences(text); !slices.Equal(got, want) {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// FuzzSentences: sentences are the text again, and none is empty.
func FuzzSentences(f *testing.F) {
	f.Add("One. Two?! \n 셋. \xff.")
	f.Fuzz(func(t *testing.T, text string) {
		all := Sentences(text)
		if strings.Join(all, "") != text || slices.Contains(all, "") {
			t.Errorf("%q is %q", text, all)
		}
	})
}
