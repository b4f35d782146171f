package scene

import (
	"time"

	"fiftymetres/app/date"
	"fiftymetres/app/geom"
	"fiftymetres/app/sun"
)

// Light is how shadows fall: a thing one metre high throws its shadow's end
// to this displacement, metres in the level-line frame.
type Light struct {
	Cast geom.Point
	Sun  sun.Position
}

// LightAt is the light at story second t: the sun over the frame's origin at
// the clock's time, or at the nearest known one, to the minute. Where the hour
// is not known it is noon, and where the day is not, midsummer.
func (s *Scene) LightAt(t float64) Light {
	when, _ := s.Story.Time(s.Story.Date)
	switch c := s.clock.at(t); {
	case c.State != NoClock:
		when = c.At
	case len(s.clock) > 0:
		when = s.clock[0].at
	}
	origin := s.Story.Frame.Origin
	noon, offset := sunlit(when, origin[1]), time.Duration(s.Story.Zone.Offset*float64(time.Hour))
	p := sun.At(origin[0], origin[1], noon.Add(-offset))
	away := geom.HeadingVector(s.Projection.Heading(p.Azimuth + 180))
	return Light{Cast: away.Scale(p.Shadow()), Sun: p}
}

// sunlit is an instant of a date, by the local clock: the minute where the date
// is of one, else noon, on the longest day of the latitude's half of the globe
// where no day is known.
func sunlit(d date.Date, lat float64) time.Time {
	year, month, day, hour, minute, _ := d.Civil()
	switch {
	case d.Precision < date.Month:
		month, day, hour = 6, 21, 12
		if lat < 0 {
			month = 12
		}
	case d.Precision == date.Month:
		day, hour = 15, 12
	case d.Precision == date.Day:
		hour = 12
	}
	return time.Date(year, time.Month(month), day, hour, minute, 0, 0, time.UTC)
}
