package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/input"
)

func TestKeysLeadThroughTheMoments(t *testing.T) {
	b := openBare(t, the(t, built), "/")
	for _, step := range []struct{ key, moment string }{
		{right, "post"}, {right, "jeep"}, {left, "post"}, {end, "after"}, {left, "airlift"}, {home, "place"},
	} {
		b.press(step.key)
		b.wait(`page.moment() === ` + quote(step.moment))
	}
}

// TestKeysInAFieldAreTheFields: what is typed is typed, and a key with another
// held is the browser's.
func TestKeysInAFieldAreTheFields(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=ditch")
	b.settle()
	b.js(`const input = document.createElement("input"); input.id = "typed";
		document.querySelector(".masthead").append(input); input.focus();
		self.taken = 0;
		addEventListener("keydown", (e) => self.taken += e.defaultPrevented)`)
	b.press("a", space, left, home, "b", end, right, "c")
	same(t, "what was typed", look[string](b, `document.getElementById("typed").value`), "ba c")
	same(t, "keys taken", look[int](b, `self.taken`), 0)
	b.js(`document.getElementById("typed").remove()`)
	b.strike(right, input.ModifierCtrl)
	b.strike(end, input.ModifierAlt)
	same(t, "keys taken that have another meaning", look[int](b, `self.taken`), 0)
	b.js(`await page.frames(3)`)
	same(t, "moment", look[string](b, `page.moment()`), "ditch")
	same(t, "it plays", look[bool](b, `page.playing()`), false)
}

// TestSpaceOnASummaryOpensIt and does not start the player as well.
func TestSpaceOnASummaryOpensIt(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=dash")
	b.settle()
	b.js(`self.question = page.article("dash").querySelector("details.differ"); question.querySelector("summary").focus()`)
	b.press(space)
	b.wait(`self.question.open`)
	b.press(space)
	b.wait(`!self.question.open`)
	same(t, "it plays", look[bool](b, `page.playing()`), false)
	b.settle() // the focus has scrolled the page there, and a hand that scrolls stops the play
	b.js(`document.querySelector(".play").focus()`)
	b.press(space)
	b.wait(`page.playing()`)
	b.press(space)
	b.wait(`!page.playing()`)
}
