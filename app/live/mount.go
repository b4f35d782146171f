package live

import (
	"runtime/debug"

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
	// Nothing that is made in the meantime is worth collecting.
	collecting := debug.SetGCPercent(-1)
	browser.Rest() // from the start of the runtime
	in, err := page.Read(browser.Handed("story"), browser.Rest)
	if err != nil {
		panic(err) // the boot script says so, once, and the page stays readable
	}
	p := ready(in)
	if p.State().Layout == address.Kiosk {
		collecting = forWeeks
	}
	browser.After(settled, func() { debug.SetGCPercent(collecting) })
	app.RouteWithRegexpFunc(".*", func() app.Composer { return p })
	app.RunWhenOnBrowser()
}

// settled is how long the start may take, milliseconds, before memory is collected
// again.
const settled = 4000

// forWeeks is by how many per cent memory may grow between two collections on a kiosk: a
// browser never gets back what a program of WebAssembly once had.
const forWeeks = 50

// ready makes the page that the server drew for this address, and what will
// bring it to life.
func ready(in *page.Bundle) *page.Page {
	st := in.Story
	base, _ := browser.Data(browser.Root(), "base")
	at := address.New(st).Under(base)
	asked, ok := at.Read(browser.URL())
	if !ok {
		asked = at.Query(address.Story, "", nil, "")
	}
	wish := asked
	if kept() { // the page that stands there is one of an edition, and no second's
		q := browser.URL().Query()
		q.Del("moment")
		q.Del("t")
		if edition, ok := browser.Data(browser.Root(), "edition"); ok {
			q.Set("known", edition)
		}
		asked = at.Query(asked.Layout, browser.Root().Get("lang").String(), q, "")
	}
	sc := newScenes(st)
	if err := sc.open(asked.Version()); err != nil {
		panic(err) // the server checked this story: it is another one by now
	}
	browser.Rest()
	picture := sc.picture(asked.Lang, &in.Words)
	browser.Rest()
	stage := newDOMStage()
	stage.measure()
	sc.follow(picture, asked.T, stage.screens())
	browser.Rest()
	opened := page.Opened(asked)
	opened.Origin = browser.Origin()
	p := page.New(page.Index(in, at), opened, sc.frame)
	text := &goApp{page: p}
	clock := &domClock{}
	ports := ports{sheet: text, stage: stage, meter: &domMeter{}, clock: clock, location: &domLocation{}, window: &domWindow{}, library: &domLibrary{at}, screen: at.Screen(browser.URL().Query(), asked.Lang)}
	if asked.Layout == address.Story {
		ports.scroller = &domScroller{}
	}
	if asked.Layout == address.Embed {
		ports.host = domHost{}
	}
	s := newSession(st, sc, ports)
	clock.loop = browser.NewLoop(s.tick)
	p.Life = &life{session: s, text: text, wish: wish}
	return p
}

// kept tells whether the page is one that was kept for reading without a network: it
// is drawn for where its story opens, whatever its address asks for.
func kept() bool {
	_, yes := browser.Data(browser.Root(), "kept")
	return yes
}

// goApp is the page's text as go-app renders it: at its own next tick.
type goApp struct {
	page *page.Page
	ctx  app.Context
}

func (g *goApp) State() *page.State { return g.page.State() }
func (g *goApp) Book() *page.Book   { return g.page.Book() }
func (g *goApp) Whole() *page.Book  { return g.page.Whole() }
func (g *goApp) Bring(b *page.Book) { g.page.Bring(b) }
func (g *goApp) Turn()              { g.page.Turn() }

func (g *goApp) Render() { g.ctx.Dispatch(func(app.Context) {}) }

func (g *goApp) Settle(fn func()) {
	g.ctx.Dispatch(func(c app.Context) { c.Defer(func(app.Context) { fn() }) })
}

// life is what begins when go-app mounts the page.
type life struct {
	session *session
	text    *goApp
	kept    browser.Kept // what the reader had done to the server's page
	wish    address.Page // what the address asks for
}

// Init runs while the server's page still stands there: it notes what the
// reader has done to it.
func (l *life) Init() { l.kept = browser.Keep() }

// Mount brings the page to life. go-app has just put its tree in the place of
// the server's, and focus and opened details are carried over before a frame is painted.
// What comes then is a task of its own: until it is live, all stands there as it did.
func (l *life) Mount(ctx app.Context) {
	if l.text.ctx != nil {
		return
	}
	l.text.ctx = ctx
	browser.OwnLinks()
	l.kept.Restore()
	browser.Rest()
	noted := l.session.location.note()
	l.session.start()
	if kept() {
		l.session.trail.come(l.wish, noted)
	}
	listen(l.session)
	browser.Root().Call("setAttribute", "data-app", "live")
}
