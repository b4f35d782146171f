package page

import (
	"strings"

	"fiftymetres/app/scene"
	"fiftymetres/app/words"
)

// Reading is what the player's clock says in the book's language: its face, and
// the note under it. The server writes them into a page that it has made already.
func (b *Book) Reading(c scene.Clock) (face, note string) { return b.clock(c) }

// Where is what a story's subjects are doing in a frame, in the words of their tracks,
// or nothing where none is in sight.
func (b *Book) Where(s *scene.Scene, f *scene.Frame) string {
	var all []string
	for _, i := range f.On {
		a := &s.Actors[i]
		if a.Role != "subject" || !f.Poses[i].Visible {
			continue
		}
		if note := a.Track.Legs[f.Poses[i].Leg].Key.Note.In(b.Lang); note != "" {
			all = append(all, a.Name.In(b.Lang)+": "+note)
		}
	}
	return strings.Join(all, "; ")
}

// Told says, for those who listen, at what time what is told, as far as it is known.
func (b *Book) Told(c scene.Clock, what ...string) string {
	var all []string
	if c.State != scene.NoClock {
		face, _ := b.clock(c)
		all = append(all, face)
	}
	for _, w := range what {
		if w != "" {
			all = append(all, w)
		}
	}
	return strings.Join(all, ", ")
}

// Heading is a moment's heading in the book's edition and language.
func (b *Book) Heading(moment int) string { return b.telling(moment).Heading.In(b.Lang) }

// MapName is what the map is called, for those who listen.
func (b *Book) MapName() string { return b.words.Map }

// MapAt is that, and which moment it shows.
func (b *Book) MapAt(moment int) string { return b.words.Map + ": " + b.Heading(moment) }

// Words are the interface's, in the book's language.
func (b *Book) Words() *words.Words { return b.words }
