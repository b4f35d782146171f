package scene

import (
	"math"
	"sort"

	"fiftymetres/app/date"
	"fiftymetres/app/story"
)

// ClockState is how much a clock knows.
type ClockState uint8

const (
	NoClock    ClockState = iota // nothing is on record yet
	ExactClock                   // a source gives this time
	AboutClock                   // between two times that sources give
	GapClock                     // nothing is on record between two times
	AfterClock                   // some time after the last time that a source gives
)

// Clock is the time at a story second, as far as it is known: a date is never
// more precise than the sources are.
type Clock struct {
	State     ClockState
	At        date.Date
	Until     date.Date // in a gap, the next known time
	Certainty string    // of the time, where it is exact
	Differ    string    // id of the question that sources answer with other times, where it shows one that a source gives
}

type tick struct {
	t         float64 // story seconds
	at        date.Date
	seconds   int64 // where at begins, or the last tick did: a day after an hour of it does not turn the clock back
	gap       bool
	certainty string
	differ    string
}

type clock []tick

// newClock is the clock of an edition. What cannot be read as a time is passed
// over; the checker refuses it long before.
func newClock(st *story.Story, edition string) clock {
	var c clock
	for _, m := range st.Moments {
		for _, k := range m.Tellings[edition].Clock {
			at, err := st.Time(k.Time)
			if err != nil {
				continue
			}
			seconds := at.Seconds
			if len(c) > 0 {
				seconds = max(seconds, c[len(c)-1].seconds)
			}
			c = append(c, tick{k.T, at, seconds, k.Gap, k.Certainty, k.Differ})
		}
	}
	return c
}

// exactFor is how long, in story seconds, a time on its own stays as given
// before the clock runs on towards the next.
const exactFor = 1.5

func (c clock) at(t float64) Clock {
	i := sort.Search(len(c), func(i int) bool { return c[i].t > t }) - 1
	if i < 0 {
		return Clock{}
	}
	now := c[i]
	exact := Clock{State: ExactClock, At: now.at, Certainty: now.certainty, Differ: now.differ}
	switch {
	case t-now.t < exactFor && !(i+1 < len(c) && c[i+1].t <= now.t+exactFor):
		return exact
	case i+1 == len(c):
		return Clock{State: AfterClock, At: now.at, Differ: now.differ}
	}
	next := c[i+1]
	switch {
	case now.gap:
		return Clock{State: GapClock, At: now.at, Until: next.at, Differ: now.differ}
	case next.at == now.at:
		return exact
	}
	start := now.t + exactFor
	if start >= next.t {
		start = now.t
	}
	share := (t - start) / (next.t - start)
	between := now.seconds + int64(math.Round(float64(next.seconds-now.seconds)*share))
	return Clock{State: AboutClock, At: date.Of(between, about(now, next))}
}

// about is how precisely a time between two ticks may be said: no better than
// the vaguer of them, and the vaguer the further they are apart.
func about(a, b tick) date.Precision {
	const day, year = 24 * 3600, 366 * 24 * 3600
	p := min(a.at.Precision, b.at.Precision)
	switch apart := b.seconds - a.seconds; {
	case apart > 50*year:
		return min(p, date.Decade)
	case apart > 5*year:
		return min(p, date.Year)
	case apart > 60*day:
		return min(p, date.Month)
	case apart > 2*day:
		return min(p, date.Day)
	}
	return p
}
