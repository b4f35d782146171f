package scene

import (
	"math"
	"testing"

	"fiftymetres/app/story"
)

func tickAt(t float64, hhmm string) story.Tick {
	return story.Tick{T: t, Time: hhmm, Certainty: story.Filmed}
}

func gapAt(t float64, hhmm string) story.Tick {
	k := tickAt(t, hhmm)
	k.Gap = true
	return k
}

const h14 = 14 * 60.0

func exactly(m float64) Clock { return Clock{State: ExactClock, Minutes: m, Certainty: story.Filmed} }

func about(m float64) Clock { return Clock{State: AboutClock, Minutes: m} }

func TestClock(t *testing.T) {
	after := func(m float64) Clock { return Clock{State: AfterClock, Minutes: m} }
	gap := func(m, until float64) Clock { return Clock{State: GapClock, Minutes: m, Until: until} }
	for name, c := range map[string]struct {
		ticks []story.Tick
		want  map[float64]Clock
	}{
		"none":   {nil, map[float64]Clock{0: {}, 20: {}, 49.1: {}}},
		"single": {[]story.Tick{tickAt(10, "14:00")}, map[float64]Clock{0: {}, 9.99: {}, 10: exactly(h14), 11.49: exactly(h14), 11.5: after(h14), 49: after(h14)}},
		"two": {[]story.Tick{tickAt(10, "14:00"), tickAt(21.5, "14:20")}, map[float64]Clock{
			10: exactly(h14), 11.5: about(h14), 16.5: about(h14 + 10), 21.5: exactly(h14 + 20), 30: after(h14 + 20)}},
		"gap": {[]story.Tick{gapAt(10, "14:00"), tickAt(20, "14:20")}, map[float64]Clock{
			10: exactly(h14), 11.4: exactly(h14), 11.5: gap(h14, h14+20), 19.9: gap(h14, h14+20), 20: exactly(h14 + 20)}},
		"equal times": {[]story.Tick{tickAt(10, "14:00"), tickAt(20, "14:00"), tickAt(30, "14:01")}, map[float64]Clock{
			10: exactly(h14), 15: exactly(h14), 19.9: exactly(h14), 20: exactly(h14), 21.5: about(h14)}},
		"gap between equal times": {[]story.Tick{gapAt(10, "14:00"), tickAt(20, "14:00")}, map[float64]Clock{15: gap(h14, h14)}},
		"gap to nowhere":          {[]story.Tick{gapAt(10, "14:00")}, map[float64]Clock{10: exactly(h14), 20: after(h14)}},
		"close":                   {[]story.Tick{tickAt(10, "14:00"), tickAt(11, "14:10"), tickAt(20, "14:20")}, map[float64]Clock{10.5: about(h14 + 5), 11: exactly(h14 + 10)}},
		"as close as an exact time lasts": {[]story.Tick{tickAt(10, "14:00"), tickAt(10+exactFor, "14:10"), tickAt(20, "14:20")}, map[float64]Clock{
			10.75: about(h14 + 5), 10 + exactFor: exactly(h14 + 10)}},
		"over two moments": {[]story.Tick{tickAt(10, "14:00"), tickAt(35, "14:23")}, map[float64]Clock{35: exactly(h14 + 23), 36.5: after(h14 + 23)}},
	} {
		s := compiled(t, ticked(c.ticks...), first)
		f := s.NewFrame()
		for sec, want := range c.want {
			s.At(sec, f)
			if got := f.Clock; got.State != want.State || math.Abs(got.Minutes-want.Minutes) > 1e-9 || got.Until != want.Until || got.Certainty != want.Certainty {
				t.Errorf("%s: at %v %+v, want %+v", name, sec, got, want)
			}
		}
	}
}

// TestClockNeverRunsBack, and never says a time that no tick surrounds.
func TestClockNeverRunsBack(t *testing.T) {
	s := compiled(t, ticked(tickAt(1, "14:00"), tickAt(2.5, "14:03"), gapAt(2.9, "14:04"), tickAt(8, "14:30"),
		tickAt(8.2, "14:31"), tickAt(20, "14:31"), tickAt(40, "15:00")), first)
	last := 0.0
	for i := range 4910 {
		c := s.clock.at(float64(i) / 100)
		if c.State == NoClock {
			continue
		}
		if c.Minutes < last || c.Minutes < h14 || c.Minutes > h14+60 || c.State == GapClock && c.Until < c.Minutes {
			t.Fatalf("at %v %+v after %v", float64(i)/100, c, last)
		}
		last = c.Minutes
	}
}

func TestMinutes(t *testing.T) {
	for hhmm, want := range map[string]float64{"00:00": 0, "15:11": 911, "23:59": 1439, "": 0, "9:00": 0, "15:111": 0} {
		if got := Minutes(hhmm); got != want {
			t.Errorf("%q is %v minutes", hhmm, got)
		}
	}
}
