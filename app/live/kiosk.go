package live

import (
	"cmp"
	"math"
	"runtime"
	"slices"

	"fiftymetres/app/address"
	"fiftymetres/app/page"
)

// kiosk is a screen's habit: it plays in a loop until somebody touches it, and
// goes back to that, with everything as it was, when nobody has touched it for a
// while: it asks first. What a visitor has set playing is let play.
type kiosk struct {
	session *session
	home    page.State
	screen  address.Screen
	visited bool            // somebody is using it
	taking  bool            // by the press that goes on
	touched float64         // when it was last used, milliseconds
	down    map[int]float64 // pointers on the glass, and when each last moved
	turn    int             // of the languages of its loop
	last    float64         // the second that the loop was at, to see it begin anew
	drawn   float64         // when a frame of the loop was last drawn, milliseconds
	consent consent
	room    room
}

// What a visitor answers who is asked.
type (
	Stay struct{} // goes on
	Home struct{} // leaves it as it was
)

// Stay has been heard already: by the press.
func (Stay) do(s *session) bool { return s.kiosk != nil }

func (Home) do(s *session) bool {
	if s.kiosk == nil {
		return false
	}
	s.kiosk.rest()
	return true
}

// How often it looks whether it is still used, after how long a pointer that never moves
// counts as something that leans on the glass, and how long it asks whether somebody is
// still there, milliseconds.
const (
	watchTime   = 500
	leaningTime = 5 * 60 * 1000
	askingTime  = 15 * 1000
)

func newKiosk(s *session) *kiosk {
	k := &kiosk{consent: consent{asks: s.screen.Asks}, session: s, home: page.Opened(s.sheet.State().Page), screen: s.screen, down: map[int]float64{}}
	k.room.kiosk = k
	s.clock.every(watchTime, k.watch)
	s.tongues.all()
	k.attract()
	return k
}

// press is a pointer that touches the glass.
func (k *kiosk) press(pointer int) {
	k.down[pointer] = k.session.clock.now()
	k.use(true)
}

// click is a press too where none came before it: as switches and screen readers have it.
func (k *kiosk) click() {
	if !k.visited {
		k.use(true)
	}
}

// clicked is that a click has been answered: the next is another touch.
func (k *kiosk) clicked() { k.taking = false }

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
	k.ask(0)
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
		k.loop(playing)
	case playing || k.session.player.Moving() || k.held(now): // on the way to where the visitor wants to be
		k.touched = now
		k.ask(0)
	default:
		idle := now - k.touched
		warn := k.home.Idle * 1000
		left := warn + min(warn, askingTime) - idle // it asks no longer than it waits
		switch {
		case left <= 0:
			k.rest()
		case idle >= warn:
			k.ask(int(math.Ceil(left / 1000)))
		}
	}
}

// ask says how many seconds are left until it goes back; 0 says nothing.
func (k *kiosk) ask(seconds int) {
	if s := k.session; s.sheet.State().Asking != seconds {
		s.update(func(p *page.State) { p.Asking = seconds })
	}
}

// loop has the next language's turn come when the loop begins anew, and begins it again
// where it has stopped.
func (k *kiosk) loop(playing bool) {
	if k.room.leads() {
		k.room.watch()
		return
	}
	if k.screen.Attract != address.Full {
		return
	}
	if !playing {
		k.rest()
		return
	}
	t := k.session.player.T()
	if t < k.last { // it begins anew
		k.turn = (k.turn + 1) % len(k.screen.Tongues)
		k.speak()
		k.session.window.mark("data-looped", true) // the page's script looks for a newer version
	}
	k.last = t
}

// speak has the loop in the language whose turn it is.
func (k *kiosk) speak() {
	s, lang := k.session, cmp.Or(k.room.language(), k.screen.Tongues[k.turn])
	if s.sheet.State().Lang == lang {
		return
	}
	s.tongues.speak(lang, func() {
		if !k.visited {
			s.turn(func(p *page.State) { p.Lang = lang })
			k.tidy()
		}
	})
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
	k.consent = consent{asks: k.screen.Asks}
	s.look.leave()
	s.player.SetRate(k.home.Rate)
	s.player.Seek(0)
	s.window.closeAll()
	for _, name := range []string{"data-only", "data-compare", "data-unfolded", "data-large"} {
		s.window.mark(name, false)
	}
	s.panels = panels{session: s}
	p := s.sheet.State()
	k.home.Lang, k.turn = k.screen.Tongues[0], 0
	turned := p.Version() != k.home.Version() || p.Lang != k.home.Lang
	moment := p.Moment
	*p = k.home
	p.Moment = moment // till the next frame tells another
	if turned {
		s.tongues.speak(p.Lang, func() {
			s.turn(func(*page.State) {})
			k.tidy()
		})
	}
	k.attract()
	k.tidy()
}

// tidy collects what a visit leaves, or a language that is not told any more, while nobody waits
// for anything: what the program holds of the page is let go after one collection, and gone
// after another.
func (k *kiosk) tidy() {
	const settle = 1500 // milliseconds
	k.session.clock.after(settle, func() {
		runtime.GC()
		k.session.clock.after(settle, runtime.GC)
	})
}

// attract is what it does while nobody is there: it plays round and round, or shows a
// still of the beginning, or the beginning with all that a visitor may touch.
func (k *kiosk) attract() {
	s := k.session
	k.visited, k.last = false, 0
	plays := k.screen.Attract == address.Full
	s.window.mark("data-attract", k.screen.Attract != address.Off)
	s.player.Loop = plays
	if plays {
		s.player.Play()
	} else {
		s.player.Pause()
	}
	s.steps.plan()
	s.update(func(p *page.State) { p.Playing, p.Loop = plays, plays })
	s.clock.wake()
	k.room.meet()
}

// told passes over what the loop does not tell, and stops a visitor before what is
// sensitive.
func (k *kiosk) told(t float64) float64 {
	if k.visited {
		return k.consent.told(k.session, t)
	}
	if k.room.leads() && (k.room.beat.Led || !k.consent.asks) {
		return t
	}
	return pass(k.session, t, k.tells) // in a room it waits there for the others
}

// tells tells whether the loop tells a moment.
func (k *kiosk) tells(moment int) bool {
	return (k.screen.Moments == nil || slices.Contains(k.screen.Moments, moment)) && !(k.consent.asks && k.session.st.Moments[moment].Sensitive)
}

// pass is the nearest second from t on whose moment is told, or the end.
func pass(s *session, t float64, told func(moment int) bool) float64 {
	if told(s.st.MomentAt(t)) {
		return t
	}
	for _, i := range s.course.Moments {
		if from := s.st.Moments[i].Span[0]; from > t && told(i) {
			return from
		}
	}
	return s.course.End()
}

// spares tells whether a frame is left out: a loop that nobody has touched is drawn
// thirty times a second, or as often as its operator says, for less work and heat.
func (k *kiosk) spares(now float64) bool {
	const wander = 5 // milliseconds: by so much frames come early
	least := 1000/float64(k.screen.FPS) - wander
	if k.visited || !k.session.player.Playing() {
		k.drawn = 0
		return false
	}
	if now-k.drawn < least && now >= k.drawn {
		return true
	}
	k.drawn = now
	return false
}

// Larger gives a visitor larger type, or the usual again.
type Larger struct{}

func (Larger) do(s *session) bool {
	s.update(func(p *page.State) { p.Large = !p.Large })
	s.window.mark("data-large", s.sheet.State().Large)
	return true
}
