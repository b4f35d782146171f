package e2e

import "testing"

// clockMark is the question whose mark stands beside the clock, if one does.
const clockMark = `[...document.querySelectorAll(".clock .differs")].filter((m) => getComputedStyle(m).visibility === "visible" && m.offsetWidth > 0).map((m) => m.id.slice("clock-".length)).join()`

// howFar is the number that is measured of a question, where it stands on this size of screen.
const howFar = `[...document.querySelectorAll("#measures [data-question=how-far] text")].find((number) => number.getClientRects().length)`

// TestWhatIsDisputedOpensItsQuestion: the clock's mark comes and goes with what it says, is
// heard as what it is, and opens the answers, as a measured line and a letter do on the map; the focus
// comes back to it.
func TestWhatIsDisputedOpensItsQuestion(t *testing.T) {
	b := openAtRest(t, the(t, built), "/?moment=dash")
	b.wait(clockMark + ` === "crossing-time"`)
	same(t, "heard", look[string](b, `document.getElementById("clock-crossing-time").getAttribute("aria-label")`),
		"Sources differ: When did he cross the line? 15:15 / About 15:20 / About 15:31 / 15:35")
	b.js(`document.getElementById("clock-crossing-time").focus()`)
	b.press(enter)
	b.panel("When did he cross the line?")
	same(t, "answers", look[int](b, `document.querySelectorAll("#panel .answer").length`), 4)
	b.js(`[...document.querySelectorAll("#panel a[href], #panel button")].at(-1).focus()`)
	b.press(tabKey)
	b.wait(`document.activeElement.id === "clock-crossing-time"`)
	same(t, "the panel stays", look[bool](b, `Boolean(document.querySelector("[role=dialog]"))`), true)
	b.press(escape)
	b.wait(`!document.querySelector("[role=dialog]") && document.activeElement.id === "clock-crossing-time"`)
	b.goTo("/?moment=line")
	b.wake()
	b.settle()
	b.wait(clockMark + ` === ""`)
	const letters = `[...document.querySelectorAll("#others [data-question=who-crossed]")]`
	for _, n := range []string{"0", "1"} {
		b.clickOn(letters + `[` + n + `].querySelector("text")`)
		b.panel("Is the man who crossed the one who lay down to fire?")
		b.press(escape)
		b.wait(`!document.querySelector("[role=dialog]")`)
	}
	if px := look[float64](b, `parseFloat(getComputedStyle(document.querySelector("#others .touch")).strokeWidth) * document.querySelector("#others .touch").getCTM().a`); px < 44 {
		t.Errorf("what a finger finds of a letter is %v px wide", px)
	}
	b.clickOn(howFar)
	b.panel("How far beyond the line did he get?")
	b.clickOn(`document.querySelector("#panel .draws[data-id='how-far.yards']")`)
	b.wait(`document.querySelector(".answered")`)
	b.press(escape)
	b.js(`document.querySelector("#stage [data-place=leaves]").dispatchEvent(new MouseEvent("click", {bubbles: true}))`)
	b.panel("Leaves by the wall")
	b.clickOn(`document.querySelector("#panel .differ [data-id=how-far]")`)
	b.panel("How far beyond the line did he get?")
	b.press(escape)
	b.wait(`!document.querySelector("[role=dialog]")`)
}

// TestTheClockIsMarkedWithoutScripts: the style alone shows the mark at the seconds that it
// is of, and it leads to the question's entry.
func TestTheClockIsMarkedWithoutScripts(t *testing.T) {
	b := newTab(t, the(t, built))
	b.size(1440, 900)
	b.withoutScripts()
	b.goTo("/")
	for _, c := range [][2]string{{"dash", "crossing-time"}, {"jeep", ""}} {
		b.js(`scrollTo(0, document.querySelector('[data-moment="` + c[0] + `"]').offsetTop)`)
		for look[string](b, clockMark) != c[1] { // till it is drawn there
			b.drawn()
		}
	}
	same(t, "it leads to", look[string](b, `document.getElementById("clock-crossing-time").getAttribute("href")`), "/ledger#question-crossing-time")
}

// TestTheFirstTouchOfAMarkOpensIt: what is touched while the program is not there yet is
// opened once it is.
func TestTheFirstTouchOfAMarkOpensIt(t *testing.T) {
	b := newTab(t, the(t, built))
	b.size(1440, 900)
	b.goTo("/?moment=leaves")
	b.clickOn(howFar)
	b.panel("How far beyond the line did he get?")
}
