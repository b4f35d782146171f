package live

import (
	"slices"

	"fiftymetres/app/browser"
	"fiftymetres/app/page"
	"fiftymetres/app/player"
)

// act does what a control asks: elements say it in data-act and data-id.
func (l *live) act(name, id string) (done bool) {
	s := l.page.State()
	switch name {
	case "play":
		if l.kiosk == nil || !l.kiosk.taking { // that press has paused already
			l.toggle()
		}
	case "prev":
		l.moment(l.bound() - 1)
	case "next":
		l.moment(l.bound() + 1)
	case "moment":
		if i := l.st.MomentCalled(id); i >= 0 {
			l.moment(i)
		}
	case "rate":
		next := player.Rates[(slices.Index(player.Rates, l.player.Rate())+1)%len(player.Rates)]
		l.player.SetRate(next)
		l.steps.plan()
		l.update(func(s *page.State) { s.Rate = next })
	case "edition":
		l.mark("data-only", false)
		l.turn(func(s *page.State) { s.Edition, s.Only = id, false })
		l.address(true)
	case "lang":
		l.tongues.speak(id, func() {
			l.turn(func(s *page.State) { s.Lang = id })
			l.address(true)
		})
	case "about", "source":
		l.panels.open(name + ":" + id)
	case "panel-back":
		l.panels.back()
	case "back":
		l.explore.end()
	case "only":
		l.mark("data-only", !s.Only)
		l.update(func(s *page.State) { s.Only = !s.Only })
	case "compare":
		l.mark("data-compare", !s.Compare)
		l.update(func(s *page.State) { s.Compare = !s.Compare })
	case "skip":
		if el, ok := browser.ByID(id); ok {
			browser.Focus(el)
		}
	case "close":
		l.panels.close()
	default:
		return false
	}
	return true
}

// mark sets a switch on the page that the style sheet knows.
func (l *live) mark(name string, on bool) { browser.Root().Call("toggleAttribute", name, on) }

// toggle plays or pauses.
func (l *live) toggle() {
	if l.player.Playing() {
		l.player.Pause()
		l.pin()
	} else {
		l.player.Play()
	}
	l.steps.plan()
	l.update(func(s *page.State) { s.Playing = l.player.Playing() })
	l.loop.Wake()
}

// turn shows another edition or language at the same second.
func (l *live) turn(change func(*page.State)) {
	t := l.player.T()
	l.update(func(s *page.State) {
		change(s)
		l.page.Turn()
	})
	s := l.page.State()
	root := browser.Root()
	root.Call("setAttribute", "lang", s.Lang)
	root.Call("setAttribute", "data-edition", s.Edition)
	l.title()
	l.redraw()
	l.page.settle(func() {
		l.stage.measure()
		if l.column != nil {
			l.column.hold(t)
		}
		l.meter = newMeter(l.page.Book(), l.player.End)
		l.loop.Wake()
	})
}

func (l *live) title() { browser.Document().Set("title", page.Title(l.st, l.page.State().Page)) }

// place puts the story at a second at once, and stops it there.
func (l *live) place(t float64) {
	l.explore.end()
	l.player.Pause()
	l.player.Seek(t)
	l.steps.plan()
	if l.column != nil {
		l.column.holding = false
		l.column.show(l.player.T())
	}
	l.update(func(s *page.State) { s.Playing = false })
	l.pin()
	l.loop.Wake()
}

// scrub goes to where the pointer is on the scrubber: a segment a moment.
func (l *live) scrub(share float64) {
	at := min(max(share, 0), 0.9999) * float64(len(l.st.Moments))
	l.place(l.st.Moments[int(at)].Second(at - float64(int(at))))
}

// seek goes to a story second: gliding, or at once for those who want less
// motion. It pushes a step that Back returns from.
func (l *live) seek(t float64, push bool) {
	l.anchor = ""
	if push {
		l.address(true)
	}
	if l.column != nil {
		l.column.holding = false
	}
	if l.steps.on {
		l.player.Seek(t)
		l.steps.plan()
		if l.column != nil {
			l.column.show(t)
		}
	} else {
		l.player.Glide(t, glideTime)
		if l.page.State().Playing { // a glide ends it
			l.update(func(s *page.State) { s.Playing = false })
		}
	}
	l.loop.Wake()
}

// bound is the moment that the reader is at, or on the way to.
func (l *live) bound() int {
	if t, gliding := l.player.Gliding(); gliding {
		return l.st.MomentAt(t)
	}
	return l.page.State().Moment
}

// moment goes to the beginning of a moment, by index.
func (l *live) moment(i int) {
	i = max(0, min(i, len(l.st.Moments)-1))
	l.seek(l.st.Arrival(i), true)
}
