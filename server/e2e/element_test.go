package e2e

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
)

// one is an article with one line and one element.
const one = `<script async src="HOST/embed.js"></script>
<script>
addEventListener("DOMContentLoaded", () => {
	self.map = document.querySelector("fifty-metres");
	self.told = [];
	for (const type of ["ready", "moment", "play", "pause", "ended", "language", "known", "claim", "error"])
		map?.addEventListener(type, ({detail: {t, moments, ...rest}}) => told.push(type + " " + (Object.values(rest)[0] ?? "")));
	self.next = (...events) => page.until(() => events.every((e) => told.includes(e)));
});
</script>`

// TestTheElementIsAPlayer: whoever writes one line and one element has a player with
// methods and events.
func TestTheElementIsAPlayer(t *testing.T) {
	b := openHost(t, one+`<fifty-metres moment="dash" lang="en"></fifty-metres>`, "")
	b.wait(`told.includes("ready dash")`)
	same(t, "moments", look[int](b, `map.moments.length`), 10)
	same(t, "moment", look[string](b, `map.moment`), "dash")
	same(t, "paused", look[bool](b, `map.paused`), true)

	b.js(`map.go("crawl")`) // starts the program
	b.wait(`told.includes("moment crawl")`)
	b.js(`map.moment = "line"`)
	b.wait(`told.includes("moment line")`)
	b.js(`map.seek("0:50")`)
	b.wait(`told.includes("moment ditch") && map.currentTime === 50`)
	b.js(`map.play()`)
	b.wait(`told.includes("play ") && !map.paused && map.currentTime > 50`)
	b.js(`map.pause()`)
	b.wait(`told.includes("pause ") && map.paused`)
	b.js(`map.setAttribute("lang", "ko")`)
	b.wait(`told.includes("language ko")`)
	b.js(`map.setAttribute("known", "2017-11-13")`)
	b.wait(`told.includes("known 2017-11-13")`)
	b.js(`map.setAttribute("theme", "dark")`)
	b.within(b.host.url, func() {
		b.wait(`document.documentElement.dataset.theme === "dark"`)
		same(t, "language of the frame", look[string](b, `document.documentElement.lang`), "ko")
		b.js(`document.querySelector("[data-actor=soldier]").dispatchEvent(new MouseEvent("click", {bubbles: true}))`)
	})
	b.wait(`told.some((e) => e.startsWith("claim about:"))`)
	b.js(`map.go("nowhere"); map.seek("soon")`)
	b.wait(`told.includes("error go nowhere: no such moment") && told.includes("error seek soon: no such second")`)
	same(t, "history", look[int](b, `history.length`), 2) // the blank page, and the article
}

// TestTheArticlesAddressIsInStep with the frame, in both directions: a link to a moment
// opens it there, and an anchor of the article's own stays.
func TestTheArticlesAddressIsInStep(t *testing.T) {
	b := openHost(t, one+`<p>Before</p><fifty-metres></fifty-metres>`, "")
	b.goToURL(b.hosts[0] + "/#crawl")
	b.js(`location.reload()`)
	b.wait(`document.readyState === "complete" && self.told?.includes("ready crawl")`)
	b.wait(`(() => { const r = map.getBoundingClientRect(); return r.top < innerHeight && r.bottom > 0 })()`)
	b.js(`map.go("line")`)
	b.wait(`told.includes("moment line") && location.hash === "#line"`)
	b.js(`location.hash = "#Dash"`)
	b.wait(`told.includes("moment dash")`)
	b.js(`location.hash = "#comments"; map.go("after")`)
	b.wait(`told.includes("moment after")`)
	same(t, "hash", look[string](b, `location.hash`), "#comments")
}

// TestTheArticlesScrollDrivesTheStory: between two steps in its text time passes evenly,
// and backwards too, as they come out from under the map.
func TestTheArticlesScrollDrivesTheStory(t *testing.T) {
	b := openHost(t, one+`<style>.step{height:800px}fifty-metres{position:sticky;top:0}</style>
		<fifty-metres height="420" id="m"></fifty-metres><p>A</p>
		<div class="step" data-fifty-metres="ditch">1</div><div class="step" data-fifty-metres="line">2</div><div class="step" data-fifty-metres="t=100">3</div>
		<div class="step" data-fifty-metres="nonsense">4</div>`, "")
	b.wait(`told.includes("ready place")`)
	at := `((name) => map.moments.find((m) => m.moment === name).at)`
	scroll := `((i, share) => { const s = document.querySelectorAll(".step"); scrollTo(0, 0); scrollTo(0, s[i].getBoundingClientRect().top + 800 * share - (420 + innerHeight) / 2) })` // the middle of what the map leaves free
	near := func(want string) {
		t.Helper()
		b.wait(`Math.abs(map.currentTime - (` + want + `)) < 0.5`)
	}
	b.js(scroll + `(0, 0.001)`)
	near(at + `("ditch")`)
	b.js(scroll + `(0, 0.5)`)
	near(`(` + at + `("ditch") + ` + at + `("line")) / 2`)
	b.js(scroll + `(1, 0.25)`)
	near(at + `("line") * 0.75 + 25`)
	b.js(scroll + `(3, 0.5)`) // what is no moment is no step
	near(`100`)
	b.js(scroll + `(0, 0.5)`)
	near(`(` + at + `("ditch") + ` + at + `("line")) / 2`)
	same(t, "hash", look[string](b, `location.hash`), "")
	same(t, "height", look[int](b, `frame().clientHeight`), 420)
}

// TestTheElementUnderAStrictPolicy: an article that lets in our script and our frame and
// nothing else has all of it; several stand side by side, and one that is taken out and
// put in elsewhere goes on where it was.
func TestTheElementUnderAStrictPolicy(t *testing.T) {
	b := openHost(t, `<script async src="HOST/embed.js"></script><fifty-metres id="a" moment="dash"></fifty-metres><fifty-metres id="b" moment="crawl"></fifty-metres>`,
		"default-src 'none'; script-src HOST 'unsafe-inline'; style-src 'unsafe-inline'; frame-src HOST")
	b.wait(`document.getElementById("a")?.moments?.length === 10`)
	b.js(`document.getElementById("b").scrollIntoView()`)
	b.wait(`document.getElementById("b").moments.length === 10`)
	for _, id := range []string{"a", "b"} {
		b.wait(`document.getElementById("` + id + `").clientHeight > 300 && document.getElementById("` + id + `").clientWidth === 660`)
	}
	b.js(`document.getElementById("a").scrollIntoView(); document.getElementById("a").go("line")`)
	b.wait(`document.getElementById("a").moment === "line"`)
	same(t, "the other one", look[string](b, `document.getElementById("b").moment`), "crawl")
	b.js(`const a = document.getElementById("a"); document.body.append(a); a.scrollIntoView()`)
	b.wait(`document.getElementById("a").moments.length === 10 && document.getElementById("a").moment === "line"`)
	b.js(`document.getElementById("a").remove()`)
	same(t, "frames", look[int](b, `[...document.querySelectorAll("fifty-metres")].filter((e) => e.shadowRoot.querySelector("iframe")).length`), 1)
}

// TestWithoutScriptsTheArticleHasAStill, with what the author wrote beside it.
func TestWithoutScriptsTheArticleHasAStill(t *testing.T) {
	b := openHost(t, `<script async src="HOST/embed.js"></script><fifty-metres moment="dash"><a href="HOST/#dash"><img width="600" src="HOST/stills/dash.svg" alt="The dash"></a></fifty-metres>`,
		"default-src 'none'; img-src HOST; style-src 'unsafe-inline'")
	b.allowed = append(b.allowed, "policy violated: script-src-elem", "violates the following Content Security Policy")
	var visible bool
	b.run(chromedp.Poll(`document.querySelector("img").naturalWidth > 0 && document.querySelector("fifty-metres img").checkVisibility()`, &visible))
	if !visible {
		t.Error("there is nothing to be seen")
	}
}

// TestForeignMessagesArePassedOver: what comes from another window, or is no message of
// ours, does nothing, whatever it looks like; and nothing in one becomes markup.
func TestForeignMessagesArePassedOver(t *testing.T) {
	b := openHost(t, one+`<fifty-metres moment="dash"></fifty-metres><iframe id="other" title="Other" srcdoc="<p>Other"></iframe>`, "")
	b.wait(`told.includes("ready dash")`)
	b.js(`
		const to = map.shadowRoot.querySelector("iframe").contentWindow;
		for (const m of [null, 1, "play", "[iFrameSizer]", {}, {target: "fiftymetres"}, {target: "fiftymetres", type: 7}, {target: "other", type: "play"},
			{target: "fiftymetres", type: "go", moment: {toString: "x"}}, {target: "fiftymetres", type: "setTheme", theme: "\"><img src=x onerror=alert(1)>"},
			{target: "fiftymetres", type: "go", moment: "<img src=x onerror=alert(1)>"}, {target: "fiftymetres", type: "__proto__"}])
			to.postMessage(m, "*");
		// Another frame of the article's speaks as if it were ours.
		const other = document.getElementById("other").contentWindow;
		other.eval('parent.postMessage({source: "fiftymetres", version: 1, type: "moment", moment: "crawl", t: 1}, "*")');
		other.parent.frames;
		await page.frames(4);
	`)
	b.wait(`told.some((e) => e.startsWith("error go"))`)
	told := look[[]string](b, `told`)
	if slices.Contains(told, "moment crawl") {
		t.Error("it believed another frame")
	}
	b.within(b.host.url, func() {
		same(t, "theme", look[string](b, `document.documentElement.dataset.theme`), "light")
		same(t, "pictures", look[int](b, `document.querySelectorAll("img").length`), 0)
		same(t, "moment", look[string](b, `document.querySelector(".caption[data-now]").dataset.moment`), "dash")
	})
}

// TestAutoplayOnlyInView: an embed that is to play by itself begins when half of its map
// is seen, rests when it is not, and goes on; for readers who want less motion it waits.
func TestAutoplayOnlyInView(t *testing.T) {
	b := openHost(t, one+`<p>Before</p><fifty-metres moment="jeep" autoplay loop></fifty-metres>`, "")
	b.js(`map.scrollIntoView()`)
	b.wait(`told.includes("play ")`)
	b.js(`scrollTo(0, 0)`)
	b.wait(`told.includes("pause ")`)
	b.js(`told.length = 0; map.scrollIntoView()`)
	b.wait(`!map.paused && map.currentTime > 0`)
	b.wait(`(() => { self.was ??= map.currentTime; return map.currentTime > was })()`)
}

// TestNoAutoplayForThoseWhoWantLessMotion.
func TestNoAutoplayForThoseWhoWantLessMotion(t *testing.T) {
	b := openHost(t, one+`<fifty-metres moment="jeep" autoplay></fifty-metres>`, "")
	b.media("prefers-reduced-motion", "reduce")
	b.goToURL(b.hosts[0] + "/?again")
	b.wait(`self.told?.includes("ready jeep")`)
	b.js(`map.scrollIntoView(); await page.frames(20)`)
	same(t, "paused", look[bool](b, `map.paused`), true)
	same(t, "it plays", look[bool](b, `told.includes("play ")`), false)
}
