package e2e

import (
	"strings"
	"testing"
)

// panel gives the panel's text, once it is there.
func (b *tab) panel(title string) string {
	b.t.Helper()
	b.wait(`document.querySelector("[role=dialog] h2")?.innerText === ` + quote(title))
	return look[string](b, `document.querySelector("[role=dialog]").innerText`)
}

func TestPanelOfAnActor(t *testing.T) {
	b := openLive(t, the(t, built), "/?t=80")
	b.wait(`page.actor("soldier")`)
	b.settle()
	b.clickOn(`document.querySelector("[data-actor=soldier] .hit")`)
	var name string
	for _, a := range b.host.story.Actors {
		if a.ID == "soldier" {
			name = a.Name["en"]
		}
	}
	if text := b.panel(name); !strings.Contains(text, "¶") {
		t.Errorf("the panel cites no source: %s", text)
	}
	same(t, "the focus is in the panel", look[bool](b, `Boolean(document.activeElement.closest("[role=dialog]"))`), true)
	b.press(escape)
	b.wait(`!document.querySelector("[role=dialog]")`)
	same(t, "the focus is in the page", look[bool](b, `document.activeElement.isConnected`), true)
	b.press(right)
	b.wait(`page.moment() === "leaves"`) // keys are the player's again
}

func TestPanelOfAPlace(t *testing.T) {
	b := openLive(t, the(t, built), "/?t=80")
	b.settle()
	place := look[string](b, `[...document.querySelectorAll("#names [data-place]")].find((g) => page.spot(g)).dataset.place`)
	b.clickOn(`document.querySelector('#names [data-place="` + place + `"]')`)
	name := ""
	for _, f := range b.host.story.Map.Features {
		if f.Properties.ID == place {
			name = f.Properties.Name["en"]
		}
	}
	if text := b.panel(name); !strings.Contains(text, "drawn as") {
		t.Errorf("the panel does not say how sure the drawing is: %s", text)
	}
	b.click("[role=dialog] .close")
	b.wait(`!document.querySelector("[role=dialog]")`)
}

// TestAPanelLeavesItsThingInSight: it is no higher than what it says, and where it would lie
// on what it is about, the map makes room.
func TestAPanelLeavesItsThingInSight(t *testing.T) {
	b := newTab(t, the(t, built))
	b.liveIn(1440, 900, "/?moment=leaves")
	const (
		slack  = `(() => { const p = document.getElementById("panel"); return p.getBoundingClientRect().bottom - p.lastElementChild.getBoundingClientRect().bottom })()`
		inFree = `(() => { const p = document.getElementById("panel").getBoundingClientRect(), a = document.querySelector("#cast [data-actor=soldier]").getBoundingClientRect(); return a.left > 400 && a.left + a.width / 2 < p.left })()`
	)
	for _, short := range []string{`.chips [data-id=wall]`, `.ref`} {
		b.js(`document.querySelector("article[data-moment=leaves] ` + short + `").click()`)
		b.wait(`document.querySelector("[role=dialog]")`)
		if left := look[float64](b, slack); left > 40 {
			t.Errorf("%s: the panel goes on for %.0f px after what it says", short, left)
		}
		b.press(escape)
		b.wait(`!document.querySelector("[role=dialog]")`)
	}
	b.js(`document.querySelector("article[data-moment=leaves] .chips [data-id=soldier]").click()`)
	b.wait(`document.querySelector("[role=dialog]")`)
	b.wait(mapIsFree)
	b.settle()
	same(t, "he is in sight", look[bool](b, inFree), true)
	if low, bar := look[float64](b, `document.getElementById("panel").getBoundingClientRect().bottom`), look[float64](b, `document.querySelector(".bar").getBoundingClientRect().top`); low > bar {
		t.Errorf("a long panel ends at %.0f, on the player, which begins at %.0f", low, bar)
	}
	b.press(escape)
	b.wait(`!document.querySelector("[role=dialog]") && !(` + strings.Replace(`document.getElementById("clear").getBoundingClientRect().right < 1100`, "\n", "", -1) + `)`)
}

// TestPanelOfASource: a claim leads to its source, and the source to its
// publisher, in a window of its own that learns nothing of this one.
func TestPanelOfASource(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=dash")
	b.settle()
	b.rests("dash")
	b.js(`scrollTo({top: scrollY + 150, behavior: "instant"});
		self.link = [...page.article("dash").querySelectorAll(".who")].find((a) => page.spot(a)); self.link.focus({preventScroll: true})`)
	id := look[string](b, `self.link.dataset.source`)
	for _, open := range []func(){func() { b.clickOn(`self.link`) }, func() { b.press(enter) }} {
		open()
		for _, s := range b.host.story.Sources {
			if s.ID != id {
				continue
			}
			text := b.panel(s.Short)
			for _, want := range []string{s.Publisher, s.Headline} {
				if !strings.Contains(text, want) {
					t.Errorf("the panel of %s does not say %q: %s", id, want, text)
				}
			}
		}
		b.press(escape)
		b.wait(`!document.querySelector("[role=dialog]")`)
		b.wait(`document.activeElement === self.link`)
	}
}

func TestLinksOutLeaveNothingBehind(t *testing.T) {
	b := openBare(t, the(t, built), "/")
	type link struct{ Href, Target, Rel string }
	links := look[[]link](b, `[...document.querySelectorAll("a[href]")].filter((a) => a.origin !== location.origin).map((a) => ({Href: a.href, Target: a.target, Rel: a.rel}))`)
	if len(links) == 0 {
		t.Fatal("no source can be opened")
	}
	for _, l := range links {
		if l.Target != "_blank" || !strings.Contains(l.Rel, "noopener") || !strings.HasPrefix(l.Href, "http") {
			t.Errorf("%+v", l)
		}
	}
}
