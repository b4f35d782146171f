package e2e

import "testing"

// openFolded opens a page whose program is kept away, and which is never idle.
func openFolded(t *testing.T, address string) *tab {
	b := newTab(t, the(t, built))
	b.bare()
	b.first(`self.requestIdleCallback = () => 0`)
	b.goTo(address + "?wasm=false")
	return b
}

const folds = `document.querySelectorAll("#text noscript").length`

// TestFoldedTextIsUnfoldedWhenItIsWanted, and nothing else is.
func TestFoldedTextIsUnfoldedWhenItIsWanted(t *testing.T) {
	b := openFolded(t, "/")
	first := look[int](b, folds)
	if first < 15 || look[int](b, `document.querySelectorAll("*").length`) > 2200 {
		t.Errorf("%d texts are folded, and there are %d elements", first, look[int](b, `document.querySelectorAll("*").length`))
	}
	b.js(`document.querySelector("details.differ").scrollIntoView({behavior: "instant", block: "center"})`)
	b.click(`details.differ summary`)
	b.wait(`document.querySelector("details.differ[open] .answers .claim")?.innerText.length > 10`)
	same(t, "texts folded", look[int](b, folds), first-1)

	b.js(`dispatchEvent(new Event("beforeprint"))`)
	same(t, "texts folded in print", look[int](b, folds), 0)
}

// TestWhatIsSearchedIsThere: the browser's search finds what was folded.
func TestWhatIsSearchedIsThere(t *testing.T) {
	b := openFolded(t, "/")
	b.js(`document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "f", ctrlKey: true, bubbles: true}))`)
	same(t, "texts folded", look[int](b, folds), 0)
}

// TestASearchFromAMenuFindsIt: in time all of it is text of the page, in details that
// are closed.
func TestASearchFromAMenuFindsIt(t *testing.T) {
	b := newTab(t, the(t, built))
	b.bare()
	b.first(`const later = setTimeout; self.setTimeout = (what, ms, ...rest) => later(what, Math.min(ms, 50), ...rest)`)
	b.goTo("/?wasm=false")
	b.wait(folds + ` === 0`)
	same(t, "open", look[int](b, `document.querySelectorAll("#text details[open]").length`), 0)
	same(t, "found", look[bool](b, `document.getElementById("text").textContent.includes("How many times was he hit?")`), true)
}

// TestAnotherEditionsColumnIsFoldedToo: what the program writes folds as the server's.
func TestAnotherEditionsColumnIsFoldedToo(t *testing.T) {
	b := openBare(t, the(t, built), "/")
	b.click(`.known a:not([aria-current])`)
	b.wait(`document.documentElement.dataset.edition === "2017-11-13" && document.querySelector(".differ summary")`)
	b.js(`document.querySelector(".differ summary").click()`)
	b.wait(`document.querySelector(".differ[open] .answers .claim")`)
}
