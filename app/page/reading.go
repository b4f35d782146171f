package page

import (
	"slices"
	"strings"

	"fiftymetres/app/scene"
	"fiftymetres/app/words"
)

// Reading is what the player's clock says in the book's language: its face, and
// the note under it. The server writes them into a page that it has made already.
func (b *Book) Reading(c scene.Clock) (face, note string) { return b.clock(c) }

// Doubted are the questions that the edition's clock has marks for.
func (b *Book) Doubted(each func(question string)) {
	for _, d := range b.doubts[b.Edition] {
		each(d.Question)
	}
}

// Where is what those of a story's subjects who are told of are doing in a frame, in the
// words of their tracks, and how far they are from the map's boundary; nothing where none
// is in sight. News is what of that is worth being said aloud when it changes: distances
// change all the time.
func (b *Book) Where(s *scene.Scene, f *scene.Frame) (text, news string) {
	told := b.telling(f.Moment).Told
	var all, changes []string
	for _, i := range f.On {
		a, pose := &s.Actors[i], &f.Poses[i]
		if a.Role != "subject" || !pose.Visible || !slices.Contains(told, a.ID) {
			continue
		}
		note := a.Track.Legs[pose.Leg].Key.Note.In(b.Lang)
		if note == "" {
			continue
		}
		said := b.hedged(a.Name.In(b.Lang)+": "+note, a.Track.Legs[pose.Leg].Key.Differ)
		where, side := b.bearing(s, pose.At, pose.Across)
		changes = append(changes, said+side)
		if where != "" && !strings.ContainsAny(note, "0123456789") { // which says itself how far
			said += ", " + where
		}
		all = append(all, said)
	}
	return strings.Join(all, "; "), strings.Join(changes, "; ")
}

// Told says, for those who listen, at what time what is told, as far as it is known.
func (b *Book) Told(c scene.Clock, what ...string) string {
	var all []string
	if c.State != scene.NoClock {
		face, _ := b.clock(c)
		all = append(all, b.hedged(face, c.Differ))
	}
	for _, w := range what {
		if w != "" {
			all = append(all, w)
		}
	}
	return strings.Join(all, ", ")
}

// hedged is what is said, and that sources differ on it if a question is named.
func (b *Book) hedged(said, question string) string {
	if question == "" {
		return said
	}
	return said + " (" + b.words.Differing + ")"
}

// Heading is a moment's heading in the book's edition and language.
func (b *Book) Heading(moment int) string { return b.telling(moment).Heading.In(b.Lang) }

// Kicker is at what time a moment begins, where that is known, and what it is called.
func (b *Book) Kicker(moment int) string { return b.kicker(moment) }

// Drawn are the certainties that the book's edition draws, the surest first: how a line is
// that has it, and its name.
func (b *Book) Drawn(each func(line, name string)) {
	for _, d := range b.Degrees() {
		if b.drawn[d.ID] {
			each(d.Line, b.sureLabel(d.ID))
		}
	}
}

// MapName is what the map is called, for those who listen.
func (b *Book) MapName() string { return b.words.Map }

// MapAt is that, and which moment it shows.
func (b *Book) MapAt(moment int) string { return b.words.Map + ": " + b.Heading(moment) }

// Words are the interface's, in the book's language.
func (b *Book) Words() *words.Words { return b.words }
