package e2e

import "testing"

// openFolded opens a page whose program is kept away.
func openFolded(t *testing.T, address string) *tab {
	b := newTab(t, the(t, built))
	b.bare()
	b.goTo(address + "?wasm=false")
	return b
}

const folds = `document.querySelectorAll("#text noscript").length`

// TestFoldedTextIsUnfoldedWhenItIsWanted, and nothing else is.
func TestFoldedTextIsUnfoldedWhenItIsWanted(t *testing.T) {
	b := openFolded(t, "/")
	first := look[int](b, folds)
	if first < 30 || look[int](b, `document.querySelectorAll("*").length`) > 2500 {
		t.Errorf("%d texts are folded, and there are %d elements", first, look[int](b, `document.querySelectorAll("*").length`))
	}
	b.js(`document.querySelector("details.differ").scrollIntoView({behavior: "instant", block: "center"})`)
	b.click(`details.differ summary`)
	b.wait(`document.querySelector("details.differ[open] .answers .claim")?.innerText.length > 10`)
	same(t, "texts folded", look[int](b, folds), first-1)

	b.js(`document.querySelector(".notes").scrollIntoView({behavior: "instant"})`)
	b.wait(`document.querySelectorAll(".notes .source").length > 20 && !document.querySelector(".notes noscript")`)
	left := look[int](b, folds)
	if left == 0 || left >= first {
		t.Errorf("%d are folded still, of %d", left, first)
	}
	b.js(`dispatchEvent(new Event("beforeprint"))`)
	same(t, "texts folded in print", look[int](b, folds), 0)
}

// TestWhatIsSearchedIsThere: the browser's search finds what was folded.
func TestWhatIsSearchedIsThere(t *testing.T) {
	b := openFolded(t, "/")
	b.js(`document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "f", ctrlKey: true, bubbles: true}))`)
	same(t, "texts folded", look[int](b, folds), 0)
}

// TestAnAddressLeadsIntoTheFold: a link to a source in the notes finds it, by its
// address or by a click before the program is there.
func TestAnAddressLeadsIntoTheFold(t *testing.T) {
	b := openFolded(t, "/")
	href := look[string](b, `document.querySelector("article .who").getAttribute("href")`)
	b.click(`article .who`)
	b.wait(`document.getElementById("` + href[1:] + `")?.getBoundingClientRect().top < innerHeight`)

	b.goTo("/?wasm=false&x=1" + href)
	b.wait(`document.getElementById("` + href[1:] + `")?.getBoundingClientRect().top < innerHeight`)
}

// TestAnotherEditionsColumnIsFoldedToo: what the program writes folds as the server's.
func TestAnotherEditionsColumnIsFoldedToo(t *testing.T) {
	b := openBare(t, the(t, built), "/")
	b.click(`.known a:not([aria-current])`)
	b.wait(`document.documentElement.dataset.edition === "2017-11-13" && document.querySelector(".notes noscript")`)
	b.js(`document.querySelector(".notes").scrollIntoView({behavior: "instant"})`)
	b.wait(`!document.querySelector(".notes noscript") && document.querySelectorAll(".notes .source").length > 3`)
}
