package e2e

import (
	"strconv"
	"testing"
)

// TestAnotherAnswerIsToldAgain: a reader opens what sources differ on, has an answer drawn,
// and takes it back. What is drawn then is what a page of that address has.
func TestAnotherAnswerIsToldAgain(t *testing.T) {
	host := the(t, built)
	b := openBare(t, host, "/?moment=crawl")
	b.wait(`page.moment() === "crawl"`)
	b.settle()
	const three = `[data-id="who-crawled.three"]`
	if n := look[int](b, `document.querySelectorAll("#others .name.other").length`); n == 0 {
		t.Error("no other answer is on the map")
	}
	b.click(`article[data-moment=crawl] .differ > summary`)
	b.wait(`Boolean(document.querySelector('article[data-moment=crawl] ` + three + `'))`)
	same(t, "drawn at first", look[string](b, `document.querySelector('article[data-moment=crawl] [data-act=answer][aria-current]').dataset.id`), "who-crawled.")
	b.js(`document.querySelector('article[data-moment=crawl] ` + three + `').scrollIntoView({ block: "center" })`)
	b.settle()
	b.js(`self.said = []; new MutationObserver(() => said.push(document.getElementById("announce").textContent)).observe(document.getElementById("announce"), { childList: true, characterData: true, subtree: true })`)
	before := look[float64](b, `document.querySelector('article[data-moment=crawl] `+three+`').getBoundingClientRect().y`)
	b.click(`article[data-moment=crawl] ` + three)
	b.wait(`location.search.includes("answer=who-crawled.three") && document.querySelector(".answered")`)
	b.settle()
	if moved := look[float64](b, `document.querySelector('article[data-moment=crawl] `+three+`').getBoundingClientRect().y`) - before; moved < -2 || moved > 2 {
		t.Errorf("what is read has moved by %.0f px", moved)
	}
	same(t, "said aloud", look[bool](b, `said.some((s) => s.includes("B – All three"))`), true)
	b.click(".retell")
	b.wait(`page.playing() && page.actor("rescuer-3")?.y < 52`) // it plays on by itself, and the commander crawls
	b.js(`document.querySelector("[data-act=play]").click()`)
	b.settle()
	second := look[int](b, `page.second()`)
	same(t, "drawn", look[string](b, `document.querySelector('article[data-moment=crawl] [data-act=answer][aria-current]').dataset.id`), "who-crawled.three")
	if !look[bool](b, `document.querySelector("article[data-moment=crawl] details.differ").open`) {
		t.Error("what was read has closed")
	}
	place := `(() => { const m = document.getElementById("a-rescuer-3").transform.baseVal.consolidate().matrix; return [Math.round(m.e), Math.round(m.f)].join() })()`
	live := look[string](b, place)
	b.click(".answered a")
	b.wait(`!document.querySelector(".answered") && !location.search.includes("answer")`)
	b.settle()
	same(t, "the focus", look[string](b, `document.activeElement.dataset.id ?? document.activeElement.id`), "who-crawled.")
	same(t, "the second", look[int](b, `page.second()`), second)
	same(t, "drawn again", look[string](b, `document.querySelector('article[data-moment=crawl] [data-act=answer][aria-current]').dataset.id`), "who-crawled.")
	if back := look[string](b, place); back == live {
		t.Errorf("the commander is at %s by both answers", back)
	}
	b.js(`history.back()`)
	b.wait(`location.search.includes("answer=who-crawled.three") && document.querySelector(".answered")`)
}

// TestOnAPhoneAnAnswerIsShownWhereItIsRead: the map goes to where the answer begins to differ,
// and the page, of which an open card is many screens long, stays; what is said over the map
// leaves it in sight.
func TestOnAPhoneAnAnswerIsShownWhereItIsRead(t *testing.T) {
	b := newTab(t, the(t, built))
	b.liveIn(390, 844, "/?moment=dash")
	const answer = `document.querySelector('article[data-moment=dash] [data-id="where-from.panmungak"]')`
	b.js(`document.querySelector("article[data-moment=dash] .differ").open = true`)
	b.wait(`Boolean(` + answer + `)`)
	b.js(answer + `.scrollIntoView({ block: "end", behavior: "instant" })`)
	b.settle()
	before, second := look[float64](b, answer+`.getBoundingClientRect().y`), look[int](b, `page.second()`)
	b.clickOn(answer)
	b.wait(`document.querySelector(".answered")`)
	b.wait(`page.second() < ` + strconv.Itoa(second))
	b.settle()
	if moved := look[float64](b, answer+`.getBoundingClientRect().y`) - before; moved < -2 || moved > 2 {
		t.Errorf("what is read has moved by %.0f px", moved)
	}
	if high, all := look[float64](b, `document.querySelector(".answered").offsetHeight`), look[float64](b, `document.getElementById("stage").offsetHeight`); high > all/8 {
		t.Errorf("of the map's %.0f px the note covers %.0f", all, high)
	}
}

// TestWithoutScriptsAnAnswersLetterIsALink to a page that is drawn by it, and back.
func TestWithoutScriptsAnAnswersLetterIsALink(t *testing.T) {
	b := openWithoutScripts(t, "/ko/?moment=crawl")
	const place = `(() => { const m = document.getElementById("a-rescuer-3").transform.baseVal.consolidate().matrix; return [m.e, m.f].join() })()`
	own := look[string](b, place)
	b.js(`document.querySelector("article[data-moment=crawl] .differ").open = true;
		document.querySelector('article[data-moment=crawl] [data-id="who-crawled.three"]').scrollIntoView({ block: "center", behavior: "instant" })`)
	b.follow(`article[data-moment=crawl] [data-id="who-crawled.three"]`)
	if n := look[int](b, `document.querySelectorAll(".answered").length`); n != 1 {
		t.Errorf("%d notes say that it is drawn otherwise", n)
	}
	if look[string](b, `document.documentElement.lang`) != "ko" || look[string](b, place) == own {
		t.Error("the page is another, or its map the same")
	}
	b.follow(".answered a")
	same(t, "the commander's place", look[string](b, place), own)
}
