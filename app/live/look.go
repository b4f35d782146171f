package live

import (
	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/page"
	"fiftymetres/app/scene"
)

// look is the reader's own look around on the map. The story waits, and one tap,
// or any step in it, leads back to the telling.
type look struct {
	session *session
	on      bool
	view    camera.View
	settled camera.View // where it last came to rest: names are placed for that
	leaving bool
	left    camera.View // where the way back began
	leftAt  float64     // milliseconds; 0 until its first frame
}

// How far one may go: views from a yard to a country, metres; and the way back,
// milliseconds.
const (
	closest, widest = 18.0, 1.2e6
	backTime        = 700.0
)

// seen is the view that a look around goes on from.
func (l *look) seen() camera.View {
	if l.on && !l.leaving {
		return l.view
	}
	return l.session.scenes.frame.Camera
}

// at looks at a view; the story waits.
func (l *look) at(v camera.View) {
	if !l.on || l.leaving {
		l.begin()
	}
	l.view = v
	l.session.clock.wake()
}

func (l *look) begin() {
	l.on, l.leaving, l.settled = true, false, camera.View{}
	s := l.session
	playing := s.player.Playing()
	s.player.Pause()
	s.window.mark("data-exploring", true)
	s.update(func(p *page.State) { p.Exploring = true; p.Playing = p.Playing && !playing })
}

// end leads back to the telling.
func (l *look) end() {
	if !l.on || l.leaving {
		return
	}
	l.leaving, l.left, l.leftAt = true, l.view, 0
	s := l.session
	s.window.mark("data-exploring", false)
	s.update(func(p *page.State) { p.Exploring = false })
	s.clock.wake()
}

// leave goes back at once.
func (l *look) leave() {
	l.end()
	l.on = false
	clear(l.session.hand.fingers)
}

// lead puts the reader's view in the place of the camera's, and tells whether
// it is on its way back, or about to come to rest.
func (l *look) lead(now float64, f *scene.Frame) (again bool) {
	f.Look = camera.View{}
	if !l.on {
		return false
	}
	told := f.Camera
	if !l.leaving {
		f.Camera = l.view
		return l.settle(f)
	}
	if l.leftAt == 0 {
		l.leftAt = now
	}
	share := (now - l.leftAt) / backTime
	if share >= 1 || l.session.steps.on {
		l.on = false
		return false
	}
	f.Camera = camera.Between(l.left, told, geom.Smooth(geom.Clamp01(share)))
	return true
}

// settle has names placed for the view once the stage is at rest there.
func (l *look) settle(f *scene.Frame) (again bool) {
	if l.session.stage.rests(l.view) {
		l.settled = l.view
	}
	f.Look = l.settled
	return l.settled != l.view
}
