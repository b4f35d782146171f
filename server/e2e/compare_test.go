package e2e

import "testing"

// The questions that the ledger compares, in their order, and the filter that is chosen in
// each row.
const (
	comparedNow = `[...document.querySelectorAll(".matrix tbody th a")].map((a) => a.hash.slice("#question-".length)).join(" ")`
	chosenNow   = `[...document.querySelectorAll("#compared .filters [aria-current]")].map((a) => a.textContent).join(", ")`
)

// TestTheComparisonIsNarrowedInPlace: a filter, an order and a source's column change the
// table and the address and load no page; the way back leads through them, and each state
// is what its address alone makes of it.
func TestTheComparisonIsNarrowedInPlace(t *testing.T) {
	b := newTab(t, the(t, built))
	b.goTo("/ledger")
	b.js(`self.same = true`)
	whole := look[string](b, comparedNow)
	seen := map[string]string{}
	step := func(act func(), search, chosen string) {
		t.Helper()
		act()
		b.wait(`location.search === ` + quote(search) + ` && ` + chosenNow + ` === ` + quote(chosen))
		seen[search] = look[string](b, comparedNow)
		same(t, search+": the page is the same", look[bool](b, `self.same === true`), true)
	}
	click := func(words string) func() {
		return func() {
			b.clickOn(`[...document.querySelectorAll("#compared .filters a")].find((a) => a.textContent === ` + quote(words) + `)`)
		}
	}
	step(click("time"), "?about=time", "time, all, all, as told")
	same(t, "where the focus is", look[string](b, `document.activeElement.textContent`), "time")
	// With keys: the next but one row's second link, by Enter.
	step(func() {
		b.js(`[...document.querySelectorAll("#compared .filters a")].find((a) => a.textContent === "open first").focus()`)
		b.press(enter)
	}, "?about=time&sort=settled", "time, all, all, open first")
	same(t, "where the focus is after a key", look[string](b, `document.activeElement.textContent`), "open first")
	step(func() { b.reach(`.matrix thead a[href*="source=ytn14"]`) },
		"?about=time&sort=settled&source=ytn14", "YTN 14 Nov, time, all, all, open first")
	if said := look[string](b, `document.querySelector("main > [role=status]").textContent`); said == "" {
		t.Error("nothing says what is compared now")
	}
	step(func() { b.js(`history.back()`) }, "?about=time&sort=settled", "time, all, all, open first")
	step(func() { b.js(`history.back()`) }, "?about=time", "time, all, all, as told")
	step(func() { b.js(`history.back()`) }, "", "all, all, all, as told")
	same(t, "all questions", seen[""], whole)

	still := newBeside(t, b.host)
	for search, want := range seen {
		still.goTo("/ledger" + search)
		same(t, "without scripts, "+search, look[string](still, comparedNow), want)
	}
}

// reach scrolls to what a selector finds first, and clicks on it.
func (b *tab) reach(selector string) {
	b.t.Helper()
	b.js(`document.querySelector(` + quote(selector) + `).scrollIntoView({block: "center", inline: "center", behavior: "instant"})`)
	b.click(selector)
}

// newBeside is a second tab, whose pages run no scripts of their own.
func newBeside(t *testing.T, h *host) *tab {
	b := oneMore(t, h)
	b.withoutScripts()
	return b
}

// TestACellLeadsToItsClaim, the claim to its source's card and to the map, at its moment.
func TestACellLeadsToItsClaim(t *testing.T) {
	b := newTab(t, the(t, built))
	b.bare()
	b.goTo("/ledger?about=time")
	b.js(`document.querySelector('.matrix td [data-claim="sed13-crossed"]').focus()`)
	b.press(enter)
	b.wait(`location.hash === "#claim-sed13-crossed" && document.querySelector(":target")?.closest(".source")?.dataset.source === "sed13"`)
	b.reach(`:target a[href*="moment=line"]`)
	b.wait(`location.pathname === "/" && page.moment() === "line"`)
	b.goTo("/ledger?moment=line")
	b.reach(`.matrix td [data-claim="unc13-crossed"]`)
	b.wait(`location.pathname + location.search + location.hash === "/ledger#claim-unc13-crossed" && document.querySelector(":target")`)
}

// TestTheTableScrollsAlone: on a desk it has a box of its own, with the questions and the
// sources kept in sight; on a phone each row is a card, and names its sources.
func TestTheTableScrollsAlone(t *testing.T) {
	b := newTab(t, the(t, built))
	b.goTo("/ledger")
	b.size(1440, 900)
	b.js(`self.box = document.querySelector(".matrix-box"); box.focus(); box.scrollTo(400, 300)`)
	same(t, "the box can be focused", look[bool](b, `document.activeElement === box`), true)
	same(t, "the page is no wider", look[bool](b, `document.scrollingElement.scrollWidth <= innerWidth`), true)
	b.wait(`box.scrollLeft > 100 && box.scrollTop > 100`)
	same(t, "questions in sight", look[bool](b, `Math.abs(box.querySelectorAll("tbody th")[9].getBoundingClientRect().left - box.getBoundingClientRect().left) < 2`), true)
	same(t, "sources in sight", look[bool](b, `box.querySelector("thead").getBoundingClientRect().top - box.getBoundingClientRect().top < 3`), true)
	b.size(390, 844)
	b.wait(`innerWidth === 390`)
	same(t, "cells that say nothing", look[int](b, `[...document.querySelectorAll(".matrix td:empty")].filter((c) => c.checkVisibility()).length`), 0)
	same(t, "cells without a name", look[int](b, `[...document.querySelectorAll(".matrix td:not(:empty)")].filter((c) => getComputedStyle(c, "::after").content.length < 4).length`), 0)
	same(t, "the page is no wider than a phone", look[bool](b, `document.scrollingElement.scrollWidth <= innerWidth`), true)
}
