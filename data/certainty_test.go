package data_test

import (
	"math"
	"strings"
	"testing"

	"fiftymetres/app/date"
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// off is how far off the map's own things may be, metres: what somebody is seen
// or said to be beside cannot be placed better. The row of huts, and all that is
// placed by it, may be thirty metres off along the line; the places say the rest.
func (s told) off(t *testing.T, at geom.Point) float64 {
	for _, near := range []struct {
		id             string
		within, metres float64
	}{{"bridge-72h", 150, 100}, {"checkpoint", 150, 100}, {"monument", 50, 40}} {
		if at.Distance(geom.Centre(s.place(t, near.id).Points)) < near.within {
			return near.metres
		}
	}
	return 30
}

// filmSettles is the widest ring of a key that is called filmed, metres: a film
// shows beside what somebody was, and no more.
const filmSettles = 100

// TestNoKeyIsSurerThanTheMap: no ring is narrower than the map is sure, and
// nothing is called filmed whose place no film could settle.
func TestNoKeyIsSurerThanTheMap(t *testing.T) {
	for _, date := range []string{firstDay, nineDaysLater} {
		s := edition(t, date)
		for _, a := range s.Actors {
			for i, leg := range a.Track.Legs {
				k, at := leg.Key, s.pose(t, a.ID, leg.Key.T).At
				if want := s.off(t, at); k.Ring < want {
					t.Errorf("%s, %s, key %d has a ring of %g m where the map may be %g m off", date, a.ID, i, k.Ring, want)
				}
				if k.Certainty == story.Filmed && k.Ring > filmSettles {
					t.Errorf("%s, %s, key %d is filmed and %g m off", date, a.ID, i, k.Ring)
				}
			}
		}
	}
}

// TestWhatWePlacedSaysSo: the men who fire stand where we put them, and both
// ends of the flight are inferred on the map, so no key of theirs is surer.
func TestWhatWePlacedSaysSo(t *testing.T) {
	for _, date := range []string{firstDay, nineDaysLater} {
		s := edition(t, date)
		for _, a := range s.Actors {
			ours := strings.HasPrefix(a.ID, "pursuer-") || a.ID == "helicopter"
			for i, leg := range a.Track.Legs {
				if c := leg.Key.Certainty; ours && c != story.Inferred && c != story.Schematic {
					t.Errorf("%s, %s, key %d is %s", date, a.ID, i, c)
				}
			}
		}
	}
}

// eachSecond calls f twenty times a story second, with the clock there.
func (s told) eachSecond(f func(sec float64, c scene.Clock)) {
	for sec := 0.0; sec <= s.End; sec += 0.05 {
		s.At(sec, s.f)
		f(sec, s.f.Clock)
	}
}

// clock reads HH:MM as minutes of the day; 24:00 is its end.
func clock(hhmm string) float64 {
	d, err := date.ParseOn(hhmm, date.Date{})
	if err != nil {
		return 24 * 60
	}
	return float64(d.Seconds) / 60
}

// minutes is how many minutes of the story's day a clock shows.
func (s told) minutes(c scene.Clock) float64 {
	day, _ := s.Story.Time(s.Story.Date)
	return float64(c.At.Seconds-day.Seconds) / 60
}

// TestClockAgainstPlace: where somebody is drawn is where the record has him at
// the time that the clock shows.
func TestClockAgainstPlace(t *testing.T) {
	s := edition(t, nineDaysLater)
	at := func(place string) geom.Point { return geom.Centre(s.place(t, place).Points) }
	nearest, passed := math.Inf(1), scene.Clock{}
	s.eachSecond(func(sec float64, c scene.Clock) {
		jeep, soldier, helicopter := s.pose(t, "jeep", sec), s.pose(t, "soldier", sec), s.pose(t, "helicopter", sec)
		if d := jeep.At.Distance(at("checkpoint")); jeep.Visible && d < nearest {
			nearest, passed = d, c
		}
		if c.State == scene.NoClock || c.State == scene.GapClock {
			return
		}
		for _, w := range []struct {
			what        string
			is          bool
			from, until string
		}{
			{"the jeep stands", jeep.Visible && jeep.At.Distance(s.pose(t, "jeep", s.End).At) < 1, "15:13", "24:00"},
			{"he is south of the line, where he fell", soldier.Visible && s.south(t, soldier.At) > 1 && soldier.At.Distance(at("camp-bonifas")) > 500, "15:15", "16:04"},
			{"he is at Camp Bonifas", soldier.Visible && soldier.At.Distance(at("camp-bonifas")) < 500, "16:04", "16:25"},
			{"the armed men are there", s.pose(t, "reaction-force", sec).Visible, "15:17", "15:31"},
			{"a pursuer is there", s.pose(t, "pursuer-1", sec).Visible || s.pose(t, "pursuer-4", sec).Visible, "15:13", "15:31"},
			{"a rescuer is there", s.pose(t, "rescuer-1", sec).Visible, "15:55", "16:04"},
			{"the helicopter flies", helicopter.Visible, "16:09", "24:00"},
			{"the helicopter is at Camp Bonifas", helicopter.Visible && helicopter.At.Distance(at("camp-bonifas")) < 1, "16:16", "16:25"},
			{"the helicopter is at the hospital", helicopter.Visible && helicopter.At.Distance(at("ajou")) < 1, "16:45", "24:00"},
		} {
			// A clock that shows a minute says somewhen within it.
			if w.is && !(s.minutes(c)+1 > clock(w.from) && s.minutes(c) <= clock(w.until)) {
				t.Fatalf("at %.2f, %s by the clock, %s; the record has it from %s to %s", sec, c.At, w.what, w.from, w.until)
			}
		}
	})
	if nearest > 30 || passed.State != scene.ExactClock || s.minutes(passed) != clock("15:13") {
		t.Errorf("the jeep passes the checkpoint %.0f m away at %+v, want 15:13", nearest, passed)
	}
}

// TestTheDriveIsAsFastAsReported: from each stamp on the film to the next, the
// way that is drawn can be driven at the speed that is reported, seventy
// kilometres an hour or not much more, in the minutes between. A stamp shows no
// seconds, so these are a minute more or less.
func TestTheDriveIsAsFastAsReported(t *testing.T) {
	s := edition(t, nineDaysLater)
	jeep := s.Actors[s.Actor("jeep")].Track
	const slow, fast = 60, 110 // km/h
	var last *story.Tick
	for _, m := range s.Story.Moments {
		for i := range m.Tellings[nineDaysLater].Clock {
			k := &m.Tellings[nineDaysLater].Clock[i]
			if last != nil && last.T >= jeep.Start() {
				km := (jeep.At(k.T).Travelled - jeep.At(last.T).Travelled) / 1000
				minutes := clock(k.Time) - clock(last.Time)
				if low, high := km/(minutes+1)*60, km/math.Max(minutes-1, 0.1)*60; km > 0.05 && (low > fast || high < slow) {
					t.Errorf("from %s to %s it goes %.2f km, %.0f to %.0f km/h; reported are about 70", last.Time, k.Time, km, low, high)
				}
			}
			last = k
		}
	}
	between(t, "the drive, from where it is first seen to the ditch", jeep.At(s.End).Travelled, 2400, 2600)
}
