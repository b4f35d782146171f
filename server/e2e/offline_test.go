package e2e

import (
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"fiftymetres/data"
	"fiftymetres/server/e2e/whole"
)

// fragile is a site whose network can be taken away, whose version can be changed, and
// whose answers can be cut short once.
type fragile struct {
	now  atomic.Pointer[whole.Site]
	down atomic.Bool

	mu  sync.Mutex
	cut map[string]bool // ends of the paths that are cut short next time
}

func (f *fragile) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if f.down.Load() {
		if c, _, err := http.NewResponseController(w).Hijack(); err == nil {
			c.Close()
		}
		return
	}
	if f.cuts(r.URL.Path) {
		r.Header.Set("Accept-Encoding", "identity")
		whole := httptest.NewRecorder()
		f.now.Load().ServeHTTP(whole, r)
		for name, values := range whole.Header() {
			w.Header()[name] = values
		}
		w.Header().Del("Content-Length") // as one who passes it on and was cut off himself
		w.Write(whole.Body.Bytes()[:whole.Body.Len()/2])
		return
	}
	f.now.Load().ServeHTTP(w, r)
}

func (f *fragile) cuts(path string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	for end := range f.cut {
		if strings.HasSuffix(path, end) {
			delete(f.cut, end)
			return true
		}
	}
	return false
}

// openFragile opens a tab of a site of its own, which keeps what it is given to keep.
func openFragile(t *testing.T) (*tab, *fragile) {
	t.Helper()
	site, err := whole.New(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	f := &fragile{cut: map[string]bool{}}
	f.now.Store(site)
	server := listen(t, f)
	b := newTab(t, &host{url: server.URL, story: site.Story, assets: site.Assets}, `self.keeping = true`)
	b.bare()
	return b, f
}

// keptNow waits until all of the site is kept.
func (b *tab) keptNow() {
	b.t.Helper()
	b.js(`await navigator.serviceWorker.ready`)
	b.wait(`navigator.serviceWorker.controller !== null`)
}

// TestReadWithoutANetwork: after one visit the story is there in every language and
// edition, at every moment, and all its pages.
func TestReadWithoutANetwork(t *testing.T) {
	b, f := openFragile(t)
	b.goTo("/")
	b.wake()
	b.keptNow()
	f.down.Store(true)
	b.allowed = append(b.allowed, "Failed to load resource", "ERR_")

	b.goTo("/ko?known=2017-11-13&moment=dash")
	same(t, "kept", look[bool](b, `"kept" in document.documentElement.dataset`), true)
	same(t, "language", look[string](b, `document.documentElement.lang`), "ko")
	same(t, "edition", look[string](b, `document.documentElement.dataset.edition`), "2017-11-13")
	b.wake()
	b.wait(`page.moment() === "dash"`)
	b.settle()
	same(t, "on the map", look[bool](b, `getComputedStyle(document.querySelector("[data-actor=soldier]")).display === "inline"`), true)
	b.click(`[data-act=lang][data-id=en]`)
	b.wait(`document.documentElement.lang === "en"`)
	b.settle()
	same(t, "heading", look[string](b, `page.article("dash").querySelector("h2").textContent`), b.host.telling(t, "dash", "2017-11-13").Heading["en"])
	b.wait(`document.fonts.status === "loaded"`)
	same(t, "the fonts are there", look[bool](b, `[...document.fonts].every((f) => f.status !== "error")`), true)

	for _, address := range []string{"/#crawl", "/?t=26"} {
		b.goTo("/ledger")
		b.goTo(address)
		b.wake()
		b.wait(map[string]string{"/#crawl": `page.moment() === "crawl"`, "/?t=26": `page.second() === 26`}[address])
	}
	b.goTo("/?lang=ko&moment=line")
	b.wake()
	b.wait(`document.documentElement.lang === "ko" && page.moment() === "line"`)
	for address, want := range map[string]string{"/ko/ledger": ".source", "/transcript": "h2", "/kiosk": "[data-actor=soldier]"} {
		b.goTo(address)
		same(t, address, look[bool](b, `document.querySelector("`+want+`") !== null && document.styleSheets.length > 0`), true)
	}

	f.down.Store(false)
	b.goTo("/")
	same(t, "kept, with a network", look[bool](b, `"kept" in document.documentElement.dataset`), false)
}

// TestAnotherVersionIsTakenWhole: who reads goes on with the version that he has, its
// next page is the new one, and nothing is of both.
func TestAnotherVersionIsTakenWhole(t *testing.T) {
	b, f := openFragile(t)
	b.goTo("/")
	b.wake()
	b.keptNow()
	next, err := whole.New(os.DirFS("../../data/vasa-1628"))
	if err != nil {
		t.Fatal(err)
	}
	f.now.Store(next)
	b.click(`[data-act=lang][data-id=ko]`) // which only the older version has
	b.wait(`document.documentElement.lang === "ko" && document.querySelector("h1").textContent === "오십 미터"`)
	b.js(`self.site = await navigator.serviceWorker.ready; await site.update()`)
	b.wait(`site.waiting !== null`)

	b.first(`navigator.serviceWorker?.addEventListener("controllerchange", () => (self.changed = true))`)
	b.goTo("/")
	title := next.Story.Title["en"]
	same(t, "title", look[string](b, `document.querySelector("h1").textContent`), title)
	b.wake()
	b.wait(`self.changed`)
	f.down.Store(true)
	b.allowed = append(b.allowed, "Failed to load resource", "ERR_")
	b.goTo("/de")
	same(t, "title without a network", look[string](b, `document.querySelector("h1").textContent`), next.Story.Title["de"])
	same(t, "versions that are kept", look[int](b, `caches.keys().then((all) => all.length)`), 1)
	b.wake()
}

// TestWhatIsCutShortIsAskedForAgain by the page and by what keeps it.
func TestWhatIsCutShortIsAskedForAgain(t *testing.T) {
	b, f := openFragile(t)
	f.mu.Lock()
	for url := range b.host.urls() {
		f.cut[url] = true
	}
	f.mu.Unlock()
	b.allowed = append(b.allowed, "integrity", "Failed to load", "not whole", "SyntaxError", "uncaught")
	b.goTo("/")
	b.wake()
	b.keptNow()
	f.mu.Lock()
	left := len(f.cut)
	f.mu.Unlock()
	same(t, "answers that nobody asked for", left, 0)
}

// TestNothingIsKeptWhereDataAreDear, nor in a frame.
func TestNothingIsKeptWhereDataAreDear(t *testing.T) {
	b, _ := openFragile(t)
	b.first(`Object.defineProperty(navigator, "connection", { value: { saveData: true } })`)
	b.goTo("/")
	b.wake()
	same(t, "workers", look[int](b, `navigator.serviceWorker.getRegistrations().then((all) => all.length)`), 0)
	b.goTo("/embed")
	same(t, "an embed's", look[bool](b, `"keeper" in document.documentElement.dataset`), false)
}

// TestAFilterHoldsWithoutANetwork: the one page that is kept of the ledger shows what its
// address asks for, with the same questions, columns and choices as with a network; a
// choice changes it in place, and the way back leads through them.
func TestAFilterHoldsWithoutANetwork(t *testing.T) {
	const (
		columns = `[...document.querySelectorAll(".matrix thead tr + tr a")].map((a) => new URL(a.href).searchParams.get("source")).join(" ")`
		periods = `[...document.querySelectorAll(".matrix thead [colspan]")].map((th) => th.textContent + th.colSpan).join(" ")`
		leads   = `[...document.querySelectorAll("#compared .filters a")].map((a) => { const q = new URL(a.href).searchParams; q.sort(); return q.toString() }).join(" ")`
		letters = `document.querySelectorAll(".matrix td a").length`
		table   = `[` + comparedNow + `, ` + chosenNow + `, ` + columns + `, ` + periods + `, ` + leads + `, ` + letters + `].join("\n")`
	)
	b, f := openFragile(t)
	b.goTo("/")
	b.wake()
	b.keptNow()
	asked := []string{"/ledger?about=time", "/ledger?source=ytn14&open=1", "/ledger?sort=answers", "/ledger?about=number&sort=settled", "/ledger?sort=question", "/ko/ledger?about=deed&source=sed13", "/ledger?known=2017-11-13&about=number", "/ledger?about=weather&sort=length"}
	want := map[string]string{}
	for _, address := range asked {
		b.goTo(address)
		want[address] = look[string](b, table)
	}
	b.goTo("/ledger?about=place&open=1&source=afp15")
	none := look[string](b, `document.querySelector("#compared > .facts").textContent`)
	f.down.Store(true)
	b.allowed = append(b.allowed, "Failed to load resource", "ERR_")
	for _, address := range asked {
		b.goTo(address)
		same(t, "kept", look[bool](b, `"kept" in document.documentElement.dataset`), true)
		same(t, address+" without a network", look[string](b, table), want[address])
	}
	b.goTo("/ledger?about=place&open=1&source=afp15")
	same(t, "where there is none", look[string](b, `document.querySelector("#compared > .facts").textContent`), none)
	b.goTo("/ledger?moment=dash")
	same(t, "of a moment", look[bool](b, `[...document.querySelectorAll(".matrix tbody tr")].every((tr) => tr.dataset.moments.split(" ").includes("dash")) && document.querySelectorAll(".matrix tbody tr").length > 1`), true)

	b.goTo("/ledger")
	b.js(`self.same = true`)
	b.clickOn(`[...document.querySelectorAll("#compared .filters a")].find((a) => a.textContent === "time")`)
	b.wait(`location.search === "?about=time" && ` + chosenNow + ` === "time, all, all, as told"`)
	same(t, "in place", look[string](b, table), want["/ledger?about=time"])
	same(t, "the page is the same", look[bool](b, `self.same === true`), true)
	same(t, "where the focus is", look[string](b, `document.activeElement.textContent`), "time")
	if said := look[string](b, `document.querySelector("main > [role=status]").textContent`); said == "" {
		t.Error("nothing says what is compared now")
	}
	b.js(`history.back()`)
	b.wait(`location.search === "" && ` + chosenNow + ` === "all, all, all, as told"`)
	same(t, "the other edition keeps it", look[bool](b, `(() => { [...document.querySelectorAll("#compared .filters a")].find((a) => a.textContent === "time").click(); return true })()`), true)
	b.wait(`document.querySelector(".known a:not([aria-current])").href.includes("about=time")`)
}
