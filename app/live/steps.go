package live

import "fiftymetres/app/page"

// steps are the story for readers who want less motion: each moment is a still,
// taken late in it, and playing goes from still to still. Nothing moves by
// itself in between, and no frame is asked for.
type steps struct {
	session *session
	on      bool   // for either reason:
	asked   bool   // by the reader's system
	chosen  bool   // by the reader, on this page
	stop    func() // calls the next step off
}

// ask follows the reader's system, and wish what the reader has chosen on the page.
func (st *steps) ask(on bool) {
	st.asked = on
	st.set(st.asked || st.chosen)
}

func (st *steps) wish(on bool) {
	st.chosen = on
	st.set(st.asked || st.chosen)
}

func (st *steps) set(on bool) {
	if st.on == on {
		return
	}
	s := st.session
	st.on = on
	s.player.Stepped = on
	st.plan()
	s.stage.relayout()
	s.clock.wake()
}

// shown is the second that is drawn for a second of the story.
func (st *steps) shown(t float64) float64 {
	if !st.on {
		return t
	}
	const late = 0.8
	s := st.session
	return s.st.Moments[s.course.MomentAt(t)].Second(late)
}

// plan has the next step come when the moment is over, if the story plays.
func (st *steps) plan() {
	if st.stop != nil {
		st.stop()
		st.stop = nil
	}
	s := st.session
	if !st.on || !s.player.Playing() {
		return
	}
	over := s.st.Moments[s.course.MomentAt(s.player.T())].Span[1]
	st.stop = s.clock.after((over-s.player.T())/s.player.Rate()*1000, st.next)
}

// next goes to the moment after this one. After the last the story is over, or
// on a kiosk begins again.
func (st *steps) next() {
	s := st.session
	now := s.course.MomentAt(s.player.T())
	next := s.course.Beside(now, 1)
	st.stop = nil
	switch {
	case next != now:
		s.player.Seek(s.st.Arrival(next))
	case s.player.Loop:
		s.player.Seek(0)
	default:
		s.player.Seek(s.course.End())
		s.player.Pause()
		s.update(func(p *page.State) { p.Playing = false })
	}
	if s.column != nil {
		s.column.show(s.player.T())
	}
	st.plan()
	s.clock.wake()
}
