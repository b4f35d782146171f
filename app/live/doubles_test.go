package live

import (
	"net/url"
	"slices"

	"fiftymetres/app/browser"
	"fiftymetres/app/camera"
	"fiftymetres/app/draw"
	"fiftymetres/app/geom"
	"fiftymetres/app/page"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// fakeSheet is the real page, never rendered: what is asked for comes later.
type fakeSheet struct {
	*page.Page
	w *world
}

func (s fakeSheet) Render()          {}
func (s fakeSheet) Settle(fn func()) { s.w.later(fn) }

// fakeStage is 640 CSS px wide.
type fakeStage struct{ w *world }

func (s fakeStage) adopt(v camera.View)          { s.w.view, s.w.rested = v, 0 }
func (s fakeStage) show(_ string, v camera.View) { s.adopt(v) }
func (s fakeStage) settle()                      { s.w.passing = false }
func (s fakeStage) apply([]draw.Patch)           {}
func (s fakeStage) measure()                     {}
func (s fakeStage) screens() draw.Screens        { return s.w.screens }
func (s fakeStage) tidy()                        {}
func (s fakeStage) relayout()                    { s.w.rested = 0 }
func (s fakeStage) rests(v camera.View) bool     { return v == s.w.view && s.w.rested >= restFrames }
func (s fakeStage) metre(v camera.View) float64  { return v.Span / 640 }

func (s fakeStage) pass(_ string, v camera.View, how passage) {
	s.adopt(v)
	s.w.passages, s.w.passing = append(s.w.passages, how), true
}

func (s fakeStage) follow(v camera.View, _ bool) {
	if v != s.w.view {
		s.adopt(v)
		return
	}
	s.w.rested++
}

func (s fakeStage) ground(p geom.Point, v camera.View) geom.Point {
	return v.At.Add(p.Sub(geom.Point{X: 320, Y: 320}).Scale(s.metre(v)))
}

type fakeMeter struct{ w *world }

func (m fakeMeter) read(b *page.Book, _ *scene.Scene) {
	m.w.meters++
	m.w.read = b
}
func (m fakeMeter) show(_ float64, f *scene.Frame) {
	m.w.drawn = append(m.w.drawn, f.T)
}

func (m fakeMeter) announce(f *scene.Frame, more string) {
	m.w.announced = append(m.w.announced, m.w.read.Heading(f.Moment))
	m.w.news = more
}

type fakeClock struct{ w *world }

func (c fakeClock) now() float64 { return c.w.ms }
func (c fakeClock) wake()        { c.w.pending = true }

func (c fakeClock) painted(fn func()) { c.w.later(fn) }
func (c fakeClock) idle(fn func())    { c.after(idleTime, fn) }

// idleTime is how long the fake browser has something else to do, milliseconds.
const idleTime = 30

func (c fakeClock) after(ms float64, fn func()) (cancel func()) {
	t := &timer{at: c.w.ms + ms, fn: fn}
	c.w.timers = append(c.w.timers, t)
	return func() { t.off = true }
}

func (c fakeClock) every(ms float64, fn func()) {
	c.w.timers = append(c.w.timers, &timer{at: c.w.ms + ms, every: ms, fn: fn})
}

// fakeLocation is a history in which a step takes a while, as in browsers.
type fakeLocation struct{ w *world }

func (l fakeLocation) leave(u string, _ bool) { l.w.left = u }

func (l fakeLocation) url() *url.URL {
	u, err := url.Parse("http://localhost" + l.w.steps[l.w.here].url)
	if err != nil {
		panic(err)
	}
	return u
}

func (l fakeLocation) set(u string, n browser.Note, push bool) {
	if push {
		l.w.here++
		l.w.steps = append(l.w.steps[:l.w.here], visit{})
	}
	l.w.steps[l.w.here] = visit{u, n}
}

func (l fakeLocation) note() browser.Note  { return l.w.steps[l.w.here].note }
func (l fakeLocation) keep(n browser.Note) { l.w.steps[l.w.here].note = n }
func (l fakeLocation) back(steps int)      { l.w.travelled(-steps) }
func (l fakeLocation) anchor() string      { return "" }

// travelled goes so many steps through the history, if there are that many.
func (w *world) travelled(by int) {
	w.later(func() {
		if to := w.here + by; to >= 0 && to < len(w.steps) {
			w.here = to
			w.session.trail.visit()
		}
	})
}

type fakeWindow struct{ w *world }

func (g fakeWindow) mark(name string, on bool)   { g.w.marks[name] = on }
func (g fakeWindow) turned(lang, _, _ string)    { g.w.lang = lang }
func (g fakeWindow) answered(by story.Choice)    { g.w.answer = by }
func (g fakeWindow) refocus(answer string)       { g.w.focus = answer }
func (g fakeWindow) title(text string)           { g.w.title = text }
func (g fakeWindow) focus(id string)             { g.w.focus = id }
func (g fakeWindow) closeLegend() bool           { return false }
func (g fakeWindow) choose(name, value string)   { g.w.choices[name] = value }
func (g fakeWindow) chosen(name string) string   { return g.w.choices[name] }
func (g fakeWindow) closeAll()                   {}
func (g fakeWindow) lessMotion(fn func(on bool)) { g.w.lessMotion = fn }

func (g fakeWindow) copyText(id string, fn func(ok bool)) {
	g.w.copied = append(g.w.copied, id)
	g.w.later(func() { fn(true) })
}

func (g fakeWindow) panelOn(things []string) bool { return slices.Contains(things, g.w.under) }

func (g fakeWindow) leavesPanel(bool) bool { return g.w.edge }

func (g fakeWindow) focusPanel() bool {
	there := g.w.state().Open != ""
	if there {
		g.w.focus = "panel"
	}
	return there
}

func (g fakeWindow) keepFocus() (restore func()) {
	was := g.w.focus
	return func() { g.w.focus = was }
}

func (g fakeWindow) focusAlong(slug string) {
	if g.w.focus == "in a moment" {
		g.w.focus = slug
	}
}

// fakeScroller is a column of articles, one as high as the other, under 500 px
// of something else. A scroll is told of later.
type fakeScroller struct{ w *world }

func (s fakeScroller) measure() layout {
	l := layout{laid: s.w.laid, scrolled: s.w.scroll}
	for i := range s.w.session.st.Moments {
		l.articles = append(l.articles, extent{500 + float64(i)*s.w.high - s.w.scroll, s.w.high})
	}
	return l
}

func (s fakeScroller) own()                 {}
func (s fakeScroller) write(html string)    { s.w.column = html }
func (s fakeScroller) mark(moment string)   { s.w.marked = moment }
func (s fakeScroller) rem() float64         { return s.w.laid.rem }
func (s fakeScroller) y() float64           { return s.w.scroll }
func (s fakeScroller) scrollTo(y float64)   { s.w.handScroll(float64(int(y + 0.5))) } // browsers round
func (s fakeScroller) fontsReady(fn func()) { s.w.later(fn) }

// fakeLibrary takes a while, as networks do.
type fakeLibrary struct{ w *world }

func (l fakeLibrary) fetch(lang string, fn func(*page.Book)) {
	l.w.fetched = append(l.w.fetched, lang)
	l.w.later(func() {
		if l.w.offline {
			fn(nil)
			return
		}
		st := *l.w.session.st // another copy, as it comes over the network
		fn(tell(&st, lang))
	})
}
