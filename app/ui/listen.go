package ui

import (
	"math"

	"fiftymetres/app/browser"
)

// fields are where keys belong to the reader's typing, and what answers to
// Space by itself.
const (
	fields  = "input, textarea, select, [contenteditable]"
	presses = "button, summary, " + fields
)

// listen wires what the reader does to what the page does about it.
func (l *live) listen() {
	w, d := browser.Window(), browser.Document()
	browser.Hold(d, "click", l.onClick)
	browser.Hold(d, "keydown", l.onKey)
	browser.On(w, "scroll", func(browser.Event) { l.onScroll() })
	for _, name := range []string{"wheel", "touchmove"} {
		browser.On(w, name, func(browser.Event) { l.takeOver() })
	}
	browser.On(w, "popstate", func(browser.Event) { l.visit() })
	if l.story() {
		browser.OwnScroll()
	}
	browser.On(w, "resize", func(browser.Event) { l.relayout() })
	if clear, ok := browser.ByID("clear"); ok {
		browser.Resized(clear, l.relayout)
	}
	if main, ok := browser.Query("main"); ok {
		browser.Resized(main, l.relayout)
	}
	l.listenScrubber()
}

func (l *live) onClick(e browser.Event) {
	if e.Modified() || e.Prevented() {
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
			l.openPanel("about:" + id)
			return
		}
	}
}

func (l *live) onKey(e browser.Event) {
	if e.Modified() || e.Prevented() {
		return
	}
	if _, typing := e.Closest(fields); typing {
		return
	}
	key := e.Get("key").String()
	if _, press := e.Closest(presses); press && key == " " {
		return
	}
	if l.key(key) {
		e.Prevent()
	}
}

// onScroll follows the column. What the player scrolled itself is no news.
func (l *live) onScroll() {
	if !l.story() || l.holding {
		return
	}
	const slack = 40 // CSS px that a scroll of the player's may lag behind
	y := browser.ScrollY()
	if l.player.Moving() {
		if math.Abs(y-l.scroll) < slack {
			return
		}
		l.takeOver()
	}
	if math.Abs(y-l.scroll) < 1.5 {
		return // the echo of the last step
	}
	l.explore.end()
	l.player.Seek(l.table.Time(y))
	l.scroll = y
	l.loop.Wake()
}

// takeOver gives time back to the reader's hand.
func (l *live) takeOver() {
	l.holding = false
	if !l.player.Moving() || !l.story() {
		return
	}
	playing := l.player.Playing()
	l.player.Pause()
	if playing {
		l.update(func(s *State) { s.Playing = false })
	}
}

// relayout measures again. The second stays; what is under the reading line
// may not.
func (l *live) relayout() {
	l.measure()
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
		el, ok := browser.ByID("scrubber")
		if !ok {
			return
		}
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
