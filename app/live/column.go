package live

import (
	"math"

	"fiftymetres/app/browser"
	"fiftymetres/app/player"
	"fiftymetres/app/story"
)

// column ties the page's scroll to story time: a moment's article takes its
// span, and where the reading line cuts it is the second that is told. Who comes
// to a moment finds its heading in sight, however long its article: the second
// of arrival is where the article's top is no further up than the landing line.
type column struct {
	st      *story.Story
	table   player.Table
	y       float64 // where the story last scrolled the page to, CSS px
	laid    laid    // how it was measured last
	holding bool    // a second stays till new texts have their fonts
}

// laid is what the length of a column depends on, but for its texts: the width
// of the window, where the lines are, the size of type, all in CSS px.
type laid struct{ width, line, landing, rem float64 }

// measure reads where the articles are, and tells whether the window or the
// type has another size than before: then what was in sight is elsewhere.
func (c *column) measure() (resized bool) {
	now := laid{width: browser.Root().Get("clientWidth").Float(), rem: browser.Rem(),
		line: top("reading-line"), landing: top("landing-line")}
	var ys, ts []float64
	scrolled, end := browser.ScrollY(), 0.0
	for i, el := range browser.All("article[data-moment]") {
		box, m := browser.BoxOf(el), &c.st.Moments[i]
		from := box.Top + scrolled - now.line
		ys, ts = append(ys, math.Max(0, from)), append(ts, m.Span[0])
		if share := m.Share(c.st.Arrival(i)); share > 0 {
			ys = append(ys, math.Max(0, from+math.Min(share*box.Height, now.line-now.landing)))
			ts = append(ts, c.st.Arrival(i))
		}
		end = from + box.Height
	}
	c.table = player.NewTable(append(ys, end), append(ts, c.st.End()))
	resized = c.laid != laid{} && c.laid != now
	c.laid = now
	return resized
}

// top is how far down the window a line lies, CSS px.
func top(id string) float64 {
	el, ok := browser.ByID(id)
	if !ok {
		return 0
	}
	return browser.BoxOf(el).Top
}

// show scrolls to a story second.
func (c *column) show(t float64) { c.scrollTo(c.table.Scroll(t)) }

func (c *column) scrollTo(y float64) {
	if math.Abs(y-browser.ScrollY()) >= 1 {
		browser.ScrollTo(y)
	}
	c.y = y
}

// hold keeps a second where the reading line is, now that the texts have other
// lengths, and once more when their fonts are there: till then the browser
// scrolls to keep what it takes for the reader's place.
func (c *column) hold(t float64) {
	c.measure()
	c.show(t)
	c.holding = true
	browser.FontsReady(func() {
		if c.holding {
			c.holding = false
			c.measure()
			c.show(t)
		}
	})
}
