package e2e

import "testing"

// TestBackIsLiveAtOnce: who comes back to the page finds it as it was left, with the
// program running, and the map goes on with the scroll.
func TestBackIsLiveAtOnce(t *testing.T) {
	t.Parallel()
	b := openIn(t, windowed, the(t, built))
	b.bare()
	b.goTo("/")
	b.wake()
	b.js(`self.kept = true; addEventListener("pageshow", (event) => (self.restored = event.persisted));
		scrollTo({top: page.article("jeep").offsetTop, behavior: "instant"}); await page.frames(3)`)
	b.wait(`page.moment() === "jeep"`)
	y := look[float64](b, `scrollY`)
	b.goTo("/kiosk")
	b.js(`setTimeout(() => history.back())`)
	b.wait(`self.kept && self.restored && page.live()`)
	same(t, "scrolled", look[float64](b, `scrollY`), y)
	b.js(`scrollTo({top: page.article("dash").offsetTop, behavior: "instant"}); await page.frames(3)`)
	b.wait(`page.moment() === "dash"`)
}
