package e2e

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/fetch"
)

func TestBlockedProgramLeavesAPageToRead(t *testing.T) {
	for name, answer := range map[string]func(fetch.RequestID) func(context.Context) error{"cut off": cutOff, "not there": notThere} {
		t.Run(name, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.allowed = []string{".wasm", "Failed to fetch"}
			b.intercept().release(answer)
			b.goTo("/?moment=dash")
			b.wait(`document.getElementById("app-failed").checkVisibility()`)
			same(t, "data-app", look[string](b, `document.documentElement.dataset.app`), "server")
			same(t, "notices", look[int](b, `document.querySelectorAll("#app-failed:not([hidden])").length`), 1)
			same(t, "progress lines", look[int](b, `document.querySelectorAll("#progress").length`), 0)
			b.js(`await page.frames(3)`)
			// Acting on the page does not start it again, nor say it again.
			b.press(space, right, end)
			b.js(`document.querySelector(".play").click(); await page.frames(3)`)
			same(t, "data-app", look[string](b, `document.documentElement.dataset.app`), "server")
			same(t, "complaints", b.count("on the console"), 1)
			heading := b.host.telling(t, "dash", "2017-11-22").Heading["en"]
			same(t, "heading", look[string](b, `page.article("dash").querySelector("h2").innerText`), heading)
			same(t, "opacity", look[string](b, `getComputedStyle(page.article("dash").querySelector(".card")).opacity`), "1")
		})
	}
}
