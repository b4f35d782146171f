package live

import (
	"fiftymetres/app/address"
	"fiftymetres/app/browser"
)

// listen hears what the reader does, and says it to the session in its words.
func listen(s *session) {
	w, d := browser.Window(), browser.Document()
	browser.Hold(d, "click", func(e browser.Event) { click(s, e) })
	browser.Hold(d, "keydown", func(e browser.Event) { press(s, e) })
	for _, name := range []string{"wheel", "touchmove"} {
		browser.On(w, name, func(browser.Event) { s.Do(Take{}) })
	}
	browser.On(w, "popstate", func(browser.Event) { s.trail.visit() })
	browser.On(w, "resize", func(browser.Event) { s.relayout() })
	for _, id := range []string{"clear", "main"} {
		if el, ok := browser.ByID(id); ok {
			browser.Resized(el, s.relayout)
		}
	}
	if s.column != nil {
		browser.OwnScroll()
		browser.On(w, "scroll", func(browser.Event) { s.scrolled() })
		browser.On(w, "pagehide", func(browser.Event) { s.trail.keep() })
		browser.On(d, "visibilitychange", func(browser.Event) { s.trail.keep() })
	}
	listenScrubber(s)
	listenMap(s)
	if s.kiosk != nil {
		browser.Answers()
		listenKiosk(s.kiosk)
		listenRoom(s.kiosk)
	}
	if s.host != nil {
		listenHost(s)
	}
}

func click(s *session, e browser.Event) {
	if e.Modified() || e.Prevented() && s.kiosk == nil { // a kiosk's links lead nowhere
		return
	}
	if el, ok := e.Closest("[data-act]"); ok {
		name, _ := browser.Data(el, "act")
		id, _ := browser.Data(el, "id")
		if a, ok := parse(s.st, name, id); ok && s.Do(a) {
			e.Prevent()
		}
		return
	}
	if s.hand.dragged {
		return
	}
	for _, mark := range [][2]string{{"actor", "about:"}, {"actor-name", "about:"}, {"place", "about:"}, {"question", "question:"}} {
		if el, ok := e.Closest("#stage [data-" + mark[0] + "]"); ok {
			id, _ := browser.Data(el, mark[0])
			s.Do(Open{mark[1] + id})
			return
		}
	}
	if _, on := e.Closest("#stage"); on && s.sheet.State().Bare { // as players without controls have it
		s.Do(Toggle{})
	}
}

// What a key may belong to before it is the player's.
const (
	fields  = "input, textarea, select, [contenteditable]"         // the reader's typing
	presses = "a[href], button, summary, [role=button], " + fields // what answers to Space by itself, or scrolls
	slider  = "#scrubber"
)

func press(s *session, e browser.Event) {
	if e.Get("key").String() == "Tab" && s.panels.tab(e.Get("shiftKey").Bool()) {
		e.Prevent()
		return
	}
	if e.Modified() || e.Prevented() {
		return
	}
	if _, typing := e.Closest(fields); typing {
		return
	}
	name := e.Get("key").String()
	if _, press := e.Closest(presses); press && name == " " {
		return
	}
	if _, on := e.Closest(slider); on {
		if a, ok := slide(name); ok {
			s.Do(a)
			e.Prevent()
			return
		}
	}
	if a, ok := key(name, s.sheet.State().Layout == address.Embed); ok && s.Do(a) {
		e.Prevent()
	}
}
