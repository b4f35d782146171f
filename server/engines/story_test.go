package engines

import "math"

// sight is what a reader has before him on the page.
type sight struct {
	Moment string
	Second float64
	View   [4]float64 // what the map shows: left, top, width, height, metres
	Man    struct{ X, Y float64 }
	Scroll float64
}

func (b *browser) sight() sight {
	b.t.Helper()
	return look[sight](b, `({Moment: page.moment(), Second: page.second(), View: page.view().split(" ").map(Number), Man: page.actor("soldier"), Scroll: scrollY})`)
}

// agrees fails the check where the map does not show what it is to show.
func (b *browser) agrees(got, want sight) {
	b.t.Helper()
	far := math.Abs(got.Man.X-want.Man.X) + math.Abs(got.Man.Y-want.Man.Y)
	for i := range want.View {
		far = max(far, math.Abs(got.View[i]-want.View[i]))
	}
	if got.Moment != want.Moment || math.Abs(got.Second-want.Second) > 1 || far > 0.3 {
		b.t.Errorf("have %+v, want %+v", got, want)
	}
}

// scrollAndMapAgree: who scrolls to a moment sees what he sees who was linked
// to it, from above and from below.
func scrollAndMapAgree(b *browser) {
	linked := map[string]sight{}
	for _, slug := range []string{"line", "crawl"} {
		b.openLive("/?moment=" + slug)
		linked[slug] = b.sight()
		if linked[slug].Moment != slug {
			b.t.Errorf("the link to %s shows %+v", slug, linked[slug])
		}
	}
	for _, slug := range []string{"line", "crawl"} {
		b.js(`scrollTo({top: ` + quote(linked[slug].Scroll) + `, behavior: "instant"})`)
		b.wait(`page.moment() === "` + slug + `"`)
		b.settle()
		b.agrees(b.sight(), linked[slug])
	}
	b.js(`scrollTo({top: 0, behavior: "instant"})`)
	b.wait(`page.second() === 0 && page.moment() === "place"`)
}

func playMoves(b *browser) {
	b.openLive("/?t=60")
	from := b.sight()
	b.press(" ")
	b.wait(`page.playing()`)
	b.wait(`page.second() >= ` + quote(from.Second+2) + ` && scrollY > ` + quote(from.Scroll))
	b.press(" ")
	b.wait(`!page.playing()`)
	b.js(`self.stopped = scrollY; await page.frames(5)`)
	if !look[bool](b, `scrollY === self.stopped`) {
		b.t.Error("it scrolls on after the pause")
	}
}

func placeIsKept(b *browser) {
	b.openLive("/?moment=ditch")
	b.js(`scrollBy({top: 300, behavior: "instant"})`)
	b.settle()
	was := b.sight()
	b.js(`self.passing = 0; new MutationObserver(() => self.passing = Math.max(self.passing, document.getAnimations().length)).observe(document.getElementById("clear"), {childList: true})`)
	b.click(".known a:not([aria-current])")
	b.wait(`document.documentElement.dataset.edition === "2017-11-13" && !page.actor("jeep")`)
	// The map goes from one telling to the other, and leaves nothing behind.
	b.wait(`self.passing > 4 && document.getAnimations().length === 0 && !document.querySelector("#clear > :not([id])")`)
	b.settle()
	b.isAt(was, "the other edition")
	b.click(".known a:not([aria-current])")
	b.wait(`document.documentElement.dataset.edition === "2017-11-22" && page.actor("jeep")`)
	b.click(".lang a:not([aria-current])")
	b.wait(`document.documentElement.lang === "ko" && /\p{Script=Hangul}/u.test(document.title)`)
	b.settle()
	b.isAt(was, "the other language")
	b.wait(`history.state?.t > 0`)
	b.js(`self.old = true`)
	b.do("Refresh", none, nil)
	b.wait(`!self.old && document.readyState === "complete"`)
	b.live()
	b.isAt(was, "a reload")
}

// isAt fails the check where another second is told than before something.
func (b *browser) isAt(was sight, something string) {
	b.t.Helper()
	now := b.sight()
	if math.Abs(now.Second-was.Second) > 1 || now.Moment != was.Moment {
		b.t.Errorf("after %s the reader is at %+v, but was at %+v", something, now, was)
	}
}
