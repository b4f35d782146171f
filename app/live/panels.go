package live

import (
	"fiftymetres/app/browser"
	"fiftymetres/app/page"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// panels are what the reader has opened: one is seen, and from each a way leads
// back to the one before. On the page each is a step that Back returns from.
type panels struct {
	live    *live
	below   []string  // those under the one that is seen
	opener  app.Value // what had the focus before the first
	closing bool      // the steps of those that were closed are on their way out
}

// open shows what is known of a thing, "about:soldier" or "source:sofrep".
func (p *panels) open(what string) {
	l, now := p.live, p.live.page.State().Open
	if now == what {
		return
	}
	if l.player.Playing() {
		l.toggle()
	}
	if now == "" {
		p.opener, p.below = browser.Active(), nil
	} else {
		p.below = append(p.below, now)
	}
	p.show(what)
	if l.column != nil {
		l.address(true)
	}
}

// back shows the panel before this one; from the first it leads to the page.
func (p *panels) back() {
	if p.live.column != nil {
		browser.GoBack(1) // visit does the rest
		return
	}
	p.pop()
}

// close closes all of them.
func (p *panels) close() {
	if p.live.page.State().Open == "" {
		return
	}
	if steps := len(p.below) + 1; p.live.column != nil {
		p.closing = true
		browser.GoBack(steps)
	}
	p.below = nil
	p.show("")
}

func (p *panels) pop() {
	what := ""
	if n := len(p.below); n > 0 {
		what, p.below = p.below[n-1], p.below[:n-1]
	}
	p.show(what)
}

// visit follows a step in the history, and tells whether that was one of a
// panel and of nothing else.
func (p *panels) visit(what string) bool {
	switch now := p.live.page.State().Open; {
	case p.closing:
		p.closing = false
		p.live.address(false) // the page may have moved on since the panel opened
	case what == now:
		return false
	case now != "" && (what == "" || len(p.below) > 0 && p.below[len(p.below)-1] == what):
		p.pop()
		p.live.address(false)
	default: // forwards again
		if now == "" {
			p.opener, p.below = browser.Active(), nil
		} else {
			p.below = append(p.below, now)
		}
		p.show(what)
	}
	return true
}

// show puts a panel in sight and the focus into it; without one the focus goes
// back to what opened the first.
func (p *panels) show(what string) {
	l := p.live
	l.update(func(s *page.State) { s.Open, s.Below = what, len(p.below) > 0 })
	l.page.settle(func() {
		if el, ok := browser.ByID("panel"); ok {
			el.Set("scrollTop", 0)
			el.Call("focus")
		} else if p.opener != nil && p.opener.Truthy() {
			browser.Focus(p.opener)
		}
	})
}
