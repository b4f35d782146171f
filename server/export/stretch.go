package export

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"fiftymetres/app/date"
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/track"
)

// stretch is what one key of a track says: where an actor is from there to the
// next key, and how sure that is.
type stretch struct {
	actor    *scene.Actor
	key      *story.Key
	index    int           // of the key in its track
	from, to float64       // story seconds; after the last key they are the same
	at       []geom.LonLat // one where the actor stays
	seconds  []float64     // of the story, one for each
	clock    date.Date     // where a source gives the time at from, known to the minute or better
	place    bool          // the actor is on the map
}

// stretches are the tracks of the edition's scene, actor by actor.
func (w *work) stretches() ([][]stretch, error) {
	s, err := w.scenes[w.edition.Date]()
	if err != nil {
		return nil, err
	}
	var out [][]stretch
	frame := s.NewFrame()
	for a := range s.Actors {
		actor := &s.Actors[a]
		var all []stretch
		for i := range actor.Track.Legs {
			leg := &actor.Track.Legs[i]
			to := leg.Key.T
			if i+1 < len(actor.Track.Legs) {
				to = actor.Track.Legs[i+1].Key.T
			}
			one := stretch{actor: actor, key: &leg.Key, index: i, from: leg.Key.T, to: to, place: leg.Key.Pose != "gone"}
			for _, p := range leg.Path.Points() {
				one.at = append(one.at, s.Projection.LonLat(p))
			}
			one.seconds = along(&actor.Track, leg, one.from, to)
			one.clock = known(s, frame, leg.Key.T)
			all = append(all, one)
		}
		if len(all) > 0 {
			out = append(out, all)
		}
	}
	return out, nil
}

// along are the story seconds at which an actor is at each point of a leg.
func along(t *track.Track, leg *track.Leg, from, to float64) []float64 {
	points := leg.Path.Points()
	out := []float64{from}
	if len(points) < 2 {
		return out
	}
	start := t.At(from).Travelled
	d := 0.0
	for i := 1; i < len(points); i++ {
		d += points[i].Distance(points[i-1])
		if i == len(points)-1 {
			out = append(out, to)
			break
		}
		lo, hi := from, to
		for range 50 {
			if mid := (lo + hi) / 2; t.At(mid).Travelled-start < d {
				lo = mid
			} else {
				hi = mid
			}
		}
		out = append(out, math.Round(hi*1000)/1000)
	}
	return out
}

// known is the time that a source gives for a story second, if it is known to the
// minute or better; between two such times nothing is.
func known(s *scene.Scene, f *scene.Frame, t float64) date.Date {
	s.At(t, f)
	if f.T != t || f.Clock.State != scene.ExactClock || f.Clock.At.Precision < date.Minute {
		return date.Date{}
	}
	return f.Clock.At
}

// iso is a local time in ISO 8601 with its zone, as precise as it is known:
// 2017-11-13T15:11+09:00.
func (w *work) iso(d date.Date) string {
	if d.IsZero() {
		return ""
	}
	sign, off := "+", w.offset()
	if off < 0 {
		sign, off = "-", -off
	}
	return d.String() + fmt.Sprintf("%s%02d:%02d", sign, off/60, off%60)
}

// offset of the story's clocks from UTC, minutes.
func (w *work) offset() int { return int(math.Round(w.story.Zone.Offset * 60)) }

// utc is that time as XML Schema has it, which knows no minute without its
// seconds; "" where there is none, and before the year 1.
func (w *work) utc(d date.Date) string {
	y, mo, da, h, mi, s := d.Civil()
	if d.IsZero() || y < 1 || y > 9998 {
		return ""
	}
	return time.Date(y, time.Month(mo), da, h, mi-w.offset(), s, 0, time.UTC).Format(time.RFC3339)
}

// id is that of a stretch among all of a story.
func (s *stretch) id(edition string) string {
	return s.actor.ID + "-" + edition + "-" + strconv.Itoa(s.index)
}

// name is what an actor is called.
func (w *work) name(s *stretch) string { return w.in(s.actor.Name) }

// pair is one fact of a stretch, by its name.
type pair struct {
	name  string
	value any // string, float64, int, bool, []string, []float64
}

// facts are all that is told of a stretch beside where it lies. Names with a unit
// end in it: _s story seconds, _m metres.
func (w *work) facts(s *stretch) []pair {
	k := s.key
	out := []pair{{"feature", "track"}, {"actor", s.actor.ID}, {"name", w.name(s)}, {"edition", w.edition.Date}, {"key", s.index}, {"from_s", s.from}}
	add := func(name string, value any, is bool) {
		if is {
			out = append(out, pair{name, value})
		}
	}
	add("to_s", s.to, s.to > s.from)
	time := w.iso(s.clock)
	add("time", time, time != "")
	out = append(out, pair{"certainty", k.Certainty}, pair{"ring_m", k.Ring})
	add("across_m", k.Across, k.Across > 0)
	out = append(out, pair{"claims", w.known(k.Claims)})
	add("pose", k.Pose, k.Pose != "")
	add("note", w.in(k.Note), len(k.Note) > 0)
	add("thermal", k.Thermal, k.Thermal)
	return out
}

// degrees rounds an angle to a centimetre on the ground, seven places.
func degrees(v float64) float64 { return math.Round(v*1e7) / 1e7 }
