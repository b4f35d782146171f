package e2e

import (
	"slices"
	"testing"
)

// soon has what is done twice a minute be done twice a second.
const soon = `{ const real = setInterval; self.setInterval = (f, ms, ...a) => real(f, ms >= 20000 ? ms / 60 : ms, ...a) }
	{ const real = fetch; self.reports = []; self.fetch = (at, how) => {
		if (String(at).endsWith("/screens/report")) self.reports.push(JSON.parse(how.body));
		return self.away ? Promise.reject(new Error("no network")) : Promise.resolve(self.held).then(() => real(at, how));
	} }`

// visit is what a kiosk tells of one.
type visit struct {
	Moments  []string
	Language string
	Idle     bool
}

// openScreen opens a kiosk that has a name, and waits for its loop.
func openScreen(t *testing.T) *tab {
	t.Helper()
	b := newTab(t, the(t, built))
	b.first(soon)
	b.bare()
	b.goTo("/kiosk?screen=hall&idle=1")
	b.wait(attracts + ` && page.playing()`)
	return b
}

// TestAScreenWithANameReports how it is and what visits there were, later where the
// server is away.
func TestAScreenWithANameReports(t *testing.T) {
	b := openScreen(t)
	b.js(`self.away = true`)
	b.touched()
	b.stopAt("crawl")
	b.wait(attracts)
	const visits = `self.reports.findLast((r) => r.visits.length)?.visits ?? []`
	b.wait(visits + `.length === 1`)
	b.js(`self.reports = []; self.away = false`)
	b.wait(visits + `.length === 1`)
	got := look[[]visit](b, visits)[0]
	if !slices.Contains(got.Moments, "crawl") || got.Language != "en" || !got.Idle {
		t.Errorf("%+v", got)
	}
	b.wait(`self.reports.at(-1).visits.length === 0`) // it is told once
	same(t, "well", look[bool](b, `self.reports.at(-1).well`), true)
}

// TestAVisitThatEndsDuringAReportIsTold in the next.
func TestAVisitThatEndsDuringAReportIsTold(t *testing.T) {
	b := openScreen(t)
	b.js(`self.held = new Promise((go) => self.release = go); self.reports = []`)
	b.wait(`self.reports.length > 0`) // it waits for its answer
	b.touched()
	b.wait(attracts)
	b.js(`self.reports = []; self.held = null; self.release()`)
	b.wait(`self.reports.some((r) => r.visits.length === 1)`)
}

// TestAScreenWithoutANameSaysNothing: it may be anybody who looks at a kiosk.
func TestAScreenWithoutANameSaysNothing(t *testing.T) {
	b := newTab(t, the(t, built))
	b.first(soon)
	b.bare()
	b.goTo("/kiosk")
	b.wait(attracts + ` && page.playing() && page.second() >= 3`)
	same(t, "reports", look[int](b, `self.reports.length`), 0)
}

// TestAKioskAsksBeforeWhatIsSensitive, in a loop leaves it out, and does as it is told.
func TestAKioskAsksBeforeWhatIsSensitive(t *testing.T) {
	b := openKiosk(t, "/kiosk?sensitive=ask&idle=600&lang=en")
	b.size(1024, 768)
	b.touched()
	b.js(`document.querySelector(".stops [data-id=dash]").click()`)
	b.wait(`document.querySelector("[data-act=show]")?.checkVisibility()`)
	same(t, "the moment", look[string](b, `page.moment()`), "ditch")
	for _, name := range []string{"show", "leave-out"} {
		if box := look[[]float64](b, `(({width, height}) => [width, height])(document.querySelector("[data-act=`+name+`]").getBoundingClientRect())`); box[0] < 59.5 || box[1] < 59.5 {
			t.Errorf("%s has %v px", name, box)
		}
	}
	b.click("[data-act=leave-out]")
	b.wait(`page.moment() === "leaves" && !document.querySelector("[data-act=show]")`)
	b.js(`document.querySelector(".stops [data-id=line]").click()`)
	b.wait(`document.querySelector("[data-act=show]")?.checkVisibility()`)
	b.click("[data-act=show]")
	b.wait(`page.moment() === "line" && !document.querySelector("[data-act=show]")`)
}

// TestLargerTypeIsReadToItsEnd: what no longer fits can be pushed up.
func TestLargerTypeIsReadToItsEnd(t *testing.T) {
	b := openKiosk(t, "/kiosk?idle=600")
	b.size(1024, 768)
	b.touched()
	b.stopAt("airlift")
	const size = `parseFloat(getComputedStyle(document.querySelector(".caption[data-now] .telling")).fontSize)`
	was := look[float64](b, size)
	b.click("[data-act=larger]")
	b.wait(`document.querySelector("[data-act=larger]").ariaPressed === "true"`)
	b.js(`await page.frames(3)`)
	b.wait(namesThere)
	if now := look[float64](b, size); now < 1.25*was {
		t.Errorf("the type has %g px after %g", now, was)
	}
	b.js(`document.getElementById("main").scrollTo(0, 1e6)`)
	same(t, "the last line is in sight", look[bool](b, `document.querySelector(".caption[data-now] .cited").getBoundingClientRect().bottom <= document.getElementById("main").getBoundingClientRect().bottom`), true)
}
