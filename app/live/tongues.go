package live

import (
	"fiftymetres/app/address"
	"fiftymetres/app/page"
)

// tongues are the story in the languages that it has been read in: a page comes
// with one, and the others are fetched when they are asked for.
type tongues struct {
	session *session
	books   map[string]*page.Book
	wanted  string // asked for last
}

// speak runs then once the page has the story in a language: at once if it has
// it already. Where it does not come, the server's page in that language does.
func (t *tongues) speak(lang string, then func()) {
	s := t.session
	t.wanted = lang
	t.get(lang, func(ok bool) {
		if t.wanted == lang {
			s.window.mark("data-turning", false)
		}
		switch {
		case t.wanted != lang: // the reader has thought better of it
		case ok:
			t.bring(t.books[lang])
			then()
		case s.kiosk == nil: // whose address stays
			p := s.sheet.State()
			to := p.Page
			to.Lang = lang
			s.location.leave(s.sheet.Book().Site().Link(to), p.Layout == address.Embed)
		}
	})
}

// get has a language's book among the books, if it can be had.
func (t *tongues) get(lang string, then func(ok bool)) {
	if t.books[lang] != nil {
		then(true)
		return
	}
	t.session.library.fetch(lang, func(b *page.Book) {
		if b != nil {
			t.books[lang] = b
		}
		then(b != nil)
	})
}

// bring gives the page a language's book, to be opened at its next turn; what
// was made of another's texts is made anew then.
func (t *tongues) bring(b *page.Book) {
	s := t.session
	if s.st == b.Story && s.sheet.Book().Words() == b.Words() {
		return
	}
	s.sheet.Bring(b)
	s.st = b.Story
	s.scenes.read(b.Story)
}

// all gets every language, for a screen that may lose its network.
func (t *tongues) all() {
	for _, lang := range t.session.st.Languages {
		t.get(lang, func(bool) {})
	}
}
