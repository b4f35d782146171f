package e2e

import (
	"fmt"
	"testing"
)

func TestScrubberIsASliderThatCanBePressed(t *testing.T) {
	b := openBare(t, the(t, built), "/")
	type slider struct{ Role, Label, Text, Min, Max, Now string }
	s := look[slider](b, `(() => { const e = document.getElementById("scrubber"), a = (n) => e.getAttribute(n);
		return {Role: a("role"), Label: a("aria-label"), Text: a("aria-valuetext"), Min: a("aria-valuemin"), Max: a("aria-valuemax"), Now: a("aria-valuenow")} })()`)
	if s.Role != "slider" || s.Label == "" || s.Text == "" || s.Min != "0" || s.Max != b.host.end() || s.Now != "0" {
		t.Errorf("%+v", s)
	}
	text := s.Text
	b.js(`document.getElementById("scrubber").focus()`)
	// As on any slider: arrows go by a second, the page keys by a moment, and
	// the page does not scroll away under it.
	for _, step := range []struct {
		key    string
		second int
	}{{right, 1}, {up, 2}, {up, 3}, {left, 2}, {down, 1}, {end, b.host.seconds()}, {left, b.host.seconds() - 1}, {home, 0}, {left, 0}} {
		b.press(step.key)
		b.wait(fmt.Sprintf(`page.second() === %d`, step.second))
	}
	b.press(pageUp)
	b.wait(`page.moment() === "post"`)
	b.wait(`document.getElementById("scrubber").getAttribute("aria-valuetext") !== ` + quote(text))
	b.press(pageUp)
	b.wait(`page.moment() === "jeep"`)
	b.press(pageDown)
	b.wait(`page.moment() === "post"`)
	b.press(pageDown)
	b.wait(`page.moment() === "place"`)
	b.settle()
	same(t, "the focus stays", look[string](b, `document.activeElement.id`), "scrubber")

	b.clickOn(`document.querySelectorAll("#scrubber .segment")[5]`)
	b.wait(`page.moment() === "line" && page.second() >= 78 && page.second() <= 84`)
	b.settle()
	same(t, "the column is there too", look[bool](b, `scrollY > page.article("dash").offsetTop - innerHeight`), true)
	from, to := b.at(`document.querySelectorAll("#scrubber .segment")[5]`), b.at(`document.querySelectorAll("#scrubber .segment")[8]`)
	b.drag(from, to)
	b.wait(`page.moment() === "airlift"`)
	same(t, "it plays", look[bool](b, `page.playing()`), false)
}
