package page

import (
	"fiftymetres/app/date"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// ownDates is what a story's dates have in common.
func ownDates(st *story.Story) words.Own {
	day, _ := st.Time(st.Date)
	own := words.Own{Day: day}
	see := func(d date.Date) {
		own.Years = own.Years || d.To(date.Year) != day.To(date.Year)
		own.Days = own.Days || d.To(date.Day) != day.To(date.Day)
	}
	for _, m := range st.Moments {
		for _, t := range m.Tellings {
			for _, k := range t.Clock {
				if d, err := st.Time(k.Time); err == nil {
					see(d)
				}
			}
		}
	}
	days := own.Days
	for _, e := range st.Editions {
		if d, err := date.Parse(e.Date); err == nil {
			see(d)
		}
	}
	own.Days = days // that editions are of other days changes no clock
	return own
}

// when is a source's date as it stands beside a claim: as it is known, or where
// it is not verifiable the day by which it was known.
func (b *Book) when(s *story.Source) string {
	if s.Date == story.NotVerifiable {
		return words.Fill(b.words.By, "what", b.day(s.Known))
	}
	day := b.day(s.Date)
	if d, err := date.Parse(s.Date); err == nil && d.Precision == date.Day {
		if k, err := date.Parse(s.Known); err == nil && k.Precision == date.Day && d.End() == k.Seconds {
			// Where it was published the day was the one before.
			day += " (" + b.day(s.Known) + " " + b.Zone.Name + ")"
		}
	}
	return day
}

func (b *Book) day(text string) string {
	d, err := date.Parse(text)
	if err != nil {
		return text
	}
	return b.words.Day(d, b.own)
}

// date is a source's date in full.
func (b *Book) date(text string) string {
	d, err := date.Parse(text)
	if err != nil {
		return b.sure(text)
	}
	return b.words.Date(d)
}

// clock is the clock's face and the small line under it.
func (b *Book) clock(c scene.Clock) (face, note string) {
	w := b.words
	face = w.Instant(c.At, b.own)
	switch c.State {
	case scene.ExactClock:
		return face, b.beside(c.At, b.sureLabel(c.Certainty))
	case scene.AboutClock:
		return b.near(face), b.beside(c.At, b.words.Approx)
	case scene.GapClock:
		note = b.words.NoRecord
		if b.own.Days {
			note = words.Fill(w.Between, "from", w.Day(c.At, b.own), "to", w.Day(c.Until, b.own)) + " · " + note
		}
		return w.Stretch(c.At, c.Until, b.own), note
	case scene.AfterClock:
		return words.Fill(w.AtLeast, "from", face), b.beside(c.At, b.words.After)
	}
	if b.own.Days { // it may have been any of them
		return "—", w.NoClock
	}
	return w.Day(b.own.Day, b.own), w.NoClock
}

// near marks what is only near to it.
func (b *Book) near(what string) string { return words.Fill(b.words.About, "what", what) }

// beside is the line under a time: its day where the story has several, its
// zone, and how sure it is. A day has no zone.
func (b *Book) beside(d date.Date, sure string) string {
	w := b.words
	if w.Time(d) == "" {
		return sure
	}
	note := b.Zone.Name + " · " + sure
	if b.own.Days {
		note = w.Day(d, b.own) + " · " + note
	}
	return note
}
