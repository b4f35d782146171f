package e2e

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestPlayerComesEarly: who goes through the page by the Tab key comes to the
// player after the switches, and before all that is told; it is one stop.
func TestPlayerComesEarly(t *testing.T) {
	b := openBare(t, the(t, built), "/")
	var stops []string
	for range 16 {
		b.press(tabKey)
		stops = append(stops, look[string](b, `document.activeElement.id || document.activeElement.dataset.act || document.activeElement.textContent`))
		if stops[len(stops)-1] == "scrubber" {
			break
		}
	}
	if stops[len(stops)-1] != "scrubber" {
		t.Fatalf("after sixteen stops the player has not come: %q", stops)
	}
	b.press(tabKey, tabKey)
	same(t, "what comes after the player's buttons is the story", look[bool](b, `Boolean(document.activeElement.closest("article[data-moment=place]"))`), true)
	if n := look[int](b, `[...document.querySelectorAll(".bar a, .bar button, .bar [tabindex]")].filter((e) => e.tabIndex >= 0 && e.checkVisibility()).length`); n > 4 {
		t.Errorf("the player has %d stops", n)
	}
}

// TestArrowTakesTheFocusAlong: a reader whose focus is in a moment's text goes to
// another moment by an arrow: the focus is there too, in sight.
func TestArrowTakesTheFocusAlong(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=dash")
	b.settle()
	b.rests("dash")
	b.js(`page.article("dash").querySelector(".who").focus({preventScroll: true})`)
	b.press(right)
	b.wait(`page.moment() === "line"`)
	b.settle()
	same(t, "the focus is on the heading", look[string](b, `document.activeElement.textContent`), b.host.telling(t, "line", "2017-11-22").Heading["en"])
	same(t, "in sight", look[bool](b, `Boolean(page.spot(document.activeElement))`), true)
	b.press(tabKey)
	same(t, "and goes on from there", look[bool](b, `Boolean(document.activeElement.closest("article[data-moment=line]"))`), true)
}

// TestHomeTakesTheFocusToWhatIsInSight: what opens the page may have the first window to
// itself, so that the first moment's heading is below it.
func TestHomeTakesTheFocusToWhatIsInSight(t *testing.T) {
	b := newTab(t, the(t, built))
	b.bare()
	for _, size := range [][2]int64{{1440, 900}, {390, 844}, {800, 400}} {
		b.size(size[0], size[1])
		b.goTo("/?moment=jeep")
		b.wake()
		b.settle()
		b.js(`page.article("jeep").querySelector("summary").focus({preventScroll: true})`)
		b.press(home)
		b.wait(`scrollY === 0`)
		b.settle()
		if !look[bool](b, `Boolean(document.activeElement.closest("article") && page.spot(document.activeElement))`) {
			t.Errorf("%v: the focus is on %s, out of sight", size, look[string](b, `document.activeElement.outerHTML.slice(0, 80)`))
		}
		b.press(tabKey)
		same(t, "and goes on from there", look[bool](b, `Boolean(document.activeElement.closest(".opening"))`), true)
	}
}

// TestSpaceOnALinkIsTheLinks: it does not start the player.
func TestSpaceOnALinkIsTheLinks(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=dash")
	b.settle()
	b.rests("dash")
	b.js(`page.article("dash").querySelector(".who").focus({preventScroll: true})`)
	b.press(space)
	b.js(`await page.frames(5)`)
	same(t, "it plays", look[bool](b, `page.playing()`), false)
}

// TestBackClosesThePanel, and the moment stays; Back once more leads to where
// the reader was before. A source opened from an actor leads back to the actor.
func TestBackClosesThePanel(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=jeep")
	b.settle()
	b.click(`.stops [data-id="ditch"]`)
	b.wait(`page.moment() === "ditch"`)
	b.settle()
	steps := look[int](b, `history.length`)
	b.clickOn(`document.querySelector("[data-actor=jeep] .hit")`)
	b.wait(`document.querySelector("[role=dialog] h2")`)
	actor := look[string](b, `document.querySelector("[role=dialog] h2").innerText`)
	b.click("[role=dialog] .who")
	b.wait(`document.querySelector("[role=dialog] .headline")`)
	b.js(`history.back()`)
	b.wait(`document.querySelector("[role=dialog] h2")?.innerText === ` + quote(actor))
	b.js(`history.forward()`)
	b.wait(`document.querySelector("[role=dialog] .headline")`)
	b.click("[data-act=panel-back]")
	b.wait(`document.querySelector("[role=dialog] h2")?.innerText === ` + quote(actor))
	b.js(`history.back()`)
	b.wait(`!document.querySelector("[role=dialog]")`)
	b.settle()
	same(t, "moment", look[string](b, `page.moment()`), "ditch")
	b.js(`history.back()`)
	b.wait(`page.moment() === "jeep"`)
	b.js(`history.forward()`)
	b.wait(`page.moment() === "ditch"`)
	b.settle()

	// Closed by its button it leaves no step behind, wherever the page has gone.
	b.clickOn(`document.querySelector("[data-actor=jeep] .hit")`)
	b.wait(`document.querySelector("[role=dialog] h2")`)
	b.click("[role=dialog] .who")
	b.wait(`document.querySelector("[role=dialog] .headline")`)
	b.js(`scrollTo({top: page.article("dash").offsetTop, behavior: "instant"})`)
	b.wait(`page.moment() === "dash"`)
	b.press(escape)
	b.wait(`!document.querySelector("[role=dialog]") && !history.state.panel`)
	b.settle()
	same(t, "moment", look[string](b, `page.moment() + location.hash`), "dash#dash")
	b.js(`history.back()`)
	b.wait(`page.moment() === "jeep"`)
	if n := look[int](b, `history.length`); n > steps+2 {
		t.Errorf("%d steps in the history, there were %d before the panels", n, steps)
	}
}

// TestEscapeClosesTheLegend, and the focus goes to what opens it.
func TestEscapeClosesTheLegend(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=dash")
	b.settle()
	b.click(".legend summary")
	b.wait(`document.querySelector(".legend").open`)
	b.js(`document.querySelector("[data-act=only]").focus()`)
	b.press(escape)
	b.wait(`!document.querySelector(".legend").open`)
	same(t, "the focus", look[string](b, `document.activeElement.nodeName`), "SUMMARY")
}

// tooSmall lists what is touched in a window and is lower than 44 px.
const tooSmall = `[...document.querySelectorAll("a[href], button, summary, [role=slider]")].filter((e) => e.checkVisibility({visibilityProperty: true}) && !e.closest(".skip, .notes p, .stops, .colophon")).map((e) => {
	const r = e.getBoundingClientRect(), cover = getComputedStyle(e, "::after"), row = e.closest(".claim");
	const high = row && cover.position === "absolute" && cover.content !== "none" ? row.getBoundingClientRect().height : r.height;
	return high < 43.5 ? (e.textContent || e.className) + " " + Math.round(high) : "";
}).filter(Boolean)`

// TestFingers: on a phone nothing that is touched is lower than 44 px, and
// language and edition are within the thumb's reach.
func TestFingers(t *testing.T) {
	b := newTab(t, the(t, built))
	b.bare()
	b.size(390, 844)
	for _, address := range []string{"/?moment=dash", "/ko?moment=line", "/embed", "/ko/embed"} {
		b.goTo(address)
		b.wake()
		for _, open := range []bool{false, true} {
			if open {
				b.js(`for (const d of document.querySelectorAll("details")) d.open = true;
					document.querySelector("[data-actor=soldier]").dispatchEvent(new MouseEvent("click", {bubbles: true}))`)
				b.wait(`document.getElementById("panel")`)
			}
			for _, what := range look[[]string](b, tooSmall) {
				t.Errorf("%s, open %t: %s", address, open, what)
			}
		}
	}
	b.goTo("/?moment=dash")
	b.wake()
	if y := look[float64](b, `Math.min(...[...document.querySelectorAll(".switch a")].filter((a) => a.checkVisibility()).map((a) => a.getBoundingClientRect().top))`); y < 844/2 {
		t.Errorf("a switch is %g px from the top", y)
	}
}

// TestLinkLandsWithItsHeading: on every screen a link to a moment shows the
// beginning of its text, below the map and above the player.
func TestLinkLandsWithItsHeading(t *testing.T) {
	b := newTab(t, the(t, built))
	b.media("prefers-reduced-motion", "reduce") // from moment to moment without a flight
	b.bare()
	// The first moment begins with the opening of the page.
	heading := func(slug string) string { return `page.article(` + slug + `).querySelector(".standfirst, h2")` }
	seen := `(() => { const h = ` + heading(`document.documentElement.dataset.at ?? page.moment()`) + `; return Boolean(h && (page.spot(h) || page.spot(document.querySelector(".opening .dateline")))) })()`
	for _, size := range [][2]int64{{390, 844}, {320, 568}, {844, 390}, {768, 1024}, {1440, 900}, {1280, 600}} {
		b.size(size[0], size[1])
		some := func(slug string) bool { // elsewhere there is more room
			return size[1] < 600 || slug == "place" || slug == "dash" || slug == "leaves"
		}
		for _, m := range b.host.story.Moments {
			if !some(m.Slug) {
				continue
			}
			b.goTo("/?moment=" + m.Slug + "&wasm=false")
			b.wait(`document.fonts.status === "loaded"`)
			b.js(`await page.frames(2)`)
			same(t, fmt.Sprint(size, m.Slug, ": the heading is seen"), look[bool](b, seen), true)
		}
		b.goTo("/?moment=after")
		b.wake()
		for _, m := range b.host.story.Moments {
			if !some(m.Slug) {
				continue
			}
			b.stopAt(m.Slug)
			b.settle()
			same(t, fmt.Sprint(size, m.Slug, ", live: the heading is seen"),
				look[bool](b, `Boolean(page.spot(`+heading(quote(m.Slug))+`) || page.moment() === "place" && page.spot(document.querySelector(".opening .dateline")))`), true)
		}
	}
}

// TestReloadWhilePlaying: who leaves a page that plays comes back to where it
// was, to the second that the history keeps and the one that the server draws.
func TestReloadWhilePlaying(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=dash")
	b.settle()
	from := look[int](b, `page.second()`)
	b.press(space)
	b.wait(fmt.Sprintf(`page.second() >= %d`, from+4))
	b.js(`self.left = true; addEventListener("pagehide", () => sessionStorage.setItem("left", page.second()))`)
	b.run(chromedp.ActionFunc(func(ctx context.Context) error { return page.Reload().Do(ctx) }))
	b.wait(`!self.left && document.readyState === "complete"`)
	b.wake()
	b.settle()
	if d := look[int](b, `page.second() - sessionStorage.getItem("left")`); d < -2 || d > 0 {
		t.Errorf("%d seconds from where it was left", d)
	}
}

// TestLessMotionPlaysStillByStill: playing goes from moment to moment, and ends.
func TestLessMotionPlaysStillByStill(t *testing.T) {
	h := the(t, built)
	b := newTab(t, h)
	b.media("prefers-reduced-motion", "reduce")
	b.bare()
	b.first(hurried)
	b.goTo("/")
	b.wake()
	b.js(`self.seen = []; const note = () => seen.push(page.moment() + " " + page.view());
		new MutationObserver(() => setTimeout(note)).observe(document.querySelector("main"), {subtree: true, attributeFilter: ["data-now"]})`)
	b.press(space)
	b.wait(`page.second() === ` + h.end() + ` && !page.playing()`)
	views := map[string]bool{}
	for _, s := range look[[]string](b, `self.seen`) {
		views[s] = true
	}
	if want := len(h.story.Moments) - 1; len(views) != want {
		t.Errorf("%d stills for %d moments: %v", len(views), want, views)
	}
	same(t, "the column is there too", look[bool](b, `page.article("after").getBoundingClientRect().top < innerHeight`), true)
}

// TestWhatComesAfterTheStoryHasTheWindow: on a phone and a desk the notes scroll over
// the map and the player, and are not read through a slot between them.
func TestWhatComesAfterTheStoryHasTheWindow(t *testing.T) {
	b := newTab(t, the(t, built))
	b.bare()
	for _, size := range [][2]int64{{390, 844}, {1440, 900}} {
		b.size(size[0], size[1])
		for _, address := range []string{"/", "/?wasm=false"} {
			b.goTo(address)
			if address == "/" {
				b.wake()
			}
			b.js(`scrollTo({top: 1e6, behavior: "instant"}); await page.frames(3)`)
			for _, share := range []string{".05", ".3", ".6", ".95"} {
				over := look[string](b, `document.elementFromPoint(innerWidth / 2, innerHeight * `+share+`)?.closest(".notes, .stage, .bar, .masthead")?.className`)
				same(t, address+" at "+share+" of the window", over, "notes")
			}
		}
	}
}
