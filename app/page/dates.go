package page

import (
	"fmt"
	"time"

	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// when is a source's date as it stands beside a claim: the day, the month, or
// where it is not verifiable the day from which it counts, marked as about.
func (w *Words) when(s *story.Source) string {
	switch d := s.Date; {
	case d == story.NotVerifiable:
		return "≈ " + w.day(s.Known)
	case len(d) == len("2006-01"):
		t, err := time.Parse("2006-01", d)
		if err != nil {
			return d
		}
		return fmt.Sprintf(w.WithYear, w.Months[t.Month()-1], d[:4])
	default:
		return w.day(d)
	}
}

func (w *Words) day(date string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return fmt.Sprintf(w.DayMonth, t.Day(), w.Months[t.Month()-1])
}

// clock is the clock's face and the small line under it.
func (w *Words) clock(c scene.Clock, zone string) (face, note string) {
	hhmm := func(m float64) string { return fmt.Sprintf("%02d:%02d", int(m)/60, int(m)%60) }
	switch c.State {
	case scene.ExactClock:
		return hhmm(c.Minutes), zone + " · " + w.certainty(c.Certainty)
	case scene.AboutClock:
		return "≈ " + hhmm(c.Minutes), zone + " · " + w.Approx
	case scene.GapClock:
		return hhmm(c.Minutes) + "–" + hhmm(c.Until), w.NoRecord
	case scene.AfterClock:
		return hhmm(c.Minutes) + " +", zone + " · " + w.After
	}
	return "—", w.NoClock
}
