package date

import (
	"errors"
	"strconv"
)

// The forms that are understood, for whoever reports that one is not.
const (
	Forms = "16XX, 162X, 1628, 1628-08, 1628-08-10, 1628-08-10T16:00 or 1628-08-10T16:00:30"
	Times = "16:00 or 16:00:30"
)

var (
	errForm     = errors.New("this is no date: the forms are " + Forms)
	errCalendar = errors.New("the calendar has no such day")
	errTime     = errors.New("the day has no such time")
)

// Parse reads a date: a century as 16XX, a decade as 162X, a year as 1628, a
// month as 1628-08, a day as 1628-08-10, a minute as 1628-08-10T16:00 and a
// second as 1628-08-10T16:00:30. Years have four digits, and a minus before
// the year 0000, which is 1 BC.
func Parse(s string) (Date, error) {
	r := reader{s: s}
	before := r.take('-')
	year, unknown := r.year()
	if before {
		year = -year - (pow10(unknown) - 1)
	}
	p := [...]Precision{Year, Decade, Century}[unknown]
	if r.bad || before && year == 0 && unknown == 0 {
		return Date{}, errForm
	}
	if unknown > 0 || r.s == "" {
		return r.end(days(year, 1, 1)*day, p)
	}
	month, dom := r.two('-'), 1
	p = Month
	if r.s != "" {
		dom, p = r.two('-'), Day
	}
	if r.bad {
		return Date{}, errForm
	}
	if month < 1 || month > 12 || dom < 1 || dom > length(year, month) {
		return Date{}, errCalendar
	}
	at := days(year, month, dom) * day
	if r.s == "" {
		return r.end(at, p)
	}
	return r.clock('T', at)
}

// ParseOn reads a date in any of its forms, or a time of day alone, HH:MM or
// HH:MM:SS, which is then of the day given.
func ParseOn(s string, on Date) (Date, error) {
	if len(s) < 3 || s[2] != ':' {
		return Parse(s)
	}
	r := reader{s: s}
	return r.clock(0, floor(on.Seconds, day)*day)
}

// reader takes a string apart from its beginning, and remembers whether it was
// ever not as it should be.
type reader struct {
	s   string
	bad bool
}

func (r *reader) take(b byte) bool {
	ok := r.s != "" && r.s[0] == b
	if ok {
		r.s = r.s[1:]
	}
	return ok
}

// year is four digits, of which the last, or the last two, may be X. It gives
// what the year is at least, and how many digits are not known.
func (r *reader) year() (year, unknown int) {
	if len(r.s) < 4 {
		r.bad = true
		return 0, 0
	}
	for i := range 4 {
		switch b := r.s[i]; {
		case b == 'X' && i >= 2:
			year, unknown = year*10, unknown+1
		case b >= '0' && b <= '9' && unknown == 0:
			year = year*10 + int(b-'0')
		default:
			r.bad = true
		}
	}
	r.s = r.s[4:]
	return year, min(unknown, 2)
}

// two is two digits after a mark; 0 stands for no mark.
func (r *reader) two(mark byte) int {
	if mark != 0 && !r.take(mark) || len(r.s) < 2 || !digit(r.s[0]) || !digit(r.s[1]) {
		r.bad = true
		return 0
	}
	n := int(r.s[0]-'0')*10 + int(r.s[1]-'0')
	r.s = r.s[2:]
	return n
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// clock is a time of the day that begins at a second.
func (r *reader) clock(mark byte, at int64) (Date, error) {
	h, m, s, p := r.two(mark), r.two(':'), 0, Minute
	if r.s != "" {
		s, p = r.two(':'), Second
	}
	if !r.bad && (h > 23 || m > 59 || s > 59) {
		return Date{}, errTime
	}
	return r.end(at+int64(h*hour+m*minute+s), p)
}

func (r *reader) end(at int64, p Precision) (Date, error) {
	if r.bad || r.s != "" {
		return Date{}, errForm
	}
	return Date{at, p}, nil
}

func pow10(n int) int { return [...]int{1, 10, 100}[n] }

// String is the date in the form that Parse reads; none is empty.
func (d Date) String() string {
	y, m, dom, h, min, s := d.Civil()
	var b []byte
	if y < 0 {
		b, y = append(b, '-'), -y
	}
	b = digits(b, y, 4)
	switch d.Precision {
	case Century:
		return string(append(b[:len(b)-2], "XX"...))
	case Decade:
		return string(append(b[:len(b)-1], 'X'))
	case 0:
		return ""
	}
	for _, part := range [...]struct {
		from Precision
		mark byte
		n    int
	}{{Month, '-', m}, {Day, '-', dom}, {Minute, 'T', h}, {Minute, ':', min}, {Second, ':', s}} {
		if d.Precision >= part.from {
			b = digits(append(b, part.mark), part.n, 2)
		}
	}
	return string(b)
}

// digits appends a number of at least so many digits.
func digits(b []byte, n, wide int) []byte {
	for w := wide - 1; w > 0 && n < [...]int{1, 10, 100, 1000}[w]; w-- {
		b = append(b, '0')
	}
	return strconv.AppendInt(b, int64(n), 10)
}
