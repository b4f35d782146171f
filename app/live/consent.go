package live

import (
	"math"

	"fiftymetres/app/page"
	"fiftymetres/app/story"
)

// consent is whether a visitor of a kiosk that asks wants to see what is sensitive.
type consent struct {
	asks         bool
	shows, skips bool    // as the visitor has answered
	due          bool    // the visitor came to it, and is to be asked
	wants        float64 // the second that the visitor wanted
	edge         float64 // where the story waits for the answer
	played       bool    // and whether the story was playing
}

// hair is less than a frame, seconds: the end of a moment is the next one's beginning.
const hair = 1e-3

// What a visitor answers who is asked.
type (
	Show     struct{} // is shown it
	LeaveOut struct{} // goes on after it
)

func (Show) do(s *session) bool {
	return s.answered(func(c *consent) float64 {
		c.shows = true
		return c.wants
	})
}

func (LeaveOut) do(s *session) bool {
	return s.answered(func(c *consent) float64 {
		c.skips = true
		return pass(s, c.wants, s.harmless)
	})
}

// answered goes on where the answer leads.
func (s *session) answered(to func(*consent) float64) bool {
	if s.kiosk == nil || !s.sheet.State().Warning {
		return false
	}
	c := &s.kiosk.consent
	s.update(func(p *page.State) { p.Warning = false })
	s.Do(Jump{to(c)})
	c.due = false
	if c.played {
		s.Do(Play{})
	}
	return true
}

func (s *session) harmless(moment int) bool { return !s.st.Moments[moment].Sensitive }

// told is a second as it is, or before what is sensitive, or after it.
func (c *consent) told(s *session, t float64) float64 {
	at := s.st.MomentAt(t)
	if _, gliding := s.player.Gliding(); c.due && !gliding && s.harmless(at) && math.Abs(t-c.edge) > hair {
		c.due = false // the visitor went elsewhere instead
	}
	switch {
	case !c.asks || c.shows || s.harmless(at):
		return t
	case c.skips:
		return pass(s, t, s.harmless)
	}
	if !c.due {
		c.due, c.wants, c.played = true, t, s.player.Playing()
	}
	for i := len(s.course.Moments) - 1; i >= 0; i-- {
		if m := s.course.Moments[i]; m < at && s.harmless(m) {
			c.edge = s.st.Moments[m].Span[1] - hair
			return c.edge
		}
	}
	return pass(s, t, s.harmless) // it begins the story
}

// chosen is a moment that the visitor goes to: who has left out what is sensitive, and now
// chooses it, is asked again.
func (c *consent) chosen(st *story.Story, moment int) {
	if st.Moments[moment].Sensitive {
		c.skips = false
	}
}

// warn asks once the story has come to rest before what it asks about, and no longer when
// the visitor has gone elsewhere.
func (k *kiosk) warn() {
	s, c := k.session, &k.consent
	_, gliding := s.player.Gliding()
	asks := k.visited && c.due && !gliding
	if s.sheet.State().Warning == asks {
		return
	}
	if asks {
		s.player.Pause()
		s.steps.plan()
	}
	s.update(func(p *page.State) { p.Playing, p.Warning = s.player.Playing(), asks })
}
