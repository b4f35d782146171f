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
	for id := range sources {
		if !look[bool](b, `Boolean(document.querySelector(".notes .source[data-source=`+id+`]"))`) {
			t.Errorf("source %s is not listed", id)
		}
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
	for _, address := range []string{"/", "/ko", "/embed", "/kiosk"} {
		b.goTo(address)
		if wide := look[float64](b, `document.scrollingElement.scrollWidth`); wide > 390 {
			t.Errorf("%s is %g px wide", address, wide)
		}
	}
}
