package data_test

import (
	"math"
	"testing"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

// graze is how far into a building's outline a path may cut, metres: the plans
// are schematic, and a man may brush a corner.
const graze = 0.3

// TestNobodyWalksThroughAWall, and no jeep drives through one.
func TestNobodyWalksThroughAWall(t *testing.T) {
	solid := map[string]bool{"building": true, "hut": true, "post": true, "checkpoint": true, "monument": true}
	for _, s := range versions(t) {
		for _, p := range s.Places {
			if !solid[p.Kind] {
				continue
			}
			outline := geom.NewPath(append(append([]geom.Point(nil), p.Points...), p.Points[0]))
			for sec := 0.0; sec <= s.End; sec += 0.05 {
				s.At(sec, s.f)
				for i, pose := range s.f.Poses {
					if !pose.Visible || s.Actors[i].Form == "helicopter" || !geom.Contains(p.Points, pose.At) {
						continue
					}
					if _, deep := outline.Nearest(pose.At); deep > graze {
						t.Fatalf("%s %s: at %.2f %s is %.1f m inside %s", s.Edition, s.By, sec, s.Actors[i].ID, deep, p.ID)
					}
				}
			}
		}
	}
}

// fastest is how fast an actor of a form may be told, metres per story second: two
// minutes of driving pass in a quarter of one, and half an hour of flying in ten.
var fastest = map[string]float64{"person": 15, "group": 1, "car": 140, "helicopter": 15000}

// TestNothingJumps: from frame to frame nobody moves or turns as nobody can.
func TestNothingJumps(t *testing.T) {
	for _, s := range versions(t) {
		last := s.NewFrame()
		s.At(0, last)
		for i := range int(s.End * 60) {
			s.At(float64(i)/60, s.f)
			for k, p := range s.f.Poses {
				form, was := s.Actors[k].Form, last.Poses[k]
				if !p.Visible || !was.Visible {
					continue
				}
				if d := p.At.Distance(was.At); d > fastest[form]/60 {
					t.Fatalf("%s %s: at %.2f %s jumps %.1f m", s.Edition, s.By, s.f.T, s.Actors[k].ID, d)
				}
				if turn := math.Abs(math.Mod(p.Heading-was.Heading+900, 360) - 180); form == "car" && turn > 12 {
					t.Fatalf("%s %s: at %.2f the jeep snaps from %.0f° to %.0f°", s.Edition, s.By, s.f.T, was.Heading, p.Heading)
				}
			}
			copy(last.Poses, s.f.Poses)
		}
	}
}

// TestClocksOfTheStory: they never run back, and the crossing is told at the
// time that its edition's sources give.
func TestClocksOfTheStory(t *testing.T) {
	for date, crossing := range map[string]float64{firstDay: 15*60 + 31, nineDaysLater: 15*60 + 15} {
		s := edition(t, date)
		last := 0.0
		for sec := 0.0; sec <= s.End; sec += 0.05 {
			s.At(sec, s.f)
			if c := s.f.Clock; c.State != scene.NoClock {
				if s.minutes(c) < last {
					t.Fatalf("%s: at %.2f the clock runs back to %s from %v minutes", date, sec, c.At, last)
				}
				last = s.minutes(c)
			}
		}
		from, to := s.span(t, "line")
		exact := false
		for sec := from; sec < to; sec += 0.05 {
			s.At(sec, s.f)
			exact = exact || s.f.Clock.State == scene.ExactClock && s.minutes(s.f.Clock) == crossing
		}
		if !exact {
			t.Errorf("%s: the crossing is never told at %02.0f:%02.0f", date, math.Floor(crossing/60), math.Mod(crossing, 60))
		}
	}
}

// TestLightOfThatHour: at 15:15 shadows fall almost straight up the picture
// and are more than twice as long as things are high, and longer later.
func TestLightOfThatHour(t *testing.T) {
	s := edition(t, nineDaysLater)
	from, _ := s.span(t, "line")
	l := s.LightAt(from + 1.2)
	if h := l.Cast.Heading(); h > 15 && h < 345 {
		t.Errorf("shadows head %.0f°", h)
	}
	between(t, "the shadow of a metre", l.Cast.Len(), 2.5, 3)
	_, crawl := s.span(t, "crawl")
	if later := s.LightAt(crawl - 1).Cast.Len(); later < l.Cast.Len()*1.15 {
		t.Errorf("forty minutes later the shadow of a metre is %.2f m, no longer than %.2f", later, l.Cast.Len())
	}
}
