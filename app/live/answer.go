package live

import (
	"fiftymetres/app/page"
	"fiftymetres/app/story"
)

// Answer draws the story by an answer to a question; one that is no choice draws it as the
// story has it. What is read stays where it is, so that answers can be compared: the map is
// at another second only where nothing of the answer would be seen. Retell tells what is drawn
// again from where it begins to differ.
type (
	Answer struct{ Said string }
	Retell struct{}
)

func (a Answer) do(s *session) bool {
	p := s.sheet.State()
	was, by := p.By, s.st.Choice(p.Edition, a.Said)
	if by == was {
		return false
	}
	s.answer(func(p *page.State) { p.By = by }, func() {
		s.sheet.Turn()
		s.sheet.Render()
		t := s.player.T()
		seen := by == (story.Choice{}) || s.st.Tells(p.Version(), t)
		s.redraw(seen)
		s.meter.read(s.sheet.Book(), s.scenes.on)
		s.trail.write(true)
		if !seen {
			s.tellFrom(s.scenes.on.Begins(p.Moment))
		}
		s.clock.wake()
		s.sheet.Settle(func() {
			s.stage.measure()
			s.markAnswers()
			s.meter.announce(s.scenes.frame, s.sheet.Book().Answered(by))
			if by == (story.Choice{}) {
				s.window.refocus(page.Own(was.Question))
			} else {
				s.window.refocus(by.String())
			}
		})
	})
	return true
}

// markAnswers marks which answers are drawn, on what nobody renders.
func (s *session) markAnswers() {
	if s.sheet.Book().Chooses() {
		s.window.answered(s.sheet.State().By)
	}
}

func (Retell) do(s *session) bool {
	p := s.sheet.State()
	if p.By == (story.Choice{}) {
		return false
	}
	from := s.scenes.on.Begins(p.Moment)
	if s.look.on {
		s.look.end()
	}
	if s.steps.on {
		s.travel(from, false)
		return true
	}
	s.Do(Put{from})
	return s.Do(Play{})
}
