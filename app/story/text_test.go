package story

import "testing"

func TestATextCounts(t *testing.T) {
	for said, want := range map[string]bool{"": false, "T1 · T2": false, "G20": false, "10 m": true, "about 50": true, "≈3": true, "seen at 15:11": true, "오후 3시": true, "담3": true, "no number": false} {
		if got := (Text{"en": "none", "ko": said}).Counts(); got != want {
			t.Errorf("%q: %t", said, got)
		}
	}
}
