package e2e

import (
	"fmt"
	"html"
	"net/http"
	"strings"
	"testing"
)

// The pages that embed: by the libraries that newsrooms use, from npm, and by scripts of
// hand where there is no library to be had. MAP is the embed's address; each page makes
// the frame as high as it is told, and no other way.
var hostPages = map[string]string{
	"pym": `<div id="map"></div><script src="/npm/pym.js/dist/pym.v1.js"></script>
		<script>new pym.Parent("map", "MAP", {title: "Map"})</script>`,
	"frames": `<div data-frame-src="MAP"></div><script src="/npm/@newswire/frames/dist/frames.umd.js"></script>
		<script>newswireFrames.autoInitFrames()</script>`,
	"iframe-resizer": `<iframe id="map" title="Map" src="MAP"></iframe><script src="/npm/iframe-resizer/js/iframeResizer.js"></script>
		<script>iFrameResize({}, "#map")</script>`,
	"datawrapper": `<iframe title="Map" src="MAP" scrolling="no"></iframe><script>
		addEventListener("message", (e) => {
			const heights = e.data["datawrapper-height"];
			for (const id in heights ?? {})
				for (const frame of document.querySelectorAll("iframe")) if (frame.contentWindow === e.source) frame.style.height = heights[id] + "px";
		})</script>`,
	"wordpress": `<iframe class="wp-embedded-content" title="Map" sandbox="allow-scripts" security="restricted" data-secret="aB3xYz" src="MAP#?secret=aB3xYz"></iframe><script>
		addEventListener("message", ({data, source}) => {
			if (!data?.secret || !/^[a-zA-Z0-9]+$/.test(data.secret) || data.message !== "height") return;
			for (const frame of document.querySelectorAll("iframe[data-secret='" + data.secret + "']"))
				if (frame.contentWindow === source) frame.style.height = Math.min(Math.max(parseInt(data.value, 10), 200), 1000) + "px";
		})</script>`,
	"element": `<script async src="HOST/embed.js"></script><fifty-metres moment="dash"></fifty-metres>`,
}

// hostPage is a page of somebody else's. It notes the frame's heights.
const hostPage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An article</title>
<style>html{scrollbar-width:none}body{margin:0}iframe{display:block;width:100%%;border:0}p{height:120vh;margin:0}</style>
%s<p>After</p>
<script>
self.frame = () => document.querySelector("iframe") ?? document.querySelector("fifty-metres")?.shadowRoot?.querySelector("iframe");
self.heights = [];
new ResizeObserver(() => heights.push(innerHeight)).observe(document.body);
</script></html>`

// openHost opens a page of somebody else's, on another site, with the libraries of npm
// beside it. A Content-Security-Policy is its own.
func openHost(t *testing.T, body, policy string) *tab {
	t.Helper()
	site := the(t, built)
	libraries := http.StripPrefix("/npm/", http.FileServer(http.Dir("npm/node_modules")))
	own := listen(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/npm/") {
			libraries.ServeHTTP(w, r)
			return
		}
		if r.URL.Path != "/" {
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if policy != "" {
			w.Header().Set("Content-Security-Policy", strings.ReplaceAll(policy, "HOST", site.url))
		}
		fmt.Fprintf(w, hostPage, strings.NewReplacer("MAP", html.EscapeString(site.url+"/embed?moment=dash"), "HOST", site.url).Replace(body))
	}))
	b := newTab(t, site)
	b.bare()
	address := strings.Replace(own.URL, "127.0.0.1", "localhost", 1)
	b.hosts = []string{address}
	b.size(660, 900)
	b.goToURL(address + "/")
	return b
}

// within looks into the embed's frame, wherever it stands, while f runs.
func (b *tab) within(origin string, f func()) {
	b.t.Helper()
	b.wait(`frame()`)
	for range 200 {
		b.mu.Lock()
		_, runs := b.frames[origin]
		b.mu.Unlock()
		if runs {
			break
		}
		b.js(`await page.frames(2)`)
	}
	b.frame = origin
	f()
	b.frame = ""
}

// TestHostsGiveTheHeightThatTheyAreTold: by each library, at the widths that newsrooms
// use, the frame ends where the embed does, and does not grow.
func TestHostsGiveTheHeightThatTheyAreTold(t *testing.T) {
	t.Parallel()
	for name, body := range hostPages {
		t.Run(name, func(t *testing.T) {
			b := openHost(t, body, "")
			origin := b.host.url
			if name == "wordpress" {
				origin = "null"
			}
			for _, width := range []int64{320, 330, 510, 660, 930, 1200} {
				b.size(width, 900)
				fits := func() {
					b.within(origin, func() {
						b.wait(`document.readyState === "complete" && Math.abs(document.querySelector(".colophon").getBoundingClientRect().bottom - innerHeight) <= 1 &&
							document.scrollingElement.scrollHeight <= innerHeight + 1 && !document.documentElement.hasAttribute("data-clipped")`)
					})
				}
				fits()
				b.js(`await page.frames(12); heights.length = 0; await page.frames(20)`)
				fits()
				if n := look[int](b, `heights.length`); n > 0 {
					t.Errorf("%d px wide its height changes %d times more", width, n)
				}
				if got := look[int](b, `frame().clientWidth`); got != int(width) {
					t.Errorf("%d px wide the frame is %d px", width, got)
				}
			}
		})
	}
}
