package e2e

import "testing"

func TestPlayingScrollsTheColumn(t *testing.T) {
	b := openBare(t, the(t, built), "/")
	b.press(space)
	b.wait(`page.playing()`)
	b.wait(`page.second() >= 2 && scrollY > 50`)
	b.press(space)
	b.wait(`!page.playing()`)
	b.js(`self.stopped = scrollY; await page.frames(5)`)
	same(t, "scroll after the pause", look[bool](b, `scrollY === self.stopped`), true)
}

func TestPlayingEndsAndStartsOver(t *testing.T) {
	b := openBare(t, the(t, built), "/")
	for _, rate := range []string{"2×", "4×"} {
		b.click(".rate")
		b.wait(`document.querySelector(".rate").textContent === ` + quote(rate))
	}
	b.press(end)
	b.wait(`page.moment() === "after"`)
	b.settle()
	b.click(".play")
	b.wait(`page.playing()`)
	b.wait(`page.second() === ` + b.host.end() + ` && !page.playing()`)
	same(t, "moment at the end", look[string](b, `page.moment()`), "after")
	b.click(".play")
	b.wait(`page.playing() && page.second() < 20 && scrollY < page.article("post").offsetTop`)
}

func TestReaderTakesOverFromThePlayer(t *testing.T) {
	b := openBare(t, the(t, built), "/")
	for name, take := range map[string]func(){
		"wheel":  func() { b.wheel(spot{200, 450}, 300) },
		"key":    func() { b.press(right) },
		"stop":   func() { b.click(`.stops [data-id="crawl"]`) },
		"scroll": func() { b.js(`scrollBy({top: 700, behavior: "instant"})`) },
	} {
		b.settle()
		b.js(`document.activeElement.blur(); self.from = page.second()`) // Space on a link is the link's
		b.press(space)
		b.wait(`page.playing() && page.second() > self.from`)
		take()
		b.wait(`!page.playing()`)
		t.Log(name, "pauses")
	}
}
