package httpd

import (
	"fmt"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/server/site"
	"fiftymetres/server/sitetest"
)

// TestKnownPagesDoNotWaitForDrawings: as much is being drawn as may be. Who asks
// for a new second gets the page where its moment opens, and who asks for another
// picture is told to come again; all that the story itself leads to is there,
// whether it was asked for before or not.
func TestKnownPagesDoNotWaitForDrawings(t *testing.T) {
	const waiting = 2
	for _, c := range []struct {
		flood string // with something new for %d
		new   []int
		says  string
		code  int
	}{
		{"/?t=%d", []int{11, 12, 15, 16, 17, 18, 19, 20}, `data-at="tree"`, 200},
		{"/ko?t=%d", []int{1, 2, 3, 4, 5, 6}, `data-at="gate"`, 200},
		{"/stills/tree.svg?width=%d", []int{200, 320, 400, 480, 640, 800}, "503", 503},
	} {
		hold := make(chan bool)
		h, b := handler(t, func(config *site.Config) {
			config.AtOnce, config.Waiting = 1, waiting
			config.Renderer.(*sitetest.Renderer).Drawing = func(p address.Page, width int) {
				if p.Pin || width != 0 && width != 1200 {
					<-hold
				}
			}
		})
		answers := make(chan *httptest.ResponseRecorder, len(c.new))
		for _, n := range c.new {
			go func() { answers <- ask(h, "GET", fmt.Sprintf(c.flood, n)) }()
		}
		for range len(c.new) - 1 - waiting {
			w := <-answers
			busy := w.Header().Get("Retry-After") == retryAfter && w.Header().Get("Cache-Control") == "no-store" && w.Header().Get("ETag") == ""
			if w.Code != c.code || busy != (c.code == 503) {
				t.Errorf("%s: %d %v", c.flood, w.Code, w.Header())
			}
			if !strings.Contains(w.Body.String(), c.says) {
				t.Errorf("%s: %s", c.flood, w.Body)
			}
		}
		for _, url := range []string{"/", "/ko", "/?moment=tree", "/ko?moment=tree&known=2001-01-01", "/embed?moment=tree", "/stills/gate.svg", "/stills/tree.svg?lang=ko", "/api/v1/story", b.assets.URL("js/boot.js")} {
			if w := ask(h, "GET", url); w.Code != 200 {
				t.Errorf("%s, while %s is full: %d", url, c.flood, w.Code)
			}
		}
		close(hold)
		for range 1 + waiting {
			if w := <-answers; w.Code != 200 {
				t.Errorf("%s, that waited: %d", c.flood, w.Code)
			}
		}
		if strings.Contains(b.log.String(), `"ERROR"`) {
			t.Errorf("a full house is no error: %s", b.log)
		}
	}
}

// TestInventedHostsDoNotKeepPagesFromReaders: while pages are drawn for hosts
// that nobody knows, an opening page is sent that names no host.
func TestInventedHostsDoNotKeepPagesFromReaders(t *testing.T) {
	var holding atomic.Bool
	hold := make(chan bool)
	h, _ := handler(t, func(c *site.Config) {
		c.AtOnce, c.Waiting = 1, 1
		c.Renderer.(*sitetest.Renderer).Drawing = func(address.Page, int) {
			if holding.Load() {
				<-hold
			}
		}
	})
	ask(h, "GET", "http://known.example/")
	ask(h, "GET", "http://known.example/?moment=tree")
	holding.Store(true)
	const invented = 10
	answers := make(chan string, invented)
	for i := range invented {
		go func() {
			w := ask(h, "GET", fmt.Sprintf("http://h%d.example/", i))
			answers <- fmt.Sprint(w.Code, w.Body)
		}()
	}
	for range invented - 2 { // one is drawn, one waits
		if page := <-answers; !strings.HasPrefix(page, "200") || !strings.Contains(page, `<link rel="canonical" href="/">`) || strings.Contains(page, "og:url") {
			t.Error(page)
		}
	}
	for _, path := range []string{"/", "/?moment=tree"} {
		if page := ask(h, "GET", "http://known.example"+path).Body.String(); !strings.Contains(page, `<link rel="canonical" href="http://known.example`+path+`">`) {
			t.Errorf("what is at hand: %s", page)
		}
	}
	close(hold)
	for range 2 {
		if page := <-answers; !strings.HasPrefix(page, "200") || !strings.Contains(page, ".example/oembed") {
			t.Error(page)
		}
	}
}

func TestASecondIsToldWhereItIsAsked(t *testing.T) {
	h, _ := handler(t)
	for second := 15; second < 30; second++ {
		page := ask(h, "GET", fmt.Sprintf("/?t=%d", second)).Body.String()
		if want := fmt.Sprintf(`<p id="clock" aria-valuenow="%d">at %d</p>`, second, second); !strings.Contains(page, want) {
			t.Errorf("no %s in %s", want, page)
		}
	}
}

func TestWidthsOfStillsAreFew(t *testing.T) {
	h, b := handler(t)
	tags := map[string]bool{}
	for width := 1; width < 5000; width += 7 {
		tags[ask(h, "GET", fmt.Sprintf("/stills/gate.svg?width=%d", width)).Header().Get("ETag")] = true
	}
	if n := b.renderer.Stills.Load(); n != 12 || len(tags) != 12 {
		t.Errorf("%d drawings, %d pictures", n, len(tags))
	}
}
