package e2e

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/chromedp"
)

// fetched lists the fonts that a page has asked for, once those in use are there.
const fetched = `document.fonts.ready.then(() => performance.getEntriesByType("resource").map(r => r.name.split("/").pop()).filter(n => n.endsWith(".woff2")).map(n => n.split(".")[0]).sort().join(" "))`

// TestAPageFetchesTheFontsOfItsOwnScript: names and headlines in another are no
// reason to.
func TestAPageFetchesTheFontsOfItsOwnScript(t *testing.T) {
	t.Parallel()
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

// TestKoreanIsInOurFonts: whatever a Korean page says in Korean is in a font that
// comes with it, whatever its weight, since a kiosk may have no other.
func TestKoreanIsInOurFonts(t *testing.T) {
	t.Parallel()
	h := the(t, built)
	for _, address := range []string{"/ko?wasm=false", "/ko/ledger", "/ko/ledger?known=2017-11-13", "/ko/embed?wasm=false"} { // no program changes what is looked at
		t.Run(address, func(t *testing.T) {
			b := newTab(t, h)
			b.bare()
			b.goTo(address)
			b.js(`for (const text of document.querySelectorAll("noscript")) text.outerHTML = text.textContent;
				for (const details of document.querySelectorAll("details")) details.open = true`)
			b.wait(`new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() => document.fonts.ready).then(() => true)`) // drawn, it has asked for what it needs
			foreign := map[string]string{}
			b.run(dom.Enable(), css.Enable(), chromedp.ActionFunc(func(ctx context.Context) error {
				root, err := dom.GetDocument().Do(ctx)
				if err != nil {
					return err
				}
				nodes, err := dom.QuerySelectorAll(root.NodeID, "body *").Do(ctx)
				if err != nil {
					return err
				}
				for _, node := range nodes {
					fonts, err := css.GetPlatformFontsForNode(node).Do(ctx)
					if err != nil {
						return err
					}
					for _, f := range fonts {
						if f.IsCustomFont {
							continue
						}
						html, err := dom.GetOuterHTML().WithNodeID(node).Do(ctx)
						if err != nil {
							return err
						}
						foreign[html] = f.FamilyName
					}
				}
				return nil
			}))
			for html, family := range foreign {
				if len(html) > 300 {
					html = html[:300]
				}
				t.Errorf("%s writes some of %s", family, html)
			}
		})
	}
}
