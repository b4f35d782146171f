package e2e

import (
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

// size gives the tab's window a size, CSS px.
func (b *tab) size(width, height int64) {
	b.t.Helper()
	b.run(emulation.SetDeviceMetricsOverride(width, height, 1, false))
}

// media emulates a media feature, as in "prefers-reduced-motion", "reduce".
func (b *tab) media(pairs ...string) {
	b.t.Helper()
	var features []*emulation.MediaFeature
	for i := 0; i+1 < len(pairs); i += 2 {
		features = append(features, &emulation.MediaFeature{Name: pairs[i], Value: pairs[i+1]})
	}
	b.run(emulation.SetEmulatedMedia().WithFeatures(features))
}

// withoutScripts turns JavaScript off, as a reader may. Nothing can be waited
// for then: a page is what it is once it is loaded.
func (b *tab) withoutScripts() {
	b.t.Helper()
	b.still = true
	b.run(emulation.SetScriptExecutionDisabled(true))
}

// follow clicks on a link and waits for the page that it leads to.
func (b *tab) follow(selector string) {
	b.t.Helper()
	p := look[spot](b, `(() => {
		const link = document.querySelector(`+quote(selector)+`), y = link.getBoundingClientRect().top;
		if (y < 0 || y > innerHeight) link.scrollIntoView({block: "center", behavior: "instant"});
		const b = link.getBoundingClientRect();
		return {X: b.left + b.width / 2, Y: b.top + b.height / 2};
	})()`)
	if _, err := chromedp.RunResponse(b.ctx, chromedp.MouseClickXY(p.X, p.Y)); err != nil {
		b.t.Fatalf("following %s: %v", selector, err)
	}
}

// rests opens what a moment rests on, and waits for its claims.
func (b *tab) rests(moment string) {
	b.t.Helper()
	b.js(`page.article(` + quote(moment) + `).querySelector(".rests").open = true`)
	b.wait(`page.article(` + quote(moment) + `).querySelector(".rests .who")`)
}

// spot is a point in the window, CSS px.
type spot struct{ X, Y float64 }

// at waits until an element, given as an expression, can be clicked, and gives
// the point.
func (b *tab) at(element string) spot {
	b.t.Helper()
	b.wait(`page.spot(` + element + `)`)
	p := look[spot](b, `page.spot(`+element+`)`)
	return b.inWindow(p)
}

// click clicks on what a selector finds first.
func (b *tab) click(selector string) {
	b.t.Helper()
	b.clickOn(`document.querySelector(` + quote(selector) + `)`)
}

func (b *tab) clickOn(element string) {
	b.t.Helper()
	p := b.at(element)
	b.run(chromedp.MouseClickXY(p.X, p.Y))
}

// wheel turns the mouse's wheel over a point, downwards.
func (b *tab) wheel(at spot, down float64) {
	b.t.Helper()
	b.run(input.DispatchMouseEvent(input.MouseWheel, at.X, at.Y).WithDeltaX(0).WithDeltaY(down))
}

// touch taps with a finger.
func (b *tab) touch(at spot) {
	b.t.Helper()
	b.run(
		input.DispatchTouchEvent(input.TouchStart, []*input.TouchPoint{{X: at.X, Y: at.Y}}),
		input.DispatchTouchEvent(input.TouchEnd, []*input.TouchPoint{}),
	)
}

// settle waits until the page is at rest: two looks, some frames apart, see
// the same.
func (b *tab) settle() {
	b.t.Helper()
	b.js(`let last = "";
		for (let now = page.sight(); now !== last; now = page.sight()) { last = now; await page.frames(12) }`)
}

// drag presses at one point, moves to another and lets go there.
func (b *tab) drag(from, to spot) {
	b.t.Helper()
	b.run(
		input.DispatchMouseEvent(input.MousePressed, from.X, from.Y).WithButton(input.Left).WithButtons(1).WithClickCount(1),
		input.DispatchMouseEvent(input.MouseMoved, to.X, to.Y).WithButton(input.Left).WithButtons(1),
		input.DispatchMouseEvent(input.MouseReleased, to.X, to.Y).WithButton(input.Left).WithClickCount(1),
	)
}

// touched is a kiosk that somebody has begun to use: any key hands it over.
func (b *tab) touched() {
	b.t.Helper()
	b.press("a")
	b.wait(`!` + attracts)
}

// stopAt goes to a moment by its stop under the scrubber.
func (b *tab) stopAt(slug string) {
	b.t.Helper()
	b.js(`document.querySelector('.stops [data-id=` + quote(slug) + `]').click()`)
	b.wait(`page.moment() === ` + quote(slug))
}
