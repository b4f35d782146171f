package e2e

import "testing"

const (
	// uncalm has no time pass for a page that waits for its reader.
	uncalm = `{ const real = setTimeout; self.setTimeout = (f, ms, ...a) => ms >= 5000 && ms < 20000 ? 0 : real(f, ms, ...a) }`
	// has is that a page has fetched its program.
	has = `performance.getEntriesByName("program ready").length > 0`
	// rests is once a page has come to what it does when it has nothing to do.
	rests = `new Promise(done => requestIdleCallback(() => requestIdleCallback(() => done(true))))`
)

// TestTheProgramRunsWhenItIsWanted: it is there before, and has not run; the
// first scroll, press or key has it run.
func TestTheProgramRunsWhenItIsWanted(t *testing.T) {
	t.Parallel()
	for name, act := range map[string]string{
		"a scroll":       `scrollBy({top: 300, behavior: "instant"})`,
		"a press":        `document.body.dispatchEvent(new PointerEvent("pointerdown", {bubbles: true}))`,
		"a reader's key": `document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "Tab", bubbles: true}))`,
		"a click alone":  `document.body.dispatchEvent(new MouseEvent("click", {bubbles: true}))`, // as screen readers do
	} {
		t.Run(name, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.bare()
			b.first(uncalm)
			b.goTo("/")
			b.wait(has)
			b.js(`await page.frames(3); await ` + rests)
			same(t, "live before", look[bool](b, `page.live()`), false)
			b.js(act)
			b.wait(`page.live()`)
		})
	}
}

// TestTheProgramRunsForWhoReads quietly, with no act at all.
func TestTheProgramRunsForWhoReads(t *testing.T) {
	b := newTab(t, the(t, built))
	b.bare()
	b.first(hurried)
	b.goTo("/")
	b.wait(`page.live()`)
}

// TestWhereDataAreDearNothingIsFetched before it is asked for.
func TestWhereDataAreDearNothingIsFetched(t *testing.T) {
	t.Parallel()
	for _, connection := range []string{`{saveData: true}`, `{effectiveType: "2g"}`, `{effectiveType: "slow-2g"}`} {
		t.Run(connection, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.bare()
			b.first(`Object.defineProperty(navigator, "connection", {value: ` + connection + `}); ` + hurried + `
				self.asked = [];
				{ const real = fetch; self.fetch = (url, ...a) => (asked.push(String(url)), real(url, ...a)) }
				self.Worker = class extends Worker { postMessage(what) { asked.push(what.url); super.postMessage(what); } };`)
			b.goTo("/")
			b.js(`await page.frames(3); await ` + rests)
			same(t, "asked for before", look[int](b, `asked.length`), 0)
			b.wake()
			same(t, "asked for then", look[bool](b, `asked.some(url => url.endsWith(".wasm"))`), true)
		})
	}
}

// TestAnEmbedIsFetchedAndWaits for an act of its own.
func TestAnEmbedIsFetchedAndWaits(t *testing.T) {
	b := newTab(t, the(t, built))
	b.bare()
	b.first(hurried)
	b.goTo("/embed")
	b.wait(has)
	b.js(`scrollBy({top: 100, behavior: "instant"}); dispatchEvent(new WheelEvent("wheel")); await page.frames(3); await ` + rests)
	same(t, "live before", look[bool](b, `page.live()`), false)
	b.wake()
}

// TestAPressBeforeTheProgramIsSeenToWait: on the control itself, until the program
// does what was pressed, or the page says that it cannot.
func TestAPressBeforeTheProgramIsSeenToWait(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		answer answer
		then   string
	}{
		"it comes":       {letThrough, `page.live() && page.playing()`},
		"it never comes": {cutOff, `"appError" in document.documentElement.dataset`},
	} {
		t.Run(name, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.allowed = []string{".wasm", "Failed to fetch"}
			if name == "it never comes" {
				b.first(hurried)
			}
			program := b.intercept()
			b.goTo("/?moment=dash")
			b.click(`[data-act=play]`)
			b.wait(`document.querySelector(".play").ariaBusy === "true"`)
			program.release(c.answer)
			b.wait(c.then + ` && !document.querySelector("[aria-busy]")`)
		})
	}
}

// TestAPressBeforeAnyScriptIsDone: the page is there before the script that waits for presses.
func TestAPressBeforeAnyScriptIsDone(t *testing.T) {
	b := newTab(t, the(t, built))
	boot := b.interceptWhat("*/js/boot.*")
	b.leaveFor(b.host.url + "/?moment=dash")
	b.wait(`document.querySelector(".play")`)
	b.js(`document.querySelector(".play").click()`)
	boot.release(letThrough)
	b.wait(`page.live() && page.playing()`)
}

// TestAKeyBeforeTheProgramIsDone, if it is one that steps.
func TestAKeyBeforeTheProgramIsDone(t *testing.T) {
	t.Parallel()
	for key, moment := range map[string]string{"ArrowRight": "line", "ArrowLeft": "ditch"} {
		t.Run(key, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.goTo("/?moment=dash")
			b.js(`document.body.dispatchEvent(new KeyboardEvent("keydown", {key: ` + quote(key) + `, bubbles: true}))`)
			b.wait(`page.live() && page.moment() === ` + quote(moment))
		})
	}
}

// TestAFailureForgetsWhatWasWanted: whoever acts again may want something else.
func TestAFailureForgetsWhatWasWanted(t *testing.T) {
	b := newTab(t, the(t, built))
	program := b.loses(cutOff)
	b.goTo("/?moment=dash")
	b.js(`document.querySelector(".play").click()`)
	b.wait(failed)
	program.release(letThrough)
	b.js(`scrollBy({top: 40, behavior: "instant"}); document.body.dispatchEvent(new WheelEvent("wheel", {bubbles: true}))`)
	b.wait(`page.live()`)
	b.js(`await page.frames(5)`)
	same(t, "plays", look[bool](b, `page.playing()`), false)
}

// TestTheProgramIsCompiledOffThePage, by a worker, which stays for a while: browsers keep
// the compiled program for the next visit only while who compiled it is there.
func TestTheProgramIsCompiledOffThePage(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"/", "/embed", "/kiosk"} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.first(`self.compiled = 0; self.ended = 0;
				self.Worker = class extends Worker {
					constructor(...a) { super(...a); this.addEventListener("message", ({data}) => data.module instanceof WebAssembly.Module && compiled++); }
					terminate() { ended++; super.terminate(); }
				};`)
			b.goTo(address)
			b.wake()
			same(t, "compiled by a worker", look[int](b, `compiled`), 1)
			same(t, "ended", look[int](b, `ended`), 0)
		})
	}
}
