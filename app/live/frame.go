package live

import "fiftymetres/app/page"

// before is what a frame finds.
type before struct{ playing, moving bool }

// tick is one frame, in phases that do not mix: what scrolls the page asks the
// browser for its layout, so it comes before anything is written; go-app comes
// last, and rarely.
func (s *session) tick(now float64) (again bool) {
	if s.due != nil { // the page says already what the picture does not show yet
		return true
	}
	if s.kiosk != nil && s.kiosk.spares(now) {
		return true
	}
	was := s.read()
	t := s.advance(now, was)
	leaving := s.pose(now, t, was)
	s.write(t)
	s.notify(was)
	if s.kiosk != nil {
		s.kiosk.warn()
	}
	s.hosting.pass(now)
	s.lookAhead()
	return s.goesOn(leaving)
}

// lookAhead has what the next stops of the camera ask for worked out when there is time,
// once for each stop that it comes to.
func (s *session) lookAhead() {
	sc := s.scenes
	if at := (aheadOf{sc.patcher, sc.patcher.Stop(), s.stage.screens()}); at != sc.ahead {
		sc.ahead = at
		s.clock.idle(func() { s.workAhead(at) })
	}
}

func (s *session) workAhead(at aheadOf) {
	if at == s.scenes.ahead && at.patcher.Ahead() { // else the camera has gone on since
		s.clock.idle(func() { s.workAhead(at) })
	}
}

// read notes how things stand.
func (s *session) read() before {
	if c := s.column; c != nil && c.stays {
		_, c.stays = s.player.Gliding()
	}
	return before{playing: s.player.Playing(), moving: s.player.Moving()}
}

// advance lets time pass, and scrolls the page along. It gives the story second.
func (s *session) advance(now float64, was before) (t float64) {
	if s.kiosk != nil {
		s.kiosk.room.lead(now)
	}
	t = s.player.Tick(now)
	if was.moving && s.column != nil && !s.column.stays {
		s.column.holding = false
		s.column.show(t)
	}
	return t
}

// pose fills the frame, and tells whether the reader's look around is on its
// way back, or about to come to rest.
func (s *session) pose(now, t float64, was before) (leaving bool) {
	f := s.scenes.frame
	s.scenes.on.At(s.steps.shown(t), f)
	if was.moving {
		s.look.end()
	}
	leaving = s.look.lead(now, f)
	f.Rest = !was.moving && !leaving && s.stage.rests(f.Camera)
	return leaving
}

// write changes the picture, the clock and the scrubber.
func (s *session) write(t float64) {
	f := s.scenes.frame
	s.scenes.patcher.Show(s.stage.screens())
	s.stage.apply(s.scenes.patcher.Next(f))
	s.stage.follow(f.Camera, s.steps.on)
	s.meter.show(t, f)
}

// notify tells the page when another moment is told, or the story has stopped.
func (s *session) notify(was before) {
	p := s.sheet.State()
	if told := s.scenes.frame.Moment; told != p.Moment {
		s.update(func(p *page.State) { p.Moment, p.Pin = told, p.Pin && p.T == s.player.T() }) // or the reader stopped here
		s.meter.announce(s.scenes.frame, "")
		if s.column != nil {
			s.scroller.mark(s.st.Moments[told].Slug)
		}
		s.window.title(page.Title(s.st, p.Page))
		s.trail.write(false)
	}
	if was.playing != s.player.Playing() {
		s.update(func(p *page.State) { p.Playing = s.player.Playing() })
	}
}

// goesOn tells whether there is to be another frame. It keeps where the reader
// is: when all has come to rest, and now and then while the story plays.
func (s *session) goesOn(leaving bool) bool {
	if s.player.Moving() || leaving || !s.scenes.frame.Rest {
		if s.player.Playing() {
			s.trail.keepNow()
		}
		return true
	}
	s.trail.keep()
	return false
}
