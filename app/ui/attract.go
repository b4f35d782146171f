package ui

import (
	"strconv"

	"fiftymetres/app/browser"
)

// attract is a kiosk's habit: it plays in a loop until somebody touches it,
// and goes back to that when nobody has touched it for a while.
type attract struct {
	live   *live
	idle   float64 // milliseconds without a touch
	home   State
	cancel func()
	ours   bool // somebody is using it
	taking bool // by the press that goes on
}

// idleTime is how long a kiosk waits unless ?idle= says otherwise, seconds.
const idleTime = 60

func newAttract(l *live) *attract {
	a := &attract{live: l, idle: idleTime * 1000, home: l.page.opening}
	if s, err := strconv.ParseFloat(browser.URL().Query().Get("idle"), 64); err == nil && s >= 1 && s <= 3600 {
		a.idle = s * 1000
	}
	for _, name := range []string{"pointerdown", "keydown", "wheel"} {
		browser.On(browser.Window(), name, func(browser.Event) { a.touch(name == "pointerdown") })
	}
	a.play()
	return a
}

func (a *attract) play() {
	a.ours = false
	browser.Root().Call("setAttribute", "data-attract", "")
	a.live.player.Play()
	a.live.update(func(s *State) { s.Playing = true })
	a.live.loop.Wake()
}

// touch hands the kiosk over, and starts to wait again.
func (a *attract) touch(pressed bool) {
	a.taking = pressed && !a.ours
	if a.cancel != nil {
		a.cancel()
	}
	a.cancel = browser.After(a.idle, a.rest)
	if a.ours {
		return
	}
	a.ours = true
	browser.Root().Call("removeAttribute", "data-attract")
	if a.live.player.Playing() { // else the key that took it over has done more
		a.live.player.Pause()
	}
	a.live.update(func(s *State) { s.Playing = false })
}

// rest returns to the loop as it began: language, edition, speed and all.
func (a *attract) rest() {
	l := a.live
	a.cancel = nil
	l.player.SetRate(1)
	l.player.Seek(0)
	s := &l.page.state
	if s.Edition != a.home.Edition || s.Lang != a.home.Lang {
		l.turn(func(s *State) { s.Edition, s.Lang = a.home.Edition, a.home.Lang })
	}
	l.update(func(s *State) { s.Rate, s.Open = 1, "" })
	a.play()
}
