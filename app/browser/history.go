package browser

import (
	"net/url"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Origin is scheme and host of the site as its operator has it, which the page itself may
// have been asked for at another.
func Origin() string {
	if link, ok := Query("link[rel=canonical]"); ok {
		if u, err := url.Parse(link.Get("href").String()); err == nil && u.Host != "" {
			return u.Scheme + "://" + u.Host
		}
	}
	return app.Window().Get("location").Get("origin").String()
}

// URL is the page's address; what nobody can read of it is left out.
func URL() *url.URL {
	href := app.Window().Get("location").Get("href").String()
	for {
		u, err := url.Parse(href)
		if err == nil {
			return u
		}
		cut := max(strings.LastIndexByte(href, '#'), strings.LastIndexByte(href, '?'))
		if cut < 0 {
			return &url.URL{Path: "/"}
		}
		href = href[:cut]
	}
}

// Note is what a step in the history remembers: the story second, which the
// reader finds again after a reload and on coming back, and the open panel.
type Note struct {
	T     float64
	Panel string
}

// SetURL changes the address without loading anything: push makes a step that
// Back returns from. Where a sandbox forbids it, the address stays.
func SetURL(u string, n Note, push bool) {
	name := "replaceState"
	if push {
		name = "pushState"
	}
	history(name, n, u)
}

// KeepNote puts a note with the page's step in the history.
func KeepNote(n Note) { history("replaceState", n) }

func history(name string, n Note, u ...any) {
	defer func() { _ = recover() }()
	app.Window().Get("history").Call(name, append([]any{map[string]any{"t": n.T, "panel": n.Panel}, ""}, u...)...)
}

// Noted is the note of this step in the history, empty if there is none.
func Noted() (n Note) {
	state := app.Window().Get("history").Get("state")
	if !state.Truthy() {
		return n
	}
	if t := state.Get("t"); t.Truthy() {
		n.T = t.Float()
	}
	if p := state.Get("panel"); p.Truthy() {
		n.Panel = p.String()
	}
	return n
}

// GoBack goes so many steps back in the history.
func GoBack(steps int) { app.Window().Get("history").Call("go", -steps) }

// OwnScroll keeps the browser from scrolling on Back and Forward: the page
// knows better. When the page is left the browser gets it back, for a reload.
func OwnScroll() {
	own := func(how string) func(Event) {
		return func(Event) { Window().Get("history").Set("scrollRestoration", how) }
	}
	own("manual")(Event{})
	On(Window(), "pagehide", own("auto"))
	On(Window(), "pageshow", own("manual"))
}
