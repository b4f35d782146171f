package page

import (
	"fiftymetres/app/address"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// Reading is what the player's clock says in a language: its face, and the
// note under it. The server writes them into a page that it has made already.
func Reading(st *story.Story, lang string, c scene.Clock) (face, note string) {
	b := Book{State: State{Page: address.Page{Lang: lang}}, Story: st, own: ownDates(st), words: In(lang)}
	return b.clock(c)
}

// Reading is what the clock says in the book's language.
func (b *Book) Reading(c scene.Clock) (face, note string) { return b.clock(c) }

// Heading is a moment's heading in the book's edition and language.
func (b *Book) Heading(moment int) string { return b.telling(moment).Heading.In(b.Lang) }

// MapTitle names the map as it shows a moment, for those who listen.
func (b *Book) MapTitle(moment int) string { return b.words.Map + ": " + b.Heading(moment) }
