package e2e

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// article is a page of somebody else's, on another site, with the embed in the
// middle: there browsers keep the frame from storage. It keeps what the frame tells it, and gives it the
// height that it asks for, as newsrooms do.
const article = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>
<style>body{margin:0}p{height:1600px;margin:0}iframe{display:block;width:620px;height:300px;border:0}</style>
<p>Before</p><iframe title="Map" src="%s/embed"></iframe><p>After</p>
<script>
self.told = [];
const frame = document.querySelector("iframe");
frame.onload = () => frame.dataset.loaded = "yes";
addEventListener("message", (e) => {
	told.push({origin: e.origin, ...e.data});
	if (e.data.type === "embed-size") frame.style.height = e.data.height + "px";
});
</script></html>`

func openArticle(t *testing.T) *tab {
	t.Helper()
	site := the(t, built)
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if r.URL.Path == "/" {
			fmt.Fprintf(w, article, site.url)
		}
	}))
	t.Cleanup(host.Close)
	b := newTab(t, site)
	address := strings.Replace(host.URL, "127.0.0.1", "localhost", 1)
	b.hosts = []string{address}
	b.goToURL(address + "/")
	b.wait(`document.querySelector("iframe").dataset.loaded`)
	return b
}

func TestEmbedTellsItsHeight(t *testing.T) {
	b := openArticle(t)
	b.wait(`told.length > 0`)
	b.js(`let n; do { n = told.length; await page.frames(6) } while (n !== told.length)`)
	type message struct {
		Origin, Sentinel, Type string
		Height                 int
	}
	for _, m := range look[[]message](b, `told`) {
		if m.Origin != b.host.url || m.Sentinel != "amp" || m.Type != "embed-size" || m.Height < 300 || m.Height > 2000 {
			t.Errorf("%+v", m)
		}
	}
	told := look[int](b, `told.at(-1).height`)
	b.inside(func() {
		same(t, "height of the content", look[int](b, `Math.ceil(document.body.getBoundingClientRect().height)`), told)
		same(t, "it scrolls inside", look[bool](b, `document.scrollingElement.scrollHeight > innerHeight`), false)
	})
	if n := look[int](b, `told.length`); n > 6 {
		t.Errorf("it told its height %d times", n)
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
