package e2e

import (
	"strings"
	"testing"
)

func openWithoutScripts(t *testing.T, address string) *tab {
	b := newTab(t, the(t, built))
	b.withoutScripts()
	b.goTo(address)
	same(t, "data-app", look[string](b, `document.documentElement.dataset.app`), "server")
	return b
}

func TestWithoutScriptsTheWholeStoryIsThere(t *testing.T) {
	b := openWithoutScripts(t, "/")
	edition := look[string](b, `document.documentElement.dataset.edition`)
	b.js(`for (const d of document.querySelectorAll("details")) d.open = true`)
	shown := look[map[string]string](b, `Object.fromEntries([...document.querySelectorAll("article[data-moment]")].map(a => [a.dataset.moment, a.innerText]))`)
	same(t, "moments", len(shown), 10)
	sources := map[string]string{}
	for _, s := range b.host.story.Sources {
		sources[s.ID] = s.Short
	}
	claims := map[string][2]string{} // a claim's source and text
	for _, c := range b.host.story.Claims {
		claims[c.ID] = [2]string{sources[c.Source], c.Text["en"]}
	}
	for _, m := range b.host.story.Moments {
		told := m.Tellings[edition]
		if !strings.Contains(shown[m.Slug], told.Heading["en"]) {
			t.Errorf("%s: no heading %q", m.Slug, told.Heading["en"])
		}
		for _, id := range told.Claims {
			for _, want := range claims[id] {
				if !strings.Contains(shown[m.Slug], want) {
					t.Errorf("%s: claim %s: no %q", m.Slug, id, want)
				}
			}
		}
	}
	b.follow(`.notes a[href*="/ledger"]:not([data-act])`)
	listed := look[map[string]string](b, `Object.fromEntries([...document.querySelectorAll(".source")].map((s) => [s.dataset.source, s.innerText]))`)
	for _, c := range b.host.story.Claims {
		if text := c.Text["en"]; len(c.Repeats) == 0 && !strings.Contains(listed[c.Source], text) {
			t.Errorf("the ledger does not list %s under %s: %s", c.ID, c.Source, text)
		}
	}
	same(t, "sources in the ledger", len(listed), len(sources))
}

// TestWithoutScriptsWhatIsNamedLeadsToItsEntry: from a claim to its source, and from
// somebody on the map to what is known of him, in the ledger.
func TestWithoutScriptsWhatIsNamedLeadsToItsEntry(t *testing.T) {
	t.Parallel()
	for _, at := range []struct{ address, lang, edition string }{{"/", "en", "2017-11-22"}, {"/ko?known=2017-11-13", "ko", "2017-11-13"}} {
		t.Run(at.address, func(t *testing.T) {
			b := openWithoutScripts(t, at.address)
			for _, link := range []string{`article .who`, `article .chips a`} {
				b.js(`document.querySelector("article .rests").open = true`)
				name := look[string](b, `document.querySelector("`+link+`").innerText`)
				b.follow(link)
				same(t, "edition", look[string](b, `document.documentElement.dataset.edition`), at.edition)
				same(t, "language", look[string](b, `document.documentElement.lang`), at.lang)
				same(t, "the entry's name", look[string](b, `document.querySelector(":target").closest(".source, .entry").querySelector("h3, h4").innerText`), name)
				if y := look[float64](b, `document.querySelector(":target").getBoundingClientRect().top`); y < 0 || y > 400 {
					t.Errorf("the entry lies at %g", y)
				}
				b.follow(`.brand a`)
				same(t, "layout", look[string](b, `document.documentElement.dataset.layout`), "story")
				same(t, "edition", look[string](b, `document.documentElement.dataset.edition`), at.edition)
			}
		})
	}
}

func TestWithoutScriptsTheMapIsThere(t *testing.T) {
	b := openWithoutScripts(t, "/")
	for _, mark := range []string{"[data-place=mdl]", "[data-actor=soldier]"} {
		if !look[bool](b, `Boolean(document.querySelector("#stage svg `+mark+`"))`) {
			t.Errorf("the map has no %s", mark)
		}
	}
	before := look[string](b, seen)
	b.goTo("/?moment=line")
	if after := look[string](b, seen); after == before {
		t.Errorf("at the line the map shows what it shows at the beginning: %s", after)
	}
	same(t, "the soldier is seen", look[string](b, `getComputedStyle(document.querySelector("[data-actor=soldier]")).display`), "inline")
}

// seen is what the map shows, where no script of ours ran.
const seen = `document.getElementById("over-at").getAttribute("transform")`

func TestWithoutScriptsTheSwitchesAreLinks(t *testing.T) {
	b := openWithoutScripts(t, "/?moment=dash")
	b.follow(`.known a:not([aria-current])`)
	same(t, "the address's edition", look[string](b, `new URLSearchParams(location.search).get("known")`), "2017-11-13")
	same(t, "edition", look[string](b, `document.documentElement.dataset.edition`), "2017-11-13")
	same(t, "a jeep", look[bool](b, `Boolean(document.querySelector("[data-actor=jeep]"))`), false)
	same(t, "moment", look[string](b, `document.documentElement.dataset.at`), "dash")
	b.follow(`.known a:not([aria-current])`)
	same(t, "edition", look[string](b, `document.documentElement.dataset.edition`), "2017-11-22")
	b.follow(`.lang a:not([aria-current])`)
	same(t, "language", look[string](b, `document.documentElement.lang`), "ko")
	same(t, "moment", look[string](b, `document.documentElement.dataset.at`), "dash")
}

func TestWithoutScriptsAPhoneScrollsOneWayOnly(t *testing.T) {
	b := newTab(t, the(t, built))
	b.size(390, 844)
	b.withoutScripts()
	for _, address := range []string{"/", "/ko", "/embed", "/kiosk", "/ledger", "/ko/ledger"} {
		b.goTo(address)
		if wide := look[float64](b, `document.scrollingElement.scrollWidth`); wide > 390 {
			t.Errorf("%s is %g px wide", address, wide)
		}
	}
}
