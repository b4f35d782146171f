package room

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
)

// Act is what a presenter does, in the words of forms and messages.
type Act struct{ Do, Value string }

// What there is to be done.
const (
	Go       = "go"       // to where readers come to a moment: its slug
	Seek     = "seek"     // to a second, as addresses write it
	Play     = "play"     // goes on; at the end, begins again
	Pause    = "pause"    // stops
	Edition  = "edition"  // tells it as of a date
	Language = "language" // in a language: its tag
	Release  = "release"  // lets the screens go on by themselves, from the beginning
)

// Acts are all of them.
var Acts = []string{Go, Seek, Play, Pause, Edition, Language, Release}

// ErrAct is an act that a story has nothing for.
var ErrAct = errors.New("that cannot be done")

// after is a state once somebody has acted, at a time of the server's clock.
func (a Act) after(s State, st *story.Story, now int64) (State, error) {
	at, over := s.second(st, now), s.over(st, now)
	s.Seq++
	s.T, s.At, s.Led = at, now, true
	s.Playing = s.Playing && !over
	switch a.Do {
	case Go:
		i := st.MomentCalled(a.Value)
		if i < 0 {
			return s, fmt.Errorf("%w: there is no moment %.40q", ErrAct, a.Value)
		}
		course := st.Course(s.Edition)
		s.Loop, s.T = false, course.Clamp(st.Arrival(course.Beside(i, 0)))
	case Seek:
		t, ok := address.Second(a.Value)
		if !ok {
			return s, fmt.Errorf("%w: %.40q is no second", ErrAct, a.Value)
		}
		s.Loop, s.T = false, st.Course(s.Edition).Clamp(t)
	case Play:
		s.Loop, s.Playing = false, true
		if over {
			s.T = st.Course(s.Edition).Clamp(0)
		}
	case Pause:
		s.Loop, s.Playing = false, false
	case Edition:
		if !slices.ContainsFunc(st.Editions, func(e story.Edition) bool { return e.Date == a.Value }) {
			return s, fmt.Errorf("%w: there is no edition %.40q", ErrAct, a.Value)
		}
		s.Edition = a.Value
		s.T = st.Course(s.Edition).Clamp(s.T)
	case Language:
		if !slices.Contains(st.Languages, a.Value) {
			return s, fmt.Errorf("%w: it is not told in %.40q", ErrAct, a.Value)
		}
		s.Language = a.Value
	case Release:
		return State{Seq: s.Seq, By: s.By, Made: s.Made, At: now, Rate: 1, Playing: true, Loop: true, Edition: s.Home, Home: s.Home, Moments: s.Moments}, nil
	default:
		return s, fmt.Errorf("%w: %.40q is nothing that screens do", ErrAct, a.Do)
	}
	return s, nil
}

// sound tells whether a state is one that a story can be in. What comes from elsewhere is
// asked this.
func (s State) sound(st *story.Story) bool {
	known := func(date string) bool {
		return slices.ContainsFunc(st.Editions, func(e story.Edition) bool { return e.Date == date })
	}
	const longest = 1 << 50 // of numbers that every script can count
	switch {
	case s.Seq < 0 || s.Seq > longest, !processName(s.By),
		!(s.T >= 0) || s.T > st.End() || !(s.Rate > 0) || s.Rate > 4 || math.IsInf(s.T, 0),
		!known(s.Edition), !known(s.Home), s.Language != "" && !slices.Contains(st.Languages, s.Language),
		len(s.Moments) > len(st.Moments):
		return false
	}
	return !slices.ContainsFunc(s.Moments, func(slug string) bool { return st.MomentCalled(slug) < 0 })
}

// processName tells whether a text can be a process's: short, of letters and digits.
func processName(s string) bool {
	if s == "" || len(s) > 32 {
		return false
	}
	for _, r := range s {
		if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9') {
			return false
		}
	}
	return true
}
