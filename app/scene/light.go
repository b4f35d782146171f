package scene

import (
	"time"

	"fiftymetres/app/geom"
	"fiftymetres/app/sun"
)

// noon stands in for the clock where a story gives none at all.
const noon = 12 * 60

// Light is how shadows fall: a thing one metre high throws its shadow's end
// to this displacement, metres in the level-line frame.
type Light struct {
	Cast geom.Point
	Sun  sun.Position
}

// LightAt is the light at story second t: the sun over the frame's origin at
// the clock's time, or at the nearest known one, to the minute.
func (s *Scene) LightAt(t float64) Light {
	minutes := float64(noon)
	switch c := s.clock.at(t); {
	case c.State != NoClock:
		minutes = c.Minutes
	case len(s.clock) > 0:
		minutes = s.clock[0].minutes
	}
	day, err := time.Parse(time.DateOnly, s.Story.Date)
	if err != nil {
		day = time.Unix(0, 0)
	}
	local := time.Duration(int(minutes))*time.Minute - time.Duration(s.Story.Zone.Offset*float64(time.Hour))
	p := sun.At(s.Story.Frame.Origin[0], s.Story.Frame.Origin[1], day.Add(local))
	away := geom.HeadingVector(s.Projection.Heading(p.Azimuth + 180))
	return Light{Cast: away.Scale(p.Shadow()), Sun: p}
}
