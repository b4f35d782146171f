package scene

import (
	"sort"
	"strconv"

	"fiftymetres/app/story"
)

// How much a clock knows.
const (
	NoClock    = iota // nothing is on record yet
	ExactClock        // a source gives this time
	AboutClock        // between two times that sources give
	GapClock          // nothing is on record between two times
	AfterClock        // some time after the last time that a source gives
)

// Clock is the time of day at a story second, as far as it is known.
type Clock struct {
	State     int
	Minutes   float64 // of the day
	Until     float64 // in a gap, the next known time, minutes of the day
	Certainty string  // of the time, where it is exact
}

type tick struct {
	t, minutes float64
	*story.Tick
}

type clock []tick

func newClock(st *story.Story, edition string) clock {
	var c clock
	for _, m := range st.Moments {
		told := m.Tellings[edition]
		for i := range told.Clock {
			k := &told.Clock[i]
			c = append(c, tick{k.T, Minutes(k.Time), k})
		}
	}
	return c
}

// Minutes reads HH:MM as minutes of the day; what cannot be read is 0, and
// validation refuses it long before.
func Minutes(hhmm string) float64 {
	if len(hhmm) != 5 {
		return 0
	}
	h, _ := strconv.Atoi(hhmm[:2])
	m, _ := strconv.Atoi(hhmm[3:])
	return float64(h*60 + m)
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
	exact := Clock{State: ExactClock, Minutes: now.minutes, Certainty: now.Certainty}
	switch {
	case t-now.t < exactFor && !(i+1 < len(c) && c[i+1].t <= now.t+exactFor):
		return exact
	case i+1 == len(c):
		return Clock{State: AfterClock, Minutes: now.minutes}
	}
	next := c[i+1]
	switch {
	case now.Gap:
		return Clock{State: GapClock, Minutes: now.minutes, Until: next.minutes}
	case next.minutes == now.minutes:
		return exact
	}
	start := now.t + exactFor
	if start >= next.t {
		start = now.t
	}
	share := (t - start) / (next.t - start)
	return Clock{State: AboutClock, Minutes: now.minutes + (next.minutes-now.minutes)*share}
}
