package engines

import (
	"encoding/json"
	"net/url"
)

// embedRuns: in an article on another site, in a frame with a sandbox, the
// embed tells its height, starts at the first click, and plays.
func embedRuns(b *browser, sandbox string) {
	b.openURL(b.article + "/?sandbox=" + url.QueryEscape(sandbox))
	b.wait(`self.told > 300`)
	b.inside(func() {
		b.wait(`document.readyState === "complete" && document.querySelector("[data-act=next]")`)
		b.click("[data-act=next]")
		b.wait(`page.live() && page.moment() === "post"`)
		b.settle()
		second := look[int](b, `page.second()`)
		b.click("[data-act=play]")
		b.wait(`page.playing() && page.second() > ` + quote(second))
		b.click("[data-act=play]")
		b.wait(`!page.playing()`)
	})
}

// kioskLoops: it plays by itself, and after the end begins again.
func kioskLoops(b *browser) {
	moments := b.story.Moments
	b.open("/kiosk?t=" + quote(moments[len(moments)-1].Span[1]-3))
	b.wait(`page.live() && page.playing() && page.moment() === "after"`)
	b.wait(`page.playing() && page.moment() === "place" && page.second() >= 1`)
}

// quote makes a value JavaScript's.
func quote(v any) string {
	out, err := json.Marshal(v)
	if err != nil {
		panic(err) // numbers and strings always marshal
	}
	return string(out)
}
