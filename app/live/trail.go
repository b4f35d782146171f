package live

import (
	"math"

	"fiftymetres/app/address"
	"fiftymetres/app/browser"
	"fiftymetres/app/page"
)

// trail is the way that a reader has come: the page's address, and the steps
// that Back returns from.
type trail struct {
	session *session
	kept    float64 // the second that the history knows
	anchor  string  // what a link from outside led to, until the reader scrolls
}

// write writes the page's address for its state. A step that is pushed is one
// that Back returns from; a frame's steps would be the article's, whose Back
// leads out of there.
func (t *trail) write(push bool) {
	s := t.session
	p := s.sheet.State()
	if s.kiosk != nil || t.anchor != "" {
		return
	}
	s.location.set(s.sheet.Book().Site().Short(p.Page), t.note(), push && p.Layout != address.Embed)
}

// note is what this step in the history remembers.
func (t *trail) note() browser.Note {
	return browser.Note{T: math.Round(t.session.player.T()*10) / 10, Panel: t.session.sheet.State().Open}
}

// keep notes where the reader is, to a tenth of a second: when all has come to
// rest, now and then while it plays, and when the page is left.
func (t *trail) keep() {
	s := t.session
	t.kept = s.player.T()
	if n := t.note(); s.column != nil && n != s.location.note() {
		s.location.keep(n)
	}
}

// keepNow notes it while the story plays, no more often than every second: a
// browser that loads a page anew has its history from before it was left, and
// one that is asked too often stops listening.
func (t *trail) keepNow() {
	p := t.session.player
	if math.Abs(p.T()-t.kept) >= math.Max(1, p.Rate()) {
		t.keep()
	}
}

// pin puts the second that the reader stopped at into the address.
func (t *trail) pin() {
	p := t.session.sheet.State()
	p.T, p.Pin = t.session.player.T(), true
	t.write(false)
}

// visit follows the address, as after Back, or where the page around a frame
// has set another hash.
func (t *trail) visit() {
	s := t.session
	s.pay()
	n := s.location.note()
	if s.panels.visit(n.Panel) {
		return
	}
	p := s.sheet.State()
	asked, ok := s.sheet.Book().Site().Read(s.location.url())
	if !ok || asked.Layout != p.Layout {
		return
	}
	t.come(asked, n)
}

// come brings the page to what an address asks for: another language or edition first.
func (t *trail) come(asked address.Page, n browser.Note) {
	s, p := t.session, t.session.sheet.State()
	if asked.Version() == p.Version() && asked.Lang == p.Lang {
		t.follow(asked, n)
		return
	}
	s.tongues.speak(asked.Lang, func() {
		s.turn(func(now *page.State) { now.Edition, now.Lang, now.By = asked.Edition, asked.Lang, asked.By })
		if asked.Moment != p.Moment { // else the second stays
			t.follow(asked, n)
		}
	})
}

// follow goes to the second that an address asks for, or that was noted with it.
func (t *trail) follow(asked address.Page, n browser.Note) {
	if n.T > 0 {
		asked.T = n.T
	}
	t.session.travel(asked.T, false)
}
