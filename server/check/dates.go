package check

import (
	"strings"

	"fiftymetres/app/date"
	"fiftymetres/app/story"
)

// isDay tells whether s is a day of the calendar, YYYY-MM-DD.
func isDay(s string) bool {
	d, err := date.Parse(s)
	return err == nil && d.Precision == date.Day
}

// isDate tells whether s is a date as far as it may be known, down to a day.
func isDate(s string) bool {
	d, err := date.Parse(s)
	return err == nil && d.Precision <= date.Day
}

// dates are the forms of dates without a time of day.
const dates = "1628-08-10, 1628-08, 1628, 162X for the 1620s or 16XX for the years from 1600 on"

func (c *checker) day(a at, s string) bool {
	if isDay(s) {
		return true
	}
	c.wrong(a, "write a day of the calendar as YYYY-MM-DD", "%q is not a day", s)
	return false
}

func (c *checker) date(a at, s string) bool {
	if isDate(s) {
		return true
	}
	c.wrong(a, "write it as far as it is known: "+dates, "%q is not a date", s)
	return false
}

// time judges a time of the story: a time of day, or a date in any form.
func (c *checker) time(a at, s string) (date.Date, bool) {
	d, err := c.s.Time(s)
	if err != nil {
		c.wrong(a, "write a time of the story's day as "+date.Times+", or a date as far as it is known: "+date.Forms, "%q is not a time", s)
		return d, false
	}
	if strings.IndexByte(s, ':') == 2 && isDate(c.s.Date) && !isDay(c.s.Date) {
		c.wrong(a, "write the day before it, as in 1628-08-10T"+s, "the story is of %s, which is no day that a time could be of", c.s.Date)
		return d, false
	}
	return d, true
}

// ticks judges the clock of one moment in one edition. Over the story an
// edition's ticks go forward in story time, and never back by the calendar;
// last is the tick before this moment's, if any.
func (c *checker) ticks(a at, m story.Moment, e story.Edition, ticks []story.Tick, last story.Tick, any bool) {
	for i, tick := range ticks {
		a := a.index(i)
		c.inside(a.key("t"), tick.T, m)
		now, valid := c.time(a.key("time"), tick.Time)
		if any && tick.T <= last.T {
			c.wrong(a.key("t"), "put the ticks in order of t, each later than the one before", "%g s is not after the tick before it, at %g s", tick.T, last.T)
		}
		if before, err := c.s.Time(last.Time); any && err == nil && valid && now.End() <= before.Seconds {
			remedy := "let the clock go forward only"
			if strings.IndexByte(tick.Time, ':') == 2 {
				remedy += "; if it is of the next day, write " + date.Of(before.To(date.Day).End(), date.Day).String() + "T" + tick.Time
			}
			c.wrong(a.key("time"), remedy, "%s is before %s, which the clock showed earlier", tick.Time, last.Time)
		}
		c.certainty(a.key("certainty"), tick.Certainty)
		c.cites(a.key("claims"), tick.Claims, e)
		c.rests(a.key("claims"), tick.Certainty, tick.Claims)
		c.differing(a.key("differ"), tick.Differ, tick.Claims, e)
		c.undisputed(a, tick.Differ, tick.Claims, e, func(l *story.Claim) bool { return l.Clock == tick.Time }, "time")
		last, any = tick, true
	}
}
