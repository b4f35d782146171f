package export

import (
	"strings"
	"testing"

	"fiftymetres/app/address"
)

// TestDatesAsFarAsTheyAreKnown, from a day to a century, and before the year 1.
func TestDatesAsFarAsTheyAreKnown(t *testing.T) {
	for _, tt := range []struct{ date, csl, bib, ris string }{
		{"2019-05-04", "[2019,5,4]", "year = {2019}|month = {5}|day = {4}", "PY  - 2019|DA  - 2019/05/04"},
		{"2019-05", "[2019,5]", "year = {2019}|month = {5}", "PY  - 2019|DA  - 2019/05"},
		{"1628", "[1628]", "year = {1628}", "PY  - 1628"},
		{"162X", "[1620],[1629]", "note = {162X. ", "N1  - 162X"},
		{"16XX", "[1600],[1699]", "note = {16XX. ", "N1  - 16XX"},
		{"-0044-03-15", "[-44,3,15]", "note = {-0044-03-15. ", "N1  - -0044-03-15"},
		{"not verifiable", `"literal":"by11May2019"`, "note = {Published: not verifiable (by 11 May 2019).", "N1  - Published: not verifiable (by 11 May 2019)."},
	} {
		st := park(t)
		st.Sources[1].Date, st.Sources[1].Known = tt.date, "2019-05-11"
		for end, want := range map[string]string{".csl.json": tt.csl, ".bib": tt.bib, ".ris": tt.ris} {
			text := string(asked(t, st, "sources/herald"+end, address.Page{Lang: "en", Edition: "2019-05-11"}))
			if end == ".csl.json" {
				text = strings.Join(strings.Fields(text), "")
			}
			for part := range strings.SplitSeq(want, "|") {
				if !strings.Contains(text, part) {
					t.Errorf("%s%s lacks %q:\n%s", tt.date, end, part, text)
				}
			}
		}
	}
}
