package e2e

import (
	"context"
	"sync"
	"testing"
	"time"

	"fiftymetres/server/e2e/whole"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience ends a test that waits for what does not come. It is no measure of
// speed: a machine under load may take most of it.
const patience = 3 * time.Minute

// within is that patience for what is no tab.
func within(t *testing.T) context.Context {
	ctx, stop := context.WithTimeout(t.Context(), patience)
	t.Cleanup(stop)
	return ctx
}

// tab is a browser's tab with a history of its own, and what went wrong in it.
type tab struct {
	t       *testing.T
	ctx     context.Context
	host    *host
	still   bool                                  // JavaScript is off
	frame   string                                // origin of the frame to look into; empty for the page itself
	frames  map[string]runtime.ExecutionContextID // the pages in the tab, by origin
	allowed []string                              // parts of troubles that the test itself causes
	hosts   []string                              // other hosts that the test itself asks

	mu       sync.Mutex
	troubles []string
}

// newTab opens an empty tab, 1100 by 700 CSS px, for a test that others may run
// beside; what comes before runs in its pages first. When the test ends the tab is closed, and whatever went wrong in it
// fails the test.
func newTab(t *testing.T, h *host, before ...string) *tab {
	t.Helper()
	t.Parallel()
	return oneMore(t, h, before...)
}

// oneMore opens another tab, with a history and cookies of its own, in a test that has one.
func oneMore(t *testing.T, h *host, before ...string) *tab {
	t.Helper()
	return openIn(t, chromium, h, before...)
}

// openIn opens a tab of one of the browsers.
func openIn(t *testing.T, which func() (context.Context, error), h *host, before ...string) *tab {
	t.Helper()
	browser, err := which()
	if err != nil {
		t.Fatal(err)
	}
	ctx, closeIt, err := newWindow(browser)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(closeIt)
	ctx, stop := context.WithTimeout(ctx, patience)
	t.Cleanup(stop)
	b := &tab{t: t, ctx: ctx, host: h, frames: map[string]runtime.ExecutionContextID{}}
	chromedp.ListenTarget(ctx, b.watch)
	for _, script := range before {
		b.first(script)
	}
	b.first(whole.PageJS)
	b.run(emulation.SetFocusEmulationEnabled(true))
	b.size(1100, 700)
	t.Cleanup(b.judge)
	return b
}

// open opens an address of the host in a new tab.
func open(t *testing.T, h *host, address string) *tab {
	t.Helper()
	b := newTab(t, h)
	b.goTo(address)
	return b
}

// openLive opens an address and waits until the program has taken over.
func openLive(t *testing.T, h *host, address string) *tab {
	t.Helper()
	b := open(t, h, address)
	b.wake()
	return b
}

// bare leaves the map's ground out of the pages to come: it is what takes a
// machine without a graphics card long to paint. It is for tests of everything
// else.
func (b *tab) bare() {
	b.t.Helper()
	b.first(`{
		const sheet = new CSSStyleSheet();
		sheet.replaceSync("#ground { visibility: hidden !important }");
		document.adoptedStyleSheets.push(sheet);
	}`)
}

// openBare opens an address in a new tab, without the map's ground, and has
// the program take over: at once, and in an embed too, as a first click does.
func openBare(t *testing.T, h *host, address string) *tab {
	t.Helper()
	b := newTab(t, h)
	b.bare()
	b.goTo(address)
	b.wake()
	return b
}

// openAtRest opens an address likewise, on a desk and for who wants less motion, and waits
// until nothing moves.
func openAtRest(t *testing.T, h *host, address string) *tab {
	t.Helper()
	b := newTab(t, h)
	b.media("prefers-reduced-motion", "reduce")
	b.liveIn(1440, 900, address)
	return b
}

// liveIn opens an address in a window of a size, without the map's ground, has the program
// take over, and waits until nothing moves.
func (b *tab) liveIn(width, height int64, address string) {
	b.t.Helper()
	b.bare()
	b.size(width, height)
	b.goTo(address)
	b.wake()
	b.settle()
}

// wake starts the program, which on a kiosk starts by itself (a click there is a visitor's),
// and waits until it has taken over.
func (b *tab) wake() {
	b.t.Helper()
	b.js(`document.documentElement?.dataset.layout === "kiosk" || document.dispatchEvent(new MouseEvent("click", {bubbles: true}))`)
	b.wait(`page.live()`)
}

// first has a script run in every page before its own.
func (b *tab) first(script string) {
	b.t.Helper()
	b.run(chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument(script).Do(ctx)
		return err
	}))
}

func (b *tab) goTo(address string) {
	b.t.Helper()
	b.goToURL(b.host.url + address)
}

func (b *tab) goToURL(address string) {
	b.t.Helper()
	if b.still {
		b.run(chromedp.Navigate(address))
		return
	}
	b.leaveFor(address)
	b.wait(`location.href !== "about:blank" && document.readyState === "complete"`)
}

// leaveFor goes to an address, and does not wait until all of the page is there.
func (b *tab) leaveFor(address string) {
	b.t.Helper()
	b.run(chromedp.ActionFunc(func(ctx context.Context) error {
		_, _, failure, _, err := page.Navigate(address).Do(ctx)
		if err == nil && failure != "" {
			b.t.Errorf("%s: %s", address, failure)
		}
		return err
	}))
}

func (b *tab) run(actions ...chromedp.Action) {
	b.t.Helper()
	if err := chromedp.Run(b.ctx, actions...); err != nil {
		b.t.Fatal(err)
	}
}
