package live

import (
	"fiftymetres/app/browser"
	"fiftymetres/app/page"
)

// steps are the story for readers who want less motion: each moment is a still,
// taken late in it, and playing goes from still to still. Nothing moves by
// itself in between, and no frame is asked for.
type steps struct {
	live *live
	on   bool
	stop func() // calls the next step off
}

// set turns it on and off, as the reader's system says.
func (s *steps) set(on bool) {
	if s.on == on {
		return
	}
	s.on = on
	s.live.player.Stepped = on
	s.plan()
	s.live.stage.relayout()
	s.live.loop.Wake()
}

// shown is the second that is drawn for a second of the story.
func (s *steps) shown(t float64) float64 {
	if !s.on {
		return t
	}
	const late = 0.8
	st := s.live.st
	return st.Moments[st.MomentAt(t)].Second(late)
}

// plan has the next step come when the moment is over, if the story plays.
func (s *steps) plan() {
	if s.stop != nil {
		s.stop()
		s.stop = nil
	}
	if !s.on || !s.live.player.Playing() {
		return
	}
	p := s.live.player
	over := s.live.st.Moments[s.live.st.MomentAt(p.T())].Span[1]
	s.stop = browser.After((over-p.T())/p.Rate()*1000, s.next)
}

// next goes to the moment after this one. After the last the story is over, or
// on a kiosk begins again.
func (s *steps) next() {
	l, i := s.live, s.live.st.MomentAt(s.live.player.T())+1
	s.stop = nil
	switch {
	case i < len(l.st.Moments):
		l.player.Seek(l.st.Arrival(i))
	case l.player.Loop:
		l.player.Seek(0)
	default:
		l.player.Seek(l.st.End())
		l.player.Pause()
		l.update(func(s *page.State) { s.Playing = false })
	}
	if l.column != nil {
		l.column.show(l.player.T())
	}
	s.plan()
	l.loop.Wake()
}
