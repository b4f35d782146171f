package e2e

import (
	"strings"
	"testing"
)

// TestWhereNoProgramComes, to a page that has its scripts: for robots, where a server has
// none, or where it is not wanted, nothing is offered that only the program does; what is
// told is seen, and the steps are links.
func TestWhereNoProgramComes(t *testing.T) {
	t.Parallel()
	const robot = `Object.defineProperty(navigator, "userAgent", {value: "Somebot/1.0"})`
	for name, c := range map[string]struct{ first, address string }{
		"a robot":            {robot, "/?moment=dash"},
		"not wanted":         {"", "/?moment=dash&wasm=false"},
		"a robot in a frame": {robot, "/embed?moment=dash"},
		"a kiosk":            {robot, "/kiosk?moment=dash"},
	} {
		t.Run(name, func(t *testing.T) {
			b := newTab(t, the(t, built))
			if c.first != "" {
				b.first(c.first)
			}
			b.goTo(c.address)
			same(t, "controls that do nothing", look[string](b, `[...document.querySelectorAll("button[data-act]:not([data-act=more], :disabled)")].filter(e => e.checkVisibility({visibilityProperty: true})).map(e => e.dataset.act).join()`), "")
			if !strings.HasPrefix(c.address, "/?") {
				b.follow("[data-act=next]")
				same(t, "moment", look[string](b, `document.documentElement.dataset.at`), "line")
			} else {
				b.click(`.stops a[href$="#line"]`)
				b.wait(`location.hash === "#line" && page.spot(page.article("line").querySelector("h2"))`)
			}
			same(t, "it says that it failed", look[bool](b, failed), false)
		})
	}
}

// TestStillsWhereNothingMoves: without a program each article has its own picture, unless
// the style sheet moves the map with the scroll.
func TestStillsWhereNothingMoves(t *testing.T) {
	t.Parallel()
	const still = `page.article("dash").querySelector(".still").checkVisibility()`
	for name, c := range map[string]struct {
		address string
		reduced bool
		want    bool
	}{
		"it moves":                 {"/?moment=dash&wasm=false", false, false},
		"less motion is asked for": {"/?moment=dash&wasm=false", true, true},
		"a program comes":          {"/?moment=dash", true, false},
		"stills are wished for":    {"/?moment=dash&wasm=false", false, true},
	} {
		t.Run(name, func(t *testing.T) {
			b := newTab(t, the(t, built))
			if c.reduced {
				b.media("prefers-reduced-motion", "reduce")
			}
			if name == "stills are wished for" {
				b.first(`localStorage.setItem("fifty-metres motion-wish", "stills")`)
			}
			b.goTo(c.address)
			same(t, "its own picture", look[bool](b, still), c.want)
		})
	}
}
