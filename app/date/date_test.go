package date

import (
	"math/rand/v2"
	"testing"
	"time"
)

func parse(t *testing.T, s string) Date {
	t.Helper()
	d, err := Parse(s)
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return d
}

func TestParse(t *testing.T) {
	for s, want := range map[string]struct {
		begin, end string // seconds
		p          Precision
	}{
		"16XX":                {"1600-01-01T00:00:00", "1700-01-01T00:00:00", Century},
		"162X":                {"1620-01-01T00:00:00", "1630-01-01T00:00:00", Decade},
		"1628":                {"1628-01-01T00:00:00", "1629-01-01T00:00:00", Year},
		"1628-08":             {"1628-08-01T00:00:00", "1628-09-01T00:00:00", Month},
		"1628-12":             {"1628-12-01T00:00:00", "1629-01-01T00:00:00", Month},
		"1628-02":             {"1628-02-01T00:00:00", "1628-03-01T00:00:00", Month},
		"2000-02-29":          {"2000-02-29T00:00:00", "2000-03-01T00:00:00", Day},
		"1999-12-31":          {"1999-12-31T00:00:00", "2000-01-01T00:00:00", Day},
		"1628-08-10T16:00":    {"1628-08-10T16:00:00", "1628-08-10T16:01:00", Minute},
		"1999-12-31T23:59":    {"1999-12-31T23:59:00", "2000-01-01T00:00:00", Minute},
		"1999-12-31T23:59:59": {"1999-12-31T23:59:59", "2000-01-01T00:00:00", Second},
		"0000":                {"0000-01-01T00:00:00", "0001-01-01T00:00:00", Year},
		"-0001":               {"-0001-01-01T00:00:00", "0000-01-01T00:00:00", Year},
		"-0044-03-15":         {"-0044-03-15T00:00:00", "-0044-03-16T00:00:00", Day},
		"-01XX":               {"-0199-01-01T00:00:00", "-0099-01-01T00:00:00", Century},
		"-004X":               {"-0049-01-01T00:00:00", "-0039-01-01T00:00:00", Decade},
		"-00XX":               {"-0099-01-01T00:00:00", "0000-01-01T00:00:00", Century},
		"9999-12-31T23:59:59": {"9999-12-31T23:59:59", "10000-01-01T00:00:00", Second},
	} {
		d := parse(t, s)
		if got := Of(d.Seconds, Second).String(); got != want.begin || d.Precision != want.p {
			t.Errorf("%s begins %s, precision %d, want %s, %d", s, got, d.Precision, want.begin, want.p)
		}
		if got := Of(d.End(), Second).String(); got != want.end {
			t.Errorf("%s ends %s, want %s", s, got, want.end)
		}
		if d.String() != s {
			t.Errorf("%s is written as %s", s, d)
		}
	}
	if d := parse(t, "0000-01-01"); d.Seconds != 0 {
		t.Errorf("seconds count from 0000-01-01, not %d", d.Seconds)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{"", "X", "1X28", "16X8", "XXXX", "1XXX", "162x", "162", "16280", "1628-", "1628-8", "1628-13", "1628-00", "1628-08-",
		"1628-08-1", "1628-08-00", "1628-08-32", "1627-02-29", "1900-02-29", "2001-04-31", "16XX-08", "162X-08-10", "1628-08-10T", "1628-08-10T16",
		"1628-08-10T24:00", "1628-08-10T16:60", "1628-08-10T16:00:60", "1628-08-10T16:00:3", "1628-08-10 16:00", "1628-08T16:00", "1628-08-10T16:00Z",
		" 1628", "1628 ", "+1628", "--1628", "-0000", "١٦٢٨", "16:00", "1628-08-10T1 :00", "1628/08", "10 August 1628"} {
		if d, err := Parse(s); err == nil || !d.IsZero() {
			t.Errorf("%q is %v, %v", s, d, err)
		}
	}
}

func TestParseOn(t *testing.T) {
	on := parse(t, "1628-08-10")
	for s, want := range map[string]string{"16:00": "1628-08-10T16:00", "00:00": "1628-08-10T00:00", "23:59:59": "1628-08-10T23:59:59",
		"1628-08-11T00:10": "1628-08-11T00:10", "1961": "1961", "16XX": "16XX"} {
		if d, err := ParseOn(s, on); err != nil || d.String() != want {
			t.Errorf("%q is %v, %v, want %s", s, d, err, want)
		}
	}
	for _, s := range []string{"", "24:00", "16:60", "16:00:60", "16:0", "16:00:", "9:00", "1 :00", "16:00 "} {
		if d, err := ParseOn(s, on); err == nil {
			t.Errorf("%q is %v", s, d)
		}
	}
}

// anyDate is a date of any precision within some ten thousand years of 0000.
func anyDate(r *rand.Rand) Date {
	const years = 9000
	return Of(r.Int64N(2*years*365*day)-years*365*day, Century+Precision(r.IntN(int(Second))))
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 20000 {
		d := anyDate(r)
		if got, err := Parse(d.String()); err != nil || got != d {
			t.Fatalf("%v, written as %s, comes back as %v, %v", d, d, got, err)
		}
	}
}

// TestCalendarIsThatOfTheStandardLibrary, which is proleptic Gregorian too.
func TestCalendarIsThatOfTheStandardLibrary(t *testing.T) {
	epoch := time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC).Unix()
	r := rand.New(rand.NewPCG(2, 1))
	for range 20000 {
		d := anyDate(r)
		y, m, dom, h, min, s := d.Civil()
		if want := time.Unix(epoch+d.Seconds, 0).UTC(); !time.Date(y, time.Month(m), dom, h, min, s, 0, time.UTC).Equal(want) || want.Day() != dom {
			t.Fatalf("%d is %d-%d-%d %d:%d:%d, want %v", d.Seconds, y, m, dom, h, min, s, want)
		}
		if got := days(y, m, dom); got != floor(d.Seconds, day) {
			t.Fatalf("%d-%d-%d is day %d, want %d", y, m, dom, got, floor(d.Seconds, day))
		}
	}
}

// TestDatesOfAPrecisionFollowEachOther without a gap, and hold what they are of.
func TestDatesOfAPrecisionFollowEachOther(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	for range 20000 {
		sec, p := anyDate(r).Seconds, anyDate(r).Precision
		d := Of(sec, p)
		if d.Seconds > sec || d.End() <= sec {
			t.Fatalf("%d falls in %v, from %d until %d", sec, d, d.Seconds, d.End())
		}
		next := Of(d.End(), p)
		if next.Seconds != d.End() || next.Compare(d) <= 0 || d.Compare(next) >= 0 || d.Compare(d) != 0 {
			t.Fatalf("%v is followed by %v", d, next)
		}
		for q := Century; q <= Second; q++ {
			if wide := d.To(q); wide.Precision != min(p, q) || wide.Seconds > d.Seconds || wide.End() < d.End() {
				t.Fatalf("%v at precision %d is %v", d, q, wide)
			}
		}
	}
}

func TestOrder(t *testing.T) {
	list := []string{"-0044-03-15", "0000", "1628-08-10T23:50", "1628-08-11T00:10", "1628-08-11T00:10:30", "1628-12-31T23:59", "1629-01-01", "1629-01", "1629", "163X", "17XX"}
	for i := range list[1:] {
		if a, b := parse(t, list[i]), parse(t, list[i+1]); a.Compare(b) >= 0 || b.Compare(a) <= 0 {
			t.Errorf("%s is not before %s", a, b)
		}
	}
}

func TestNoDate(t *testing.T) {
	var d Date
	if !d.IsZero() || d.String() != "" || d.End() != d.Seconds || !d.To(Day).IsZero() {
		t.Errorf("no date is %q, until %d, to the day %v", d.String(), d.End(), d.To(Day))
	}
}

func TestNothingIsAllocated(t *testing.T) {
	on, sum := Date{}, int64(0)
	if n := testing.AllocsPerRun(100, func() {
		for _, s := range []string{"16XX", "1628-08-10", "16:00", "1628-08-10T16:00:30", "no date"} {
			d, _ := ParseOn(s, on)
			y, _, _, _, _, _ := d.Civil()
			sum += d.End() + int64(y) + d.To(Month).Seconds
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"16XX", "162X", "1628-08-10", "1628-08-10T16:00:30", "-0044", "16:00", "T", "-", "9999-12-31"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := Parse(s); err == nil && d.String() != s {
			t.Errorf("%q is written as %q", s, d)
		}
		if d, err := ParseOn(s, Date{}); err == nil && d.Precision >= Day && d.End() <= d.Seconds {
			t.Errorf("%q ends before it begins", s)
		}
	})
}
