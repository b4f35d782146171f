package check

import "fiftymetres/app/story"

// ticks judges the clock of one moment in one edition. Over the story an
// edition's ticks go forward in story time, and never back by the clock; last
// is the tick before this moment's, if any.
func (c *checker) ticks(a at, m story.Moment, e story.Edition, ticks []story.Tick, last story.Tick, any bool) {
	for i, tick := range ticks {
		a := a.index(i)
		c.inside(a.key("t"), tick.T, m)
		now, valid := c.clock(a.key("time"), tick.Time)
		if any && tick.T <= last.T {
			c.wrong(a.key("t"), "put the ticks in order of t, each later than the one before", "%g s is not after the tick before it, at %g s", tick.T, last.T)
		}
		if before, ok := minutes(last.Time); any && ok && valid && now < before {
			c.wrong(a.key("time"), "let the clock go forward only", "%s is before %s, which the clock showed earlier", tick.Time, last.Time)
		}
		c.certainty(a.key("certainty"), tick.Certainty)
		c.cites(a.key("claims"), tick.Claims, e)
		if len(tick.Claims) == 0 && (tick.Certainty == story.Filmed || tick.Certainty == story.Reported) {
			c.wrong(a.key("claims"), "name the claim, or mark the tick as inferred", "nobody is named for a time that is %s", tick.Certainty)
		}
		last, any = tick, true
	}
}
