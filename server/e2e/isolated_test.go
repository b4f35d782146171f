package e2e

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// TestAnIsolatedArticleCanFrameTheEmbed: an article that takes in nothing but
// what says that it may be taken in, as those must that want precise clocks or
// shared memory.
func TestAnIsolatedArticleCanFrameTheEmbed(t *testing.T) {
	site := the(t, built)
	article := listen(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Type", "text/html; charset=utf-8")
		h.Set("Cross-Origin-Embedder-Policy", "require-corp")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		if r.URL.Path == "/" {
			fmt.Fprintf(w, `<!doctype html><html lang="en"><title>An article</title><iframe title="Map" src="%s/embed" width="660" height="900"></iframe>
				<img alt="" src="%[1]s/stills/dash.svg">
				<script>document.querySelector("iframe").onload = (e) => e.target.dataset.loaded = "yes"</script>`, site.url)
		}
	}))
	b := newTab(t, site)
	address := strings.Replace(article.URL, "127.0.0.1", "localhost", 1)
	b.hosts = []string{address}
	b.goToURL(address + "/")
	same(t, "the article is isolated", look[bool](b, `crossOriginIsolated`), true)
	b.wait(`document.querySelector("img").naturalWidth > 0`)
	b.inside(func() {
		b.wait(`document.fonts.check("16px Inter")`)
		b.click("[data-act=next]")
		b.wait(`page.live() && page.moment() === "post"`)
	})
}
