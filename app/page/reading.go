package page

import (
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// ClockAt is the clock's reading at a state.
func ClockAt(st *story.Story, s State) scene.Clock {
	sc, err := scene.Compile(st, s.Edition)
	if err != nil {
		return scene.Clock{}
	}
	f := sc.NewFrame()
	sc.At(s.T, f)
	return f.Clock
}

// Reading is what the clock says in the book's language.
func (b *Book) Reading(c scene.Clock) (face, note string) { return b.clock(c) }

// Heading is a moment's heading in the book's edition and language.
func (b *Book) Heading(moment int) string { return b.telling(moment).Heading.In(b.Lang) }

// MapTitle names the map as it shows a moment, for those who listen.
func (b *Book) MapTitle(moment int) string { return b.words.Map + ": " + b.Heading(moment) }

// Words are the interface's, in the book's language.
func (b *Book) Words() *words.Words { return b.words }
