package live

import (
	"math"

	"fiftymetres/app/browser"
	"fiftymetres/app/page"
)

// listen wires what the reader does to what the page does about it.
func (l *live) listen() {
	w, d := browser.Window(), browser.Document()
	browser.Hold(d, "click", l.onClick)
	browser.Hold(d, "keydown", l.onKey)
	for _, name := range []string{"wheel", "touchmove"} {
		browser.On(w, name, func(browser.Event) { l.takeOver() })
	}
	browser.On(w, "popstate", func(browser.Event) { l.visit() })
	browser.On(w, "resize", func(browser.Event) { l.relayout() })
	for _, id := range []string{"clear", "main"} {
		if el, ok := browser.ByID(id); ok {
			browser.Resized(el, l.relayout)
		}
	}
	if l.column != nil {
		browser.OwnScroll()
		browser.On(w, "scroll", func(browser.Event) { l.onScroll() })
		browser.On(w, "pagehide", func(browser.Event) { l.keep() })
		browser.On(d, "visibilitychange", func(browser.Event) { l.keep() })
	}
	l.listenScrubber()
}

func (l *live) onClick(e browser.Event) {
	if e.Modified() || e.Prevented() && l.kiosk == nil { // a kiosk's links lead nowhere
		return
	}
	if el, ok := e.Closest("[data-act]"); ok {
		name, _ := browser.Data(el, "act")
		id, _ := browser.Data(el, "id")
		if l.act(name, id) {
			e.Prevent()
		}
		return
	}
	if l.explore.dragged {
		return
	}
	for _, mark := range []string{"actor", "actor-name", "place"} {
		if el, ok := e.Closest("#stage [data-" + mark + "]"); ok {
			id, _ := browser.Data(el, mark)
			l.panels.open("about:" + id)
			return
		}
	}
}

// onScroll follows the column. What the player scrolled itself is no news.
func (l *live) onScroll() {
	c := l.column
	if c.holding {
		return
	}
	const slack = 40 // CSS px that a scroll of the player's may lag behind
	y := browser.ScrollY()
	if l.player.Moving() {
		if math.Abs(y-c.y) < slack {
			return
		}
		l.takeOver()
	}
	if math.Abs(y-c.y) < 1.5 {
		return // the echo of the last step
	}
	l.anchor = ""
	l.explore.end()
	l.player.Seek(c.table.Time(y))
	l.steps.plan()
	c.y = y
	l.loop.Wake()
}

// takeOver gives time back to the reader's hand.
func (l *live) takeOver() {
	if l.column == nil {
		return
	}
	l.column.holding = false
	playing := l.player.Playing()
	if !playing && !l.player.Moving() {
		return
	}
	l.player.Pause()
	l.steps.plan()
	if playing {
		l.update(func(s *page.State) { s.Playing = false })
	}
}

// relayout measures again. In a window or a type of another size the second
// stays, and what is told of it stays in sight; where only texts have opened or
// closed, the page stays.
func (l *live) relayout() {
	if c := l.column; c != nil && c.measure() && l.anchor == "" {
		c.show(l.player.T())
	}
	l.stage.relayout()
	l.loop.Wake()
}

func (l *live) listenScrubber() {
	el, ok := browser.ByID("scrubber")
	if !ok {
		return
	}
	held := false
	follow := func(e browser.Event) {
		box := browser.BoxOf(el)
		l.scrub((e.Get("clientX").Float() - box.Left) / math.Max(1, box.Width))
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
