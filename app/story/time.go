package story

import "fiftymetres/app/date"

// Time reads a time as a story's files write it: a date as far as it is known,
// or a time of day alone, which is of the story's own day.
func (s *Story) Time(text string) (date.Date, error) {
	own, _ := date.Parse(s.Date) // a story without a day has no times of day; the checker says so
	return date.ParseOn(text, own)
}

// Knows tells whether what was known on one date includes what became known on
// another: a month or a year counts from its last day, since its other days
// might be too early. Both are written as dates are; what is none is known to
// nobody, and what is empty to everybody.
func Knows(edition, known string) bool {
	if known == "" {
		return true
	}
	on, err := date.Parse(edition)
	if err != nil {
		return false
	}
	from, err := date.Parse(known)
	return err == nil && from.End() <= on.End()
}
