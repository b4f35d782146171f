package ui

import (
	"slices"
	"strconv"

	"fiftymetres/app/browser"
	"fiftymetres/app/player"
)

// act does what a control asks: elements say it in data-act and data-id.
func (l *live) act(name, id string) (done bool) {
	s := &l.page.state
	switch name {
	case "play":
		if l.kiosk == nil || !l.kiosk.taking { // that press has paused already
			l.toggle()
		}
	case "prev":
		l.moment(l.bound() - 1)
	case "next":
		l.moment(l.bound() + 1)
	case "moment":
		if i := momentIndex(l.st, id); i >= 0 {
			l.moment(i)
		}
	case "rate":
		next := player.Rates[(slices.Index(player.Rates, l.player.Rate())+1)%len(player.Rates)]
		l.player.SetRate(next)
		l.update(func(s *State) { s.Rate = next })
	case "edition":
		l.mark("data-only", false)
		l.turn(func(s *State) { s.Edition, s.Only = id, false })
		l.address(true)
	case "lang":
		l.turn(func(s *State) { s.Lang = id })
		l.address(true)
	case "about", "source":
		l.openPanel(name + ":" + id)
	case "back":
		l.explore.end()
	case "only":
		l.mark("data-only", !s.Only)
		l.update(func(s *State) { s.Only = !s.Only })
	case "compare":
		l.mark("data-compare", !s.Compare)
		l.update(func(s *State) { s.Compare = !s.Compare })
	case "skip":
		if el, ok := browser.ByID("scrubber"); ok {
			browser.Focus(el)
		}
	case "close":
		l.openPanel("")
	default:
		return false
	}
	return true
}

// mark sets a switch on the page that the style sheet knows.
func (l *live) mark(name string, on bool) { browser.Root().Call("toggleAttribute", name, on) }

// toggle plays or pauses.
func (l *live) toggle() {
	if l.player.Playing() {
		l.player.Pause()
		l.pin()
	} else {
		l.player.Play()
	}
	l.update(func(s *State) { s.Playing = l.player.Playing() })
	l.loop.Wake()
}

// turn shows another edition or language at the same second.
func (l *live) turn(change func(*State)) {
	t := l.player.T()
	l.update(func(s *State) {
		change(s)
		l.page.turn()
	})
	s := &l.page.state
	root := browser.Root()
	root.Call("setAttribute", "lang", s.Lang)
	root.Call("setAttribute", "data-edition", s.Edition)
	browser.Document().Set("title", Title(l.st, s.Lang))
	l.redraw()
	l.page.settle(func() {
		l.hold(t)
		l.meter = newMeter(l.page.book, l.player.End)
		l.loop.Wake()
	})
}

// hold keeps a second where the reading line is, now that the texts have other
// lengths, and once more when their fonts are there: till then the browser
// scrolls to keep what it takes for the reader's place.
func (l *live) hold(t float64) {
	l.measure()
	if !l.story() {
		return
	}
	l.scrollTo(l.table.Scroll(t))
	l.holding = true
	browser.FontsReady(func() {
		if l.holding {
			l.holding = false
			l.measure()
			l.scrollTo(l.table.Scroll(t))
		}
	})
}

// openPanel shows what is known of a thing, or with nothing closes the panel,
// and the focus goes back to what opened it.
func (l *live) openPanel(what string) {
	if l.page.state.Open == what {
		return
	}
	if what != "" && l.player.Playing() {
		l.toggle()
	}
	if l.page.state.Open == "" {
		l.opener = browser.Document().Get("activeElement")
	}
	l.update(func(s *State) { s.Open = what })
	l.page.settle(func() {
		if p, ok := browser.ByID("panel"); ok {
			p.Call("focus")
		} else if l.opener.Truthy() {
			browser.Focus(l.opener)
		}
	})
}

// key answers a key, and tells whether it was one of ours. The story takes
// Space, Home and End; in an embed those belong to the article.
func (l *live) key(key string) bool {
	own := l.page.state.Layout != "embed"
	switch {
	case key == "ArrowRight":
		l.moment(l.bound() + 1)
	case key == "ArrowLeft":
		l.moment(l.bound() - 1)
	case key == "Home" && own:
		l.moment(0)
	case key == "End" && own:
		l.moment(len(l.st.Moments) - 1)
	case key == " " && own:
		l.toggle()
	case key == "Escape" && l.page.state.Open != "":
		l.openPanel("")
	default:
		return false
	}
	return true
}

// scrub goes to where the pointer is on the scrubber: a segment a moment.
func (l *live) scrub(share float64) {
	n := float64(len(l.st.Moments))
	at := min(max(share, 0), 0.9999) * n
	span := l.st.Moments[int(at)].Span
	t := span[0] + (at-float64(int(at)))*(span[1]-span[0])
	l.explore.end()
	l.player.Pause()
	l.player.Seek(t)
	if l.story() {
		l.scrollTo(l.table.Scroll(t))
	}
	l.update(func(s *State) { s.Playing = false })
	l.pin()
	l.loop.Wake()
}

// visit follows the address, as after Back.
func (l *live) visit() {
	u := browser.URL()
	slug := u.Fragment
	if slug == "" {
		slug = u.Query().Get("moment")
	}
	lang := u.Query().Get("lang")
	if l.story() && len(u.Path) > 1 {
		lang = u.Path[1:]
	}
	s := Read(l.st, l.page.state.Layout, lang, u.Query())
	if s.Edition != l.page.state.Edition || s.Lang != l.page.state.Lang {
		l.turn(func(now *State) { now.Edition, now.Lang = s.Edition, s.Lang })
		if max(0, momentIndex(l.st, slug)) == l.page.state.Moment {
			return // the second stays
		}
	}
	if t := browser.KeptSecond(); t > 0 {
		l.seek(t, false)
		return
	}
	if t, err := strconv.ParseFloat(u.Query().Get("t"), 64); err == nil {
		l.seek(t, false)
		return
	}
	l.seek(s.open(l.st, slug).T, false)
}
