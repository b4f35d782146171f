package live

import (
	"math"
	"slices"

	"fiftymetres/app/camera"
	"fiftymetres/app/page"
	"fiftymetres/app/player"
)

// Action is something that anybody can do with a page: by a button, a key, a
// finger, or a message. Whoever it is, it is said in these words and goes
// through session.Do, which tells whether there was anything to do.
type Action interface{ do(s *session) (done bool) }

// Time.
type (
	Play   struct{}
	Pause  struct{}
	Toggle struct{}             // plays or pauses
	Seek   struct{ T float64 }  // glides to a second; Back returns from there
	Put    struct{ T float64 }  // is at a second at once, and stops there
	Jump   struct{ T float64 }  // is at a second at once, and goes on playing there
	Nudge  struct{ By float64 } // puts it so many seconds on
	Scrub  struct{ Share float64 }
	Go     struct{ Moment int } // to the beginning of a moment, or the nearest there is
	Step   struct{ By int }     // so many moments on
	Rate   struct{ To float64 } // story seconds a second; 0 is the next on offer
	Take   struct{}             // the reader's hand is on the column: time waits
)

// What is told, and what is seen.
type (
	Edition  struct{ Date string }
	Language struct{ Tag string }
	Look     struct{ View camera.View } // around on the map
	Return   struct{}                   // from there to the story
	Only     struct{}                   // only what is surest is drawn, or all again
	Compare  struct{}                   // with a thing of known size, or no longer
	Skip     struct{ ID string }        // gives an element the focus
)

// Panels.
type (
	Open   struct{ What string } // "about:" or "source:" and an id
	Narrow struct{ To string }   // what the panel of questions compares
	Back   struct{}              // to the panel before
	Close  struct{}              // all of them
	Escape struct{}              // closes what lies on top
)

// Do does an action, and tells whether there was anything to do.
func (s *session) Do(a Action) (done bool) {
	s.pay()
	s.stage.settle()
	return a.do(s)
}

func (Play) do(s *session) bool {
	if !s.player.Playing() {
		s.player.Play()
		s.played()
	}
	return true
}

func (Pause) do(s *session) bool {
	if s.player.Playing() {
		s.player.Pause()
		s.trail.pin()
		s.played()
	}
	return true
}

func (Toggle) do(s *session) bool {
	if s.kiosk != nil && s.kiosk.taking { // that press has paused already
		return true
	}
	if s.player.Playing() {
		return s.Do(Pause{})
	}
	return s.Do(Play{})
}

func (a Seek) do(s *session) bool {
	s.travel(a.T, true)
	return true
}

func (a Put) do(s *session) bool {
	s.look.end()
	s.player.Pause()
	s.player.Seek(a.T)
	s.steps.plan()
	if s.column != nil {
		s.column.holding = false
		s.column.show(s.player.T())
	}
	s.update(func(p *page.State) { p.Playing = false })
	s.trail.pin()
	s.clock.wake()
	return true
}

func (a Jump) do(s *session) bool {
	s.look.end()
	s.player.Seek(a.T)
	s.steps.plan()
	s.clock.wake()
	return true
}

func (a Nudge) do(s *session) bool { return s.Do(Put{s.player.T() + a.By}) }

// Scrub goes to where the pointer is on the scrubber: a segment a moment.
func (a Scrub) do(s *session) bool {
	if math.IsNaN(a.Share) {
		return false
	}
	at := min(max(a.Share, 0), 0.9999) * float64(len(s.course.Moments))
	m := &s.st.Moments[s.course.Moments[int(at)]]
	return s.Do(Put{m.Second(at - float64(int(at)))})
}

func (a Go) do(s *session) bool { return s.come(s.course.Beside(a.Moment, 0), true) }

// Step leaves no step in the history: who has walked through the story with the
// arrow keys would have to walk back through all of it.
func (a Step) do(s *session) bool { return s.come(s.course.Beside(s.bound(), a.By), false) }

// come goes to where a reader comes to a moment.
func (s *session) come(moment int, push bool) bool {
	if s.kiosk != nil {
		s.kiosk.consent.chosen(s.st, moment)
	}
	s.travel(s.st.Arrival(moment), push)
	if s.column != nil { // what was read would be far out of sight
		s.window.focusAlong(s.st.Moments[moment].Slug)
	}
	return true
}

func (a Rate) do(s *session) bool {
	to := a.To
	if to == 0 {
		to = player.Rates[(slices.Index(player.Rates, s.player.Rate())+1)%len(player.Rates)]
	}
	s.player.SetRate(to)
	s.steps.plan()
	s.update(func(p *page.State) { p.Rate = s.player.Rate() })
	return true
}

func (Take) do(s *session) bool {
	if s.column == nil {
		return false
	}
	s.column.holding = false
	playing := s.player.Playing()
	if !playing && !s.player.Moving() {
		return false
	}
	s.player.Pause()
	s.steps.plan()
	if playing {
		s.update(func(p *page.State) { p.Playing = false })
	}
	return true
}

func (a Skip) do(s *session) bool {
	s.window.focus(a.ID)
	return true
}
