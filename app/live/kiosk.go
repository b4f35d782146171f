package live

import "fiftymetres/app/page"

// kiosk is a screen's habit: it plays in a loop until somebody touches it, and
// goes back to that, with everything as it was, when nobody has touched it for a
// while. What a visitor has set playing is let play.
type kiosk struct {
	session *session
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

func newKiosk(s *session) *kiosk {
	k := &kiosk{session: s, home: page.Opened(s.sheet.State().Page), down: map[int]float64{}}
	s.clock.every(watchTime, k.watch)
	s.tongues.all()
	k.play()
	return k
}

// press is a pointer that touches the glass.
func (k *kiosk) press(pointer int) {
	k.down[pointer] = k.session.clock.now()
	k.use(true)
}

// drag is a pointer that moves; one that only hovers is nobody's hand.
func (k *kiosk) drag(pointer int) {
	if _, held := k.down[pointer]; held {
		k.down[pointer] = k.session.clock.now()
		k.use(false)
	}
}

// lift is a pointer that leaves the glass.
func (k *kiosk) lift(pointer int) {
	delete(k.down, pointer)
	k.touched = k.session.clock.now()
}

// use hands the kiosk over, if need be, and starts to wait again.
func (k *kiosk) use(pressed bool) {
	k.taking = pressed && !k.visited
	s := k.session
	k.touched = s.clock.now()
	if k.visited {
		return
	}
	k.visited = true
	s.window.mark("data-attract", false)
	s.player.Loop = false
	s.player.Pause()
	s.steps.plan()
	s.update(func(p *page.State) { p.Playing, p.Loop = false, false })
	s.clock.wake() // to come to rest
}

// watch looks whether somebody is still there, and that the loop runs if not.
func (k *kiosk) watch() {
	playing := k.session.player.Playing()
	switch now := k.session.clock.now(); {
	case !k.visited:
		if !playing {
			k.rest()
		}
	case playing || k.held(now):
		k.touched = now
	case now-k.touched >= k.home.Idle*1000:
		k.rest()
	}
}

func (k *kiosk) held(now float64) bool {
	for _, at := range k.down {
		if now-at < leaningTime {
			return true
		}
	}
	return false
}

// rest returns to the loop as it began: edition, language, speed, switches,
// legend, panels and all.
func (k *kiosk) rest() {
	s := k.session
	clear(k.down)
	s.look.leave()
	s.player.SetRate(k.home.Rate)
	s.player.Seek(0)
	s.window.closeAll()
	for _, name := range []string{"data-only", "data-compare", "data-unfolded"} {
		s.window.mark(name, false)
	}
	s.panels = panels{session: s}
	p := s.sheet.State()
	turned := p.Edition != k.home.Edition || p.Lang != k.home.Lang
	moment := p.Moment
	*p = k.home
	p.Moment = moment // till the next frame tells another
	if turned {
		s.tongues.speak(p.Lang, func() { s.turn(func(*page.State) {}) })
	}
	k.play()
}

func (k *kiosk) play() {
	s := k.session
	k.visited = false
	s.window.mark("data-attract", true)
	s.player.Loop = true
	s.player.Play()
	s.steps.plan()
	s.update(func(p *page.State) { p.Playing, p.Loop = true, true })
	s.clock.wake()
}
