package ui

import (
	"encoding/json"
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/browser"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Title is the title of a page: the story's where it opens, and with the
// heading of the moment that is told.
func Title(st *story.Story, p address.Page) string {
	title := st.Title.In(p.Lang, st.Languages...)
	if p.Moment == 0 && !p.Pin {
		return title + " – " + st.Subtitle.In(p.Lang, st.Languages...)
	}
	heading := st.Moments[p.Moment].Tellings[p.Edition].Heading.In(p.Lang, st.Languages...)
	return strings.TrimSuffix(heading, ".") + " – " + title
}

// Run starts the program in the browser: it reads the story that the boot
// script fetched, gets everything ready, and then takes the server's page
// over. It rests in between, so that the page answers. Natively it does nothing.
func Run() {
	if app.IsServer {
		return
	}
	st := &story.Story{}
	if err := json.Unmarshal([]byte(browser.Handed("story")), st); err != nil {
		panic(err) // the boot script says so, once, and the page stays readable
	}
	browser.Rest()
	page := fromAddress(st)
	live, err := newLive(page)
	if err != nil {
		panic(err) // the server checked this story: it is another one by now
	}
	browser.Rest()
	page.live = live
	app.RouteWithRegexpFunc(".*", func() app.Composer { return page })
	app.RunWhenOnBrowser()
}

// fromAddress is the page that the server drew for this address.
func fromAddress(st *story.Story) *Page {
	asked, ok := address.New(st).Read(browser.URL())
	if !ok {
		asked = address.New(st).Query(address.Story, "", nil, "")
	}
	s := Opened(asked)
	return NewPage(st, s, ClockAt(st, s))
}

// ClockAt is the clock's reading at a state.
func ClockAt(st *story.Story, s State) scene.Clock {
	sc, err := scene.Compile(st, s.Edition)
	if err != nil {
		return scene.Clock{}
	}
	f := sc.NewFrame()
	sc.At(s.T, f)
	return f.Clock
}

// OnInit runs while the server's page still stands there: it notes what the
// reader has done to it.
func (p *Page) OnInit() {
	if app.IsClient {
		p.kept = browser.Keep()
	}
}

// OnMount brings the page to life. go-app has just put its tree in the place
// of the server's; focus and opened details are carried over before a frame is
// painted.
func (p *Page) OnMount(ctx app.Context) {
	if p.render != nil || app.IsServer {
		return
	}
	browser.OwnLinks()
	p.kept.Restore()
	p.render = func() { ctx.Dispatch(func(app.Context) {}) }
	p.settle = func(fn func()) { ctx.Dispatch(func(c app.Context) { c.Defer(func(app.Context) { fn() }) }) }
	ctx.Defer(func(app.Context) { p.live.start() })
}
