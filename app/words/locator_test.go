package words_test

import (
	"testing"

	"fiftymetres/app/story"
)

func TestLocators(t *testing.T) {
	seen := map[string]bool{}
	for _, kind := range story.Locators {
		said := builtin["en"].Locator(kind, "12")
		if seen[said] || said == "12" {
			t.Errorf("%s 12 is %q, as another is", kind, said)
		}
		seen[said] = true
	}
	for kind, want := range map[string]string{story.ByParagraph: "¶12", story.ByPage: "12쪽", "stanza": "12"} {
		if got := builtin["ko"].Locator(kind, "12"); got != want {
			t.Errorf("%s 12 in Korean is %q, want %q", kind, got, want)
		}
	}
}
