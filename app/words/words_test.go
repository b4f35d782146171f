package words

import (
	"math"
	"testing"
)

var english = &Words{Forms: Forms{Decimal: ".", Group: ",", Metres: "{n} m", Kilometres: "{n} km"}}

func TestDistances(t *testing.T) {
	for metres, want := range map[float64]string{0.5: "0.5 m", 50: "50 m", 999: "999 m", 1000: "1 km", 1500: "1.5 km", 2e6: "2,000 km", 12345678: "12,345.678 km"} {
		if got := string(english.AppendDistance([]byte("~"), metres)); got != "~"+want {
			t.Errorf("%v m: %q, want ~%q", metres, got, want)
		}
	}
	buf := make([]byte, 0, 64)
	if n := testing.AllocsPerRun(100, func() { english.AppendDistance(buf, 1234567.5) }); n > 0 {
		t.Errorf("a distance allocates %v times", n)
	}
}

func TestNumbersOfAnySize(t *testing.T) {
	for v, want := range map[float64]string{0: "0", -3: "−3", 100: "100", 1000: "1,000", -1234.5: "−1,234.5", 1e6: "1,000,000", 0.0625: "0.0625"} {
		if got := english.Number(v); got != want {
			t.Errorf("%v: %q, want %q", v, got, want)
		}
	}
	for _, v := range []float64{math.MaxFloat64, math.Inf(1), math.NaN(), 5e-324} {
		english.Number(v) // and no panic
	}
}

func TestFill(t *testing.T) {
	for _, c := range []struct {
		text  string
		pairs []string
		want  string
	}{
		{"{day} {month}", []string{"day", "7", "month", "Nov"}, "7 Nov"},
		{"{month} {day}일", []string{"day", "7", "month", "11월"}, "11월 7일"},
		{"{n} of {n}", []string{"n", "2"}, "2 of 2"},
		{"nothing", []string{"n", "2"}, "nothing"},
		{"{n}", []string{"n"}, "{n}"},
	} {
		if got := Fill(c.text, c.pairs...); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestPluralWithoutATable(t *testing.T) {
	w := &Words{}
	if got := w.Count(Plural{One: "one", Other: "{n} things"}, 1); got != "1 things" {
		t.Errorf("a language without rules has one form, not %q", got)
	}
	if got := w.Count(Plural{Other: "{n}"}, math.MinInt); got == "" {
		t.Error("the least of numbers has a text too")
	}
}
