package live

import (
	"math"

	"fiftymetres/app/browser"
	"fiftymetres/app/geom"
)

func at(e browser.Event) geom.Point {
	return geom.Point{X: e.Get("clientX").Float(), Y: e.Get("clientY").Float()}
}

func pointer(e browser.Event) int { return e.Get("pointerId").Int() }

func listenScrubber(s *session) {
	el, ok := browser.ByID("scrubber")
	if !ok {
		return
	}
	held := false
	follow := func(e browser.Event) {
		box := browser.BoxOf(el)
		s.Do(Scrub{(e.Get("clientX").Float() - box.Left) / math.Max(1, box.Width)})
	}
	browser.On(el, "pointerdown", func(e browser.Event) {
		held = true
		el.Call("setPointerCapture", e.Get("pointerId"))
		follow(e)
	})
	browser.On(el, "pointermove", func(e browser.Event) {
		if held {
			follow(e)
		}
	})
	for _, name := range []string{"pointerup", "pointercancel"} {
		browser.On(el, name, func(browser.Event) { held = false })
	}
}

// listenMap hears the hand on the map. A trackpad's pinch comes as a wheel with
// the control key; a plain wheel is the page's.
func listenMap(s *session) {
	stage, ok := browser.ByID("stage")
	if !ok {
		return
	}
	h := &s.hand
	browser.On(stage, "pointerdown", func(e browser.Event) { h.press(pointer(e), at(e)) })
	browser.On(stage, "pointermove", func(e browser.Event) {
		h.drag(pointer(e), at(e), e.Get("pointerType").String() == "touch")
	})
	for _, name := range []string{"pointerup", "pointercancel", "pointerleave"} {
		browser.On(stage, name, func(e browser.Event) { h.lift(pointer(e)) })
	}
	browser.Hold(stage, "wheel", func(e browser.Event) {
		if e.Get("ctrlKey").Bool() {
			e.Prevent()
			h.pinch(e.Get("deltaY").Float(), at(e))
		}
	})
}

// listenKiosk hears, before all others, that somebody is there, and after them that a click
// is over.
func listenKiosk(k *kiosk) {
	w := browser.Window()
	browser.First(w, "pointerdown", func(e browser.Event) { k.press(pointer(e)) })
	browser.First(w, "pointermove", func(e browser.Event) { k.drag(pointer(e)) })
	for _, name := range []string{"pointerup", "pointercancel"} {
		browser.First(w, name, func(e browser.Event) { k.lift(pointer(e)) })
	}
	for _, name := range []string{"keydown", "wheel"} {
		browser.First(w, name, func(browser.Event) { k.use(false) })
	}
	browser.First(w, "click", func(browser.Event) { k.click() })
	browser.On(w, "click", func(browser.Event) { k.clicked() })
}
