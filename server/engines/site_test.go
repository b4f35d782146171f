package engines

import (
	_ "embed"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"fiftymetres/app/story"
	"fiftymetres/server/e2e/whole"
)

//go:embed testdata/trouble.js
var troubleJS string

// site is the real one as one engine sees it: with the tests' script in its
// pages, and a place where that tells what went wrong.
type site struct {
	story   *story.Story
	url     string // 127.0.0.1
	article string // localhost, another site: a page with the embed in a frame

	mu       sync.Mutex
	troubles []string
}

func newSite(t *testing.T, pages *whole.Site) *site {
	s := &site{story: pages.Story}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /tests.js", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		w.Header().Set("Cross-Origin-Resource-Policy", "cross-origin") // as all that the embed uses
		fmt.Fprint(w, whole.PageJS, troubleJS)
	})
	mux.HandleFunc("POST /trouble", func(w http.ResponseWriter, r *http.Request) {
		what, _ := io.ReadAll(r.Body)
		s.mu.Lock()
		s.troubles = append(s.troubles, string(what))
		s.mu.Unlock()
	})
	mux.Handle("/", withScript(pages))
	own := httptest.NewServer(mux)
	t.Cleanup(own.Close)
	s.url = own.URL
	host := httptest.NewServer(http.HandlerFunc(s.tellArticle))
	t.Cleanup(host.Close)
	s.article = strings.Replace(host.URL, "127.0.0.1", "localhost", 1)
	return s
}

// withScript puts the tests' script first into pages.
func withScript(pages http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.Contains(r.Header.Get("Accept"), "text/html") {
			pages.ServeHTTP(w, r)
			return
		}
		r.Header.Del("Accept-Encoding")
		page := httptest.NewRecorder()
		pages.ServeHTTP(page, r)
		for name, values := range page.Header() {
			w.Header()[name] = values
		}
		w.Header().Del("Content-Length")
		w.WriteHeader(page.Code)
		fmt.Fprint(w, strings.Replace(page.Body.String(), "<head>", `<head><script src="/tests.js"></script>`, 1))
	})
}

// article is a page of somebody else's, which gives the frame the height that
// it asks for, as newsrooms do.
const article = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An article</title>
<style>body{margin:0}iframe{display:block;width:620px;height:300px;border:0}</style>
<iframe title="Map" src="%s/embed" sandbox="%s"></iframe>
<script>
const frame = document.querySelector("iframe");
addEventListener("message", (e) => {
	if (e.source !== frame.contentWindow || e.data.type !== "embed-size") return;
	frame.style.height = e.data.height + "px";
	self.told = e.data.height;
});
</script></html>`

func (s *site) tellArticle(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/" {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, article, s.url, r.FormValue("sandbox"))
}

// takeTroubles gives what went wrong since it was last asked.
func (s *site) takeTroubles() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	taken := s.troubles
	s.troubles = nil
	return taken
}
