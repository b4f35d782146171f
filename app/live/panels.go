package live

import (
	"slices"
	"strings"

	"fiftymetres/app/page"
)

// questions begins what the panel is called that compares sources.
const questions = "questions:"

func compares(what string) bool { return strings.HasPrefix(what, questions) }

// beside tells whether the map is looked at while a panel is read, whose answers it draws.
func beside(what string) bool { return compares(what) || strings.HasPrefix(what, "question:") }

// panels are what the reader has opened: one is seen, and from each a way leads
// back to the one before. On the page each is a step that Back returns from.
type panels struct {
	session *session
	below   []string // those under the one that is seen
	opener  func()   // gives the focus back to what had it before the first
	moved   bool     // the map has made room, as one of them lay on what it is about
	closing bool     // the steps of those that were closed are on their way out
}

// open shows what is known of a thing.
func (p *panels) open(what string) {
	s, now := p.session, p.session.sheet.State().Open
	if now == what {
		return
	}
	s.Do(Pause{})
	if what == "share:" || what == "code:" { // what is shared stays while the story goes on behind it
		s.update(func(st *page.State) {
			st.Shared, st.Sharing.Copied = st.Page, ""
			if t, gliding := s.player.Gliding(); gliding { // and not what is passed on the way
				st.Shared.Moment, st.Shared.T, st.Shared.Pin = s.bound(), t, false
			}
		})
	}
	p.put(what, now)
	s.hosting.tell(hostClaim, what)
	if s.column != nil {
		s.trail.write(true)
	}
}

// put lays a panel over the one that is seen.
func (p *panels) put(what, now string) {
	if now == "" {
		p.opener, p.below = p.session.window.keepFocus(), nil
	} else {
		p.below = append(p.below, now)
	}
	p.show(what)
}

// turn has the panel of questions compare something else, if that is seen. That is no step
// to come back from.
func (p *panels) turn(what string) bool {
	s := p.session
	if !compares(s.sheet.State().Open) {
		return false
	}
	s.update(func(now *page.State) { now.Open = what })
	s.sheet.Settle(s.markAnswers)
	if s.column != nil {
		s.trail.write(false)
	}
	return true
}

// tab tells whether Tab leads out of the panel, to what opened the first: after the panel
// comes the beginning of the page, and whoever reads on there is taken away from the moment.
func (p *panels) tab(back bool) bool {
	s := p.session
	if s.sheet.State().Open == "" || p.opener == nil || !s.window.leavesPanel(back) {
		return false
	}
	p.opener()
	return true
}

// back shows the panel before this one; from the first it leads to the page.
func (p *panels) back() {
	if p.session.column != nil {
		p.session.location.back(1) // visit does the rest
		return
	}
	p.pop()
}

// close closes all of them.
func (p *panels) close() {
	if p.session.sheet.State().Open == "" {
		return
	}
	if steps := len(p.below) + 1; p.session.column != nil {
		p.closing = true
		p.session.location.back(steps)
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
	switch now := p.session.sheet.State().Open; {
	case p.closing:
		p.closing = false
		p.session.trail.write(false) // the page may have moved on since the panel opened
	case what == now:
		return false
	case now != "" && (what == "" || len(p.below) > 0 && p.below[len(p.below)-1] == what):
		p.pop()
		p.session.trail.write(false)
	default: // forwards again
		p.put(what, now)
	}
	return true
}

// show puts a panel in sight and the focus into it; without one the focus goes
// back to what opened the first.
func (p *panels) show(what string) {
	s := p.session
	p.moved = p.moved && what != ""
	s.update(func(now *page.State) {
		now.Open, now.Below, now.Aside = what, len(p.below) > 0, p.moved || beside(what) || what != "" && slices.ContainsFunc(p.below, beside)
	})
	s.sheet.Settle(func() {
		s.markAnswers()
		if !s.window.focusPanel() && p.opener != nil {
			p.opener()
		}
		p.makeRoom()
	})
}

// makeRoom has the map beside the panel, where that lies on what it is about: on the page,
// whose panels lie on the map. It stays there till all are closed.
func (p *panels) makeRoom() {
	s := p.session
	now := s.sheet.State()
	if s.column == nil || now.Open == "" || now.Aside || !s.window.panelOn(s.sheet.Book().OnMap(now.Open)) {
		return
	}
	p.moved = true
	s.update(func(now *page.State) { now.Aside = true })
}
