package e2e

import (
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"
)

// second is the site of the other story that comes with the engine.
var second = sync.OnceValues(func() (*host, error) { return serve(os.DirFS("../../data/vasa-1628")) })

// first are words of the built-in story, its languages, fonts and sources.
var first = regexp.MustCompile(`(?i)panmunjom|korea|soldier|jeep|demarcation|\bKST\b|openstreetmap|noto|판문점|film`)

// TestSecondStoryHasNothingOfTheFirst in what is read, in any layout, language
// or edition.
func TestSecondStoryHasNothingOfTheFirst(t *testing.T) {
	b := newTab(t, the(t, second))
	for _, address := range []string{"/", "/de", "/embed?moment=sinking", "/de/embed", "/kiosk", "/de/kiosk?known=1628-09-05", "/?known=1628-09-05"} {
		b.goTo(address + map[bool]string{true: "&wasm=false", false: "?wasm=false"}[strings.Contains(address, "?")])
		html := look[string](b, `document.documentElement.outerHTML`)
		if word := first.FindString(html); word != "" {
			t.Errorf("%s says %q", address, word)
		}
		if lang := look[string](b, `document.documentElement.lang`); lang == "de" {
			for _, english := range []string{"As known on", "Play\"", "schematic plan", "Sources differ"} {
				if strings.Contains(html, english) {
					t.Errorf("%s says %q in German", address, english)
				}
			}
		}
	}
}

// TestSecondStoryPlays from one end to the other, in both languages, and in an
// edition that does not tell all of it.
func TestSecondStoryPlays(t *testing.T) {
	b := openBare(t, the(t, second), "/?t=58")
	same(t, "clock", look[string](b, `document.getElementById("clock-face").innerText`), "5 Sep 1628")
	b.click("[data-act=lang][data-id=de]")
	b.wait(`document.documentElement.lang === "de" && document.querySelector("h1").innerText === "Dreizehnhundert Meter"`)
	b.settle()
	same(t, "second", look[int](b, `page.second()`), 58)
	b.click(`.stops [data-id="raised"]`)
	b.wait(`page.moment() === "raised"`)
	b.settle()
	b.click("[data-act=edition][data-id='1628-09-05']")
	b.wait(`document.documentElement.dataset.edition === "1628-09-05"`)
	b.settle()
	same(t, "what is not told", look[string](b, `page.moment()`), "inquest")
	same(t, "moments", look[int](b, `document.querySelectorAll(".stops li").length`), 5)
	b.press(home)
	b.wait(`page.moment() === "quay"`)
	b.settle()
	b.press(space)
	b.wait(`page.second() >= 4`)
	same(t, "the ship moves", look[bool](b, `document.getElementById("a-vasa").getAttribute("display") === "inline"`), true)
}
