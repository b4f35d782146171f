package e2e

import (
	"strings"
	"testing"
)

// fetched lists the fonts that a page has asked for, once those in use are there.
const fetched = `document.fonts.ready.then(() => performance.getEntriesByType("resource").map(r => r.name.split("/").pop()).filter(n => n.endsWith(".woff2")).map(n => n.split(".")[0]).sort().join(" "))`

// TestAPageFetchesTheFontsOfItsOwnScript: names and headlines in another are no
// reason to.
func TestAPageFetchesTheFontsOfItsOwnScript(t *testing.T) {
	h := the(t, built)
	for address, want := range map[string]string{"/": "inter source-serif-4 tongues", "/embed": "inter source-serif-4 tongues"} {
		t.Run(address, func(t *testing.T) {
			b := newTab(t, h)
			b.bare()
			b.goTo(address)
			b.wake()
			same(t, "fonts", look[string](b, fetched), want)
		})
	}
	t.Run("/ko", func(t *testing.T) {
		b := newTab(t, h)
		b.bare()
		b.goTo("/ko")
		b.wake()
		if got := look[string](b, fetched); !strings.Contains(got, "noto-sans-kr") || !strings.Contains(got, "noto-serif-kr") || strings.Contains(got, "tongues") {
			t.Errorf("fonts: %s", got)
		}
	})
}
