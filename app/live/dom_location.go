package live

import (
	"net/url"

	"fiftymetres/app/browser"
)

// domLocation is the address bar and the history.
type domLocation struct{}

func (*domLocation) url() *url.URL                         { return browser.URL() }
func (*domLocation) set(u string, n browser.Note, on bool) { browser.SetURL(u, n, on) }
func (*domLocation) note() browser.Note                    { return browser.Noted() }
func (*domLocation) keep(n browser.Note)                   { browser.KeepNote(n) }
func (*domLocation) leave(u string, replace bool)          { browser.Go(u, replace) }
func (*domLocation) back(steps int)                        { browser.GoBack(steps) }

// anchor is what the hash names beside moments: a source, or a thing on the map.
// The browser has scrolled there, and the page stays.
func (*domLocation) anchor() string {
	hash := browser.URL().Fragment
	if el, ok := browser.ByID(hash); hash != "" && ok {
		if _, moment := browser.Data(el, "moment"); !moment {
			return hash
		}
	}
	return ""
}
