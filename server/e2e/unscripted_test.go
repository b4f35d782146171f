package e2e

import (
	"context"
	"fmt"
	"maps"
	"math"
	"strconv"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// marks are where some things are in the window, by name, CSS px; those that are
// not drawn are missing.
type marks map[string][2]float64

// whereabouts finds the soldier and the jeep by their rings, and the camera by
// what stands on the ground and by towns.
const whereabouts = `Object.fromEntries([...["soldier", "jeep"].map((id) => [id, document.getElementById("rg-" + id)]),
	...["t2", "freedom-house", "panmungak", "slab"].map((id) => [id, document.querySelector("#ground [data-place=" + id + "]")]),
	...["mdl"].map((id) => [id, document.querySelector("#region [data-place=" + id + "]")])]
	.filter(([, el]) => el && getComputedStyle(el).visibility !== "hidden").map(([id, el]) => [id, el.getBoundingClientRect()])
	.filter(([, r]) => r.width > 4).map(([id, r]) => [id, [r.x + r.width / 2, r.y + r.height / 2]]))`

// unpainted leaves all that is compared where it is and has none of it painted, which
// is most of what the hundred places would take.
const unpainted = `const sheet = new CSSStyleSheet();
	sheet.replaceSync(".stage { opacity: 0 !important }");
	document.adoptedStyleSheets.push(sheet)`

// slack is how far off a thing may be, CSS px.
const slack = 3.0

// high is how high the column is.
const high = `document.querySelector("main").offsetHeight`

// TestScrollingPlaysTheStoryWithoutScripts: at a hundred places of the page all is
// where the program has it.
func TestScrollingPlaysTheStoryWithoutScripts(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		width, height int64
		address       string
		looks         int
	}{"desk": {1440, 900, "/", 100}, "phone": {390, 844, "/", 40}, "korean, first day": {1280, 720, "/ko?known=2017-11-13", 20}} {
		t.Run(name, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.size(c.width, c.height)
			b.goTo(c.address)
			b.js(unpainted)
			b.wake()
			b.wait(`document.fonts.status === "loaded"`)
			b.settle()
			end := look[float64](b, `[...document.querySelectorAll("article")].at(-1).getBoundingClientRect().bottom - document.getElementById("reading-line").getBoundingClientRect().top`)
			to := func(k int) string {
				return `scrollTo({top: ` + strconv.FormatFloat(math.Round(end*(float64(k)+0.5)/float64(c.looks)), 'f', 0, 64) + `, behavior: "instant"})`
			}
			want := make([]marks, c.looks)
			for k := range c.looks {
				b.js(to(k) + `; await page.frames(3)`)
				want[k] = look[marks](b, whereabouts)
				for again := (marks)(nil); !maps.Equal(again, want[k]); { // it has come to rest there
					again = want[k]
					b.js(`await page.frames(3)`)
					want[k] = look[marks](b, whereabouts)
				}
			}
			height := look[float64](b, high)
			b.withoutScripts()
			b.goTo(c.address)
			b.js(unpainted)
			for look[float64](b, high) != height { // till its fonts are there
			}
			compared, second := map[string]int{}, ""
			for k := range c.looks {
				const told = `getComputedStyle(document.getElementById("clear")).getPropertyValue("--t")`
				b.js(to(k))
				for was := second; second == was; {
					second = look[string](b, told) // it changes with the next frame
				}
				for _, name := range look[[]string](b, strayed) {
					t.Errorf("at second %s: %s is seen where nothing puts it", second, name)
				}
				seen := want[k].within(float64(c.width), float64(c.height))
				for id := range seen {
					compared[id]++
				}
				// What begins to move at that second does so a frame or two later.
				off := seen.off(look[marks](b, whereabouts))
				for tries := 0; len(off) > 0 && tries < 12; tries++ {
					b.drawn()
					off = seen.off(look[marks](b, whereabouts))
				}
				for _, what := range off {
					t.Errorf("at second %s: %s", second, what)
				}
				named, read := look[string](b, stoodOut), look[string](b, crossed)
				for tries := 0; named != read && tries < 12; tries++ {
					b.drawn()
					named = look[string](b, stoodOut)
				}
				if named != read {
					t.Errorf("at second %s the player names %q, and %q is read", second, named, read)
				}
			}
			if compared["soldier"] < c.looks/7 || compared["t2"] < c.looks/4 {
				t.Errorf("compared %v", compared)
			}
		})
	}
}

// stoodOut are the moments that the player names in bold, and crossed is the one that is
// on the reading line.
const (
	stoodOut = `[...document.querySelectorAll(".stops a")].filter((a) => a.checkVisibility({visibilityProperty: true}) && getComputedStyle(a).fontWeight === "700").map((a) => a.dataset.id).join()`
	crossed  = `(() => {
		const y = document.getElementById("reading-line").getBoundingClientRect().top;
		const on = (a, box = a.getBoundingClientRect()) => box.top <= y && y < box.bottom;
		return [...document.querySelectorAll("article")].find((a) => on(a))?.dataset.moment ?? "";
	})()`
)

// strayed are names of places that are seen, though no animation says where and when.
const strayed = `[...document.querySelectorAll("#pn > *")].filter((e) => getComputedStyle(e).visibility === "visible" && !e.getAnimations().length).map((e) => e.id)`

// drawn has the page drawn once more: without scripts nothing tells when that is.
func (b *tab) drawn() {
	b.t.Helper()
	b.run(chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.CaptureScreenshot().WithClip(&page.Viewport{Width: 8, Height: 8, Scale: 1}).Do(ctx)
		return err
	}))
}

// within are those of the marks that are in a window.
func (m marks) within(width, height float64) marks {
	out := marks{}
	for id, p := range m {
		if p[0] >= 0 && p[0] <= width && p[1] >= 0 && p[1] <= height {
			out[id] = p
		}
	}
	return out
}

// off says which of the marks are elsewhere.
func (m marks) off(have marks) (out []string) {
	for id, p := range m {
		if q, drawn := have[id]; !drawn || math.Hypot(p[0]-q[0], p[1]-q[1]) > slack {
			out = append(out, fmt.Sprintf("%s is at %s, the program has it at %s", id, place(q), place(p)))
		}
	}
	return out
}

func place(p [2]float64) string { return fmt.Sprintf("%.1f, %.1f", p[0], p[1]) }

// TestTheProgramGoesOnWhereTheStyleWas: a reader has scrolled to the dash when the
// program takes over, and nothing on the map is moved by it.
func TestTheProgramGoesOnWhereTheStyleWas(t *testing.T) {
	b := newTab(t, the(t, built))
	b.size(1440, 900)
	program := b.intercept()
	b.goTo("/")
	b.wait(`document.fonts.status === "loaded"`)
	b.js(`page.article("dash").scrollIntoView({behavior: "instant"})`)
	b.wait(`document.getAnimations().length > 100`)
	b.js(`await page.frames(3)`)
	before := look[marks](b, whereabouts)
	program.release(letThrough)
	b.wait(`page.live()`)
	b.js(`await page.frames(3)`)
	after := look[marks](b, whereabouts)
	for _, id := range []string{"soldier", "jeep", "t2", "slab"} {
		p, q := before[id], after[id]
		if p == [2]float64{} || math.Hypot(p[0]-q[0], p[1]-q[1]) > slack {
			t.Errorf("%s was at %s and is at %s", id, place(p), place(q))
		}
	}
}
