package e2e

import (
	"fmt"
	"testing"
)

// heldUp notes every animation that the page begins, and stops it at its beginning while
// the test says so: what is seen then can be looked at for as long as that takes.
const heldUp = `{
	self.passing = [];
	const animate = Element.prototype.animate;
	Element.prototype.animate = function (...how) {
		const a = animate.apply(this, how);
		if (self.holding) a.pause();
		passing.push(a);
		return a;
	};
}`

// foot is where the soldier stands on the screen, and ring how large his is there.
const (
	foot = `(({ left, right, top, bottom }) => [(left + right) / 2, (top + bottom) / 2])(document.getElementById("ft-soldier").getBoundingClientRect())`
	ring = `(({ width, height }) => [width, height])(document.getElementById("rg-soldier").getBoundingClientRect())`
	// What there is of a picture that another has taken the place of.
	remains = `document.querySelectorAll("#clear > :not([id])").length`
	still   = `document.getAnimations().length === 0 && ` + remains + ` === 0`
)

func (b *tab) openHeld(address string) {
	b.t.Helper()
	b.first(heldUp)
	b.bare()
	b.goTo(address)
	b.wake()
	b.settle()
}

// TestTheMapGoesFromOneTellingToTheOther: the soldier begins where he was, in the ring that
// he had, and ends where a page that is opened in that edition draws him. What is left of
// the other picture can be found by nobody, and nothing stays of it.
func TestTheMapGoesFromOneTellingToTheOther(t *testing.T) {
	b := newTab(t, the(t, built))
	b.openHeld("/?moment=dash&known=2017-11-13")
	place, size, second := look[[]float64](b, foot), look[[]float64](b, ring), look[int](b, `page.second()`)
	b.js(`self.holding = true`)
	b.click(otherEdition)
	b.wait(`document.documentElement.dataset.edition === "2017-11-22" && passing.length > 4`)
	near(t, "where he begins", look[[]float64](b, foot), place, 2)
	near(t, "how his ring begins", look[[]float64](b, ring), size, 2)
	same(t, "animations that go", look[bool](b, `document.getAnimations().length >= passing.length`), true)
	same(t, "opacity of the jeep, which comes", look[string](b, `getComputedStyle(document.getElementById("a-jeep")).opacity`), "0")
	if n := look[int](b, remains); n < 2 {
		t.Errorf("%d layers of the other picture are there", n)
	}
	same(t, "ids that are there twice", look[string](b, `[...document.querySelectorAll("[id]")].map((e) => e.id).filter((id, i, all) => all.indexOf(id) !== i).join()`), "")
	same(t, "what is left can be found", look[int](b, `[...document.querySelectorAll("#clear > :not([id])")].flatMap((e) => [e, ...e.querySelectorAll("*")])
		.filter((e) => e.id || Object.keys(e.dataset).length || getComputedStyle(e).pointerEvents !== "none" || !e.closest("[aria-hidden=true]")).length`), 0)
	same(t, "second", look[int](b, `page.second()`), second)
	b.js(`passing.forEach((a) => a.finish())`)
	b.wait(still)
	b.settle()
	fresh := oneMore(t, b.host)
	fresh.openHeld("/?moment=dash")
	for what, at := range map[string]string{"place": foot, "ring": ring} {
		near(t, what+", as on a page that is opened so", look[[]float64](b, at), look[[]float64](fresh, at), 2)
	}
	same(t, "layers", look[string](b, `[...document.querySelectorAll("#clear > *")].map((e) => e.id).join()`), look[string](fresh, `[...document.querySelectorAll("#clear > *")].map((e) => e.id).join()`))
	same(t, "styles that were set by hand", look[string](b, `[...document.querySelectorAll("#over [style], #names [style]")].map((e) => e.id).join()`), "")
}

// TestTwoSwitchesInARow end where the second leads, though the first was still on its way;
// and so does an act in between.
func TestTwoSwitchesInARow(t *testing.T) {
	b := newTab(t, the(t, built))
	b.openHeld("/?moment=dash")
	place := look[[]float64](b, foot)
	b.js(`self.holding = true`)
	b.click(otherEdition)
	b.wait(`document.documentElement.dataset.edition === "2017-11-13" && passing.length > 4`)
	b.click(otherEdition)
	b.wait(`document.documentElement.dataset.edition === "2017-11-22" && page.actor("jeep")`)
	b.wait(`passing.some((a) => a.effect.target.id === "a-jeep")`)
	if n := look[int](b, remains); n > 3 {
		t.Errorf("%d layers of other pictures are there", n)
	}
	b.js(`self.holding = false; passing.forEach((a) => a.playState === "paused" && a.play())`)
	b.wait(still)
	b.settle()
	near(t, "where he is", look[[]float64](b, foot), place, 2)
	b.js(`self.holding = true; passing.length = 0`)
	b.click(otherEdition)
	b.wait(`document.documentElement.dataset.edition === "2017-11-13" && passing.length > 4`)
	b.press(right)
	b.wait(still)
	b.wait(`page.moment() === "line"`)
}

// TestWhoWantsLessMotionSeesNone, nor does who only reads in another language.
func TestWhoWantsLessMotionSeesNone(t *testing.T) {
	t.Parallel()
	for _, asked := range []bool{true, false} {
		t.Run(fmt.Sprint("by the system: ", asked), func(t *testing.T) {
			b := newTab(t, the(t, built))
			if asked {
				b.media("prefers-reduced-motion", "reduce")
			} else {
				b.first(`localStorage.setItem("fifty-metres motion-wish", "stills")`)
			}
			b.openHeld("/?moment=dash")
			b.click(otherEdition)
			b.wait(`document.documentElement.dataset.edition === "2017-11-13" && !page.actor("jeep")`)
			b.settle()
			same(t, "animations", look[int](b, `passing.length`), 0)
		})
	}
	t.Run("another language", func(t *testing.T) {
		b := newTab(t, the(t, built))
		b.openHeld("/?moment=dash")
		b.click(".lang a:not([aria-current])")
		b.wait(`document.documentElement.lang === "ko" && /\p{Script=Hangul}/u.test(document.getElementById("nm-soldier").textContent)`)
		same(t, "animations", look[int](b, `passing.length`), 0)
	})
}

// TestWhatChangedIsSaid: who turns to the later edition is told what it knows otherwise of
// the moment, and finds it in the moment's card.
func TestWhatChangedIsSaid(t *testing.T) {
	b := newTab(t, the(t, built))
	b.openHeld("/?moment=line&known=2017-11-13")
	same(t, "marks of what changed on the first day", look[int](b, `document.querySelectorAll(".changed").length`), 0)
	b.js(`self.said = new Set(); new MutationObserver(() => said.add(document.getElementById("announce").textContent)).observe(document.getElementById("announce"), {childList: true, characterData: true, subtree: true})`)
	b.click(otherEdition)
	var said string
	for _, c := range b.host.story.Editions[1].Changes {
		if c.Moment == "line" {
			said = c.Text["en"]
			b.wait(`[...said].some((text) => text.includes(` + quote(said) + `))`)
		}
	}
	b.wait(`page.article("line").querySelector(".changed")`)
	b.js(`page.article("line").querySelector(".changed summary").click()`)
	b.wait(`page.article("line").querySelector(".changed").innerText.includes(` + quote(said) + `)`)
	same(t, "leads to", look[string](b, `page.article("line").querySelector(".changed a").getAttribute("href").replace(/\d+$/, "")`), "/ledger#change-")
}
