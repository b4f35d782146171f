package live

import (
	"encoding/json"
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/browser"
	"fiftymetres/app/page"
	"fiftymetres/app/scene"
)

// tongues are the story in the languages that it has been read in: a page comes
// with one, and the others are fetched when they are asked for.
type tongues struct {
	live   *live
	books  map[string]*page.Book
	wanted string // asked for last
}

// speak runs then once the page has the story in a language: at once if it has
// it already. Where it does not come, the server's page in that language does.
func (t *tongues) speak(lang string, then func()) {
	l := t.live
	t.wanted = lang
	if b := t.books[lang]; b != nil {
		t.bring(lang, b)
		then()
		return
	}
	t.fetch(lang, func(ok bool) {
		switch {
		case t.wanted != lang: // the reader has thought better of it
		case ok:
			t.bring(lang, t.books[lang])
			then()
		case l.kiosk == nil: // whose address stays
			s := l.page.State()
			to := s.Page
			to.Lang = lang
			browser.Go(l.page.Book().Site().Link(to), s.Layout == address.Embed)
		}
	})
}

// bring gives the page a language's book; what was made of another's texts is
// made anew when it is asked for.
func (t *tongues) bring(lang string, b *page.Book) {
	l := t.live
	if l.page.Book().Words().Lang == b.Words().Lang && l.st == b.Story {
		return
	}
	l.page.Bring(b)
	l.st = b.Story
	l.scenes = map[string]*scene.Scene{}
	if l.column != nil {
		l.column.st = b.Story
	}
}

// fetch gets the story in a language from where the page says that it is.
func (t *tongues) fetch(lang string, then func(ok bool)) {
	url := bundleOf(lang)
	if t.books[lang] != nil || url == "" {
		then(t.books[lang] != nil)
		return
	}
	browser.Fetch(url, func(text string, ok bool) {
		in := &page.Bundle{}
		if ok = ok && json.Unmarshal([]byte(text), in) == nil && in.Story != nil; ok {
			t.books[lang] = page.Index(in)
		}
		then(ok)
	})
}

// all gets every language, for a screen that may lose its network.
func (t *tongues) all() {
	for _, lang := range t.live.st.Languages {
		t.fetch(lang, func(bool) {})
	}
}

// bundleOf is the address of the story in a language, as the page names it.
func bundleOf(lang string) string {
	said, _ := browser.Data(browser.Root(), "stories")
	for _, one := range strings.Fields(said) {
		if of, url, _ := strings.Cut(one, "="); of == lang {
			return url
		}
	}
	return ""
}
