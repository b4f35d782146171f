package e2e

import "testing"

// TestTakeoverChangesNothing: a reader is in the middle of the page, has a
// link in focus and an answer open, when the program takes over.
func TestTakeoverChangesNothing(t *testing.T) {
	t.Parallel()
	for name, size := range map[string][2]int64{"desktop": {1440, 900}, "phone": {390, 844}} {
		t.Run(name, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.size(size[0], size[1])
			program := b.intercept()
			b.goTo("/")
			b.wait(`document.fonts.status === "loaded"`)
			b.js(`document.querySelectorAll("details.differ")[1].open = true;
				document.querySelectorAll(".legend")[0].open = true;
				page.article("crawl").scrollIntoView({behavior: "instant"});
				page.article("crawl").querySelector(".rests").open = true;
				await page.frames(2);
				const link = () => [...page.article("crawl").querySelectorAll(".who")].find((a) => page.spot(a));
				while (!link()) scrollBy({top: 40, behavior: "instant"});
				link().focus({preventScroll: true});
				page.article("crawl").mine = true;
				getSelection().selectAllChildren(page.article("crawl").querySelector(".telling"));
				await page.frames(2);
				self.before = performance.now()`)
			before := look[pose](b, poseNow)
			program.release(letThrough)
			b.wait(`page.live()`)
			b.js(`await page.frames(5)`)
			after := look[pose](b, poseNow)
			if d := after.Y - before.Y; d < -2 || d > 2 {
				t.Errorf("the page scrolled from %g to %g", before.Y, after.Y)
			}
			same(t, "height", after.Height, before.Height)
			same(t, "focus", after.Focus, before.Focus)
			same(t, "the article is the server's", look[bool](b, `page.article("crawl").mine === true`), true)
			same(t, "selected", look[bool](b, `getSelection().toString() !== "" && getSelection().toString() === page.article("crawl").querySelector(".telling").innerText`), true)
			same(t, "open details", after.Open, before.Open)
			shift := look[float64](b, `page.shifts.filter((s) => s.at >= self.before).reduce((sum, s) => sum + s.value, 0)`)
			if shift > 0.01 {
				t.Errorf("the layout shifted by %g: %s", shift, look[string](b, `JSON.stringify(page.shifts)`))
			}
			same(t, "the link's claim is seen", look[bool](b, `Boolean(page.spot(document.activeElement))`), true)
		})
	}
}

// pose is how a reader has set up the page.
type pose struct {
	Y, Height   float64
	Focus, Open string
}

const poseNow = `({
	Y: scrollY, Height: document.documentElement.scrollHeight,
	Focus: document.activeElement.closest("[data-claim]").dataset.claim + " " + document.activeElement.innerText,
	Open: [...document.querySelectorAll("details")].map((d, i) => d.open ? i : "").join(" "),
})`

// TestTakeoverKeepsTheMap: what the server drew is what the program shows at
// the same second.
func TestTakeoverKeepsTheMap(t *testing.T) {
	b := newTab(t, the(t, built))
	program := b.intercept()
	b.goTo("/?moment=leaves")
	b.wait(`document.fonts.status === "loaded"`)
	b.js(`await page.frames(2)`)
	before := look[[]float64](b, viewNow)
	b.js(`self.ground = document.getElementById("ground")`)
	program.release(letThrough)
	b.wait(`page.live()`)
	b.js(`await page.frames(5)`)
	near(t, "view", look[[]float64](b, viewNow), before, 0.2)
	same(t, "the ground is the server's", look[bool](b, `self.ground.isConnected`), true)
	same(t, "moment", look[string](b, `page.moment()`), "leaves")
	b.wait(`!document.querySelector("#clear .variant")`) // which only a style sheet shows
}

// TestEarlyPressIsNotLost: a button pressed before the program is there is
// pressed once it is.
func TestEarlyPressIsNotLost(t *testing.T) {
	b := newTab(t, the(t, built))
	program := b.intercept()
	b.goTo("/")
	b.click(".play")
	program.release(letThrough)
	b.wait(`page.live() && page.playing() && page.second() >= 1`)
}

// TestStartsWithoutStorage: where asking for storage throws, as it does in
// frames on other sites and where readers forbid it, the program starts.
func TestStartsWithoutStorage(t *testing.T) {
	b := newTab(t, the(t, built))
	b.first(`for (const name of ["localStorage", "sessionStorage"])
		Object.defineProperty(self, name, {configurable: true, get() { throw new DOMException("denied", "SecurityError") }})`)
	b.goTo("/?moment=dash")
	b.wait(`page.live() && page.moment() === "dash"`)
}

// TestSkipLinks: the first key press from the top of the page leads to the story, the
// second to the player.
func TestSkipLinks(t *testing.T) {
	b := openLive(t, the(t, built), "/")
	b.press(tabKey, enter)
	b.wait(`document.activeElement.id === "main"`)
	b.press(tabKey)
	b.wait(`document.activeElement.closest("article[data-moment=place]")`)
	b.js(`document.activeElement.blur(); getSelection().removeAllRanges(); document.querySelector(".skip").focus()`)
	b.press(tabKey, enter)
	b.wait(`document.activeElement.id === "scrubber"`)
	b.press(right)
	b.wait(`page.second() > 0`)
}
