package live

import (
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/browser"
	"fiftymetres/app/page"
)

// domLibrary has the story in each language where the page says that it is.
type domLibrary struct{ at address.Site }

func (l *domLibrary) fetch(lang string, fn func(*page.Book)) {
	url := addressIn(lang)
	if url == "" {
		fn(nil)
		return
	}
	browser.Fetch(url, func(text string, ok bool) {
		in, err := page.Read(text, func() {})
		if !ok || err != nil {
			fn(nil)
			return
		}
		fn(page.Index(in, l.at))
	})
}

// addressIn is where the story is in a language: the page names them all.
func addressIn(lang string) string {
	said, _ := browser.Data(browser.Root(), "stories")
	for _, one := range strings.Fields(said) {
		if of, url, _ := strings.Cut(one, "="); of == lang {
			return url
		}
	}
	return ""
}
