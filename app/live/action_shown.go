package live

import (
	"slices"

	"fiftymetres/app/page"
	"fiftymetres/app/story"
)

func (a Edition) do(s *session) bool {
	if !slices.ContainsFunc(s.st.Editions, func(e story.Edition) bool { return e.Date == a.Date }) {
		return false
	}
	s.answer(func(p *page.State) { p.Page = s.sheet.Book().Site().In(p.Page, a.Date) }, func() {
		s.window.mark("data-only", false)
		s.turn(func(p *page.State) { p.Only = false })
		s.trail.write(true)
	})
	return true
}

func (a Language) do(s *session) bool {
	if !slices.Contains(s.st.Languages, a.Tag) {
		return false
	}
	s.window.mark("data-turning", true) // it is seen that something comes
	s.clock.painted(func() { s.speak(a.Tag) })
	return true
}

func (s *session) speak(lang string) {
	s.tongues.speak(lang, func() {
		s.answer(func(p *page.State) { p.Lang = lang }, func() {
			s.turn(func(*page.State) {})
			s.trail.write(true)
		})
	})
}

func (a Look) do(s *session) bool {
	s.look.at(a.View)
	return true
}

func (Return) do(s *session) bool {
	s.look.end()
	return true
}

func (Only) do(s *session) bool {
	s.update(func(p *page.State) { p.Only = !p.Only })
	s.window.mark("data-only", s.sheet.State().Only)
	return true
}

func (Compare) do(s *session) bool {
	s.update(func(p *page.State) { p.Compare = !p.Compare })
	s.window.mark("data-compare", s.sheet.State().Compare)
	return true
}

func (a Open) do(s *session) bool {
	s.panels.open(a.What)
	return true
}

func (a Narrow) do(s *session) bool { return s.panels.turn(questions + a.To) }

func (Back) do(s *session) bool {
	s.panels.back()
	return true
}

func (Close) do(s *session) bool {
	s.panels.close()
	return true
}

// Escape closes the panel, the legend, or the look around, whichever lies on top.
func (Escape) do(s *session) bool {
	switch {
	case s.sheet.State().Open != "":
		s.panels.close()
	case s.window.closeLegend():
	case s.look.on:
		s.look.end()
	default:
		return false
	}
	return true
}
