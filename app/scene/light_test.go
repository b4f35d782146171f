package scene

import (
	"math"
	"testing"
	"time"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
	"fiftymetres/app/sun"
)

// TestLightAt asks for the sun at the clock's time, and where there is none at
// the nearest known, and where there is none at all at noon.
func TestLightAt(t *testing.T) {
	for name, c := range map[string]struct {
		ticks []story.Tick
		at    float64
		utc   string // the park's clocks are an hour ahead
	}{
		"on a tick":           {[]story.Tick{tickAt(10, "14:00"), tickAt(21.5, "14:20")}, 10, "13:00"},
		"between two":         {[]story.Tick{tickAt(10, "14:00"), tickAt(21.5, "14:20")}, 16.5, "13:10"},
		"before the first":    {[]story.Tick{tickAt(10, "14:00")}, 0, "13:00"},
		"after the last":      {[]story.Tick{tickAt(10, "14:00")}, 49, "13:00"},
		"in a gap":            {[]story.Tick{gapAt(10, "14:00"), tickAt(20, "16:00")}, 15, "13:00"},
		"without any, noon":   {nil, 5, "11:00"},
		"without, at no time": {nil, math.NaN(), "11:00"},
	} {
		when, err := time.Parse("2006-01-02 15:04", first+" "+c.utc)
		if err != nil {
			t.Fatal(err)
		}
		s := compiled(t, ticked(c.ticks...), first)
		l, want := s.LightAt(c.at), sun.At(5, 50, when)
		if math.Abs(l.Sun.Azimuth-want.Azimuth) > 1e-6 || math.Abs(l.Sun.Elevation-want.Elevation) > 1e-6 {
			t.Errorf("%s: the sun is at %+v, want %+v", name, l.Sun, want)
		}
		if d := math.Abs(l.Cast.Len() - want.Shadow()); d > 1e-9 {
			t.Errorf("%s: a shadow of %v m, want %v", name, l.Cast.Len(), want.Shadow())
		}
	}
}

// TestLightByTheDay: the sun is that of the day that the clock shows, at noon
// where no hour is known and in midsummer where no day is.
func TestLightByTheDay(t *testing.T) {
	for tick, utc := range map[string]string{
		"2001-12-21T14:00":    "2001-12-21T13:00:00Z",
		"2001-12-21T14:00:59": "2001-12-21T13:00:00Z",
		"2001-12-21":          "2001-12-21T11:00:00Z",
		"2001-12":             "2001-12-15T11:00:00Z",
		"2002":                "2002-06-21T11:00:00Z",
		"199X":                "1990-06-21T11:00:00Z",
		"1628-08-10T16:00":    "1628-08-10T15:00:00Z",
	} {
		when, err := time.Parse(time.RFC3339, utc)
		if err != nil {
			t.Fatal(err)
		}
		s := compiled(t, ticked(tickAt(10, tick)), first)
		if l, want := s.LightAt(10), sun.At(5, 50, when); l.Sun != want {
			t.Errorf("%s: the sun is at %+v, want %+v", tick, l.Sun, want)
		}
	}
	south := ticked(tickAt(10, "2002"))
	south.Frame.Origin[1] = -35
	if l := compiled(t, south, first).LightAt(10); l.Sun.Elevation < 70 {
		t.Errorf("midsummer in the south has the sun at %+v", l.Sun)
	}
}

// TestShadowsFallAwayFromTheSun, with the picture turned any way up.
func TestShadowsFallAwayFromTheSun(t *testing.T) {
	for _, up := range []float64{0, 41, 180, 300, -30} {
		st := ticked(tickAt(10, "16:00"))
		st.Frame.Up = up
		s := compiled(t, st, first)
		l := s.LightAt(10)
		away := math.Mod(l.Sun.Azimuth+180-up+720, 360)
		if got := l.Cast.Heading(); math.Abs(math.Mod(got-away+540, 360)-180) > 1e-6 {
			t.Errorf("up %v: shadows head %v°, want %v°", up, got, away)
		}
		// Towards the sun on the ground is down the shadow's way: a check by positions, not by angles.
		p := geom.LonLat{Lon: 5, Lat: 50}
		sunward := geom.LonLat{Lon: p.Lon + 1e-4*math.Sin(l.Sun.Azimuth*math.Pi/180)/math.Cos(p.Lat*math.Pi/180), Lat: p.Lat + 1e-4*math.Cos(l.Sun.Azimuth*math.Pi/180)}
		d := s.Projection.Point(sunward)
		if cos := (d.X*l.Cast.X + d.Y*l.Cast.Y) / d.Len() / l.Cast.Len(); cos > -0.9999 {
			t.Errorf("up %v: shadow %v, the sun towards %v", up, l.Cast, d)
		}
	}
}
