package draw

import (
	"sync"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/scene"
)

// stop is a view that the camera comes to, with the names that are placed for
// it. Between stops the map is without names.
type stop struct {
	moment   int
	view     camera.View
	at       float64                    // story second of its key
	first    float64                    // likewise of the first of several keys that see the same
	from, to float64                    // story seconds in which it is the nearest of its moment
	reader   bool                       // made by a reader who looks around, and not by the story
	moves    [len(label.Tiers)]moves    // what is in motion there, by tier
	counts   [len(label.Tiers)][]number // where the moment's numbers stand, by tier
	counted  [len(label.Tiers)]sync.Once
	placed   [len(label.Tiers)][]placed   // the names, by tier, from when the camera first comes there or is about to
	laid     [len(label.Tiers)]sync.Once  // they, by tier
	names    [len(label.Tiers) + 1][]byte // they, written, by screens
	written  [len(label.Tiers) + 1]sync.Once
	boxes    [len(label.Tiers)][]geom.Box // that they cover, metres, by tier
}

// stops are the camera's keys.
func (p *Picture) stopAll() {
	for m, moment := range p.scene.Story.Moments {
		first := len(p.stops)
		for _, v := range moment.Camera {
			s := &stop{moment: m, at: v.T, first: v.T, view: p.scene.CameraAt(v.T), from: moment.Span[0], to: moment.Span[1]}
			if last := len(p.stops) - 1; last >= first {
				if p.stops[last].view == s.view {
					p.stops[last].at = v.T
					continue
				}
				middle := (p.stops[last].at + v.T) / 2
				p.stops[last].to, s.from = middle, middle
			}
			p.stops = append(p.stops, s)
		}
	}
}

// near is how many times closer or wider than its stop a view may be and still
// show the stop's names.
const near = 1.3

func (s *stop) serves(v camera.View) bool {
	ratio := max(s.view.Span/v.Span, v.Span/s.view.Span)
	return ratio <= near && nameUnit(s.view) == nameUnit(v)
}

// stopAt is the moment's stop that a frame is nearest to in time, or nil.
func (p *Picture) stopAt(f *scene.Frame) *stop { return p.stopIn(f.Moment, f.T) }

// stopIn is the stop of a moment that is nearest to a second, or nil.
func (p *Picture) stopIn(moment int, t float64) *stop {
	if i := p.stopIndex(moment, t); i >= 0 {
		return p.stops[i]
	}
	return nil
}

func (p *Picture) stopIndex(moment int, t float64) int {
	for i, s := range p.stops {
		if s.moment == moment && t >= s.from && t <= s.to {
			return i
		}
	}
	return -1
}

// restAt is the stop that a reader makes at a view.
func (p *Picture) restAt(f *drawing, view camera.View) *stop {
	if s := f.look; s == nil || s.view != view || s.at != f.T {
		f.look = &stop{moment: f.Moment, view: view, at: f.T, first: f.T, from: f.T, to: f.T, reader: true}
	}
	return f.look
}
