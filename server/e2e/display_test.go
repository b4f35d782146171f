package e2e

import "testing"

// TestDisplayIsTheReadersChoice, for all pages and the next visit: colours against the
// system's, and stills where the system asks for nothing.
func TestDisplayIsTheReadersChoice(t *testing.T) {
	const ground = `getComputedStyle(document.querySelector(".opening, .read")).getPropertyValue("--paper").trim()`
	b := newTab(t, the(t, built))
	b.bare()
	b.media("prefers-color-scheme", "light")
	b.goTo("/")
	b.wake()
	light := look[string](b, ground)
	b.click("[data-act=display]")
	b.wait(`document.querySelector("[data-act=colours][data-id=dark]")`)
	b.click("[data-act=colours][data-id=dark]")
	b.wait(`document.querySelector("[data-act=colours][data-id=dark]").ariaPressed === "true"`)
	dark := look[string](b, ground)
	if dark == light {
		t.Fatalf("dark paper is %s", dark)
	}
	b.click("[data-act=motion][data-id=stills]")
	b.wait(`document.querySelector("[data-act=motion][data-id=stills]").ariaPressed === "true"`)
	b.press(escape)
	b.settle()
	b.press(right) // to a still at once, without a flight
	b.wait(`page.moment() === "post"`)
	y := look[float64](b, `scrollY`)
	b.js(`await page.frames(5)`)
	same(t, "it moves on", look[float64](b, `scrollY`) != y, false)

	for _, address := range []string{"/ko", "/ledger"} {
		b.goTo(address)
		same(t, address+" is dark", look[string](b, ground), dark)
	}
	b.goTo("/?theme=light") // the address says so itself
	same(t, "as the address asks", look[string](b, ground), light)
	b.goTo("/embed")
	same(t, "an embed's", look[bool](b, `document.documentElement.hasAttribute("data-motion-wish")`), false)

	b.goTo("/")
	b.wake()
	b.click("[data-act=display]")
	b.wait(`document.querySelector("[data-act=colours][data-id=dark]").ariaPressed === "true"`)
	b.click("[data-act=colours][data-id='']")
	b.wait(`document.querySelector("[data-act=colours][data-id='']").ariaPressed === "true"`)
	same(t, "as the system has it", look[string](b, ground), light)
	b.goTo("/ledger")
	same(t, "the ledger", look[string](b, ground), light)
}
