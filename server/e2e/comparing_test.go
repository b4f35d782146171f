package e2e

import (
	"fmt"
	"strings"
	"testing"
)

// The comparison beside the map: which questions it has, which choices are pressed, what it
// says of how many there are; and whether the map's clear area lies free of it.
const (
	cardsNow   = `[...document.querySelectorAll("#panel .compared [data-discrepancy]")].map((q) => q.dataset.discrepancy).join(" ")`
	pressedNow = `[...document.querySelectorAll("#panel .filters [aria-pressed=true]")].map((a) => a.textContent).join(", ")`
	saidNow    = `document.querySelector("#panel [role=status]")?.textContent`
	mapIsFree  = `(() => { const p = document.getElementById("panel").getBoundingClientRect(), c = document.getElementById("clear").getBoundingClientRect();
		return c.width > 150 && c.height > 100 && (p.right <= c.left + 1 || p.left >= c.right - 1 || p.top >= c.bottom - 1) })()`
)

// chooseKey presses a choice of the panel by its words, with keys.
func (b *tab) chooseKey(words string) {
	b.t.Helper()
	b.js(`[...document.querySelectorAll("#panel .filters button")].find((a) => a.textContent === ` + quote(words) + `).focus()`)
	b.press(enter)
}

// TestTheComparisonBesideTheMap: from a moment's card it opens with that moment's questions,
// and the map beside it; choices change it where it stands and keep the focus; what opens
// from it leads back to it as it was; a moment is shown without closing it; Escape gives
// the focus back; and nothing of this is a step too many.
func TestTheComparisonBesideTheMap(t *testing.T) {
	b := openAtRest(t, the(t, built), "/?moment=dash")
	b.js(`self.box = page.article("dash").querySelector("details.differ"); box.querySelector("summary").click()`)
	b.wait(`box.open && box.querySelector("[data-act=questions]")`)
	same(t, "without the program it leads to", look[string](b, `box.querySelector("[data-act=questions]").getAttribute("href")`), "/ledger?moment=dash#compared")
	b.js(`self.opener = box.querySelector("[data-act=questions]"); opener.focus({preventScroll: true}); self.steps = history.length`)
	b.press(enter)
	b.panel("Who says what")
	same(t, "the focus is in the panel", look[bool](b, `Boolean(document.activeElement.closest("[role=dialog]"))`), true)
	b.wait(mapIsFree)
	whole := look[string](b, cardsNow)
	own := b.host.telling(t, "dash", "2017-11-22").Differ
	for i, id := range own {
		same(t, "questions of the moment", look[string](b, fmt.Sprintf(`document.querySelectorAll("#panel [data-discrepancy]")[%d].dataset.discrepancy`, i)), id)
	}
	said := look[string](b, saidNow)

	b.chooseKey("time")
	b.wait(pressedNow + ` === "time, all, all"`)
	same(t, "the focus after a key", look[string](b, `document.activeElement.textContent`), "time")
	if now := look[string](b, saidNow); now == said || now == "" {
		t.Errorf("it says %q before a choice and after it", now)
	}
	b.chooseKey("The line")
	b.wait(pressedNow + ` === "time, The line, all"`)
	narrow := look[string](b, cardsNow)

	b.js(`document.querySelector("#panel .by a").focus()`)
	b.press(enter)
	b.wait(`document.querySelector("#panel .headline")`)
	b.wait(mapIsFree)
	b.js(`history.back()`)
	b.wait(pressedNow + ` === "time, The line, all"`)
	same(t, "after the way back", look[string](b, cardsNow), narrow)
	b.clickOn(`[...document.querySelectorAll("#panel [data-act=moment]")].find((a) => a.dataset.id === "line")`)
	b.wait(`page.moment() === "line"`)
	b.settle()
	same(t, "while the map goes on", look[string](b, cardsNow), narrow)
	b.wait(mapIsFree)
	b.chooseKey("open")
	b.wait(pressedNow + ` === "time, The line, open"`)
	for row, pressed := range []string{"all, The line, open", "all, all, open", "all, all, all"} {
		b.click(fmt.Sprintf("#panel .filters p:nth-of-type(%d) button", row+1))
		b.wait(pressedNow + ` === ` + quote(pressed))
	}
	same(t, "all of them again", look[string](b, cardsNow), whole)
	b.press(escape)
	b.wait(`!document.querySelector("[role=dialog]")`)
	b.wait(`document.activeElement === opener`)
}

// TestTheComparisonIsWellMade: the checkers find nothing in it, nothing sticks out, fingers
// find what they press, and the map stays in sight, in every layout.
func TestTheComparisonIsWellMade(t *testing.T) {
	t.Parallel()
	script := axe(t)
	for address, sizes := range map[string][][2]int64{
		"/?moment=line":                     {{1440, 900}, {390, 844}},
		"/ko?moment=leaves":                 {{390, 844}},
		"/?moment=dash&known=2017-11-13":    {{1440, 900}},
		"/embed?moment=dash&theme=auto":     {{600, 500}, {330, 700}},
		"/ko/embed?moment=line&theme=auto":  {{660, 575}},
		"/kiosk?moment=dash&attract=off":    {{1920, 1080}},
		"/ko/kiosk?moment=line&attract=off": {{1080, 1920}},
	} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.media("prefers-reduced-motion", "reduce")
			b.bare()
			for i, size := range sizes {
				b.size(size[0], size[1])
				b.goTo(address)
				b.wake()
				b.press("a") // a kiosk is somebody's by that
				b.js(`for (const d of document.querySelectorAll("details.differ")) d.open = true`)
				b.wait(`document.querySelector("article[data-now] [data-act=questions]")`)
				b.js(`document.querySelector("article[data-now] [data-act=questions]").click()`)
				b.wait(`document.querySelector("#panel .compared")`)
				if size[0] != 390 { // on a phone it lies on the map's lower part, as all panels do
					b.wait(mapIsFree)
				}
				for _, theme := range []string{"light", "dark"}[:2-min(1, i)] {
					b.media("prefers-color-scheme", theme, "prefers-reduced-motion", "reduce")
					state := fmt.Sprintf("%s %v %s", address, size, theme)
					part := "document"
					if i > 0 || theme == "dark" {
						part = `document.getElementById("panel")` // around it nothing else is open than before
					}
					b.checkIn(script, state, part)
					for _, text := range look[[]string](b, `(`+beyond+`).filter((text) => document.getElementById("panel").textContent.includes(text.replace(/ \S+$/, "")) && ![...document.querySelectorAll("#panel .filters button, #panel .filter-name")].some((e) => text.startsWith(e.textContent)))`) {
						t.Errorf("%s: sticks out: %s", state, text)
					}
				}
				least := "43.5"
				if strings.Contains(address, "kiosk") {
					least = "59.5"
				}
				if size[0] < 1000 || least == "59.5" {
					for _, what := range look[[]string](b, `[...document.querySelectorAll("#panel :is(a[href], button)")].map((e) => [e, e.getBoundingClientRect()]).filter(([, r]) => r.height < `+least+` || `+least+` > 50 && r.width < `+least+`).map(([e, r]) => e.textContent + " " + Math.round(r.width) + "x" + Math.round(r.height))`) {
						t.Errorf("%s %v: too small: %s", address, size, what)
					}
				}
			}
		})
	}
}

// TestAKiosksComparisonStaysThere: it is opened from the caption, narrowed, led on to a
// source and back, and nothing of it leads out of the page.
func TestAKiosksComparisonStaysThere(t *testing.T) {
	b := openKiosk(t, "/kiosk?moment=dash&idle=90")
	b.size(1920, 1080)
	b.touched()
	b.stopAt("dash")
	b.settle()
	const out = `[...document.querySelectorAll("a[href], area[href], form")].filter((a) => a.target || a.origin !== location.origin || !a.pathname.endsWith("/kiosk")).length`
	b.click(".caption[data-now] .disputed")
	b.wait(`document.querySelector("#panel .compared")`)
	same(t, "links out", look[int](b, out), 0)
	b.clickOn(`[...document.querySelectorAll("#panel .filters button")].find((a) => a.textContent === "number")`)
	b.wait(pressedNow + ` === "number, all, all"`)
	narrow := look[string](b, cardsNow)
	b.click("#panel .by a")
	b.wait(`document.querySelector("#panel .headline")`)
	same(t, "links out of a source", look[int](b, out), 0)
	b.click("[data-act=panel-back]")
	b.wait(pressedNow + ` === "number, all, all"`)
	same(t, "back at the same questions", look[string](b, cardsNow), narrow)
	b.reach("#panel [data-act=moment]:not([data-id=dash])")
	b.wait(`page.moment() !== "dash"`)
	same(t, "it stays open", look[bool](b, `Boolean(document.querySelector("#panel .compared"))`), true)
}

// TestAnEmbedsComparison opens in the frame, also as the first thing that is done there;
// without scripts it opens the ledger in a page of its own.
func TestAnEmbedsComparison(t *testing.T) {
	b := newTab(t, the(t, built))
	b.bare()
	b.size(930, 600)
	b.goTo("/embed?moment=line")
	same(t, "address", look[string](b, `(({pathname, search, hash, target}) => pathname + search + hash + " " + target)(document.querySelector(".caption[data-now] .disputed"))`), "/ledger?moment=line#compared _blank")
	b.js(`self.same = true; document.querySelector(".caption[data-now] .disputed").click()`)
	b.wait(`page.live() && document.querySelector("#panel .compared")`)
	same(t, "the page is the same", look[bool](b, `self.same === true`), true)
	b.wait(mapIsFree)
}
