package e2e

import "testing"

// TestLessMotionShowsStills: for readers who want less motion a moment is one
// picture, and scrolling goes from picture to picture.
func TestLessMotionShowsStills(t *testing.T) {
	b := newTab(t, the(t, built))
	b.media("prefers-reduced-motion", "reduce")
	b.bare()
	b.goTo("/")
	b.wake()
	type seen struct{ Hash, View string }
	views, hashes := map[string]string{}, map[string]bool{}
	for _, s := range look[[]seen](b, `page.along(0, page.article("line").offsetTop, 60, () => ({Hash: location.hash, View: page.view()}))`) {
		hashes[s.Hash] = true
		if of, known := views[s.View]; known && of != s.Hash {
			t.Errorf("%s and %s are one picture", of, s.Hash)
		}
		views[s.View] = s.Hash
	}
	if len(hashes) < 4 || len(views) != len(hashes) {
		t.Errorf("%d moments in %d pictures: %v", len(hashes), len(views), views)
	}
	b.press(end)
	b.wait(`page.moment() === "after"`)
	b.js(`self.then = page.view(); await page.frames(3)`)
	same(t, "it flew there", look[bool](b, `page.view() !== self.then`), false)
}
