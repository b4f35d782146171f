package e2e

import (
	"regexp"
	"testing"
)

// The switch leads to the edition that is not shown.
const otherEdition = ".known a:not([aria-current])"

func TestEditionTellsWhatWasKnown(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=ditch")
	b.wait(`page.moment() === "ditch" && page.actor("jeep")`)
	b.settle()
	second := look[int](b, `page.second()`)
	b.click(otherEdition)
	b.wait(`document.documentElement.dataset.edition === "2017-11-13" && !page.actor("jeep")`)
	b.settle()
	same(t, "address", look[string](b, `location.search + location.hash`), "?known=2017-11-13#ditch")
	same(t, "second", look[int](b, `page.second()`), second)
	same(t, "moment", look[string](b, `page.moment()`), "ditch")
	same(t, "heading", look[string](b, `page.article("ditch").querySelector("h2").innerText`), b.host.telling(t, "ditch", "2017-11-13").Heading["en"])
	same(t, "chosen", look[string](b, `document.querySelector(".known [aria-current]").dataset.id`), "2017-11-13")
	later := regexp.MustCompile(`(?i)\bjeeps?\b|\bfive\b`)
	b.js(`dispatchEvent(new Event("beforeprint"))`) // all that is folded is there
	told := look[[]string](b, `[...document.querySelectorAll("article[data-moment] :is(h2, .telling, .rests > summary, .claim, .differ, .chips)")].map((e) => e.textContent)`)
	if len(told) < 40 || !look[bool](b, `Boolean(document.querySelector("article .rests .claim"))`) {
		t.Fatalf("%d texts", len(told))
	}
	for _, text := range told {
		if found := later.FindString(text); found != "" {
			t.Errorf("on 13 November %q was known in %q", found, text)
		}
	}

	b.js(`history.back()`)
	b.wait(`document.documentElement.dataset.edition === "2017-11-22" && page.actor("jeep")`)
	same(t, "moment", look[string](b, `page.moment()`), "ditch")
	b.js(`history.forward()`)
	b.wait(`document.documentElement.dataset.edition === "2017-11-13" && location.search === "?known=2017-11-13"`)
	b.click(otherEdition)
	b.wait(`document.documentElement.dataset.edition === "2017-11-22" && page.actor("jeep")`)
	same(t, "address", look[string](b, `location.search + location.hash`), "#ditch")
}

// TestEditionOfTheFirstDayIsLessSure: the ring around him is wider.
func TestEditionOfTheFirstDayIsLessSure(t *testing.T) {
	b := openBare(t, the(t, built), "/?t=80")
	const ring = `(({ rx, ry }) => rx.baseVal.value * ry.baseVal.value)(document.querySelector("[data-actor=soldier] .ring"))`
	b.wait(`page.actor("soldier") && ` + ring + ` > 0`)
	b.settle()
	on22 := look[float64](b, ring)
	b.click(otherEdition)
	b.wait(`document.documentElement.dataset.edition === "2017-11-13" && page.actor("soldier")`)
	b.settle()
	if on13 := look[float64](b, ring); on13 <= on22 {
		t.Errorf("the ring holds %g square metres on 13 November, %g on 22", on13, on22)
	}
}

func TestLanguageKeepsTheMoment(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=crawl")
	b.wait(`page.moment() === "crawl"`)
	b.settle()
	title, second := look[string](b, `document.title`), look[int](b, `page.second()`)
	b.click(".lang a:not([aria-current])")
	b.wait(`document.documentElement.lang === "ko" && document.title !== ` + quote(title))
	b.settle()
	want := b.host.telling(t, "crawl", "2017-11-22").Heading["ko"]
	same(t, "heading", look[string](b, `page.article("crawl").querySelector("h2").innerText`), want)
	same(t, "moment", look[string](b, `page.moment()`), "crawl")
	same(t, "second", look[int](b, `page.second()`), second)
	same(t, "address", look[string](b, `location.pathname + location.hash`), "/ko#crawl")
	if name := look[string](b, `document.querySelector("[data-actor-name=soldier]").textContent`); !regexp.MustCompile(`\p{Hangul}`).MatchString(name) {
		t.Errorf("on the map he is called %q", name)
	}
	b.js(`history.back()`)
	b.wait(`document.documentElement.lang === "en" && document.title === ` + quote(title))
	same(t, "moment", look[string](b, `page.moment()`), "crawl")
}
