package e2e

import (
	"fmt"
	"testing"
)

// beyond lists the texts that stick out of the window at the sides: those of
// elements in sight that nothing clips, and that are in no table to scroll sideways.
const beyond = `(() => {
	const out = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n = walk.nextNode(); n; n = walk.nextNode()) {
		const e = n.parentElement;
		if (!n.data.trim() || e.closest("svg, .unseen, div.wide") || !e.checkVisibility({visibilityProperty: true})) continue;
		if (getComputedStyle(e).overflowX !== "visible") continue;
		const range = document.createRange();
		range.selectNodeContents(n);
		const r = range.getBoundingClientRect();
		if (r.width && (r.left < -1 || r.right > innerWidth + 1)) out.push(n.data.slice(0, 60) + " " + Math.round(r.left) + ".." + Math.round(r.right));
	}
	return out;
})()`

func TestNothingSticksOut(t *testing.T) {
	b := newTab(t, the(t, built))
	b.bare()
	for address, app := range map[string]string{"/": "live", "/ko?wasm=false": "server", "/kiosk": "live", "/kiosk?lang=ko&wasm=false": "server"} {
		t.Run(address, func(t *testing.T) {
			b.goTo(address)
			b.wait(`document.documentElement.dataset.app === ` + quote(app))
			for _, size := range [][2]int64{{390, 844}, {1440, 900}, {1920, 1080}} {
				for _, theme := range []string{"light", "dark"} {
					b.size(size[0], size[1])
					b.media("prefers-color-scheme", theme)
					b.wait(fmt.Sprintf(`innerWidth === %d && innerHeight === %d && matchMedia("(prefers-color-scheme: %s)").matches`, size[0], size[1], theme))
					b.js(`await page.frames(2)`)
					if wide := look[int64](b, `document.scrollingElement.scrollWidth`); wide > size[0] {
						t.Errorf("%v %s: the page is %d px wide", size, theme, wide)
					}
					for _, text := range look[[]string](b, beyond) {
						t.Errorf("%v %s: sticks out: %s", size, theme, text)
					}
				}
			}
		})
	}
}
