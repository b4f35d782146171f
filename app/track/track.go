// Package track answers where one actor is at a story second.
//
// A track is compiled once from its keys: each key begins a leg, and a leg is
// a measured path with an easing. Asking is a binary search and one step along
// a path; it allocates nothing, is exact at the keys and continuous between them.
package track

import (
	"fmt"
	"sort"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

// Pose is where an actor is at an instant, and how.
type Pose struct {
	Visible   bool
	At        geom.Point // metres, level-line frame
	Heading   float64    // degrees clockwise from up the picture
	Leg       int        // index of the key that holds now
	Share     float64    // of the leg's way, 0 to 1
	Ring      float64    // metres: how far off it may really have been
	Across    float64    // metres: how far off up or down the picture, at most Ring
	Travelled float64    // metres covered since the track began
}

// Leg is the part of a track from one key to the next.
type Leg struct {
	Key    story.Key
	Path   geom.Path
	Moves  bool
	Falls  bool    // it ends lying on the ground
	before float64 // metres covered before this leg
	end    float64 // story seconds
	ring   float64 // at the end, metres
	across float64 // at the end, metres
	ease   geom.Ease
	rest   float64   // heading where the leg stands still, degrees
	course geom.Path // where it moves: this leg and those it goes on from and into without a stop
	from   float64   // metres of the course before this leg
}

// Track is compiled from a story's keys; the zero Track is never visible.
type Track struct {
	Actor string
	Legs  []Leg
	times []float64
}

// Lines finds the line on the map that a key moves along, by place id.
type Lines func(id string) (geom.Path, bool)

// Compile makes a Track. It fails where a key's line is unknown, an easing or
// a move has no such name, or a "hold" is followed by a key somewhere else.
func Compile(t story.Track, project geom.Projection, lines Lines) (Track, error) {
	out := Track{Actor: t.Actor}
	points := make([]geom.Point, len(t.Keys))
	for i, k := range t.Keys {
		points[i] = Position(k.At, k.LonLat, project)
	}
	before := 0.0
	for i, k := range t.Keys {
		leg := Leg{Key: k, before: before, end: k.T, ring: k.Ring, across: across(k), ease: geom.Eases[k.Ease]}
		if leg.ease == nil {
			return out, fmt.Errorf("track of %s, key %d: no easing is called %q", t.Actor, i, k.Ease)
		}
		leg.Path = geom.NewPath([]geom.Point{points[i]})
		if i+1 < len(t.Keys) {
			path, err := way(k, points[i], points[i+1], lines)
			if err != nil {
				return out, fmt.Errorf("track of %s, key %d: %w", t.Actor, i, err)
			}
			leg.Path, leg.end, leg.ring, leg.across = path, t.Keys[i+1].T, t.Keys[i+1].Ring, across(t.Keys[i+1])
		}
		leg.Falls = i+1 < len(t.Keys) && t.Keys[i+1].Pose == "lie"
		leg.Moves = leg.Path.Length() > 0
		before += leg.Path.Length()
		out.Legs = append(out.Legs, leg)
		out.times = append(out.times, k.T)
	}
	out.face()
	return out, nil
}

// Position is a key's place in the level-line frame: its metres, or its
// longitude and latitude projected.
func Position(at *story.Point, ll *story.LonLat, project geom.Projection) geom.Point {
	return story.Position{At: at, LonLat: ll}.In(project)
}

// across is how far off a key may be up or down the picture: as far as in any
// direction, unless it says better.
func across(k story.Key) float64 {
	if k.Across > 0 {
		return k.Across
	}
	return k.Ring
}

// At is the actor's pose at story second t. Before the first key and from a
// key whose pose is "gone" it is not visible.
func (t *Track) At(sec float64) Pose {
	if len(t.Legs) == 0 || !(sec >= t.times[0]) {
		return Pose{}
	}
	i := sort.SearchFloat64s(t.times, sec)
	if i == len(t.times) || t.times[i] != sec {
		i--
	}
	leg := &t.Legs[i]
	share := 0.0
	if leg.end > leg.Key.T {
		share = geom.Clamp01((sec - leg.Key.T) / (leg.end - leg.Key.T))
	}
	p := Pose{Visible: leg.Key.Pose != "gone", Leg: i, Heading: leg.rest,
		Ring: geom.Lerp(leg.Key.Ring, leg.ring, share), Across: geom.Lerp(across(leg.Key), leg.across, share)}
	p.Share = leg.ease(share)
	d := p.Share * leg.Path.Length()
	p.At, _ = leg.Path.At(d)
	p.Travelled = leg.before + d
	if leg.Moves {
		p.Heading = leg.course.Heading(leg.from + d)
	}
	return p
}

// Place is where the actor is at story second t, on the map or not: at its
// first key before the track begins, at its last after it ends.
func (t *Track) Place(sec float64) geom.Point {
	if len(t.Legs) == 0 {
		return geom.Point{}
	}
	return t.At(max(t.Start(), min(sec, t.End()))).At
}

// Start and End are the track's first and last story seconds.
func (t *Track) Start() float64 { return t.times[0] }
func (t *Track) End() float64   { return t.times[len(t.times)-1] }
