package e2e

import (
	"fmt"
	"os"
	"testing"
)

// axe is the accessibility checker of the same name, from npm.
func axe(t *testing.T) string {
	t.Helper()
	script, err := os.ReadFile("npm/node_modules/axe-core/axe.min.js")
	if err != nil {
		t.Fatalf(`%v: run "make npm"`, err)
	}
	return string(script)
}

// TestNothingForTheCheckerToFind: axe-core finds nothing in a page of any layout, in light and dark, before the program and with it, with panel and
// details closed and open, on a desk and on a phone.
func TestNothingForTheCheckerToFind(t *testing.T) {
	t.Parallel()
	script := axe(t)
	for _, address := range []string{"/?moment=dash", "/ko?moment=line&known=2017-11-13", "/embed?theme=auto", "/ko/kiosk"} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.bare()
			for _, size := range [][2]int64{{1440, 900}, {390, 844}} {
				b.size(size[0], size[1])
				b.media("prefers-color-scheme", "light")
				b.goTo(address)
				b.check(script, fmt.Sprintf("%v server", size))
				b.wake()
				b.press("a") // a kiosk stands still for it
				b.wait(`!page.playing()`)
				for _, open := range []bool{false, true} {
					if open {
						b.js(`for (const d of document.querySelectorAll("details")) d.open = true;
							document.querySelector("[data-actor=soldier]").dispatchEvent(new MouseEvent("click", {bubbles: true}))`)
						b.wait(`document.getElementById("panel")`)
					}
					theme := "light" // closed is dark on a desk, and open on a phone
					if open != (size[0] > 1000) {
						theme = "dark"
					}
					b.media("prefers-color-scheme", theme)
					b.check(script, fmt.Sprintf("%v %s, open %t", size, theme, open))
				}
			}
		})
	}
}

// check runs axe on the tab's page as it is.
func (b *tab) check(script, state string) {
	b.t.Helper()
	b.checkIn(script, state, "document")
}

// checkIn runs axe on a part of it, which a script finds: the rules for whole pages look
// elsewhere then.
func (b *tab) checkIn(script, state, part string) {
	b.t.Helper()
	b.js(`await page.frames(2)`)
	if !look[bool](b, `"axe" in self`) {
		b.js(script)
	}
	for _, what := range look[[]string](b, `axe.run(`+part+`, {resultTypes: ["violations"], rules: {"target-size": {enabled: true}}}).then((r) =>
		r.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" ") + " " + (n.any[0] ?? n.all[0] ?? n.none[0])?.message)))`) {
		b.t.Errorf("%s: %s", state, what)
	}
}
