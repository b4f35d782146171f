package live

import (
	"fiftymetres/app/page"
	"fiftymetres/app/story"
)

// Answer draws the story by an answer to a question, and tells again what it says
// otherwise; one that is no choice draws it as the story has it.
type Answer struct{ Said string }

func (a Answer) do(s *session) bool {
	p := s.sheet.State()
	by := s.st.Choice(p.Edition, a.Said)
	if by == (story.Choice{}) && p.By == by {
		return false
	}
	same := p.By == by
	s.answer(func(p *page.State) { p.By = by }, func() {
		if !same {
			s.sheet.Turn()
			s.sheet.Render()
			s.redraw(by == (story.Choice{})) // else it is told again from elsewhere
			s.meter.read(s.sheet.Book(), s.scenes.on)
			s.clock.wake()
			s.sheet.Settle(func() {
				s.stage.measure()
				s.window.answered(by)
			})
		}
		s.trail.write(true)
		if by != (story.Choice{}) {
			s.retell(by)
		}
	})
	return true
}

// retell goes to where an answer begins to tell otherwise: in the moment that is told, or
// in the first that asks its question. There it plays on, for those who want motion.
func (s *session) retell(by story.Choice) {
	from := s.scenes.on.Begins(by, s.sheet.State().Moment)
	if s.look.on {
		s.look.end()
	}
	if s.steps.on {
		s.travel(from, false)
		return
	}
	s.Do(Put{from})
	s.Do(Play{})
}
