package check

import "time"

// isDate tells whether s is a day of the calendar, YYYY-MM-DD.
func isDate(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil && len(s) == len(time.DateOnly)
}

func isMonth(s string) bool {
	_, err := time.Parse("2006-01", s)
	return err == nil && len(s) == len("2006-01")
}

// minutes is a time of day HH:MM as minutes since midnight.
func minutes(s string) (int, bool) {
	t, err := time.Parse("15:04", s)
	if err != nil || len(s) != len("15:04") {
		return 0, false
	}
	return t.Hour()*60 + t.Minute(), true
}

func (c *checker) date(a at, s string) bool {
	if isDate(s) {
		return true
	}
	c.wrong(a, "write a day of the calendar as YYYY-MM-DD", "%q is not a date", s)
	return false
}

func (c *checker) clock(a at, s string) (int, bool) {
	m, ok := minutes(s)
	if !ok {
		c.wrong(a, "write a time of day as HH:MM, from 00:00 to 23:59", "%q is not a time", s)
	}
	return m, ok
}
