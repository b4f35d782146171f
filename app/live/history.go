package live

import (
	"math"

	"fiftymetres/app/address"
	"fiftymetres/app/browser"
	"fiftymetres/app/page"
)

// address writes the page's address for its state. A step that is pushed is one
// that Back returns from; a frame's steps would be the article's, whose Back
// leads out of there.
func (l *live) address(push bool) {
	s := l.page.State()
	if l.kiosk != nil || l.anchor != "" {
		return
	}
	browser.SetURL(l.page.Book().Site().Short(s.Page), l.note(), push && s.Layout != address.Embed)
}

// note is what this step in the history remembers.
func (l *live) note() browser.Note {
	return browser.Note{T: math.Round(l.player.T()*10) / 10, Panel: l.page.State().Open}
}

// keep notes where the reader is, to a tenth of a second: when all has come to
// rest, now and then while it plays, and when the page is left.
func (l *live) keep() {
	l.kept = l.player.T()
	if n := l.note(); l.column != nil && n != browser.Noted() {
		browser.KeepNote(n)
	}
}

// keepNow notes it while the story plays, no more often than every second: a browser that loads a page anew has its history from before it was left,
// and one that is asked too often stops listening.
func (l *live) keepNow() {
	if math.Abs(l.player.T()-l.kept) >= math.Max(1, l.player.Rate()) {
		l.keep()
	}
}

// pin puts the second that the reader stopped at into the address.
func (l *live) pin() {
	s := l.page.State()
	s.T, s.Pin = l.player.T(), true
	l.address(false)
}

// outside is what the address names beside moments: a source, or a thing on
// the map. The browser has scrolled there, and the page stays.
func outside() string {
	hash := browser.URL().Fragment
	if el, ok := browser.ByID(hash); hash != "" && ok {
		if _, moment := browser.Data(el, "moment"); !moment {
			return hash
		}
	}
	return ""
}

// visit follows the address, as after Back, or where the page around a frame
// has set another hash.
func (l *live) visit() {
	n := browser.Noted()
	if l.panels.visit(n.Panel) {
		return
	}
	s := l.page.State()
	asked, ok := l.page.Book().Site().Read(browser.URL())
	if !ok || asked.Layout != s.Layout {
		return
	}
	if asked.Edition == s.Edition && asked.Lang == s.Lang {
		l.follow(asked, n)
		return
	}
	l.tongues.speak(asked.Lang, func() {
		l.turn(func(now *page.State) { now.Edition, now.Lang = asked.Edition, asked.Lang })
		if asked.Moment != s.Moment { // else the second stays
			l.follow(asked, n)
		}
	})
}

// follow goes to the second that an address asks for, or that was noted with it.
func (l *live) follow(asked address.Page, n browser.Note) {
	if n.T > 0 {
		asked.T = n.T
	}
	l.seek(asked.T, false)
}
