package live

import (
	"fiftymetres/app/browser"
	"fiftymetres/app/page"
)

// attract is a kiosk's habit: it plays in a loop until somebody touches it, and
// goes back to that, with everything as it was, when nobody has touched it for a
// while. What a visitor has set playing is let play.
type attract struct {
	live    *live
	home    page.State
	visited bool            // somebody is using it
	taking  bool            // by the press that goes on
	touched float64         // when it was last used, milliseconds
	down    map[int]float64 // pointers on the glass, and when each last moved
}

// How often it looks whether it is still used, and after how long a pointer that
// never moves counts as something that leans on the glass, milliseconds.
const (
	watchTime   = 500
	leaningTime = 5 * 60 * 1000
)

func newAttract(l *live) *attract {
	a := &attract{live: l, home: page.Opened(l.page.Opening().Page), down: map[int]float64{}}
	w := browser.Window()
	browser.First(w, "pointerdown", func(e browser.Event) { a.press(e); a.use(true) })
	browser.First(w, "pointermove", func(e browser.Event) {
		if _, held := a.down[e.Get("pointerId").Int()]; held {
			a.press(e)
			a.use(false)
		}
	})
	for _, name := range []string{"pointerup", "pointercancel"} {
		browser.First(w, name, func(e browser.Event) {
			delete(a.down, e.Get("pointerId").Int())
			a.touched = browser.Now()
		})
	}
	for _, name := range []string{"keydown", "wheel"} {
		browser.First(w, name, func(browser.Event) { a.use(false) })
	}
	browser.Every(watchTime, a.watch)
	l.tongues.all()
	a.play()
	return a
}

func (a *attract) press(e browser.Event) { a.down[e.Get("pointerId").Int()] = browser.Now() }

// use hands the kiosk over, if need be, and starts to wait again.
func (a *attract) use(pressed bool) {
	a.taking = pressed && !a.visited
	a.touched = browser.Now()
	if a.visited {
		return
	}
	l := a.live
	a.visited = true
	browser.Root().Call("removeAttribute", "data-attract")
	l.player.Loop = false
	l.player.Pause()
	l.steps.plan()
	l.update(func(s *page.State) { s.Playing, s.Loop = false, false })
	l.loop.Wake() // to come to rest
}

// watch looks whether somebody is still there, and that the loop runs if not.
func (a *attract) watch() {
	switch now := browser.Now(); {
	case !a.visited:
		if !a.live.player.Playing() {
			a.rest()
		}
	case a.live.player.Playing() || a.held(now):
		a.touched = now
	case now-a.touched >= a.home.Idle*1000:
		a.rest()
	}
}

func (a *attract) held(now float64) bool {
	for _, at := range a.down {
		if now-at < leaningTime {
			return true
		}
	}
	return false
}

// rest returns to the loop as it began: edition, language, speed, switches,
// legend, panels and all.
func (a *attract) rest() {
	l := a.live
	clear(a.down)
	l.explore.leave()
	l.player.SetRate(a.home.Rate)
	l.player.Seek(0)
	for _, el := range browser.All("details[open]") {
		el.Set("open", false)
	}
	l.mark("data-only", false)
	l.mark("data-compare", false)
	l.mark("data-unfolded", false)
	l.panels = panels{live: l}
	s := l.page.State()
	turned := s.Edition != a.home.Edition || s.Lang != a.home.Lang
	moment := s.Moment
	*s = a.home
	s.Moment = moment // till the next frame tells another
	if turned {
		l.tongues.speak(s.Lang, func() { l.turn(func(*page.State) {}) })
	}
	a.play()
}

func (a *attract) play() {
	l := a.live
	a.visited = false
	browser.Root().Call("setAttribute", "data-attract", "")
	l.player.Loop = true
	l.player.Play()
	l.steps.plan()
	l.update(func(s *page.State) { s.Playing, s.Loop = true, true })
	l.loop.Wake()
}
