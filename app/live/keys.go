package live

import (
	"fiftymetres/app/address"
	"fiftymetres/app/browser"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// What a key may belong to before it is the player's.
const (
	fields  = "input, textarea, select, [contenteditable]"         // the reader's typing
	presses = "a[href], button, summary, [role=button], " + fields // what answers to Space by itself, or scrolls
	slider  = "#scrubber"
)

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
	done := false
	if _, on := e.Closest(slider); on {
		done = l.slide(key)
	}
	if done || l.key(key) {
		e.Prevent()
	}
}

// slide answers a key on the slider, as sliders do: arrows go by seconds, the
// page keys by moments.
func (l *live) slide(key string) bool {
	const second = 1
	switch key {
	case "ArrowRight", "ArrowUp":
		l.place(l.player.T() + second)
	case "ArrowLeft", "ArrowDown":
		l.place(l.player.T() - second)
	case "PageUp":
		l.moment(l.bound() + 1)
	case "PageDown":
		l.moment(l.bound() - 1)
	case "Home":
		l.place(0)
	case "End":
		l.place(l.player.End)
	default:
		return false
	}
	return true
}

// key answers a key, and tells whether it was one of ours. The story takes
// Space, Home and End; in an embed those belong to the article.
func (l *live) key(key string) bool {
	own := l.page.State().Layout != address.Embed
	switch {
	case key == "ArrowRight":
		l.walk(l.bound() + 1)
	case key == "ArrowLeft":
		l.walk(l.bound() - 1)
	case key == "Home" && own:
		l.walk(0)
	case key == "End" && own:
		l.walk(len(l.st.Moments) - 1)
	case key == " " && own:
		l.toggle()
	case key == "Escape":
		return l.escape()
	default:
		return false
	}
	return true
}

// walk goes to a moment. A focus in another moment's text goes along, to the
// heading: it would be far out of sight.
func (l *live) walk(i int) {
	i = max(0, min(i, len(l.st.Moments)-1))
	l.moment(i)
	if l.column == nil {
		return
	}
	if _, reading := browser.Closest(browser.Active(), "article[data-moment]"); !reading {
		return
	}
	if h, ok := browser.Query(`article[data-moment="` + l.st.Moments[i].Slug + `"] h2`); ok {
		h.Call("setAttribute", "tabindex", "-1")
		browser.Focus(h)
	}
}

// escape closes what lies on top: the panel, the legend, the look around.
func (l *live) escape() bool {
	if l.page.State().Open != "" {
		l.panels.close()
		return true
	}
	if legend, ok := browser.Query(".legend[open]"); ok {
		closeDetails(legend)
		return true
	}
	if l.explore.on {
		l.explore.end()
		return true
	}
	return false
}

// closeDetails closes a disclosure; a focus inside goes to what opens it.
func closeDetails(el app.Value) {
	if summary := el.Call("querySelector", "summary"); el.Call("contains", browser.Active()).Bool() && summary.Truthy() {
		browser.Focus(summary)
	}
	el.Set("open", false)
}
