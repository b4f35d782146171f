package live

import (
	"fiftymetres/app/browser"
	"fiftymetres/app/page"
	"fiftymetres/app/story"
)

// domWindow is the document around the text and the map.
type domWindow struct{}

func (*domWindow) mark(name string, on bool) { browser.Root().Call("toggleAttribute", name, on) }

func (*domWindow) turned(lang, dir, edition string) {
	browser.Root().Call("setAttribute", "dir", dir)
	browser.Root().Call("setAttribute", "lang", lang)
	browser.Root().Call("setAttribute", "data-edition", edition)
}

func (*domWindow) title(text string) { browser.Document().Set("title", text) }

func (*domWindow) answered(by story.Choice) {
	for _, el := range browser.All("[data-act=answer]") {
		if id, _ := browser.Data(el, "id"); page.Draws(id, by) {
			el.Call("setAttribute", "aria-current", "true")
		} else {
			el.Call("removeAttribute", "aria-current")
		}
	}
}

func (*domWindow) refocus(answer string) {
	if at := browser.Active(); at.Truthy() && at.Get("localName").String() != "body" {
		return
	}
	for _, within := range []string{"#panel ", "article[data-now] "} {
		for _, el := range browser.All(within + `[data-act=answer][data-id="` + answer + `"]`) {
			if el.Call("checkVisibility").Bool() {
				browser.Focus(el)
				return
			}
		}
	}
	focusHeading("[data-now]")
}

// focusHeading gives the focus to what an article begins with, which takes none by itself: its
// heading, or what opens the page, under which that may be out of sight.
func focusHeading(of string) {
	for _, first := range []string{" .standfirst", " h2"} {
		if h, ok := browser.Query("article" + of + first); ok {
			h.Call("setAttribute", "tabindex", "-1")
			browser.Focus(h)
			return
		}
	}
}

func (*domWindow) focus(id string) {
	if el, ok := browser.ByID(id); ok {
		browser.Focus(el)
	}
}

func (*domWindow) focusPanel() (there bool) {
	el, there := browser.ByID("panel")
	if there {
		el.Set("scrollTop", 0)
		el.Call("focus")
	}
	return there
}

func (*domWindow) panelOn(things []string) bool {
	el, there := browser.ByID("panel")
	if !there {
		return false
	}
	panel := browser.BoxOf(el)
	for _, id := range things {
		for _, thing := range browser.All(`#stage :is([data-place="` + id + `"], [data-actor="` + id + `"], [data-actor-name="` + id + `"])`) {
			if panel.Covers(browser.BoxOf(thing)) {
				return true
			}
		}
	}
	return false
}

func (*domWindow) leavesPanel(back bool) bool {
	panel, there := browser.ByID("panel")
	now := browser.Active()
	if !there || !panel.Call("contains", now).Bool() {
		return false
	}
	all := panel.Call("querySelectorAll", "a[href], button, summary, input, select, textarea")
	last := all.Length() - 1
	if back {
		return now.Equal(panel) || last >= 0 && now.Equal(all.Index(0))
	}
	return last < 0 || now.Equal(all.Index(last))
}

func (*domWindow) keepFocus() (restore func()) {
	el := browser.Active()
	return func() {
		if !el.Truthy() || el.Equal(browser.Document().Get("body")) { // what is on the map has none
			el = browser.Document().Call("querySelector", ".play")
		}
		if el.Truthy() {
			browser.Focus(el)
		}
	}
}

func (*domWindow) focusAlong(slug string) {
	if _, reading := browser.Closest(browser.Active(), "article[data-moment]"); !reading {
		return
	}
	focusHeading(`[data-moment="` + slug + `"]`)
}

// closeLegend closes it; a focus inside goes to what opens it.
func (*domWindow) closeLegend() (wasOpen bool) {
	el, wasOpen := browser.Query(".legend[open]")
	if !wasOpen {
		return false
	}
	if summary := el.Call("querySelector", "summary"); el.Call("contains", browser.Active()).Bool() && summary.Truthy() {
		browser.Focus(summary)
	}
	el.Set("open", false)
	return true
}

func (*domWindow) closeAll() {
	for _, el := range browser.All("details[open]") {
		el.Set("open", false)
	}
}

func (*domWindow) choose(name, value string) {
	if value == "" {
		browser.Root().Call("removeAttribute", "data-"+name)
	} else {
		browser.Root().Call("setAttribute", "data-"+name, value)
	}
	browser.Store("fifty-metres "+name, value)
}

func (*domWindow) chosen(name string) string {
	value, _ := browser.Data(browser.Root(), name)
	return value
}

func (*domWindow) lessMotion(fn func(on bool)) { browser.Media(browser.LessMotion, fn) }

func (*domWindow) copyText(id string, fn func(ok bool)) {
	if el, ok := browser.ByID(id); ok {
		browser.Copy(el, fn)
	}
}
