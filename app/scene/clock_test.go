package scene

import (
	"testing"

	"fiftymetres/app/date"
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

// disputed is a tick that a question asks for.
func disputed(k story.Tick, question string) story.Tick {
	k.Differ = question
	return k
}

func of(c Clock, question string) Clock {
	c.Differ = question
	return c
}

// on is a time of the park's day, so many minutes after two in the afternoon.
func on(minutes float64) date.Date {
	day, err := date.Parse(first)
	if err != nil {
		panic(err)
	}
	return date.Of(day.Seconds+14*3600+int64(minutes*60), date.Minute)
}

func exactly(m float64) Clock { return Clock{State: ExactClock, At: on(m), Certainty: story.Filmed} }

func roughly(m float64) Clock { return Clock{State: AboutClock, At: on(m)} }

func TestClock(t *testing.T) {
	after := func(m float64) Clock { return Clock{State: AfterClock, At: on(m)} }
	gap := func(m, until float64) Clock { return Clock{State: GapClock, At: on(m), Until: on(until)} }
	for name, c := range map[string]struct {
		ticks []story.Tick
		want  map[float64]Clock
	}{
		"none":   {nil, map[float64]Clock{0: {}, 20: {}, 49.1: {}}},
		"single": {[]story.Tick{tickAt(10, "14:00")}, map[float64]Clock{0: {}, 9.99: {}, 10: exactly(0), 11.49: exactly(0), 11.5: after(0), 49: after(0)}},
		"two": {[]story.Tick{tickAt(10, "14:00"), tickAt(21.5, "14:20")}, map[float64]Clock{
			10: exactly(0), 11.5: roughly(0), 16.5: roughly(10), 21.5: exactly(20), 30: after(20)}},
		"gap": {[]story.Tick{gapAt(10, "14:00"), tickAt(20, "14:20")}, map[float64]Clock{
			10: exactly(0), 11.4: exactly(0), 11.5: gap(0, 20), 19.9: gap(0, 20), 20: exactly(20)}},
		"equal times": {[]story.Tick{tickAt(10, "14:00"), tickAt(20, "14:00"), tickAt(30, "14:01")}, map[float64]Clock{
			10: exactly(0), 15: exactly(0), 19.9: exactly(0), 20: exactly(0), 21.5: roughly(0)}},
		"disputed": {[]story.Tick{disputed(gapAt(10, "14:00"), "when"), tickAt(20, "14:20"), disputed(tickAt(24, "14:30"), "whence")}, map[float64]Clock{
			9: {}, 10: of(exactly(0), "when"), 15: of(gap(0, 20), "when"), 20: exactly(20), 21.5: roughly(20), 24: of(exactly(30), "whence"), 26: of(after(30), "whence")}},
		"gap between equal times": {[]story.Tick{gapAt(10, "14:00"), tickAt(20, "14:00")}, map[float64]Clock{15: gap(0, 0)}},
		"gap to nowhere":          {[]story.Tick{gapAt(10, "14:00")}, map[float64]Clock{10: exactly(0), 20: after(0)}},
		"close":                   {[]story.Tick{tickAt(10, "14:00"), tickAt(11, "14:10"), tickAt(20, "14:20")}, map[float64]Clock{10.5: roughly(5), 11: exactly(10)}},
		"as close as an exact time lasts": {[]story.Tick{tickAt(10, "14:00"), tickAt(10+exactFor, "14:10"), tickAt(20, "14:20")}, map[float64]Clock{
			10.75: roughly(5), 10 + exactFor: exactly(10)}},
		"over two moments": {[]story.Tick{tickAt(10, "14:00"), tickAt(35, "14:23")}, map[float64]Clock{35: exactly(23), 36.5: after(23)}},
	} {
		s := compiled(t, ticked(c.ticks...), first)
		f := s.NewFrame()
		for sec, want := range c.want {
			s.At(sec, f)
			if got := f.Clock; got != want {
				t.Errorf("%s: at %v %+v, want %+v", name, sec, got, want)
			}
		}
	}
}

// TestClockNeverRunsBack, and never says a time that no tick surrounds: over an
// hour, over midnight, over years, and where a day follows an hour of it.
func TestClockNeverRunsBack(t *testing.T) {
	for _, ticks := range [][]story.Tick{
		{tickAt(1, "14:00"), tickAt(2.5, "14:03"), gapAt(2.9, "14:04"), tickAt(8, "14:30"), tickAt(8.2, "14:31"), tickAt(20, "14:31"), tickAt(40, "15:00")},
		{tickAt(1, "23:50"), tickAt(9, "2001-05-05T00:10"), gapAt(12, "2001-05-05T01:00"), tickAt(40, "2001-12-31T23:59:59"), tickAt(45, "2002-01-01T00:00:01")},
		{tickAt(1, "16XX"), tickAt(9, "163X"), tickAt(12, "1648"), tickAt(15, "1648-10"), tickAt(20, "1648-10-24"), tickAt(25, "1648-10-24T12:00"), tickAt(30, "2001-05-04T12:00:30")},
		{tickAt(1, "14:00"), tickAt(20, "2001-05-04"), tickAt(40, "2001-05")},
	} {
		s := compiled(t, ticked(ticks...), first)
		var last Clock
		begin, end := s.clock[0].at.Seconds, s.clock[len(s.clock)-1].at.End()
		for i := range 4910 {
			c := s.clock.at(float64(i) / 100)
			if c.State == NoClock {
				continue
			}
			if c.At.End() <= last.At.Seconds || c.At.End() <= begin || c.At.Seconds >= end || c.State == GapClock && c.Until.Compare(c.At) < 0 {
				t.Fatalf("at %v %+v after %+v", float64(i)/100, c, last)
			}
			last = c
		}
	}
}

// TestClockOverMidnight goes on into the next day.
func TestClockOverMidnight(t *testing.T) {
	s := compiled(t, ticked(tickAt(10, "23:50"), tickAt(21.5, "2001-05-05T00:10")), first)
	for sec, want := range map[float64]string{10: "2001-05-04T23:50", 14: "2001-05-04T23:55", 16.5: "2001-05-05T00:00", 21.5: "2001-05-05T00:10"} {
		if got := s.clock.at(sec).At.String(); got != want {
			t.Errorf("at %v it is %s, want %s", sec, got, want)
		}
	}
}

// TestAboutIsNoMorePreciseThanIsKnown: by the vaguer of two ticks, and by how
// far they are apart.
func TestAboutIsNoMorePreciseThanIsKnown(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     date.Precision
	}{
		{"14:00", "14:20", date.Minute},
		{"14:00:00", "14:20", date.Minute},
		{"14:00:00", "14:00:40", date.Second},
		{"14:00", "2001-05-05T02:00", date.Minute},
		{"14:00", "2001-05-05", date.Day},
		{"14:00", "2001-05-09T14:00", date.Day},
		{"2001-05-04", "2001-08-10", date.Month},
		{"14:00", "2010-05-04T14:00", date.Year},
		{"1628-08-10T17:00", "1961-04-24T10:00", date.Decade},
		{"16XX", "1961-04-24", date.Century},
		{"2000", "2001-05-04T14:00", date.Year},
	} {
		s := compiled(t, ticked(tickAt(10, c.from), tickAt(20, c.to)), first)
		if got := s.clock.at(16); got.State != AboutClock || got.At.Precision != c.want {
			t.Errorf("from %s to %s it is about %s, precision %d, want %d", c.from, c.to, got.At, got.At.Precision, c.want)
		}
	}
}

// TestNoTimeIsPassedOver: what the checker refuses does not stop the engine.
func TestNoTimeIsPassedOver(t *testing.T) {
	s := compiled(t, ticked(tickAt(10, "noon"), tickAt(20, "14:00")), first)
	if c := s.clock.at(15); c.State != NoClock {
		t.Errorf("a time that is none shows %+v", c)
	}
}

// TestAskingTheClockAllocatesNothing.
func TestAskingTheClockAllocatesNothing(t *testing.T) {
	s := compiled(t, ticked(tickAt(10, "16XX"), tickAt(20, "1961-04-24"), tickAt(30, "14:00")), first)
	if n := testing.AllocsPerRun(100, func() {
		for i := range 49 {
			s.clock.at(float64(i))
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
