package page

import (
	"fmt"
	"strconv"

	"fiftymetres/app/address"
	"fiftymetres/app/scene"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// bar is the player: play, the clock, the scrubber with a stop for each
// moment, the speed. The clock's text and the scrubber's fill are written by
// the frame loop; their values here never change, so go-app leaves them be.
type bar struct {
	app.Compo
	Book    *Book
	Opening State // the state that the page opened with
	Clock   scene.Clock
	Playing bool
	Rate    float64
	Moment  int
}

func (p *bar) Render() app.UI { return p.controls(true).ui() }

func (p *bar) element() *element { return p.controls(false) }

// manyStops are more moments than have room for their names under the scrubber: then
// it names the one that is told.
const manyStops = 24

// controls are the bar; live is where the program moves it.
func (p *bar) controls(live bool) *element {
	b, w := p.Book, p.Book.words
	face, note := b.clock(p.Clock)
	action, icon := w.Play, playIcon
	if p.Playing {
		action, icon = w.Pause, pauseIcon
	}
	many := ""
	if len(b.course.Moments) > manyStops {
		many = "many"
	}
	return tag("section").Class("bar", many).Aria("label", w.Player).Body(
		button("play", "play").Aria("label", action).Body(markup(icon)),
		p.step("prev", -1, w.Previous, prevIcon),
		p.step("next", +1, w.Next, nextIcon),
		tag("div").Class("clock").Body(
			tag("span").ID("clock-face").Text(face),
			tag("span").ID("clock-note").Text(note),
		).Body(b.clockMarks(p.Clock)...),
		tag("div").Class("scrub").Body(p.slider(), p.stops(live)),
		button("rate", "rate").
			Aria("label", w.Speed+" "+rateText(p.Rate)).Text(rateText(p.Rate)),
	)
}

// step leads to a moment before or after; it is a link, for readers without the
// program.
func (p *bar) step(act string, by int, label, icon string) node {
	b := p.Book
	return link(b.site.Link(b.site.Come(b.Page, b.course.Beside(p.Moment, by)))).Class("step", act).DataSet("act", act).
		Aria("label", label).Body(markup(icon))
}

// slider is the scrubber as one control; its value is read out as a moment
// and a time.
func (p *bar) slider() node {
	b := p.Book
	var segments []node
	for _, i := range b.course.Moments {
		fill := tag("span").Class("fill").ID("fill-" + strconv.Itoa(i))
		if i < p.Opening.Moment {
			fill = fill.Class("full")
		}
		segments = append(segments, tag("span").Class("segment").Body(fill))
	}
	end := b.course.End()
	return tag("div").Class("track").ID("scrubber").Role("slider").TabIndex(0).
		Aria("label", b.words.Scrubber).Aria("valuemin", "0").Aria("valuemax", strconv.FormatFloat(end, 'f', 0, 64)).
		Aria("valuenow", strconv.FormatFloat(p.Opening.T, 'f', 0, 64)).
		Aria("valuetext", b.Told(p.Clock, b.Label(p.Opening.Moment))).
		Body(segments...)
}

// stops are links to the moments. With the program the slider is the way in
// for the keyboard, and one stop of the Tab key is enough.
func (p *bar) stops(live bool) node {
	b := p.Book
	var items []node
	for _, i := range b.course.Moments {
		m := &b.Moments[i]
		a := link("#" + m.Slug)
		if b.Layout != address.Story {
			a = link(b.site.Link(b.site.Come(b.Page, i)))
		}
		a.DataSet("act", "moment").DataSet("id", m.Slug).Text(b.Label(i))
		if i == p.Moment {
			a = a.Aria("current", "step")
		}
		if live {
			a = a.TabIndex(-1)
		}
		items = append(items, tag("li").Body(a))
	}
	return tag("ol").Class("stops").Aria("label", b.words.Moments).Body(items...)
}

func rateText(r float64) string { return fmt.Sprintf("%g×", r) }

const (
	playIcon  = `<svg viewBox="0 0 24 24" width="24" height="24" focusable="false" aria-hidden="true"><path d="M8 5.5v13l10.5-6.5z" fill="currentColor"/></svg>`
	pauseIcon = `<svg viewBox="0 0 24 24" width="24" height="24" focusable="false" aria-hidden="true"><path d="M7 5.5h3.4v13H7zM13.6 5.5H17v13h-3.4z" fill="currentColor"/></svg>`
	prevIcon  = `<svg viewBox="0 0 24 24" width="24" height="24" focusable="false" aria-hidden="true"><path d="M15 5l-7 7 7 7" fill="none" stroke="currentColor" stroke-width="2"/></svg>`
	nextIcon  = `<svg viewBox="0 0 24 24" width="24" height="24" focusable="false" aria-hidden="true"><path d="M9 5l7 7-7 7" fill="none" stroke="currentColor" stroke-width="2"/></svg>`
)
