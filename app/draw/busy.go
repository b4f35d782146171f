package draw

import (
	"sync"

	"fiftymetres/app/geom"
	"fiftymetres/app/label"
)

// moves are boxes that are found when they are first asked for, by tier.
type moves struct {
	once     sync.Once
	boxes    [len(label.Tiers)][]geom.Box // of figures and names
	captions [len(label.Tiers)][]geom.Box // of names alone
	rest     [len(label.Tiers)][]geom.Box // of both, while the camera rests
}

// busy is where actors and their names will be while a stop's names show.
func (p *Picture) busy(s *stop, size int) []geom.Box {
	s.moves.once.Do(func() { p.findBusy(s) })
	return s.moves.boxes[size]
}

// captions are where the names of actors will be.
func (p *Picture) captions(s *stop, size int) []geom.Box {
	p.busy(s, size)
	return s.moves.captions[size]
}

// resting is where actors and their names are when the camera comes to a stop and when
// the moment's still is taken.
func (p *Picture) resting(s *stop, size int) []geom.Box {
	p.busy(s, size)
	return s.moves.rest[size]
}

const (
	looks   = 60         // at what moves while a stop's names show
	passing = looks / 10 // how many of them may find it on what stays
)

func (p *Picture) findBusy(s *stop) {
	f := &drawing{Frame: p.scene.NewFrame()}
	all, captions := &s.moves.boxes, &s.moves.captions
	for k := range looks + 1 {
		p.look(s, geom.Lerp(s.from, s.to, float64(k)/looks), f, all, captions)
	}
	var unused [len(label.Tiers)][]geom.Box
	for _, t := range []float64{s.first, s.at, p.Composed(p.scene.Story.Moments[s.moment].Second(Later))} {
		if t >= s.from && t <= s.to {
			p.look(s, t, f, &s.moves.rest, &unused)
		}
	}
}

// overrun tells whether somebody passes one of a stop's names in a frame.
func (p *Picture) overrun(s *stop, f *drawing) bool {
	labels := p.labels(f)
	for size := range label.Tiers {
		for _, i := range f.On {
			if l := &labels[i]; l.room[size] > 0 && label.Collides(l.boxes[size], s.boxes[size]) || p.shown(i, f.Frame) != nil && label.Collides(p.figure(i, f.Frame), s.boxes[size]) {
				return true
			}
		}
	}
	return false
}

// look adds where actors and their names are at a story second, if a stop's names are shown
// then.
func (p *Picture) look(s *stop, t float64, f *drawing, all, captions *[len(label.Tiers)][]geom.Box) {
	p.scene.At(min(t, s.to-1e-6), f.Frame)
	if s.reader {
		f.Camera = s.view
	}
	if !s.serves(f.Camera) {
		return
	}
	labels := p.labels(f)
	for _, i := range f.On {
		l, seen := &labels[i], p.shown(i, f.Frame) != nil
		for size := range label.Tiers {
			if seen {
				all[size] = append(all[size], p.figure(i, f.Frame))
			}
			if l.room[size] > 0 {
				all[size], captions[size] = append(all[size], l.boxes[size]), append(captions[size], l.boxes[size])
			}
		}
	}
}
