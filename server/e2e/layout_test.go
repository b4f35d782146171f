package e2e

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// type gives the reader's own size of type, as set in the browser, CSS px.
func (b *tab) typeSize(px int64) {
	b.t.Helper()
	b.run(chromedp.ActionFunc(func(ctx context.Context) error {
		return page.SetFontSizes(&page.FontSizes{Standard: px, Fixed: px}).Do(ctx)
	}))
}

// TestNewSizeKeepsThePlace: in a window of another width, turned on its side or
// with larger type, the second stays, and the text in sight is its moment's.
func TestNewSizeKeepsThePlace(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=crawl")
	b.size(1440, 900)
	b.wait(`innerWidth === 1440`)
	b.settle()
	second := look[int](b, `page.second()`)
	const read = `(() => { const y = document.getElementById("reading-line").getBoundingClientRect().top;
		return [...document.querySelectorAll("article[data-moment]")].find((a) => { const r = a.getBoundingClientRect(); return r.top <= y + 1 && r.bottom > y })?.dataset.moment })()`
	check := func(what string) {
		t.Helper()
		b.settle()
		same(t, what+": second", look[int](b, `page.second()`), second)
		same(t, what+": moment", look[string](b, `page.moment()`), "crawl")
		same(t, what+": read", look[string](b, read), "crawl")
		same(t, what+": the map is drawn for that size", look[bool](b, namesThere), true)
	}
	check("at first")
	for _, size := range [][2]int64{{700, 900}, {390, 844}, {844, 390}, {390, 844}, {1440, 900}, {1920, 1080}, {360, 225}, {1440, 900}} {
		b.size(size[0], size[1])
		b.wait(fmt.Sprintf(`innerWidth === %d && innerHeight === %d`, size[0], size[1]))
		check(fmt.Sprint(size))
	}
	for _, px := range []int64{24, 32, 16} {
		b.typeSize(px)
		b.wait(fmt.Sprintf(`getComputedStyle(document.documentElement).fontSize === "%dpx"`, px))
		check(fmt.Sprint("type of ", px, " px"))
	}
}

// namesThere tells whether the names on the map are those for the size that it has.
const namesThere = `[...document.querySelectorAll("#places > g")].some((g) => getComputedStyle(g).display !== "none")`

// hides lists what is wrong in a window for somebody who reads in it: controls
// that cannot be reached, text that something fixed lies on.
const hides = `(async () => {
	const out = [], note = (what) => out.includes(what) || out.push(what);
	await document.fonts.ready;
	await page.frames(3);
	for (const [what, selector] of [["scrubber", "#scrubber"], ["play", ".play"], ["edition", ".known a"], ["language", ".lang a"], ["heading", "h1"]]) {
		const el = document.querySelector(selector);
		if (!el?.checkVisibility({visibilityProperty: true})) { note(what + " is not shown"); continue; }
		scrollTo({top: 0, behavior: "instant"});
		el.scrollIntoView({block: "center", behavior: "instant"});
		await page.frames(2);
		const r = el.getBoundingClientRect();
		if (r.width < 40 && what !== "heading" || r.left < -1 || r.right > innerWidth + 1 || r.bottom <= 0 || what !== "heading" && !page.spot(el)) note(what + " cannot be reached: " + JSON.stringify(r));
	}
	// Every line of a moment's telling can be read: at some scroll nothing is over it.
	const card = page.article("dash").querySelector(".card");
	for (const el of card.querySelectorAll(".kicker, h2, .telling, .claim .what")) {
		if (!el.checkVisibility()) continue; // in what is closed
		el.scrollIntoView({block: "center", behavior: "instant"});
		await page.frames(2);
		const range = document.createRange();
		range.selectNodeContents(el);
		for (const r of range.getClientRects()) {
			if (r.height > innerHeight || r.top < 0 || r.bottom > innerHeight) continue;
			for (const x of [r.left + 2, (r.left + r.right) / 2, r.right - 2]) {
				const hit = document.elementFromPoint(Math.min(Math.max(x, 0), innerWidth - 1), (r.top + r.bottom) / 2);
				if (!hit || !el.closest(".card").contains(hit)) note("on \"" + el.textContent.slice(0, 30) + "\" lies " + (hit?.id || hit?.className?.baseVal || hit?.className || hit?.nodeName));
			}
		}
	}
	const known = document.querySelector(".known").getBoundingClientRect(), lang = document.querySelector(".lang").getBoundingClientRect();
	if (known.right > lang.left && known.left < lang.right && known.bottom > lang.top && known.top < lang.bottom) note("the switches lie on each other");
	if (document.scrollingElement.scrollWidth > innerWidth) note("the page is " + document.scrollingElement.scrollWidth + " px wide");
	// What is fixed leaves most of the window to the text.
	let fixed = 0;
	for (const el of document.querySelectorAll(".bar, .masthead, .stage")) {
		const s = getComputedStyle(el).position, r = el.getBoundingClientRect();
		if (s === "fixed" && r.left <= innerWidth / 2 && r.right > innerWidth / 2 + 1 && r.height < innerHeight * .95) fixed += r.height;
	}
	if (fixed > innerHeight * .75) note("fixed parts take " + fixed + " of " + innerHeight + " px");
	return out;
})()`

// TestLowWindows: with type twice as large, at 400 %, on a phone on its side or
// a very small one, everything can be read and reached.
func TestLowWindows(t *testing.T) {
	t.Parallel()
	for name, w := range map[string]struct{ width, height, typed int64 }{
		"400 %":                 {360, 225, 16},
		"a phone on its side":   {844, 390, 16},
		"a small phone":         {320, 568, 16},
		"type twice as large":   {1440, 900, 32},
		"on a phone":            {390, 844, 32},
		"and on a small window": {1024, 600, 32},
		"a wide, low window":    {1440, 420, 16},
		"a desk":                {1440, 900, 16},
	} {
		t.Run(name, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.bare()
			b.size(w.width, w.height)
			b.typeSize(w.typed)
			b.first(`Object.defineProperty(navigator, "connection", {value: {saveData: true}})`) // the program waits for an act
			addresses := []string{"/?moment=dash", "/ko?moment=dash"}
			if w.typed == 16 && w.width > 360 { // Korean is as narrow, where it is not large
				addresses = addresses[:1]
			}
			for _, address := range addresses {
				b.goTo(address)
				for _, what := range look[[]string](b, hides) {
					t.Errorf("%s, server: %s", address, what)
				}
				b.wake()
				for _, what := range look[[]string](b, hides) {
					t.Errorf("%s, live: %s", address, what)
				}
			}
		})
	}
}

// over lists what of the page lies over the part of the map that names are
// placed in, and names that stick out of the map or that something lies on.
const over = `(() => {
	const out = [], box = (el) => el.getBoundingClientRect(), meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
	const clear = box(document.getElementById("clear")), stage = box(document.getElementById("stage"));
	for (const el of document.querySelectorAll(".brand, .tools, .switch, .bar, .caption[data-now], .colophon"))
		if (el.checkVisibility({visibilityProperty: true}) && meet(box(el), clear)) out.push((el.className || el.id) + " lies on the clear area");
	const names = [...document.querySelectorAll("#names text, #scale text")].filter((n) => box(n).width && n.checkVisibility({visibilityProperty: true}) && n.textContent.trim());
	names.forEach((a, i) => {
		const r = box(a);
		if (r.left < stage.left - 2 || r.right > stage.right + 2 || r.top < stage.top - 2 || r.bottom > stage.bottom + 2) out.push(a.textContent + " sticks out of the map");
		for (const b of names.slice(i + 1)) {
			const s = box(b), ink = (r) => ({left: r.left, right: r.right, top: r.top + r.height * .25, bottom: r.bottom - r.height * .25});
			if (a.parentNode !== b.parentNode && meet(ink(r), ink(s))) out.push(a.textContent + " lies on " + b.textContent);
		}
	});
	return out;
})()`

// TestNamesAreClear: at every moment, on every size of screen and frame, no
// name lies on another, nothing lies on the names, and the subject has its own.
func TestNamesAreClear(t *testing.T) {
	t.Parallel()
	for _, at := range []struct {
		address string
		sizes   [][2]int64
	}{
		{"/", [][2]int64{{320, 568}, {390, 844}, {844, 390}, {1024, 768}, {1440, 900}, {1920, 1080}}},
		{"/ko", [][2]int64{{320, 568}, {390, 844}, {1440, 900}}},
		{"/embed", [][2]int64{{320, 400}, {360, 800}, {510, 400}, {660, 850}, {930, 500}}},
		{"/ko/embed", [][2]int64{{320, 640}, {660, 800}}},
		{"/embed?known=2017-11-13", [][2]int64{{320, 640}, {660, 800}}},
	} {
		t.Run(at.address, func(t *testing.T) {
			b := newTab(t, the(t, built))
			b.media("prefers-reduced-motion", "reduce") // from moment to moment without a flight
			b.bare()
			b.goTo(at.address)
			b.wake()
			for _, size := range at.sizes {
				b.size(size[0], size[1])
				b.wait(fmt.Sprintf(`innerWidth === %d && innerHeight === %d`, size[0], size[1]))
				for _, m := range b.host.story.Moments {
					b.stopAt(m.Slug)
					b.settle()
					for _, what := range look[[]string](b, over) {
						t.Errorf("%dx%d, %s: %s", size[0], size[1], m.Slug, what)
					}
				}
			}
		})
	}
}

// TestColoursOfTheSystem: with forced colours what is chosen and how far the
// story is told can be seen.
func TestColoursOfTheSystem(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=dash")
	b.media("forced-colors", "active")
	b.wait(`matchMedia("(forced-colors: active)").matches`)
	const colour = `((s) => getComputedStyle(document.querySelector(s)).backgroundColor)`
	for what, pair := range map[string][2]string{
		"the edition":  {".known a[aria-current]", ".known a:not([aria-current])"},
		"the language": {".lang a[aria-current]", ".lang a:not([aria-current])"},
		"the fill":     {"#fill-0", ".segment"},
	} {
		if a, b := look[string](b, colour+`(`+quote(pair[0])+`)`), look[string](b, colour+`(`+quote(pair[1])+`)`); a == b {
			t.Errorf("%s looks like the rest: %s", what, a)
		}
	}
}

// TestMoreContrast: readers who ask for it get no grey text.
func TestMoreContrast(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=dash")
	b.rests("dash")
	const grey = `[".when", ".what", "#clock-note", ".stops a:not([aria-current])"].filter((s) => getComputedStyle(document.querySelector(s)).color !== getComputedStyle(document.body).color).join()`
	if look[string](b, grey) == "" {
		t.Fatal("no text is grey in the first place")
	}
	b.size(1600, 900)
	b.media("prefers-contrast", "more")
	b.wait(`matchMedia("(prefers-contrast: more)").matches && innerWidth === 1600`)
	same(t, "grey text", look[string](b, grey), "")
}
