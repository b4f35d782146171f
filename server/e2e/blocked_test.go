package e2e

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/fetch"
)

// hurried has a page's own timers run fifty times as fast, for tests that wait
// for it to try again.
const hurried = `{ const real = setTimeout; self.setTimeout = (f, ms, ...a) => real(f, ms / 50, ...a) }`

// loses has every try at the program answered so that there is none, and soon given up.
func (b *tab) loses(how answer) *held {
	b.t.Helper()
	b.allowed = []string{".wasm", "Failed to fetch"}
	b.first(hurried)
	program := b.intercept()
	program.release(how)
	return program
}

const failed = `document.getElementById("app-failed").checkVisibility()`

// TestBlockedProgramLeavesAPageToRead: the program is asked for three times;
// then one sentence says so, and the page stays as it is.
func TestBlockedProgramLeavesAPageToRead(t *testing.T) {
	t.Parallel()
	for name, answer := range map[string]func(fetch.RequestID) func(context.Context) error{"cut off": cutOff, "not there": notThere} {
		t.Run(name, func(t *testing.T) {
			b := newTab(t, the(t, built))
			program := b.loses(answer)
			b.goTo("/?moment=dash")
			b.wait(failed)
			same(t, "tries", program.asked(), 3)
			same(t, "data-app", look[string](b, `document.documentElement.dataset.app`), "server")
			same(t, "progress", look[string](b, `document.getElementById("progress").style.transform`), "")
			same(t, "a button that does nothing", look[bool](b, `document.querySelector(".play").checkVisibility()`), false)
			same(t, "complaints", b.count("on the console"), 1)
			heading := b.host.telling(t, "dash", "2017-11-22").Heading["en"]
			same(t, "heading", look[string](b, `page.article("dash").querySelector("h2").innerText`), heading)
			same(t, "opacity", look[string](b, `getComputedStyle(page.article("dash").querySelector(".card")).opacity`), "1")
			// Whoever acts has it tried again, and may have more luck.
			b.press("a") // and not Space, which scrolls a page without a program
			b.wait(`!(` + failed + `)`)
			program.release(letThrough)
			b.wait(`page.live() || ` + failed)
			if !look[bool](b, `page.live()`) {
				b.js(`document.body.click()`)
				b.press("a")
				b.wait(`page.live()`)
			}
			same(t, "moment", look[string](b, `page.moment()`), "dash")
		})
	}
}

// TestLostOnceIsAskedForAgain: what the network loses once is not missed.
func TestLostOnceIsAskedForAgain(t *testing.T) {
	t.Parallel()
	for _, file := range []string{".wasm", "/story.", "wasm_exec", "/program."} {
		t.Run(file, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.allowed = []string{file}
			b.first(hurried)
			lost := b.interceptWhat("*" + file + "*")
			lost.first(1, cutOff)
			lost.release(letThrough)
			b.goTo("/?moment=dash")
			b.wait(`page.live() && page.moment() === "dash"`)
			again(t, lost)
		})
	}
}

// again tells whether something was asked for more than once. With hurried timers a slow
// machine may take a slow answer for none, and ask once more.
func again(t *testing.T, of *held) {
	t.Helper()
	if n := of.asked(); n < 2 || n > 3 {
		t.Errorf("asked %d times", n)
	}
}

// TestNeverAnsweredIsAskedForAgain: an answer that does not come is given up.
func TestNeverAnsweredIsAskedForAgain(t *testing.T) {
	t.Parallel()
	for _, file := range []string{".wasm", "/story.", "wasm_exec", "/program."} {
		t.Run(file, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.first(hurried)
			held := b.interceptWhat("*" + file + "*")
			held.first(1, func(fetch.RequestID) func(context.Context) error { return func(context.Context) error { return nil } })
			held.release(letThrough)
			b.goTo("/")
			b.wait(`page.live()`)
			again(t, held)
		})
	}
}

// TestStartsWithoutAWorker: where a browser has none, or none of modules.
func TestStartsWithoutAWorker(t *testing.T) {
	t.Parallel()
	for name, before := range map[string]string{
		"none":            `delete self.Worker`,
		"none of modules": `{ const Real = Worker; self.Worker = function (url) { return new Real(url) } }`,
	} {
		t.Run(name, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.first(before)
			b.goTo("/")
			b.wake()
		})
	}
}

// TestStartsFromBytes: where the server's type for WebAssembly is wrong, or the
// browser cannot compile as it reads, the program starts all the same.
func TestStartsFromBytes(t *testing.T) {
	t.Parallel()
	for _, kind := range []string{"text/plain", "application/octet-stream", ""} {
		t.Run(kind, func(t *testing.T) {
			b := newTab(t, the(t, built))
			if kind == "" {
				b.first(`delete WebAssembly.compileStreaming; delete self.Worker`)
			} else {
				b.mistype(kind)
			}
			b.goTo("/")
			b.wake()
			if kind != "" {
				same(t, "its type", look[string](b, `fetch(document.documentElement.dataset.wasm, {method: "HEAD"}).then((r) => r.headers.get("Content-Type"))`), kind)
			}
		})
	}
}

// TestBrowserWithoutWebAssembly, as one that is locked down: it is said at once,
// and the note can be put away.
func TestBrowserWithoutWebAssembly(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"/?moment=dash", "/embed?moment=dash"} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.first(`delete self.WebAssembly`)
			b.goTo(address)
			b.wait(failed)
			same(t, "a button that does nothing", look[bool](b, `document.querySelector(".play").checkVisibility()`), false)
			b.click("#app-failed button")
			b.wait(`!(` + failed + `)`)
		})
	}
}
