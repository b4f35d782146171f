package live

import "fiftymetres/app/browser"

// domScroller is the page's own scroll: the document's.
type domScroller struct{}

func (*domScroller) measure() layout {
	now := layout{
		laid: laid{width: browser.Root().Get("clientWidth").Float(), rem: browser.Rem(),
			line: top("reading-line"), landing: top("landing-line")},
		scrolled: browser.ScrollY(),
	}
	for _, el := range browser.All("article[data-moment]") {
		box := browser.BoxOf(el)
		now.articles = append(now.articles, extent{box.Top, box.Height})
	}
	return now
}

func (*domScroller) own() {
	for _, el := range browser.All("article[id]") {
		el.Call("removeAttribute", "id")
	}
}

func (*domScroller) write(html string) {
	if el, ok := browser.ByID("text"); ok {
		el.Set("outerHTML", html)
	}
}

func (*domScroller) mark(moment string) {
	for _, el := range browser.All("article[data-now]") {
		el.Call("removeAttribute", "data-now")
	}
	if el, ok := browser.Query(`article[data-moment="` + moment + `"]`); ok {
		el.Call("setAttribute", "data-now", "yes")
	}
}

// top is how far down the window a line lies, CSS px.
func top(id string) float64 {
	el, ok := browser.ByID(id)
	if !ok {
		return 0
	}
	return browser.BoxOf(el).Top
}

func (*domScroller) rem() float64         { return browser.Rem() }
func (*domScroller) y() float64           { return browser.ScrollY() }
func (*domScroller) scrollTo(y float64)   { browser.ScrollTo(y) }
func (*domScroller) fontsReady(fn func()) { browser.FontsReady(fn) }
