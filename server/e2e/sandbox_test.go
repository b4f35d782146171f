package e2e

import "testing"

// TestSandboxedFrameRuns: with scripts and nothing else allowed, as WordPress
// has it, the frame has an origin of its own, and all the same gets its fonts,
// tells its height and goes live.
func TestSandboxedFrameRuns(t *testing.T) {
	b := openArticleWith(t, frame{width: 620, height: 300, attributes: `sandbox="allow-scripts"`})
	if h := b.height(); h < 400 {
		t.Errorf("it tells %d px", h)
	}
	b.js(`document.querySelector("iframe").scrollIntoView({behavior: "instant"})`)
	b.insideOrigin("null", func() {
		b.wait(`document.fonts.status === "loaded" && [...document.fonts].some((f) => f.family.includes("Inter") && f.status === "loaded")`)
		b.click("[data-act=next]")
		b.wait(`page.live() && page.moment() === "post"`)
		b.click("[data-act=play]")
		b.wait(`page.playing() && page.second() >= 16`)
	})
}

// TestFrameWithoutScriptsSaysSo, and leads to the full story; the steps are links.
func TestFrameWithoutScriptsSaysSo(t *testing.T) {
	b := newTab(t, the(t, built))
	b.withoutScripts()
	b.size(660, 600)
	b.goTo("/embed?moment=dash")
	const note = `document.querySelector("noscript .unable")`
	same(t, "it says so", look[bool](b, note+`.checkVisibility()`), true)
	same(t, "it leads to", look[string](b, note+`.querySelector("a").getAttribute("href")`), "/?moment=dash")
	same(t, "play", look[bool](b, `document.querySelector(".play").checkVisibility()`), false)
	for _, slug := range []string{"line", "leaves"} {
		b.follow("[data-act=next]")
		same(t, "next", look[string](b, `document.querySelector(".caption[data-now]").dataset.moment`), slug)
	}
	b.follow("[data-act=prev]")
	same(t, "previous", look[string](b, `document.querySelector(".caption[data-now]").dataset.moment`), "line")
}

// TestFrameThatCannotStart says so, leads to the full story, and its steps are
// links to the server's pages.
func TestFrameThatCannotStart(t *testing.T) {
	b := newTab(t, the(t, built))
	b.loses(cutOff)
	b.goTo("/embed?moment=dash")
	b.js(`document.querySelector(".play").click()`)
	b.wait(failed)
	same(t, "it leads to", look[string](b, `document.querySelector("#app-failed a").getAttribute("href")`), "/?moment=dash")
	b.click("[data-act=next]")
	b.wait(`document.documentElement.dataset.at === "line" && document.readyState === "complete"`)
	same(t, "steps in the history", look[int](b, `history.length`), 2)
}
