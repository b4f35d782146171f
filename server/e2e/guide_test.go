package e2e

import (
	"context"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"golang.org/x/net/html"
)

// sample is what is pasted, by its id on the page for newsrooms.
func (b *tab) sample(id string) string {
	b.t.Helper()
	return look[string](b, `document.getElementById(`+quote(id)+`).textContent`)
}

// step scrolls the guide's step of a moment to a share of the way past the middle of the window.
func (b *tab) step(slug string) {
	b.t.Helper()
	b.js(`const s = document.querySelector(".steps [data-fifty-metres=` + slug + `]"); scrollTo(0, scrollY + s.getBoundingClientRect().top - innerHeight / 2 + 1); await page.frames(3)`)
}

// TestTheGuidesExamplesRun: the element is loaded when it is near and not before, its steps
// drive it, forwards and back, and the plain frame is the embed.
func TestTheGuidesExamplesRun(t *testing.T) {
	b := newTab(t, the(t, built))
	b.bare()
	b.size(1440, 900)
	b.goTo("/ko/embed/guide")
	same(t, "the element before it is near", look[bool](b, `Boolean(customElements.get("fifty-metres"))`), false)
	const scripts = `performance.getEntriesByType("resource").filter((r) => r.name.endsWith("/embed.js")).length`
	same(t, "its script", look[int](b, scripts), 0)
	b.js(`document.querySelector(".live").scrollIntoView()`)
	b.wait(`document.getElementById("map").moments?.length === 10`)
	same(t, "its script", look[int](b, scripts), 1)
	for _, slug := range []string{"dash", "leaves", "ditch", "line"} {
		b.step(slug)
		b.wait(`(() => { const map = document.getElementById("map"), m = map.moments.find(({moment}) => moment === "` + slug + `"); return Math.abs(map.currentTime - m.at) < 0.5 && map.moment === m.moment })()`)
		same(t, "the step that is told", look[string](b, `document.querySelector(".steps [data-now]").dataset.fiftyMetres`), slug)
	}
	same(t, "language", look[string](b, `document.getElementById("map").shadowRoot.querySelector("iframe").contentDocument.documentElement.lang`), "ko")
	same(t, "the guide's own address", look[string](b, `location.hash`), "")
	b.js(`document.querySelector(".framed").scrollIntoView()`)
	b.wait(`document.querySelector(".framed").contentDocument?.querySelector(".caption[data-now]")?.dataset.moment === "dash"`)
}

// TestTheGuideWithoutScripts has stills in the place of the element, and all else.
func TestTheGuideWithoutScripts(t *testing.T) {
	b := newTab(t, the(t, built))
	b.withoutScripts()
	b.goTo("/embed/guide")
	b.js(`document.querySelector(".live").scrollIntoView()`)
	for range 50 {
		if look[int](b, `document.querySelector("fifty-metres img").naturalWidth`) > 0 {
			break
		}
		b.run(chromedp.Sleep(patience / 1800))
	}
	same(t, "the still is seen", look[bool](b, `document.querySelector("fifty-metres img").checkVisibility() && document.querySelector("fifty-metres img").naturalWidth > 0`), true)
	same(t, "buttons that do nothing", look[int](b, `document.querySelectorAll("button").length`), 0)
	b.follow(`a[href="/embed/doctor"]`)
	same(t, "it says that it is a script", look[bool](b, `document.querySelector("noscript .refused").checkVisibility()`), true)
	same(t, "an empty table", look[bool](b, `document.getElementById("doctor").checkVisibility()`), false)
}

// TestWhatTheGuideHasPastedIsSound: as markup it conforms, as a script it compiles, and
// every address in it is there.
func TestWhatTheGuideHasPastedIsSound(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"/embed/guide", "/ko/embed/guide"} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.goTo(address)
			dir := t.TempDir()
			file := func(name, body string) {
				text := `<!doctype html><html lang="en"><head><title>An article</title></head><body>` + body + `</body></html>`
				if err := os.WriteFile(filepath.Join(dir, name+".html"), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			addresses := map[string]bool{}
			for _, id := range []string{"code-element", "code-iframe", "code-amp", "code-steps"} {
				text := b.sample(id)
				if !strings.Contains(text, b.host.url) {
					t.Errorf("%s does not name this site: %s", id, text)
				}
				file(id, text)
				for _, a := range named(t, text) {
					addresses[a] = true
				}
			}
			for _, id := range []string{"code-wordpress", "code-oembed", "code-still"} {
				addresses[b.sample(id)] = true
			}
			for _, a := range look[[]string](b, `[...document.querySelectorAll("main a")].map((a) => a.href)`) {
				addresses[a] = true
			}
			file("bad", `<ul><p></p></ul>`)
			for name, problems := range conform(t, dir) {
				for _, p := range problems {
					if rule, _, _ := strings.Cut(p, ":"); filepath.Base(name) != "bad.html" && rule != "no-deprecated-attr" { // scrolling and frameborder are for old systems
						t.Errorf("%s: %s", filepath.Base(name), p)
					}
				}
			}
			if len(addresses) < 20 {
				t.Errorf("only %d addresses", len(addresses))
			}
			for a := range addresses {
				if code := answers(t, a); code != http.StatusOK {
					t.Errorf("%s: %d", a, code)
				}
			}
			for _, id := range []string{"script-frame", "script-element"} {
				b.run(chromedp.ActionFunc(func(ctx context.Context) error {
					_, wrong, err := runtime.CompileScript(b.sample(id), id, false).Do(ctx)
					if wrong != nil {
						t.Errorf("%s: %s", id, wrong.Error())
					}
					return err
				}))
			}
		})
	}
}

// named are the addresses in markup.
func named(t *testing.T, text string) (all []string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "src" || a.Key == "href" {
				all = append(all, a.Val)
			}
		}
	}
	return all
}

func answers(t *testing.T, address string) int {
	t.Helper()
	res, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	return res.StatusCode
}

// TestWhatTheGuideHasPastedRuns in an article on another site, as it stands there.
func TestWhatTheGuideHasPastedRuns(t *testing.T) {
	guide := open(t, the(t, built), "/embed/guide")
	samples := map[string]string{}
	for _, id := range []string{"code-element", "code-iframe", "code-steps", "script-frame", "script-element"} {
		samples[id] = guide.sample(id)
	}
	const noted = `<script>self.log = []; console.log = (...what) => log.push(what.join(" "))</script>`
	for name, c := range map[string]struct{ body, holds string }{
		"element": {samples["code-element"] + `<script>` + samples["script-element"] + `</script>`, `log.some((line) => line.startsWith("line "))`},
		"iframe":  {samples["code-iframe"] + `<script>` + samples["script-frame"] + `</script>`, `log.some((line) => line.startsWith("line ")) && document.querySelector("iframe").style.height !== ""`},
		"steps":   {strings.ReplaceAll(samples["code-steps"], "<p ", `<p style="height:800px" `), `document.getElementById("map").moments?.length === 10`},
	} {
		t.Run(name, func(t *testing.T) {
			b := openHost(t, noted+c.body, "")
			b.wait(c.holds)
			if name == "steps" {
				b.js(`const s = document.querySelector("[data-fifty-metres=line]"); scrollTo(0, scrollY + s.getBoundingClientRect().top - innerHeight / 2 + 1)`)
				b.wait(`document.getElementById("map").moment === "line"`)
			}
		})
	}
}

// TestAnEmbedKeepsNothing, as newsrooms are promised: no cookie, no storage, once it has
// played in an article on another site. That it asks no other server is seen to in every test.
func TestAnEmbedKeepsNothing(t *testing.T) {
	b := openHost(t, one+`<fifty-metres moment="dash"></fifty-metres>`, "")
	b.wait(`told.includes("ready dash")`)
	b.js(`map.play()`)
	b.wait(`map.currentTime > 66`)
	b.js(`map.pause(); map.setAttribute("lang", "ko"); map.setAttribute("theme", "dark")`)
	b.wait(`told.includes("language ko")`)
	const kept = `(async () => [document.cookie, localStorage.length, sessionStorage.length, (await self.caches?.keys() ?? []).length, (await indexedDB.databases()).length].join(" "))()`
	b.within(b.host.url, func() { same(t, "kept by the frame", look[string](b, kept), " 0 0 0 0") })
	same(t, "kept by the article", look[string](b, kept), " 0 0 0 0")
}

// TestTheGuideIsCopied: what is copied is what stands there, and it is said that it was.
func TestTheGuideIsCopied(t *testing.T) {
	// The browser's own clipboard asks whoever reads it.
	b := newTab(t, the(t, built), `navigator.clipboard.writeText = async (text) => void (self.clip = text)`)
	b.goTo("/embed/guide")
	b.click(`.copy`)
	b.wait(`document.querySelector(".copied").textContent !== ""`)
	same(t, "copied", look[string](b, `clip`), b.sample("code-element"))
	same(t, "it says so", look[string](b, `document.querySelector(".copy").textContent`), "Copied ✓")
}

// TestThePagesForNewsroomsAreWellMade: for the checker, for a phone and for a desk.
func TestThePagesForNewsroomsAreWellMade(t *testing.T) {
	script := axe(t)
	b := newTab(t, the(t, built), few("w320", "policy", "unscripted"))
	b.bare()
	b.allowed = append(b.allowed, "Blocked script execution")
	for _, address := range []string{"/embed/guide", "/ko/embed/guide", "/embed/doctor", "/ko/embed/doctor?url=/ko%23dash", "/embed/doctor?url=https://elsewhere.example/"} {
		if strings.Contains(address, "elsewhere") {
			b.allowed = append(b.allowed, "400")
		}
		b.size(1440, 900)
		b.goTo(address)
		b.wellMade(script, address)
	}
}
