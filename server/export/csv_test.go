package export

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/story"
)

func TestCellsThatAreNoFormula(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "plain": "plain", "=1+1": "'=1+1", "+82 2": "'+82 2", "-5": "-5", "-5.25": "-5.25", "-5-3": "'-5-3", "@SUM(A1)": "'@SUM(A1)",
		"\t=1": "'\t=1", "\r=1": "'\n=1", "\n=1": "'\n=1", "'quoted'": "''quoted'", "a=b": "a=b", " =1": " =1", "-": "'-", "−5": "−5",
	} {
		got := defang(cell)
		if got != want {
			t.Errorf("%q is written as %q, want %q", cell, got, want)
		}
		if back := Undefang(got); back != strings.ReplaceAll(cell, "\r", "\n") {
			t.Errorf("%q comes back as %q", cell, back)
		}
	}
}

// rows reads a table as strictly as can be: CRLF, one width, and nothing that a
// spreadsheet would run.
func rows(t testing.TB, data []byte) [][]string {
	t.Helper()
	if strings.Contains(strings.ReplaceAll(string(data), "\r\n", ""), "\r") || regexp.MustCompile(`[^\r]\n`).Match(data) {
		t.Fatal("a line does not end in CRLF")
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord = len(columns)
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range all {
		for i, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\n") && !number.MatchString(cell) {
				t.Fatalf("a spreadsheet would run %q", cell)
			}
			row[i] = Undefang(cell)
		}
	}
	return all
}

// TestTheTableHasEveryClaim, in the words of the language asked for.
func TestTheTableHasEveryClaim(t *testing.T) {
	st := builtIn(t)
	all := rows(t, file(t, st, st.ID+".csv"))
	if !slices.Equal(all[0], columns) || len(all)-1 != len(st.Claims) {
		t.Fatalf("%d rows for %d claims", len(all)-1, len(st.Claims))
	}
	col := func(name string) int { return slices.Index(columns, name) }
	for i, c := range st.Claims {
		row := all[i+1]
		if row[col("claim")] != c.ID || row[col("text")] != c.Text["en"] || row[col("source")] != c.Source || row[col("data_sha256")] != st.Stamp.Hash {
			t.Errorf("%s stands there as %q", c.ID, row)
		}
		if slices.Contains(row, story.NotVerifiable) {
			t.Errorf("%s: what is not verifiable has a value: %q", c.ID, row)
		}
	}
}

// FuzzCSV: whatever a story says, a strict reader gets it back, and no spreadsheet runs it.
func FuzzCSV(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	st := park(f)
	f.Fuzz(func(t *testing.T, s string) {
		st := *st
		st.Sources, st.Claims = slices.Clone(st.Sources), slices.Clone(st.Claims)
		st.Sources[0].Headline, st.Claims[0].Text = s, story.Text{"en": s}
		row := rows(t, file(t, &st, st.ID+".csv"))[1]
		want := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
		if s == story.NotVerifiable {
			want = ""
		}
		if row[slices.Index(columns, "headline")] != want || s != "" && s != story.NotVerifiable && row[1] != want {
			t.Errorf("%q came back as %q", s, row)
		}
	})
}
