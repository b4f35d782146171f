package e2e

import (
	"strings"

	"github.com/chromedp/cdproto/runtime"
)

// noteContext remembers where the pages of a tab run. Worlds apart, which
// belong to the debugger, have names.
func (b *tab) noteContext(c *runtime.ExecutionContextDescription) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case c.Name != "":
	case strings.HasPrefix(c.Origin, "http"):
		b.frames[c.Origin] = c.ID
	default: // a sandbox has an origin of its own
		b.frames["null"] = c.ID
	}
}

// inside has the tab look into the frame with the host's site, and act there,
// while f runs.
func (b *tab) inside(f func()) {
	b.t.Helper()
	b.insideOrigin(b.host.url, f)
}

// insideOrigin has the tab look into the frame with an origin; "null" is that
// of a sandbox.
func (b *tab) insideOrigin(origin string, f func()) {
	b.t.Helper()
	b.wait(`document.querySelector("iframe").dataset.loaded`)
	b.mu.Lock()
	_, runs := b.frames[origin]
	b.mu.Unlock()
	if !runs {
		b.t.Fatal("the frame does not run in this tab")
	}
	b.frame = origin
	f()
	b.frame = ""
}

// inWindow is a point of the page that is looked at as a point of the window.
func (b *tab) inWindow(p spot) spot {
	b.t.Helper()
	if b.frame == "" {
		return p
	}
	frame := b.frame
	b.frame = ""
	corner := look[spot](b, `(() => { const r = document.querySelector("iframe").getBoundingClientRect(); return {X: r.left, Y: r.top} })()`)
	b.frame = frame
	return spot{p.X + corner.X, p.Y + corner.Y}
}
