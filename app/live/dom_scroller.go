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

// top is how far down the window a line lies, CSS px.
func top(id string) float64 {
	el, ok := browser.ByID(id)
	if !ok {
		return 0
	}
	return browser.BoxOf(el).Top
}

func (*domScroller) y() float64           { return browser.ScrollY() }
func (*domScroller) scrollTo(y float64)   { browser.ScrollTo(y) }
func (*domScroller) fontsReady(fn func()) { browser.FontsReady(fn) }
