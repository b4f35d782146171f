package check

import (
	"fmt"
	"strconv"

	"fiftymetres/app/date"
	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/story"
)

// speed judges how fast a way is gone, metres.
func (c *checker) speed(a at, l leg, metres float64) {
	p, limited := sprite.Of(l.form).PaceOf(l.a.Pose)
	seconds := l.b.T - l.a.T
	if !limited || !(seconds > 0) {
		return
	}
	limit, of := p.Told, "story time"
	if real, from, to, ok := c.clocked(l); ok {
		limit, of, seconds = p.Real, fmt.Sprintf("the clock, which shows %s before it and %s after", from, to), max(seconds, real)
	}
	if v := metres / seconds; v > limit {
		c.wrong(a, "correct t or the position, or the clock",
			"it would move %.0f m in %.3g s of %s, an impossible %s m/s: the limit %s is %g m/s", metres, seconds, of, above(v, limit), p.How, limit)
	}
}

// clocked is the longest time that a way may have taken by its edition's clock:
// from the last tick before it to the first after it, each as far as it is known.
func (c *checker) clocked(l leg) (seconds float64, from, to string, ok bool) {
	var before, after *story.Tick
	for _, m := range c.s.Moments {
		ticks := m.Tellings[l.edition].Clock
		for i := range ticks {
			if k := &ticks[i]; k.T <= l.a.T {
				before = k
			} else if k.T >= l.b.T && after == nil {
				after = k
			}
		}
	}
	if before == nil || after == nil {
		return 0, "", "", false
	}
	start, err := c.s.Time(before.Time)
	var end date.Date
	if err == nil {
		end, err = c.s.Time(after.Time)
	}
	return float64(end.End() - start.Seconds), before.Time, after.Time, err == nil && end.End() > start.Seconds
}

// above writes a speed with as many digits as show that it is above a limit.
func above(v, limit float64) string {
	for digits := range 6 {
		if s := strconv.FormatFloat(v, 'f', digits, 64); s != strconv.FormatFloat(limit, 'f', digits, 64) {
			return s
		}
	}
	return "a little more than " + strconv.FormatFloat(limit, 'g', -1, 64)
}
