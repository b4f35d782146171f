package e2e

import (
	"fmt"
	"math"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"

	"fiftymetres/data"
	"fiftymetres/server/e2e/whole"
	"fiftymetres/server/room"
)

// inRoom opens a kiosk in a room, and waits until it follows that.
func inRoom(b *tab, address string) *tab {
	b.t.Helper()
	b.bare()
	b.goTo(address)
	b.wait(`page.live() && fiftymetresRoom.time() > 0 && ` + attracts)
	return b
}

// drawn is what a frame has told, and when that was by the server's clock as the page
// knows it, and how far off that may be: seconds.
type drawn struct{ Told, At, Off float64 }

func (b *tab) frameNow() drawn {
	b.t.Helper()
	return look[drawn](b, `new Promise((done) => requestAnimationFrame((now) => done({Told: fiftymetresRoom.told(), At: fiftymetresRoom.time(now) / 1000, Off: fiftymetresRoom.off() / 1000})))`)
}

// oneFrame is how old what is told may be: a loop draws every other frame, seconds.
const oneFrame = 0.034

// together fails the test where two screens are not at one second: each says which it
// tells at a time of the clock that they share, so how fast the machine is does not count.
func together(t *testing.T, round float64, a, b drawn) {
	t.Helper()
	apart := math.Remainder((a.Told-a.At)-(b.Told-b.At), round)
	if most := a.Off + b.Off + 0.003 + oneFrame; math.Abs(apart) > most { // the server tells whole milliseconds
		t.Errorf("they are %.0f ms apart, with clocks that may be %.0f ms off", apart*1000, most*1000)
	}
}

// lead logs a presenter in and brings her to a room.
func (b *tab) lead(room string) {
	b.t.Helper()
	b.goTo("/present?room=" + room)
	b.js(`document.getElementById("token").value = ` + quote(whole.Token))
	b.follow(".asking button")
	b.follow(`#rooms a[href$="room=` + room + `"]`)
}

// TestAPresenterLeadsTwoScreens, which are at one second before, while and after; the one
// that a visitor has comes along.
func TestAPresenterLeadsTwoScreens(t *testing.T) {
	h := the(t, built)
	a := inRoom(newTab(t, h), "/kiosk?room=led")
	b := inRoom(oneMore(t, h), "/kiosk?room=led")
	round := h.story.End()
	for range 5 {
		together(t, round, a.frameNow(), b.frameNow())
	}
	p := oneMore(t, h)
	p.size(1440, 1200)
	p.lead("led")
	p.wait(`document.getElementById("count").textContent === "2"`)
	b.touch(spot{700, 300})
	b.wait(`!page.playing() && !` + attracts)

	p.click("#go-dash")
	for _, s := range []*tab{a, b} {
		s.wait(`page.moment() === "dash" && page.playing() && ` + attracts + ` && "led" in document.documentElement.dataset`)
	}
	p.wait(`document.getElementById("go-dash").ariaPressed === "true" && document.querySelector("[data-does=plays]").checkVisibility()`)
	for _, s := range []*tab{a, b} { // the glide there is over
		s.wait(`(() => { const at = fiftymetresRoom.told(), now = fiftymetresRoom.time() / 1000; const d = at - now; const was = self.d; self.d = d; return Math.abs(d - was) < 0.1 })()`)
	}
	together(t, round, a.frameNow(), b.frameNow())

	p.click("#pause")
	for _, s := range []*tab{a, b} {
		s.wait(`!page.playing()`)
	}
	same(t, "the second of the pause", look[float64](a, `fiftymetresRoom.told()`), look[float64](b, `fiftymetresRoom.told()`))
	same(t, "a led screen is well", look[bool](a, `kioskAlive()`), true)

	p.click(`[id="edition-2017-11-13"]`)
	p.wait(`document.getElementById("edition-2017-11-13").ariaPressed === "true"`)
	for _, s := range []*tab{a, b} {
		s.wait(`document.documentElement.dataset.edition === "2017-11-13"`)
	}
	p.click("#language-ko")
	for _, s := range []*tab{a, b} {
		s.wait(`document.documentElement.lang === "ko"`)
	}
	same(t, "the address", look[string](a, `location.pathname + location.search`), "/kiosk?room=led")

	p.click("#release")
	for _, s := range []*tab{a, b} {
		s.wait(`document.documentElement.lang === "en" && document.documentElement.dataset.edition === "2017-11-22" && page.playing() && !("led" in document.documentElement.dataset)`)
	}
	together(t, round, a.frameNow(), b.frameNow())
}

// TestAPresenterWithoutScripts.
func TestAPresenterWithoutScripts(t *testing.T) {
	h := the(t, built)
	a := inRoom(newTab(t, h), "/kiosk?room=plain")
	p := oneMore(t, h)
	p.withoutScripts()
	p.goTo("/ko/present")
	p.run(chromedp.Focus("#token"), input.InsertText(whole.Token))
	p.follow(".asking button")
	p.follow(`#rooms a[href$="room=plain"]`)
	for _, c := range []struct{ button, then string }{
		{"#go-line", `page.moment() === "line" && page.playing()`},
		{"#pause", `!page.playing()`},
		{`#language-ko`, `document.documentElement.lang === "ko"`},
		{"#release", `page.playing() && document.documentElement.lang === "en"`},
	} {
		p.follow(c.button)
		same(t, c.button+" says that it is so", look[string](p, `document.querySelector("`+c.button+`").ariaPressed`), "true")
		a.wait(c.then)
	}
}

// TestAScreenGoesOnAlone while its server is away, and is where the others are after.
func TestAScreenGoesOnAlone(t *testing.T) {
	site, err := whole.New(data.Story())
	if err != nil {
		t.Fatal(err)
	}
	var away atomic.Bool
	srv := listen(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if away.Load() {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		site.ServeHTTP(w, r)
	}))
	b := newTab(t, &host{url: srv.URL, story: site.Story, assets: site.Assets})
	b.allowed = []string{"502", "ERR_"}
	inRoom(b, "/kiosk?room=alone")
	away.Store(true)
	srv.CloseClientConnections()
	b.js(`self.from = fiftymetresRoom.told()`)
	b.wait(`fiftymetresRoom.told() > self.from + 1 && page.playing()`)
	if _, err := site.Rooms.Act("alone", room.Act{Do: room.Seek, Value: "50"}); err != nil {
		t.Fatal(err)
	}
	if _, err := site.Rooms.Act("alone", room.Act{Do: room.Pause}); err != nil {
		t.Fatal(err)
	}
	away.Store(false)
	v, _ := site.Rooms.Look("alone")
	b.wait(fmt.Sprintf(`!page.playing() && Math.abs(fiftymetresRoom.told() - %g) < 1e-6`, v.Second))
}

// TestThePresentersPagesHaveNothingForTheCheckersToFind.
func TestThePresentersPagesHaveNothingForTheCheckersToFind(t *testing.T) {
	script := axe(t)
	h := the(t, built)
	inRoom(newTab(t, h), "/kiosk?room=checked")
	p := oneMore(t, h)
	p.allowed = []string{"403"}
	judge := func(state string) {
		for _, size := range [][2]int64{{1440, 900}, {390, 844}} {
			p.size(size[0], size[1])
			for _, theme := range []string{"light", "dark"} {
				p.media("prefers-color-scheme", theme)
				p.check(script, fmt.Sprintf("%s, %v, %s", state, size, theme))
			}
			if wide := look[float64](p, `document.scrollingElement.scrollWidth`); wide > float64(size[0]) {
				t.Errorf("%s is %g px wide", state, wide)
			}
			for _, low := range look[[]string](p, `[...document.querySelectorAll("main button, main a, main input:not([type=hidden])")].filter((e) => e.getBoundingClientRect().height < 44).map((e) => e.outerHTML)`) {
				t.Errorf("%s: less than 44 px high: %s", state, low)
			}
		}
		pages := t.TempDir()
		for name, html := range map[string]string{"page.html": look[string](p, `"<!doctype html>" + document.documentElement.outerHTML`), "bad.html": "<ul><p></p></ul>"} {
			if err := os.WriteFile(filepath.Join(pages, name), []byte(html), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		for file, problems := range conform(t, pages) {
			if !strings.HasSuffix(file, "bad.html") && len(problems) > 0 {
				t.Errorf("%s: %v", state, problems)
			}
		}
	}
	p.goTo("/ko/operator")
	judge("the door")
	p.js(`document.getElementById("token").value = "a guess"`)
	p.follow(".asking button")
	judge("a wrong token")
	p.js(`document.getElementById("token").value = ` + quote(whole.Token))
	p.follow(".asking button")
	judge("the rooms")
	p.follow(`#rooms a[href$="room=checked"]`)
	p.click("#pause")
	judge("the desk")
	p.goTo("/present?room=gone")
	judge("a room that is not there")
}
