package e2e

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestPagesToReadAreWellMade(t *testing.T) {
	t.Parallel()
	script := axe(t)
	for _, address := range []string{"/ledger", "/ko/ledger?known=2017-11-13", "/ledger?source=ytn14&open=1", "/ledger?claim=yahoo-leaves", "/transcript", "/ko/transcript?known=2017-11-13"} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.bare()
			b.goTo(address)
			b.wellMade(script, address)
		})
	}
}

// wellMade looks at the page that stands there, on a desk and on a phone, in light and
// dark: the checker finds nothing, and nothing is wider than the window or sticks out.
func (b *tab) wellMade(script, what string) {
	b.t.Helper()
	for _, size := range [][2]int64{{1440, 900}, {390, 844}} {
		for _, theme := range []string{"light", "dark"} {
			b.size(size[0], size[1])
			b.media("prefers-color-scheme", theme)
			state := fmt.Sprintf("%s %v %s", what, size, theme)
			if (size[0] > 1000) == (theme == "light") { // each size once, each theme once
				b.check(script, state)
			}
			if wide := look[int64](b, `document.scrollingElement.scrollWidth`); wide > size[0] {
				b.t.Errorf("%s: the page is %d px wide", state, wide)
			}
			for _, text := range look[[]string](b, beyond) {
				b.t.Errorf("%s: sticks out: %s", state, text)
			}
		}
	}
}

// TestTheTranscriptHasTheWholeStory: every moment with all its claims, in the edition
// and the language that are asked for, each led to from the story and back.
func TestTheTranscriptHasTheWholeStory(t *testing.T) {
	b := newTab(t, the(t, built))
	b.withoutScripts()
	b.goTo("/ko?known=2017-11-13")
	b.follow(`.notes a[href*="/transcript"]`)
	told := look[map[string]string](b, `Object.fromEntries([...document.querySelectorAll(".told")].map((s) => [s.id, s.innerText]))`)
	st := b.host.story
	same(t, "moments", len(told), len(st.Told("2017-11-13")))
	claims := map[string]string{}
	for _, c := range st.Claims {
		claims[c.ID] = c.Text["ko"]
	}
	for _, m := range st.Moments {
		telling := m.Tellings["2017-11-13"]
		for _, want := range []string{telling.Heading["ko"], telling.Text["ko"]} {
			if !strings.Contains(told[m.Slug], want) {
				t.Errorf("%s has no %q", m.Slug, want)
			}
		}
		for _, id := range telling.Claims {
			if !strings.Contains(told[m.Slug], claims[id]) {
				t.Errorf("%s has no claim %s", m.Slug, id)
			}
		}
	}
	b.follow(`#dash .kicker a`)
	same(t, "address", look[string](b, `location.pathname + location.search`), "/ko?known=2017-11-13&moment=dash")
}

// TestTheLedgerOfAMoment has what that moment rests on, and nothing else.
func TestTheLedgerOfAMoment(t *testing.T) {
	b := newTab(t, the(t, built))
	b.goTo("/ledger?moment=dash&known=2017-11-13")
	st := b.host.story
	told := st.Moments[st.MomentCalled("dash")].Tellings["2017-11-13"]
	same(t, "claims", look[string](b, `[...document.querySelectorAll("main .claims > .claim")].filter((c) => !c.closest("#compared, #questions")).map((c) => c.dataset.claim).filter((c, i, all) => all.indexOf(c) === i).sort().join(" ")`), strings.Join(slices.Sorted(slices.Values(told.Claims)), " "))
	same(t, "questions of others", look[int](b, `document.querySelectorAll(".differ").length`) <= len(told.Differ), true)
	b.follow(`main > p a`)
	same(t, "address", look[string](b, `location.pathname + location.search`), "/ledger?known=2017-11-13")
}

// TestTheLedgerHasContents: each of its parts can be gone to from the top.
func TestTheLedgerHasContents(t *testing.T) {
	b := newTab(t, the(t, built))
	b.goTo("/ko/ledger")
	parts := look[[]string](b, `[...document.querySelectorAll("main > section")].map((s) => "#" + s.id)`)
	same(t, "contents", look[string](b, `[...document.querySelectorAll(".contents a")].map((a) => a.getAttribute("href")).join(" ")`), strings.Join(parts, " "))
	if len(parts) != 8 {
		t.Errorf("parts: %q", parts)
	}
	b.click(`.contents a[href="#who-where"]`)
	b.wait(`Math.abs(document.getElementById("who-where").getBoundingClientRect().top) < 60`)
}

// TestADayKnowsNothingOfLaterReports: the ledger of the first day has its sources alone.
func TestADayKnowsNothingOfLaterReports(t *testing.T) {
	b := newTab(t, the(t, built))
	b.goTo("/ledger?known=2017-11-13")
	want := []string{}
	for _, s := range b.host.story.Sources {
		if s.Known <= "2017-11-13" {
			want = append(want, s.ID)
		}
	}
	if len(want) == len(b.host.story.Sources) {
		t.Fatal("all sources are of the first day")
	}
	const all = `[...document.querySelectorAll("[data-source]")].map((s) => s.dataset.source)`
	same(t, "sources", look[string](b, `[...new Set(`+all+`)].sort().join(" ")`), look[string](b, quote(strings.Join(want, " "))+`.split(" ").sort().join(" ")`))
}

func TestHostileTextStaysTextInTheLedger(t *testing.T) {
	b := newTab(t, the(t, hostile))
	b.goTo("/ledger")
	same(t, "elements", look[elements](b, made), elements{0, 4}) // three scripts of our own, and what the page says of itself to programs
	if text := look[string](b, `document.body.innerText`); !strings.Contains(strings.ToLower(text), bait) {
		t.Errorf("the ledger says %q", text)
	}
}
