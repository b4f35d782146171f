package live

import (
	"encoding/json"

	"fiftymetres/app/address"
	"fiftymetres/app/browser"
	"fiftymetres/app/page"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// Run starts the program in the browser: it reads the story that the boot
// script fetched, gets everything ready, and then takes the server's page
// over. It rests in between, so that the page answers. Natively it does nothing.
func Run() {
	if app.IsServer {
		return
	}
	in := &page.Bundle{}
	if err := json.Unmarshal([]byte(browser.Handed("story")), in); err != nil {
		panic(err) // the boot script says so, once, and the page stays readable
	}
	browser.Rest()
	p := fromAddress(in)
	live, err := newLive(p)
	if err != nil {
		panic(err) // the server checked this story: it is another one by now
	}
	browser.Rest()
	p.live = live
	app.RouteWithRegexpFunc(".*", func() app.Composer { return p })
	app.RunWhenOnBrowser()
}

// fromAddress is the page that the server drew for this address.
func fromAddress(in *page.Bundle) *root {
	st := in.Story
	asked, ok := address.New(st).Read(browser.URL())
	if !ok {
		asked = address.New(st).Query(address.Story, "", nil, "")
	}
	s := page.Opened(asked)
	return &root{Page: page.New(page.Index(in), s, page.ClockAt(st, s))}
}

// root is the page with its life.
type root struct {
	*page.Page
	live   *live
	render func()       // asks go-app for a render
	settle func(func()) // runs something after the next render
	kept   browser.Kept // what the reader had done to the server's page
}

// OnInit runs while the server's page still stands there: it notes what the
// reader has done to it.
func (p *root) OnInit() {
	if app.IsClient {
		p.kept = browser.Keep()
	}
}

// OnMount brings the page to life. go-app has just put its tree in the place
// of the server's; focus and opened details are carried over before a frame is
// painted.
func (p *root) OnMount(ctx app.Context) {
	if p.render != nil || app.IsServer {
		return
	}
	browser.OwnLinks()
	p.kept.Restore()
	p.render = func() { ctx.Dispatch(func(app.Context) {}) }
	p.settle = func(fn func()) { ctx.Dispatch(func(c app.Context) { c.Defer(func(app.Context) { fn() }) }) }
	ctx.Defer(func(app.Context) { p.live.start() })
}
