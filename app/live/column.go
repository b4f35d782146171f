package live

import (
	"math"

	"fiftymetres/app/player"
)

// column ties the page's scroll to story time: a moment's article takes its
// span, and where the reading line cuts it is the second that is told. Who comes
// to a moment finds its heading in sight, however long its article: the second
// of arrival is where the article's top is no further up than the landing line.
type column struct {
	session  *session
	scroller scroller
	table    player.Table
	y        float64 // where the story last scrolled the page to, CSS px
	laid     laid    // how it was measured last
	holding  bool    // a second stays till new texts have their fonts
	stays    bool    // the page does, while the story glides
}

// laid is what the length of a column depends on, but for its texts: the width
// of the window, where the lines are, the size of type, all in CSS px.
type laid struct{ width, line, landing, rem float64 }

// layout is a column as it lies in the window, scrolled by so much.
type layout struct {
	laid
	scrolled float64
	articles []extent // the moments, in order
}

// extent is how far down the window something begins, and how high it is.
type extent struct{ top, height float64 }

// measure reads where the articles are, and tells whether the window or the
// type has another size than before: then what was in sight is elsewhere.
func (c *column) measure() (resized bool) {
	now := c.scroller.measure()
	var ys, ts []float64
	end := 0.0
	st, course := c.session.st, c.session.course
	for k, box := range now.articles[:min(len(now.articles), len(course.Moments))] {
		i := course.Moments[k]
		m := &st.Moments[i]
		from := box.top + now.scrolled - now.line
		ys, ts = append(ys, math.Max(0, from)), append(ts, m.Span[0])
		if share := m.Share(st.Arrival(i)); share > 0 {
			ys = append(ys, math.Max(0, from+math.Min(share*box.height, now.line-now.landing)))
			ts = append(ts, st.Arrival(i))
		}
		end = from + box.height
	}
	c.table = player.NewTable(append(ys, end), append(ts, course.End()))
	resized = c.laid != laid{} && c.laid != now.laid
	c.laid = now.laid
	return resized
}

// show scrolls to a story second.
func (c *column) show(t float64) {
	y := c.table.Scroll(t)
	if math.Abs(y-c.scroller.y()) >= 1 {
		c.scroller.scrollTo(y)
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
	c.scroller.fontsReady(func() {
		if c.holding {
			c.holding = false
			c.measure()
			c.show(t)
		}
	})
}
