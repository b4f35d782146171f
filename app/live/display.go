package live

import "fiftymetres/app/page"

// How the page is shown: what the reader chooses, and keeps.
type (
	Colours struct{ To string } // page.Light, page.Dark, or "" as the system has them
	Motion  struct{ To string } // page.Stills, or "" as the system asks
)

// What the window keeps a choice by, and the style sheet knows it by.
const (
	coloursKey = "theme"
	motionKey  = "motion-wish"
)

func (a Colours) do(s *session) bool {
	if a.To != page.Light && a.To != page.Dark {
		a.To = ""
	}
	s.window.choose(coloursKey, a.To)
	s.update(func(p *page.State) { p.Colours = a.To })
	return true
}

func (a Motion) do(s *session) bool {
	if a.To != page.Stills {
		a.To = ""
	}
	s.window.choose(motionKey, a.To)
	s.update(func(p *page.State) { p.Motion = a.To })
	s.steps.wish(a.To == page.Stills)
	return true
}

// chosen takes over what the reader has chosen before.
func (s *session) chosen() {
	colours, motion := s.window.chosen(coloursKey), s.window.chosen(motionKey)
	if p := s.sheet.State(); colours != p.Colours || motion != p.Motion {
		s.update(func(p *page.State) { p.Colours, p.Motion = colours, motion })
	}
	s.steps.wish(motion == page.Stills)
}
