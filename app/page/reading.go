package page

import (
	"fiftymetres/app/scene"
	"fiftymetres/app/words"
)

// Reading is what the player's clock says in the book's language: its face, and
// the note under it. The server writes them into a page that it has made already.
func (b *Book) Reading(c scene.Clock) (face, note string) { return b.clock(c) }

// Heading is a moment's heading in the book's edition and language.
func (b *Book) Heading(moment int) string { return b.telling(moment).Heading.In(b.Lang) }

// MapName is what the map is called, for those who listen.
func (b *Book) MapName() string { return b.words.Map }

// MapAt is that, and which moment it shows.
func (b *Book) MapAt(moment int) string { return b.words.Map + ": " + b.Heading(moment) }

// Words are the interface's, in the book's language.
func (b *Book) Words() *words.Words { return b.words }
