package e2e

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

const attracts = `document.documentElement.hasAttribute("data-attract")`

// openKiosk opens a kiosk that plays.
func openKiosk(t *testing.T, address string) *tab {
	t.Helper()
	b := openBare(t, the(t, built), address)
	b.wait(attracts + ` && page.playing()`)
	b.js(`self.from = page.told()`)
	b.wait(`page.told() !== self.from`)
	return b
}

func TestKioskPlaysInALoop(t *testing.T) {
	b := openKiosk(t, fmt.Sprintf("/kiosk?t=%d", the(t, built).seconds()-2))
	b.wait(`page.moment() === "place" && page.second() >= 1 && page.playing() && ` + attracts)
}

// TestKioskIsHandedOver: whoever touches it has it, and a touch of what says
// Pause pauses.
func TestKioskIsHandedOver(t *testing.T) {
	b := openKiosk(t, "/kiosk")
	b.touch(spot{700, 300}) // wherever: there is nothing to be pressed yet
	b.wait(`!page.playing() && !` + attracts)
	b.js(`self.then = page.told(); await page.frames(5)`)
	same(t, "it stands still", look[bool](b, `!page.playing() && page.told() === self.then`), true)
	b.click(".play")
	b.wait(`page.playing()`)
}

// TestKioskGoesBackToItsLoop with everything as it was: edition, language,
// speed, switches, legend, panel and the view of the map.
func TestKioskGoesBackToItsLoop(t *testing.T) {
	b := openKiosk(t, "/kiosk?idle=2")
	b.size(1920, 1080)
	const state = `({Edition: document.documentElement.dataset.edition, Lang: document.documentElement.lang, Rate: document.querySelector(".rate").textContent,
		Marks: document.documentElement.getAttributeNames().filter((n) => /only|compare|exploring|unfolded/.test(n)).join(),
		Pressed: document.querySelectorAll("[aria-pressed=true]").length, Open: document.querySelectorAll("details[open]").length, Panel: document.querySelectorAll("#panel").length})`
	type session struct {
		Edition, Lang, Rate, Marks string
		Pressed, Open, Panel       int
	}
	home := look[session](b, state)
	b.touched()
	b.click(".rate")
	b.click(".legend summary")
	b.click("[data-act=only]")
	b.click("[data-act=compare]")
	b.js(`document.querySelector("[data-actor=soldier]").dispatchEvent(new MouseEvent("click", {bubbles: true}))`)
	b.wait(`document.getElementById("panel")`)
	b.drag(spot{1500, 500}, spot{1300, 600})
	b.click(`.lang a:not([aria-current])`)
	b.wait(`document.documentElement.lang === "ko"`)
	visited := look[session](b, state)
	if visited.Marks == "" || visited.Pressed != 2 || visited.Open != 1 || visited.Panel != 1 || visited.Rate == home.Rate {
		t.Fatalf("the visit did not take: %+v", visited)
	}
	b.wait(attracts + ` && page.playing() && page.moment() === "place" && document.documentElement.lang === "en"`)
	same(t, "the session", look[session](b, state), home)
	// An edition on its own, for it takes "only filmed" away.
	b.touched()
	b.click(otherEdition)
	b.wait(`document.documentElement.dataset.edition === "2017-11-13" && !` + attracts)
	b.wait(attracts + ` && page.playing() && document.documentElement.dataset.edition === "2017-11-22"`)
	same(t, "the session", look[session](b, state), home)
	same(t, "the address", look[string](b, `location.pathname + location.search`), "/kiosk?idle=2")
}

// TestKioskLetsAVisitorsRunPlay: while it plays nobody is thrown back, and after
// its end the loop comes back.
func TestKioskLetsAVisitorsRunPlay(t *testing.T) {
	h := the(t, built)
	b := openKiosk(t, fmt.Sprintf("/kiosk?idle=1&t=%d", h.seconds()-5))
	b.press("a") // any use hands it over
	b.wait(`!page.playing() && !` + attracts)
	b.click(".play")
	b.wait(`page.playing()`)
	from := look[int](b, `page.second()`)
	b.js(`self.seconds = [];
		const watch = () => { seconds.push(page.second()); page.playing() && !` + attracts + ` ? requestAnimationFrame(watch) : (self.finished = true) }; watch()`)
	b.wait(`self.finished`)
	for i, s := range look[[]int](b, `self.seconds`) {
		if s < from {
			t.Fatalf("at step %d of the visitor's run it was thrown back to %d", i, s)
		}
	}
	same(t, "it played to the end", look[int](b, `self.seconds.at(-1)`), h.seconds())
	b.wait(attracts + ` && page.playing() && page.moment() === "place"`)
}

// TestKioskWaitsForAHeldPointer: a drag that lasts longer than the idle time is
// use, and the loop runs after it.
func TestKioskWaitsForAHeldPointer(t *testing.T) {
	b := openKiosk(t, "/kiosk?idle=1")
	at := spot{700, 300}
	move := func() {
		at.X++
		b.run(input.DispatchMouseEvent(input.MouseMoved, at.X, at.Y).WithButton(input.Left).WithButtons(1))
	}
	b.run(input.DispatchMouseEvent(input.MousePressed, at.X, at.Y).WithButton(input.Left).WithButtons(1).WithClickCount(1))
	b.js(`self.pressed = performance.now(); self.back = 0;
		new MutationObserver(() => self.back += ` + attracts + `).observe(document.documentElement, {attributeFilter: ["data-attract"]})`)
	for look[float64](b, `performance.now() - self.pressed`) < 3500 {
		move()
		b.js(`await page.frames(20)`)
	}
	same(t, "times it went back while it was held", look[int](b, `self.back`), 0)
	b.run(input.DispatchMouseEvent(input.MouseReleased, at.X, at.Y).WithButton(input.Left).WithClickCount(1))
	b.wait(attracts + ` && page.playing() && page.second() >= 1`)
}

// TestKioskPausedInFlightHasNames: a touch in the middle of a flight stops a map
// that says what it shows.
func TestKioskPausedInFlightHasNames(t *testing.T) {
	const names = `[...document.querySelectorAll("#places [data-place]")].filter((g) => g.checkVisibility()).length`
	b := openKiosk(t, "/kiosk?moment=crawl&rate=4")
	b.size(1920, 1080)
	b.touch(spot{700, 300})
	b.wait(`!page.playing()`)
	b.js(`document.querySelector("[data-act=next]").click()`)
	// Into the flight out of the yard, to where no name of the story's stands.
	b.wait(`page.moment() === "airlift"`)
	b.settle()
	b.click(".play")
	b.wait(`page.playing() && ` + names + ` === 0`)
	b.click(".play")
	b.wait(`!page.playing()`)
	b.wait(names + ` > 0`)
}

// TestKioskAtRestWithLessMotion: a still at a time, and no frame in between.
func TestKioskAtRestWithLessMotion(t *testing.T) {
	b := newTab(t, the(t, built))
	b.media("prefers-reduced-motion", "reduce")
	b.bare()
	b.first(`{ const real = requestAnimationFrame; self.asked = 0; self.requestAnimationFrame = (f) => (asked++, real(f)) }`)
	b.goTo("/kiosk?t=12")
	b.wait(`page.live() && page.playing() && ` + attracts)
	b.js(`self.views = new Set(); const note = () => views.add(page.moment() + " " + page.view());
		new MutationObserver(note).observe(document.querySelector("main"), {subtree: true, attributeFilter: ["data-now"]}); note()`)
	b.wait(`page.moment() === "post"`)
	b.js(`self.asked = 0`)
	b.wait(`page.moment() === "jeep" && page.playing()`)
	// The moment takes seconds; a still takes a few frames to come to rest.
	if n := look[int](b, `self.asked`); n > 40 {
		t.Errorf("%d frames were asked for from one still to the next", n)
	}
	if views := look[[]string](b, `[...self.views]`); len(views) > 3 {
		t.Errorf("three moments in %d views: %q", len(views), views)
	}
}

func TestKioskLeadsNowhere(t *testing.T) {
	b := openKiosk(t, "/kiosk?moment=dash")
	b.size(1920, 1080)
	const out = `[...document.querySelectorAll("a[href], area[href], form")].filter((a) => a.target || a.origin !== location.origin || !a.pathname.endsWith("/kiosk")).length`
	same(t, "links out", look[int](b, out), 0)
	b.press(end)
	b.wait(`page.moment() === "after"`)
	b.js(`document.querySelector("[data-actor-name=soldier]").dispatchEvent(new MouseEvent("click", {bubbles: true}))`)
	b.wait(`document.querySelector("[role=dialog] .who")`)
	actor := look[string](b, `document.querySelector("[role=dialog] h2").innerText`)
	b.click("[role=dialog] .who")
	b.wait(`document.querySelector("[role=dialog] .headline")`)
	same(t, "links out of a source", look[int](b, out), 0)
	// And from the source there is a way back to the actor.
	b.click("[data-act=panel-back]")
	b.wait(`document.querySelector("[role=dialog] h2").innerText === ` + quote(actor))
	b.click("[data-act=close]")
	b.wait(`!document.querySelector("[role=dialog]")`)
}

// TestKioskHasNoOtherWayOut: no menu, no new tab, no dragging of links, before
// there is a program and after.
func TestKioskHasNoOtherWayOut(t *testing.T) {
	b := newTab(t, the(t, built))
	b.size(1920, 1080)
	program := b.intercept()
	b.goTo("/kiosk?idle=90")
	address := look[string](b, `location.href`)
	b.js(`self.left = []; addEventListener("beforeunload", () => self.left.push("the page"));
		for (const name of ["contextmenu", "dragstart", "auxclick"]) addEventListener(name, (e) => e.defaultPrevented || self.left.push(name))`)
	for _, app := range []string{"server", "live"} {
		if app == "live" {
			program.release(letThrough)
			b.wait(`page.live()`)
			b.touched()
		}
		for _, selector := range []string{".lang a:not([aria-current])", ".step.next"} {
			at := b.at(`document.querySelector(` + quote(selector) + `)`)
			for _, button := range []input.MouseButton{input.Right, input.Middle} {
				b.run(chromedp.MouseClickXY(at.X, at.Y, chromedp.ButtonType(button)))
			}
			for _, held := range []input.Modifier{input.ModifierCtrl, input.ModifierShift, input.ModifierMeta} {
				b.run(chromedp.MouseClickXY(at.X, at.Y, chromedp.ButtonModifiers(held)))
			}
			b.drag(at, spot{at.X - 200, at.Y - 200})
		}
		b.js(`await page.frames(3)`)
		same(t, app+": what led out", look[string](b, `self.left.join()`), "")
		same(t, app+": address", look[string](b, `location.href`), address)
		same(t, app+": language", look[string](b, `document.documentElement.lang`), "en")
	}
	if pages := b.pages(); pages != 1 {
		t.Errorf("%d pages are open", pages)
	}
	same(t, "text can be selected", look[string](b, `getComputedStyle(document.querySelector("h1")).userSelect`), "none")
}

// pages is how many pages are open in the tab's browser context: itself, and what it led to.
func (b *tab) pages() (n int) {
	b.t.Helper()
	b.run(chromedp.ActionFunc(func(ctx context.Context) error {
		own, err := target.GetTargetInfo().Do(ctx)
		if err != nil {
			return err
		}
		all, err := chromedp.Targets(ctx)
		for _, other := range all {
			if other.BrowserContextID == own.BrowserContextID && other.Type == "page" {
				n++
			}
		}
		return err
	}))
	return n
}

// TestKioskTakesEarlyTouches: what is touched before there is a program is done
// when there is one, and leads to no other page.
func TestKioskTakesEarlyTouches(t *testing.T) {
	b := newTab(t, the(t, built))
	b.size(1920, 1080)
	program := b.intercept()
	b.goTo("/kiosk?idle=90")
	b.js(`self.same = true`)
	b.click(".lang a:not([aria-current])")
	b.js(`await page.frames(3)`)
	same(t, "address", look[string](b, `location.pathname + location.search`), "/kiosk?idle=90")
	program.release(letThrough)
	b.wait(`page.live() && document.documentElement.lang === "ko"`)
	same(t, "the page is the same", look[bool](b, `self.same`), true)
	same(t, "address", look[string](b, `location.pathname + location.search`), "/kiosk?idle=90")
	same(t, "fonts that are not there", look[int](b, `[...document.fonts].filter((f) => f.status !== "loaded").length`), 0)
}

// TestKioskStaysAwake: it asks for the screen's lock, and again after the page
// was hidden.
func TestKioskStaysAwake(t *testing.T) {
	b := newTab(t, the(t, built))
	b.first(`self.locks = []; Object.defineProperty(navigator, "wakeLock", {value: {request: async (what) => (locks.push(what), {})}})`)
	b.goTo("/kiosk")
	b.wait(`self.locks.join() === "screen"`)
	b.js(`document.dispatchEvent(new Event("visibilitychange"))`)
	b.wait(`self.locks.join() === "screen,screen"`)
}

// TestKioskGoesOnTrying: with nobody there to act, a program that does not come
// is asked for until it comes.
func TestKioskGoesOnTrying(t *testing.T) {
	b := newTab(t, the(t, built))
	b.allowed = []string{".wasm"}
	b.first(hurried)
	program := b.intercept()
	program.first(6, cutOff)
	program.release(letThrough)
	b.goTo("/kiosk")
	b.wait(`page.live() && page.playing() && ` + attracts)
	same(t, "tries", program.asked(), 7)
}

// TestKioskLoadsAnewWhenItsProgramBreaks, and not before its server answers.
func TestKioskLoadsAnewWhenItsProgramBreaks(t *testing.T) {
	b := newTab(t, the(t, built))
	b.allowed = []string{"broke", "the program ended"}
	b.first(hurried)
	b.first(`if (!sessionStorage.getItem("broken")) {
		sessionStorage.setItem("broken", "once");
		Object.defineProperty(self, "Go", {value: class { importObject = {}; run() { throw new Error("it broke") } }});
		WebAssembly.instantiate = async () => ({});
	}`)
	b.goTo("/kiosk")
	b.wait(`page.live() && page.playing() && sessionStorage.getItem("broken") === "once"`)
}

// small lists what can be touched in a kiosk and is less than 60 px high or wide,
// and text that is smaller than a share of the screen's shorter side.
const small = `(() => {
	const out = [], least = Math.min(innerWidth, innerHeight);
	for (const el of document.querySelectorAll("button, summary, a[href], [role=slider]")) {
		if (!el.checkVisibility({visibilityProperty: true}) || el.closest(".stops, .skip")) continue;
		const r = el.getBoundingClientRect();
		if (r.width < 59.5 || r.height < 59.5) out.push((el.textContent || el.className) + " " + Math.round(r.width) + "x" + Math.round(r.height));
		if (r.left < 0 || r.right > innerWidth || r.top < 0 || r.bottom > innerHeight) out.push(el.textContent + " is out of sight");
	}
	const size = parseFloat(getComputedStyle(document.querySelector(".caption[data-now] .telling")).fontSize);
	if (size < least * 0.036) out.push("the telling has " + size + " px");
	const box = (s) => document.querySelector(s).getBoundingClientRect(), over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
	for (const [a, b] of [["main", ".bar"], ["main", ".masthead"], ["#clear", "main"], ["#clear", ".bar"], ["#clear", ".masthead"]])
		if (over(box(a), box(b))) out.push(a + " lies on " + b);
	const now = document.querySelector(".caption[data-now]").getBoundingClientRect();
	if (now.bottom > box("main").bottom + 1) out.push("the caption is cut");
	const stop = [...document.querySelectorAll(".stops a")].find((a) => a.ariaCurrent), s = stop.getBoundingClientRect();
	if (stop.scrollWidth > stop.clientWidth + 1 && getComputedStyle(stop).overflow !== "visible" || s.right > innerWidth) out.push("the stop is cut");
	const credit = document.querySelector(".colophon").getBoundingClientRect(), bar = box(".bar");
	if (credit.top < bar.top || credit.bottom > bar.bottom) out.push("the credit lies on the map");
	for (const el of [document.querySelector(".caption[data-now] .cited"), document.querySelector(".colophon")])
		if (el.scrollHeight > el.clientHeight + 1 || el.scrollWidth > el.clientWidth + 1) out.push("who says so is cut: " + el.textContent.slice(0, 30));
	for (const el of document.querySelectorAll(".brand > *"))
		if (el.scrollWidth > el.clientWidth + 1 || el.getBoundingClientRect().bottom > box(".caption[data-now]").top) out.push("the title is cut: " + el.textContent);
	if (credit.top < s.bottom - 1 && s.left < credit.right) out.push("the stop's name lies on the credit");
	return out;
})()`

// TestKioskOnEveryScreen: targets for fingers, type for two metres, nothing on
// anything else, at every moment.
func TestKioskOnEveryScreen(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"/kiosk", "/ko/kiosk", "/kiosk?known=2017-11-13"} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.media("prefers-reduced-motion", "reduce") // from moment to moment without a flight
			b.bare()
			b.goTo(address)
			b.wait(`page.live()`)
			b.touch(spot{500, 300})
			b.wait(`!page.playing()`)
			for _, size := range [][2]int64{{1024, 768}, {1920, 1080}, {1080, 1920}, {3840, 2160}} {
				b.size(size[0], size[1])
				b.wait(fmt.Sprintf(`innerWidth === %d && innerHeight === %d`, size[0], size[1]))
				for _, m := range b.host.story.Moments {
					b.stopAt(m.Slug)
					b.js(`await page.frames(2)`)
					for _, what := range look[[]string](b, small) {
						t.Errorf("%dx%d, %s: %s", size[0], size[1], m.Slug, what)
					}
				}
			}
		})
	}
}

// TestAKioskSaysWhetherItIsWell, and one that is not starts again.
func TestAKioskSaysWhetherItIsWell(t *testing.T) {
	b := openKiosk(t, "/kiosk")
	same(t, "well", look[bool](b, `kioskAlive()`), true)
	b.js(`self.before = true; self.fiftymetres.alive = () => { throw new Error("the program has exited") }`)
	same(t, "well without a program", look[bool](b, `kioskAlive()`), false)
	b.wait(`!self.before && document.readyState === "complete"`) // it is another page
	b.wait(attracts + ` && page.playing() && kioskAlive()`)
}

// TestAKioskInvites whoever passes by, in both languages, with nothing to be pressed; and
// asks who has gone quiet whether he is still there.
func TestAKioskInvites(t *testing.T) {
	b := openKiosk(t, "/kiosk?idle=3")
	b.size(1920, 1080)
	same(t, "invitation", look[string](b, `document.querySelector(".invite").innerText.replace(/\s+/g, " ").trim()`), "Touch the screen 화면을 터치하세요")
	same(t, "controls", look[int](b, `[...document.querySelectorAll(".page :is(button, a, [role=slider])")].filter((e) => e.checkVisibility({visibilityProperty: true})).length`), 0)
	b.js(`document.body.dispatchEvent(new PointerEvent("pointerdown", {bubbles: true, pointerId: 1})); document.body.dispatchEvent(new PointerEvent("pointerup", {bubbles: true, pointerId: 1}))`)
	b.wait(`!` + attracts + ` && document.querySelector(".play").checkVisibility({visibilityProperty: true})`)
	b.wait(`document.querySelector("[role=alertdialog]")`)
	for _, act := range []string{"stay", "home"} {
		if r := look[struct{ Width, Height, Bottom float64 }](b, `(() => { const r = document.querySelector("[data-act=`+act+`]").getBoundingClientRect(); return {Width: r.width, Height: r.height, Bottom: r.bottom} })()`); r.Height < 60 || r.Width < 60 || r.Bottom > 1080 {
			t.Errorf("%s is %.0f by %.0f px", act, r.Width, r.Height)
		}
	}
	b.click("[data-act=stay]")
	b.wait(`!document.querySelector("[role=alertdialog]") && !` + attracts)
	b.wait(attracts + ` && page.playing()`)
}

// TestAKiosksSourcesHaveCodes that lead a phone to them, and nothing leads away.
func TestAKiosksSourcesHaveCodes(t *testing.T) {
	b := openKiosk(t, "/kiosk")
	b.touched()
	b.js(`document.querySelector("[data-actor=soldier]").dispatchEvent(new MouseEvent("click", {bubbles: true}))`)
	b.wait(`document.querySelector("#panel [data-act=source]")`)
	b.js(`document.querySelector("#panel [data-act=source]").click()`)
	b.wait(`document.querySelector("#panel .code img")?.naturalWidth > 0`)
	same(t, "addresses beside codes", look[bool](b, `[...document.querySelectorAll("#panel .code")].every((c) => c.querySelector(".address").textContent.startsWith("http"))`), true)
}
