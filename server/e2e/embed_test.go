package e2e

import (
	"fmt"
	"html"
	"net/http"
	"strings"
	"testing"
)

// article is a page of somebody else's, on another site, with the embed in the
// middle: there browsers keep the frame from storage. It keeps what the frame
// tells it, and with "follow" gives it the height that it asks for, as newsrooms
// do.
const article = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>
<style>body{margin:0}p{height:1600px;margin:0}iframe{display:block;width:%dpx;height:%dpx;border:0}</style>
<p>Before</p><iframe title="Map" %s src="%s"></iframe><p>After</p>
<script>
self.told = [];
const frame = document.querySelector("iframe");
frame.onload = () => frame.dataset.loaded = "yes";
addEventListener("message", (e) => {
	if (e.data.type !== "embed-size") return; // that of another host
	told.push({origin: e.origin, ...e.data});
	if (%t) frame.style.height = e.data.height + "px";
});
</script></html>`

// frame is how an article embeds.
type frame struct {
	width, height int
	attributes    string // of the iframe
	address       string // of the embed; "/embed" if empty
	fixed         bool   // the article does not listen to the frame
	headers       map[string]string
}

func openArticle(t *testing.T) *tab { return openArticleWith(t, frame{width: 620, height: 300}) }

func openArticleWith(t *testing.T, f frame) *tab {
	t.Helper()
	return openArticleAt(t, the(t, built), f)
}

// openArticleAt embeds from a site of its own.
func openArticleAt(t *testing.T, site *host, f frame) *tab {
	t.Helper()
	if f.address == "" {
		f.address = "/embed"
	}
	host := listen(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		for name, value := range f.headers {
			w.Header().Set(name, value)
		}
		if r.URL.Path == "/" {
			fmt.Fprintf(w, article, f.width, f.height, f.attributes, html.EscapeString(site.url+f.address), !f.fixed)
		}
	}))
	b := newTab(t, site)
	b.size(1300, 900)
	address := strings.Replace(host.URL, "127.0.0.1", "localhost", 1)
	b.hosts = []string{address}
	b.goToURL(address + "/")
	b.wait(`document.querySelector("iframe").dataset.loaded`)
	return b
}

// height waits until the frame tells no other height, and gives it, CSS px.
func (b *tab) height() int {
	b.t.Helper()
	b.wait(`told.length > 0`)
	b.js(`let n; do { n = told.length; await page.frames(6) } while (n !== told.length)`)
	return look[int](b, `told.at(-1).height`)
}

func TestEmbedTellsItsHeight(t *testing.T) {
	b := openArticle(t)
	told := b.height()
	type message struct {
		Origin, Sentinel, Type string
		Height                 int
	}
	for _, m := range look[[]message](b, `told`) {
		if m.Origin != b.host.url || m.Sentinel != "amp" || m.Type != "embed-size" || m.Height < 300 || m.Height > 2000 {
			t.Errorf("%+v", m)
		}
	}
	b.inside(func() {
		same(t, "height of the frame", look[int](b, `innerHeight`), told)
		same(t, "it scrolls inside", look[bool](b, `document.scrollingElement.scrollHeight > innerHeight`), false)
		b.wait(`!document.documentElement.hasAttribute("data-clipped")`) // once the frame has that height
	})
	if n := look[int](b, `told.length`); n > 6 {
		t.Errorf("it told its height %d times", n)
	}
}

// TestEmbedsHeightIsOfItsWidth: what it tells does not depend on the height that
// it was given, in either language, at the widths that newsrooms use.
func TestEmbedsHeightIsOfItsWidth(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"/embed", "/ko/embed"} {
		t.Run(address, func(t *testing.T) {
			b := openArticleWith(t, frame{width: 320, height: 300, address: address, fixed: true})
			for _, width := range []int{320, 360, 510, 559, 561, 660, 699, 701, 930, 1200} {
				heights := map[int]bool{}
				for _, height := range []int{300, 450, 520, 900, 1400} {
					b.js(fmt.Sprintf(`told.length = 0; frame.style.width = "%dpx"; frame.style.height = "%dpx"; await page.frames(4);
						frame.contentWindow.postMessage({sentinel: "amp", type: "frames-init"}, "*")`, width, height))
					heights[b.height()] = true
				}
				if len(heights) != 1 {
					t.Errorf("%d px wide it tells %v", width, heights)
				}
			}
		})
	}
}

// inSight is a list of what is not wholly in the window: the map, the caption's
// heading and beginning, and every control.
const inSight = `(() => {
	const out = [], seen = (what, el, least) => {
		const r = el?.getBoundingClientRect();
		if (!r || !el.checkVisibility() || r.left < -1 || r.top < -1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1 || r.height < least) out.push(what + " " + JSON.stringify(r));
	};
	seen("map", document.getElementById("stage"), Math.min(110, innerHeight * .3));
	seen("heading", document.querySelector(".caption[data-now] h2"), 15);
	for (const act of ["play", "prev", "next"]) seen(act, document.querySelector("[data-act=" + act + "]"), 40);
	seen("scrubber", document.getElementById("scrubber"), 20);
	seen("clock", document.getElementById("clock-face"), 10);
	for (const a of document.querySelectorAll(".known a, .lang a:not([aria-current]), .legend summary, .colophon a")) seen(a.textContent, a, 12);
	const lines = document.querySelector(".caption[data-now] .telling").getBoundingClientRect(), words = document.getElementById("main").getBoundingClientRect();
	if (Math.min(lines.bottom, words.bottom) - lines.top < 15) out.push("no line of the telling");
	const foot = document.querySelector(".colophon").getBoundingClientRect().bottom;
	if (Math.abs(foot - innerHeight) > 1) out.push("a bare strip of " + (innerHeight - foot) + " px");
	if (document.scrollingElement.scrollHeight > innerHeight + 1) out.push("it scrolls");
	return out;
})()`

// TestEmbedFitsTheFrameThatItGets: low, tall, narrow or wide, map, caption and
// controls are all in sight, and nothing is left over.
func TestEmbedFitsTheFrameThatItGets(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"/embed?moment=dash", "/ko/embed?moment=dash", "/embed?moment=after&known=2017-11-13"} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.bare()
			b.goTo(address)
			for _, app := range []string{"server", "live"} {
				if app == "live" {
					b.wake()
				}
				for _, size := range [][2]int64{{320, 400}, {330, 400}, {360, 640}, {510, 400}, {660, 450}, {660, 575}, {660, 1100}, {930, 500}, {1200, 500}, {1200, 1000}} {
					b.size(size[0], size[1])
					b.wait(fmt.Sprintf(`innerWidth === %d && innerHeight === %d`, size[0], size[1]))
					b.js(`await page.frames(3)`)
					for _, what := range look[[]string](b, inSight) {
						t.Errorf("%s at %dx%d: %s", app, size[0], size[1], what)
					}
				}
			}
		})
	}
}

// TestCaptionUnfolds: a caption that a low frame cuts can be read on, before
// there is a program and after.
func TestCaptionUnfolds(t *testing.T) {
	b := newTab(t, the(t, built))
	b.size(320, 400)
	b.goTo("/embed?moment=dash")
	const whole = `(() => { const r = document.querySelector(".caption[data-now] .cited").getBoundingClientRect(), m = document.getElementById("main").getBoundingClientRect();
		return document.getElementById("main").scrollHeight <= m.height + 1 ? r.bottom <= m.bottom + 1 : getComputedStyle(document.getElementById("main")).overflowY === "auto" })()`
	b.wait(`document.documentElement.hasAttribute("data-clipped")`)
	same(t, "all can be read", look[bool](b, whole), false)
	b.js(`document.querySelector("[data-act=more]").click()`)
	b.wait(whole)
	b.wait(`page.live()`) // that click was an act
	same(t, "all can be read once it is live", look[bool](b, whole), true)
	b.click("[data-act=more]")
	b.wait(`!(` + whole + `)`)
}

// TestReadingOnShowsMore: at once and over the map, which stays; the button, which lies on
// nothing that can be read or pressed, says that it folds the caption again; and that is
// folded where the focus would be under it.
func TestReadingOnShowsMore(t *testing.T) {
	t.Parallel()
	const (
		seen = `[...document.querySelectorAll(".caption[data-now] *")].flatMap((e) => [...e.childNodes]).filter((n) => n.nodeType === 3).flatMap((n) => { const r = document.createRange(); r.selectNodeContents(n); return [...r.getClientRects()] })
			.filter((r) => document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2)?.closest(".caption")).reduce((sum, r) => sum + r.width * r.height, 0)`
		ends = `(() => { const m = document.getElementById("main"); return m.scrollHeight <= m.clientHeight + 1 })()`
		free = `(() => { const r = document.querySelector(".more").getBoundingClientRect(), at = [];
			for (let x = r.left + 1; x < r.right; x += 8) for (let y = r.top + 1; y < r.bottom; y += 4) at.push(...document.elementsFromPoint(x, y));
			return at.length > 0 && !at.some((e) => e.closest(".caption")) })()`
		says = `document.querySelector(".more").innerText + " " + document.querySelector(".more").getAttribute("aria-expanded")`
		sees = `JSON.stringify(document.getElementById("stage").getBoundingClientRect())`
	)
	for address, words := range map[string][2]string{"/embed": {"Read on", "Less"}, "/ko/embed": {"더 읽기", "접기"}} {
		for _, size := range [][2]int64{{640, 480}, {320, 400}, {560, 300}} {
			t.Run(fmt.Sprintf("%s %v", address, size), func(t *testing.T) {
				b := newTab(t, the(t, built))
				b.bare()
				b.size(size[0], size[1])
				b.goTo(address + "?moment=leaves")
				b.wait(`document.documentElement.hasAttribute("data-clipped")`)
				before, stage := look[float64](b, seen), look[string](b, sees)
				same(t, "it says", look[string](b, says), words[0]+" false")
				same(t, "it lies on nothing", look[bool](b, free), true)
				b.js(`document.querySelector(".more").click()`)
				b.wait(says + ` === ` + quote(words[1]+" true"))
				if more := look[float64](b, seen); more < 1.3*before && (more <= before || !look[bool](b, ends)) {
					t.Errorf("of the caption %.0f px² are seen, %.0f before", more, before)
				}
				same(t, "the map", look[string](b, sees), stage)
				b.wait(`page.live()`)
				b.wait(says + ` === ` + quote(words[1]+" true"))
				b.js(`document.querySelector("[data-act=play]").focus()`)
				b.wait(says + ` === ` + quote(words[0]+" false"))
				same(t, "it lies on nothing again", look[bool](b, free), true)
			})
		}
	}
}

// TestAnEmbedSaysWhatItsDatesAre, and names its legend, however narrow it is.
func TestAnEmbedSaysWhatItsDatesAre(t *testing.T) {
	t.Parallel()
	for address, words := range map[string][2]string{"/embed": {"As known on", "Key"}, "/ko/embed": {"당시 기준", "범례"}} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.bare()
			b.goTo(address)
			for _, width := range []int64{320, 360, 510, 640, 699, 930} {
				b.size(width, 500)
				b.wait(fmt.Sprintf("innerWidth === %d", width))
				for _, what := range look[[]string](b, `(() => { const out = [], box = (e) => e.getBoundingClientRect(), known = document.querySelector(".known"), label = known.querySelector(".switch-label"), key = document.querySelector(".legend summary");
					const inside = (what, r, o) => { if (!r.width || r.left < o.left - 1 || r.right > o.right + 1 || r.top < o.top - 1 || r.bottom > o.bottom + 1) out.push(what + " sticks out") };
					if (label.innerText !== `+quote(words[0])+`) out.push("the label is " + label.innerText);
					if (!key.innerText.startsWith(`+quote(words[1])+`)) out.push("the legend is " + key.innerText);
					inside("the label", box(label), box(known)); inside("the switch", box(known), { left: 0, right: innerWidth, top: 0, bottom: 60 });
					for (const a of known.querySelectorAll("a")) { const r = document.createRange(); r.selectNodeContents(a); const words = r.getBoundingClientRect(), over = document.createRange(); over.selectNodeContents(label); const l = over.getBoundingClientRect();
						inside(a.innerText, words, box(known)); if (words.left < l.right && l.left < words.right && words.top + 2 < l.bottom && l.top < words.bottom - 2) out.push("the label lies on " + a.innerText) }
					const h = document.querySelector(".brand h1"); if (h.scrollWidth > h.clientWidth + 1) out.push("the title is cut");
					return out })()`) {
					t.Errorf("%d px wide: %s", width, what)
				}
			}
		})
	}
}

func TestEmbedLeavesScrollingToTheArticle(t *testing.T) {
	b := openArticle(t)
	b.js(`scrollTo({top: 1500, behavior: "instant"}); await page.frames(3)`)
	for _, app := range []string{"server", "live"} {
		if app == "live" {
			b.inside(func() {
				b.click("[data-act=next]")
				b.wait(`page.live()`)
			})
		}
		from := look[float64](b, `scrollY`)
		b.wheel(b.at(`document.querySelector("iframe")`), 120)
		b.wait(fmt.Sprintf(`scrollY >= %g + 100`, from))
		b.inside(func() {
			same(t, "data-app after the wheel", look[string](b, `document.documentElement.dataset.app`), app)
			same(t, "it scrolled inside", look[float64](b, `scrollY`), 0)
			same(t, "a finger on the scrubber", look[string](b, `getComputedStyle(document.getElementById("scrubber")).touchAction`), "pan-y")
		})
	}
}

func TestEmbedStartsAtTheFirstClick(t *testing.T) {
	b := openArticle(t)
	b.js(`document.querySelector("iframe").scrollIntoView({behavior: "instant"})`)
	b.inside(func() {
		same(t, "data-app", look[string](b, `document.documentElement.dataset.app`), "server")
		b.click("[data-act=next]")
		b.wait(`page.live() && page.moment() === "post"`)
		heading := b.host.telling(t, "post", "2017-11-22").Heading["en"]
		b.wait(`page.spot(page.article("post").querySelector("h2"))?.x`)
		same(t, "heading", look[string](b, `page.article("post").querySelector("h2").innerText`), heading)
		b.click("[data-act=play]")
		b.wait(`page.playing() && page.second() >= 16`)
		b.click("[data-act=play]")
		b.wait(`!page.playing()`)
	})
}

// TestEmbedLeavesBackToTheArticle: another language or edition, before there is
// a program and after, is no step of the article's.
func TestEmbedLeavesBackToTheArticle(t *testing.T) {
	b := openArticle(t)
	b.js(`document.querySelector("iframe").scrollIntoView({behavior: "instant"})`)
	steps := look[int](b, `history.length`)
	loads := func() int { return look[int](b, `(frame.dataset.n ??= 0, +frame.dataset.n)`) }
	b.js(`frame.dataset.n = 0; frame.addEventListener("load", () => frame.dataset.n++)`)
	b.inside(func() { b.click(".lang a:not([aria-current])") })
	b.wait(`frame.dataset.n === "1"`)
	b.inside(func() {
		same(t, "language", look[string](b, `document.documentElement.lang`), "ko")
		b.click(otherEdition)
	})
	b.wait(`frame.dataset.n === "2"`)
	b.inside(func() {
		same(t, "edition", look[string](b, `document.documentElement.dataset.edition`), "2017-11-13")
		same(t, "data-app", look[string](b, `document.documentElement.dataset.app`), "server")
		b.click("[data-act=next]")
		b.wait(`page.live() && page.moment() === "post"`)
		b.click(".lang a:not([aria-current])")
		b.wait(`document.documentElement.lang === "en"`)
	})
	same(t, "loads of the frame", loads(), 2)
	same(t, "steps in the history", look[int](b, `history.length`), steps)
}

// TestArticleSetsTheHash: an article that sets #crawl on its frame has it show
// that moment, before there is a program and after.
func TestArticleSetsTheHash(t *testing.T) {
	b := openArticle(t)
	b.js(`document.querySelector("iframe").scrollIntoView({behavior: "instant"})`)
	heading := func(slug string) string { return b.host.telling(t, slug, "2017-11-22").Heading["en"] }
	const shown = `document.querySelector(".caption[data-now] h2").innerText`
	b.js(`frame.contentWindow.location.replace(frame.src + "#Crawl")`)
	b.inside(func() {
		b.wait(`document.documentElement.dataset.at === "crawl" && document.readyState === "complete"`)
		same(t, "heading", look[string](b, shown), heading("crawl"))
	})
	b.js(`frame.contentWindow.location.replace(frame.src + "?moment=crawl#t=0:26")`)
	b.inside(func() {
		b.wait(`document.documentElement.dataset.at === "jeep" && document.readyState === "complete"`)
		same(t, "heading", look[string](b, shown), heading("jeep"))
		b.wake()
	})
	b.js(`frame.contentWindow.location.replace(frame.src + "?t=26#dash")`)
	b.inside(func() {
		b.wait(`page.moment() === "dash"`)
	})
}

func TestEmbedLeavesKeysToTheArticle(t *testing.T) {
	b := openArticle(t)
	b.js(`document.querySelector("iframe").scrollIntoView({behavior: "instant"})`)
	b.inside(func() {
		b.click("[data-act=next]")
		b.wait(`page.live() && page.moment() === "post"`)
		b.settle()
		b.js(`self.taken = []; document.activeElement.blur();
			addEventListener("keydown", (e) => e.defaultPrevented && taken.push(e.key))`)
		b.press(space, home, end)
		// Not a frame: out of sight, a frame inside has none.
		b.js(`await new Promise((done) => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0) })`)
		same(t, "keys taken", look[string](b, `taken.join()`), "")
		same(t, "moment", look[string](b, `page.moment()`), "post")
		same(t, "it plays", look[bool](b, `page.playing()`), false)
	})
	// They were the article's: it has scrolled, and the frame is out of sight.
	b.wait(`scrollY > document.querySelector("iframe").offsetTop`)
	b.js(`for (let y = -1; y !== scrollY; await page.frames(6)) y = scrollY;
		document.querySelector("iframe").scrollIntoView({behavior: "instant"})`)
	b.inside(func() {
		b.press(right)
		b.wait(`page.moment() === "jeep"`)
	})
}

// TestHiddenFrameTellsNothing, and tells its height once it is shown.
func TestHiddenFrameTellsNothing(t *testing.T) {
	b := openArticleWith(t, frame{width: 0, height: 300})
	b.js(`await page.frames(10)`)
	same(t, "messages", look[int](b, `told.length`), 0)
	b.js(`frame.style.width = "660px"`)
	if h := b.height(); h < 500 || h > 1200 {
		t.Errorf("660 px wide it tells %d px", h)
	}
}
