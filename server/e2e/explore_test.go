package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/input"
)

// pinch turns the wheel with the control key held, as a trackpad's pinch does.
func (b *tab) pinch(at spot, down float64) {
	b.t.Helper()
	b.run(input.DispatchMouseEvent(input.MouseWheel, at.X, at.Y).WithDeltaX(0).WithDeltaY(down).WithModifiers(input.ModifierCtrl))
}

// TestLookAround: a reader drags the map and pinches it, the story waits where
// it is, names come for what is in sight, and one tap leads back to the telling.
func TestLookAround(t *testing.T) {
	b := openLive(t, the(t, built), "/?moment=line")
	b.settle()
	told := look[[]float64](b, viewNow)
	second := look[float64](b, `page.second()`)
	b.drag(spot{1000, 560}, spot{860, 470})
	b.wait(`document.documentElement.dataset.exploring === "" && !document.getElementById("ground").style.transform`)
	moved := look[[]float64](b, viewNow)
	if !(moved[0] > told[0]+5 && moved[1] > told[1]+5) {
		t.Errorf("dragged up and left from %v the view is %v; it should be further down and right", told, moved)
	}
	b.pinch(spot{1000, 500}, 120)
	b.settle()
	if wider := look[[]float64](b, viewNow); wider[2] < 2*moved[2] {
		t.Errorf("pinched from %v the view is %v; it should be much wider", moved, wider)
	}
	b.wait(`[...document.querySelectorAll("#places [data-place]")].filter((g) => page.spot(g)).length > 3`)
	same(t, "the story waits", look[float64](b, `page.second()`), second)
	near(t, "the names' layer", look[[]float64](b, `page.view("names").split(" ").map(Number)`), look[[]float64](b, viewNow), 0.2)

	b.click("[data-act=back]")
	b.wait(`document.documentElement.dataset.exploring === undefined && !page.spot(document.querySelector("[data-act=back]"))`)
	b.settle()
	near(t, "the telling's view", look[[]float64](b, viewNow), told, 0.2)
}
