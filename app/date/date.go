// Package date is dates and times as far as they are known: from a century to
// a second, in the extended date and time format (EDTF, ISO 8601-2:2019) that
// libraries and archives use.
//
// A Date is a span of local time, with a beginning, an end and a precision. The
// calendar is the proleptic Gregorian one: its rules hold for every year, also
// before 1582. Nothing here knows a clock or a time zone, and only String and
// errors allocate.
package date

// Precision is how well a date is known. More precise is greater; none is 0.
type Precision uint8

// The precisions, from the coarsest.
const (
	Century Precision = iota + 1
	Decade
	Year
	Month
	Day
	Minute
	Second
)

// Date is a span of local time. The zero Date is none.
type Date struct {
	Seconds   int64 // its beginning, since 0000-01-01T00:00
	Precision Precision
}

// Lengths of time in seconds.
const (
	minute = 60
	hour   = 60 * minute
	day    = 24 * hour
)

// Of is the date of a precision that a moment falls in, by its seconds since
// 0000-01-01T00:00.
func Of(seconds int64, p Precision) Date {
	y, m, d := civil(floor(seconds, day))
	switch p {
	case Century:
		seconds = days(centuryOf(y), 1, 1) * day
	case Decade:
		seconds = days(decadeOf(y), 1, 1) * day
	case Year:
		seconds = days(y, 1, 1) * day
	case Month:
		seconds = days(y, m, 1) * day
	case Day:
		seconds = days(y, m, d) * day
	case Minute:
		seconds = floor(seconds, minute) * minute
	}
	return Date{seconds, p}
}

// To is the date at a precision no finer than its own: the month of a day, and
// of a year still the year.
func (d Date) To(p Precision) Date { return Of(d.Seconds, min(p, d.Precision)) }

// Civil is the beginning by the calendar and the clock.
func (d Date) Civil() (year, month, dayOfMonth, hours, minutes, seconds int) {
	n := floor(d.Seconds, day)
	year, month, dayOfMonth = civil(n)
	rest := int(d.Seconds - n*day)
	return year, month, dayOfMonth, rest / hour, rest % hour / minute, rest % minute
}

// End is the first second that is no longer of the date. A date that is none
// ends where it begins.
func (d Date) End() int64 {
	y, m, _ := civil(floor(d.Seconds, day))
	switch d.Precision {
	case Century:
		return days(after(y, 100), 1, 1) * day
	case Decade:
		return days(after(y, 10), 1, 1) * day
	case Year:
		return days(y+1, 1, 1) * day
	case Month:
		if m == 12 {
			y, m = y+1, 0
		}
		return days(y, m+1, 1) * day
	case Day:
		return d.Seconds + day
	case Minute:
		return d.Seconds + minute
	case Second:
		return d.Seconds + 1
	}
	return d.Seconds
}

// Compare orders dates by where they begin, and those that begin together by
// where they end: -1, 0 or 1.
func (d Date) Compare(o Date) int {
	switch {
	case d.Seconds < o.Seconds:
		return -1
	case d.Seconds > o.Seconds:
		return 1
	case d.End() < o.End():
		return -1
	case d.End() > o.End():
		return 1
	}
	return 0
}

// IsZero tells whether the date is none.
func (d Date) IsZero() bool { return d.Precision == 0 }
