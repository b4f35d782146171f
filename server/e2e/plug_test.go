package e2e

import (
	"fmt"
	"os"
	"strconv"
	"testing"

	"fiftymetres/server/e2e/whole"
)

// TestAKioskPlaysOnWithoutItsServer: round after round, in languages that take turns, for
// visitors too, and after it was started anew; what it had to report is told later.
func TestAKioskPlaysOnWithoutItsServer(t *testing.T) {
	b, f := openFragile(t)
	b.first(soon)
	b.goTo(fmt.Sprintf("/kiosk?lang=en,ko&screen=hall&idle=5&t=%d", int(f.now.Load().Story.End())-4))
	b.wait(attracts + ` && page.playing()`)
	b.keptNow()
	f.down.Store(true)
	b.allowed = append(b.allowed, "Failed to load resource", "Failed to fetch", "ERR_", "no network")
	b.wait(`document.documentElement.lang === "ko"`)
	b.wait(attracts + ` && page.second() >= 2 && kioskAlive()`)
	b.touched()
	b.stopAt("after")
	b.wait(attracts + ` && page.playing() && document.documentElement.lang === "en"`)
	b.wait(`self.reports.some((r) => r.visits.length)`)
	b.js(`self.before = true; location.reload()`)
	b.wait(`!self.before && self.kioskAlive?.() && ` + attracts + ` && page.playing()`)
	// It is noticed when the server is back.
	f.down.Store(false)
	b.js(`self.reports = []`)
	b.wait(`self.reports.length > 0`)
}

// TestAKioskWithoutStorage: where nothing may be kept, it plays and says that it is well.
func TestAKioskWithoutStorage(t *testing.T) {
	b := newTab(t, the(t, built))
	b.first(`for (const name of ["localStorage", "sessionStorage", "caches", "indexedDB"])
		Object.defineProperty(self, name, {configurable: true, get() { throw new DOMException("denied", "SecurityError") }})`)
	b.first(soon)
	b.bare()
	b.goTo("/kiosk?screen=hall&idle=1")
	b.wait(attracts + ` && page.playing() && kioskAlive()`)
	b.touched()
	b.wait(attracts + ` && page.playing() && kioskAlive()`)
	b.wait(`self.reports.some((r) => r.visits.length === 1)`)
}

// TestAKioskTakesANewerVersionBetweenRounds, and reads no page while there is none.
func TestAKioskTakesANewerVersionBetweenRounds(t *testing.T) {
	b, f := openFragile(t)
	b.first(`{ const real = fetch; self.asked = [], self.answered = 0; self.fetch = async (at, how) => {
		if (String(at) === location.href) asked.push(how?.method ?? "GET");
		try { return await real(at, how) } finally { if (String(at) === location.href) answered++ }
	} }`)
	b.goTo(fmt.Sprintf("/kiosk?t=%d", int(f.now.Load().Story.End())-2))
	b.wait(attracts + ` && page.moment() === "place" && page.playing()`)
	b.wait(`asked.length === 2 && answered === 2`)
	// What follows are ends of rounds as the program marks them.
	round := `document.documentElement.dataset.looped = ""`
	for b.js(round); look[string](b, `asked.at(-2)+asked.at(-1)`) != "HEADHEAD"; {
		b.wait(`answered === asked.length && !("looped" in document.documentElement.dataset)`)
		b.js(`await page.frames(2)`)
		if look[int](b, `asked.length`) > 20 {
			t.Fatalf("a page that is the same was read each time: %s", look[string](b, `asked.join(" ")`))
		}
		b.js(round)
	}
	next, err := whole.New(os.DirFS("../../data/vasa-1628"))
	if err != nil {
		t.Fatal(err)
	}
	f.now.Store(next)
	b.wait(`answered === asked.length`)
	b.js(round)
	b.wait(`document.querySelector("h1")?.textContent === ` + strconv.Quote(next.Story.Title["en"]) + ` && ` + attracts + ` && page.playing()`)
}
