package live

import (
	"math"

	"fiftymetres/app/browser"
	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/page"
	"fiftymetres/app/scene"
)

// explore lets a reader look around on the map: drag with a mouse, or pinch
// and drag with two fingers (one finger scrolls the page; on a kiosk it drags).
// The story waits, and one tap, or any step in it, leads back to the telling.
type explore struct {
	live    *live
	on      bool
	view    camera.View
	look    camera.View        // where it last came to rest: names are placed for that
	fingers map[int]geom.Point // CSS px, by pointer
	dragged bool               // since the last press: it was no click
	leaving bool
	left    camera.View // where the way back began
	leftAt  float64     // milliseconds
}

// How far one may go: views from the yard to the peninsula, metres; the way
// back, milliseconds; and what is a drag and not a click, CSS px.
const (
	closest, widest = 18.0, 1.2e6
	backTime        = 700.0
	dragFrom        = 5.0
)

func newExplore(l *live) *explore {
	e := &explore{live: l, fingers: map[int]geom.Point{}}
	stage, ok := browser.ByID("stage")
	if !ok {
		return e
	}
	browser.On(stage, "pointerdown", e.down)
	browser.On(stage, "pointermove", e.move)
	for _, name := range []string{"pointerup", "pointercancel", "pointerleave"} {
		browser.On(stage, name, func(ev browser.Event) { delete(e.fingers, ev.Get("pointerId").Int()) })
	}
	browser.Hold(stage, "wheel", e.wheel)
	return e
}

func at(ev browser.Event) geom.Point {
	return geom.Point{X: ev.Get("clientX").Float(), Y: ev.Get("clientY").Float()}
}

func (e *explore) down(ev browser.Event) {
	e.fingers[ev.Get("pointerId").Int()] = at(ev)
	e.dragged = false
}

// move pans with one pointer and pans and zooms with two.
func (e *explore) move(ev browser.Event) {
	id := ev.Get("pointerId").Int()
	was, held := e.fingers[id]
	now := at(ev)
	if !held || len(e.fingers) == 1 && !e.dragged && now.Dist(was) < dragFrom {
		return
	}
	if len(e.fingers) == 1 && ev.Get("pointerType").String() == "touch" && e.live.kiosk == nil {
		return // one finger is the page's
	}
	e.dragged = true
	e.begin()
	metre := e.view.Span / math.Max(1, e.live.stage.square)
	for other, p := range e.fingers {
		if other != id && was.Dist(p) > 1 {
			e.zoom(was.Dist(p)/math.Max(1, now.Dist(p)), was.Lerp(p, 0.5))
		}
	}
	e.view.At = e.view.At.Sub(now.Sub(was).Scale(metre / float64(len(e.fingers))))
	e.fingers[id] = now
	e.live.loop.Wake()
}

// wheel zooms where the browser tells a pinch of a trackpad by the control
// key; a plain wheel is the page's.
func (e *explore) wheel(ev browser.Event) {
	if !ev.Get("ctrlKey").Bool() {
		return
	}
	ev.Prevent()
	e.begin()
	e.zoom(math.Exp(ev.Get("deltaY").Float()*0.01), at(ev))
	e.live.loop.Wake()
}

// zoom stretches the view around a point of the screen, CSS px.
func (e *explore) zoom(by float64, around geom.Point) {
	span := math.Min(math.Max(e.view.Span*by, closest), widest)
	by = span / e.view.Span
	anchor := e.live.stage.ground(around, e.view)
	e.view.At = anchor.Add(e.view.At.Sub(anchor).Scale(by))
	e.view.Span = span
}

// begin starts from what is in sight; the story waits.
func (e *explore) begin() {
	if e.on && !e.leaving {
		return
	}
	l := e.live
	e.on, e.leaving, e.view = true, false, l.frame.Camera
	e.look = camera.View{}
	playing := l.player.Playing()
	l.player.Pause()
	browser.Root().Call("setAttribute", "data-exploring", "")
	l.update(func(s *page.State) { s.Exploring = true; s.Playing = s.Playing && !playing })
}

// end leads back to the telling.
func (e *explore) end() {
	if !e.on || e.leaving {
		return
	}
	e.leaving, e.left, e.leftAt = true, e.view, 0
	browser.Root().Call("removeAttribute", "data-exploring")
	e.live.update(func(s *page.State) { s.Exploring = false })
	e.live.loop.Wake()
}

// leave goes back at once.
func (e *explore) leave() {
	e.end()
	e.on = false
	clear(e.fingers)
}

// lead puts the reader's view in the place of the camera's, and tells whether
// it is on its way back, or about to come to rest.
func (e *explore) lead(now float64, f *scene.Frame) (again bool) {
	f.Look = camera.View{}
	if !e.on {
		return false
	}
	told := f.Camera
	if !e.leaving {
		f.Camera = e.view
		return e.settle(f)
	}
	if e.leftAt == 0 {
		e.leftAt = now
	}
	share := (now - e.leftAt) / backTime
	if share >= 1 || e.live.steps.on {
		e.on = false
		return false
	}
	f.Camera = camera.Between(e.left, told, geom.Smooth(geom.Clamp01(share)))
	return true
}

// settle has names placed for the view once the stage is at rest there.
func (e *explore) settle(f *scene.Frame) (again bool) {
	if e.live.stage.rests(e.view) {
		e.look = e.view
	}
	f.Look = e.look
	return e.look != e.view
}
