package e2e

import "testing"

const attracts = `document.documentElement.hasAttribute("data-attract")`

// openKiosk opens a kiosk that plays.
func openKiosk(t *testing.T, address string) *tab {
	t.Helper()
	b := openBare(t, the(t, built), address)
	b.wait(attracts + ` && page.playing() && page.second() >= 1`)
	return b
}

func TestKioskPlaysInALoop(t *testing.T) {
	b := openKiosk(t, "/kiosk")
	b.touch(spot{700, 300})
	b.wait(`!page.playing() && !` + attracts)
	b.click(".rate")
	b.click(".rate")
	b.wait(`document.querySelector(".rate").textContent === "4×"`)
	b.press(end)
	b.wait(`page.moment() === "after"`)
	b.settle()
	b.click(".play")
	b.wait(`page.playing()`)
	b.wait(`page.moment() === "place" && page.second() >= 1 && page.playing()`)
}

// TestKioskIsHandedOver: whoever touches it has it, and a touch of what says
// Pause pauses.
func TestKioskIsHandedOver(t *testing.T) {
	b := openKiosk(t, "/kiosk")
	b.click(".play")
	b.wait(`!page.playing() && !` + attracts)
	b.js(`self.then = page.told(); await page.frames(5)`)
	same(t, "it stands still", look[bool](b, `!page.playing() && page.told() === self.then`), true)
	b.click(".play")
	b.wait(`page.playing()`)
}

func TestKioskGoesBackToItsLoop(t *testing.T) {
	b := openKiosk(t, "/kiosk?idle=1")
	b.click(otherEdition)
	b.wait(`document.documentElement.dataset.edition === "2017-11-13" && !` + attracts)
	b.click(".rate")
	b.wait(attracts + ` && page.playing() && page.moment() === "place"`)
	same(t, "edition", look[string](b, `document.documentElement.dataset.edition`), "2017-11-22")
	same(t, "rate", look[string](b, `document.querySelector(".rate").textContent`), "1×")
}

func TestKioskLeadsNowhere(t *testing.T) {
	b := openKiosk(t, "/kiosk?moment=dash")
	const out = `[...document.querySelectorAll("a[href], area[href], form")].filter((a) => a.target || a.origin !== location.origin || !a.pathname.endsWith("/kiosk")).length`
	same(t, "links out", look[int](b, out), 0)
	b.press(end)
	b.wait(`page.moment() === "after"`)
	b.js(`document.querySelector("[data-actor-name=soldier]").dispatchEvent(new MouseEvent("click", {bubbles: true}))`)
	b.wait(`document.querySelector("[role=dialog] .who")`)
	b.click("[role=dialog] .who")
	b.wait(`document.querySelector("[role=dialog] .headline")`)
	same(t, "links out of a source", look[int](b, out), 0)
}
