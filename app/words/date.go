package words

import (
	"strconv"

	"fiftymetres/app/date"
)

// Own is what a story's dates have in common, and a reader need not be told
// again beside each of them.
type Own struct {
	Day   date.Date // the day of the story
	Days  bool      // its clocks show other days too
	Years bool      // its clocks or editions are of more years than that one
}

// Date is a date as far as it is known, its time of day left out: a day with
// its year, a month, a year, a decade, a century.
func (w *Words) Date(d date.Date) string {
	y, m, day, _, _, _ := d.Civil()
	if y < 0 || y == 0 && d.Precision != date.Century {
		return w.before(d)
	}
	year := strconv.Itoa(y)
	switch d.Precision {
	case 0:
		return ""
	case date.Century:
		return w.Nth(w.Century, y/100+1)
	case date.Decade:
		return Fill(w.Decade, "year", year)
	case date.Year:
		return Fill(w.Year, "year", year)
	case date.Month:
		return Fill(w.MonthYear, "month", w.Months[m-1], "year", year)
	}
	return Fill(w.DayMonthYear, "day", strconv.Itoa(day), "month", w.Months[m-1], "year", year)
}

// Day is a date with no more than has to be told in a story: a day of its own
// year without the year, unless the story is of several.
func (w *Words) Day(d date.Date, own Own) string {
	y, m, day, _, _, _ := d.Civil()
	ownYear, _, _, _, _, _ := own.Day.Civil()
	if own.Years || y != ownYear || d.Precision < date.Day {
		return w.Date(d)
	}
	return Fill(w.DayMonth, "day", strconv.Itoa(day), "month", w.Months[m-1])
}

// before is a date before the year 1: the year 0 is 1 BC.
func (w *Words) before(d date.Date) string {
	y, m, day, _, _, _ := d.Civil()
	year := func(y int) string { return Fill(w.Before, "year", strconv.Itoa(1-y)) }
	switch d.Precision {
	case 0:
		return ""
	case date.Century, date.Decade:
		last, _, _, _, _, _ := date.Of(d.End()-1, date.Year).Civil()
		if last > 0 { // the years from 1 BC to 99 or to 9
			return Fill(w.Between, "from", year(y), "to", Fill(w.Year, "year", strconv.Itoa(last)))
		}
		return Fill(w.Between, "from", year(y), "to", year(last))
	case date.Year:
		return year(y)
	case date.Month:
		return w.Months[m-1] + ", " + year(y)
	}
	return Fill(w.DayMonth, "day", strconv.Itoa(day), "month", w.Months[m-1]) + ", " + year(y)
}

// Time is the time of day of a date that is known to the minute or the second,
// and else empty.
func (w *Words) Time(d date.Date) string {
	_, _, _, h, m, s := d.Civil()
	switch d.Precision {
	case date.Minute:
		return Fill(w.Clock, "hour", two(h), "minute", two(m))
	case date.Second:
		return Fill(w.ClockSeconds, "hour", two(h), "minute", two(m), "second", two(s))
	}
	return ""
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// Instant is what a clock shows of a date: its time of day where that is known,
// else the date.
func (w *Words) Instant(d date.Date, own Own) string {
	if t := w.Time(d); t != "" {
		return t
	}
	return w.Day(d, own)
}

// Stretch is from one date to another, as short as it can be said: times of day
// where they are within a day of each other, days within a year, else years.
func (w *Words) Stretch(from, to date.Date, own Own) string {
	const day, year = 24 * 3600, 366 * 24 * 3600
	p := date.Second
	switch apart := to.Seconds - from.Seconds; {
	case apart >= year:
		p = date.Year
	case apart >= day:
		p = date.Day
	}
	a, b := from.To(p), to.To(p)
	if p == date.Day {
		own.Years = false // both are told in the note
	}
	return Fill(w.Between, "from", w.Instant(a, own), "to", w.Instant(b, own))
}
