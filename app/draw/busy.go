package draw

import (
	"sync"

	"fiftymetres/app/geom"
	"fiftymetres/app/label"
)

// moves are boxes that are found when they are first asked for.
type moves struct {
	once     sync.Once
	boxes    []geom.Box // of figures and names
	captions []geom.Box // of names alone
	rest     []geom.Box // of both, while the camera rests
}

// busy is where actors and their names will be while a stop's names show.
func (p *Picture) busy(s *stop, size int) []geom.Box {
	return p.moves(s, size).boxes
}

// captions are where the names of actors will be.
func (p *Picture) captions(s *stop, size int) []geom.Box {
	return p.moves(s, size).captions
}

// resting is where actors and their names are when the camera comes to a stop and when
// the moment's still is taken.
func (p *Picture) resting(s *stop, size int) []geom.Box {
	return p.moves(s, size).rest
}

func (p *Picture) moves(s *stop, size int) *moves {
	m := &s.moves[size]
	m.once.Do(func() { p.findBusy(s, size, m) })
	return m
}

const (
	looks   = 60         // at what moves while a stop's names show
	passing = looks / 10 // how many of them may find it on what stays
)

func (p *Picture) findBusy(s *stop, size int, m *moves) {
	f := &drawing{Frame: p.scene.NewFrame(), screens: OnTierAlone(size)}
	for k := range looks + 1 {
		p.look(s, size, geom.Lerp(s.from, s.to, float64(k)/looks), f, &m.boxes, &m.captions)
	}
	var unused []geom.Box
	for _, t := range []float64{s.first, s.at, p.Composed(p.scene.Story.Moments[s.moment].Second(Later))} {
		if t >= s.from && t <= s.to {
			p.look(s, size, t, f, &m.rest, &unused)
		}
	}
}

// overrun tells whether somebody passes one of a stop's names in a frame.
func (p *Picture) overrun(s *stop, f *drawing) bool {
	labels := p.labels(f)
	for size, last := f.screens.tiers(); size <= last; size++ {
		for _, i := range f.On {
			if l := &labels[i]; l.room[size] > 0 && label.Collides(l.boxes[size], s.boxes[size]) {
				return true
			}
		}
		for _, o := range f.labelled.bodies {
			if label.Collides(o.Box, s.boxes[size]) {
				return true
			}
		}
	}
	return false
}

// look adds where actors and their names are at a story second, if a stop's names are shown
// then.
func (p *Picture) look(s *stop, size int, t float64, f *drawing, all, captions *[]geom.Box) {
	p.scene.At(min(t, s.to-1e-6), f.Frame)
	if s.reader {
		f.Camera = s.view
	}
	if !s.serves(f.Camera) {
		return
	}
	labels := p.labels(f)
	for _, o := range f.labelled.bodies {
		*all = append(*all, o.Box)
	}
	for _, i := range f.On {
		if l := &labels[i]; l.room[size] > 0 {
			*all, *captions = append(*all, l.boxes[size]), append(*captions, l.boxes[size])
		}
	}
}
