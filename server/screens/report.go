// Package screens knows how a site's kiosks are doing, by what they say of themselves: for
// their operator, who is not there. It knows no HTTP.
package screens

import (
	"errors"
	"slices"
	"strings"
	"unicode"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
)

// Report is what a screen says of itself, now and then.
type Report struct {
	Screen  string  `json:"screen"`  // its name, as its address has it
	Room    string  `json:"room"`    // that it is in, or ""
	Version string  `json:"version"` // of the program that it runs
	Up      float64 `json:"up"`      // seconds since its page was loaded
	Loops   int     `json:"loops"`   // rounds of its loop since then
	Starts  int     `json:"starts"`  // how often it has started by itself, because it was not well
	Well    bool    `json:"well"`    // as kioskAlive says
	Error   string  `json:"error"`   // the last, or ""
	Query   string  `json:"query"`   // what its address asks for
	Visits  []Visit `json:"visits"`  // that have ended since its last report
}

// Visit is what somebody has seen. It says nothing of who that was.
type Visit struct {
	Moments  []string `json:"moments"`  // slugs, in the order in which they were reached
	Language string   `json:"language"` // at the end
	Seconds  int      `json:"seconds"`
	Idle     bool     `json:"idle"` // left without a word: the screen went back by itself
}

// The most that a report may have of each.
const (
	manyVisits  = 20
	manyMoments = 100
	longText    = 300 // characters
	longVisit   = 24 * 60 * 60
)

// Name is a name as it is known here, which is as rooms have theirs; ok is false for what
// is none.
func Name(given string) (named string, ok bool) {
	named = address.Room(given)
	return named, named != ""
}

// Errors of reports.
var (
	ErrName = errors.New("a name is 1 to 64 letters of English, digits, dots, dashes and underscores, as is hall-2")
	ErrMany = errors.New("too many screens report: forget some, or start the server anew")
)

// clean makes a report fit to be kept: what comes from elsewhere may say anything.
func (r *Report) clean(st *story.Story) error {
	var ok bool
	if r.Screen, ok = Name(r.Screen); !ok {
		return ErrName
	}
	if r.Room, ok = Name(r.Room); !ok {
		r.Room = ""
	}
	r.Version, r.Error, r.Query = plain(r.Version, 40), plain(r.Error, longText), plain(r.Query, longText)
	r.Up, r.Loops, r.Starts = between(r.Up, 0, 1e9), between(r.Loops, 0, 1e9), between(r.Starts, 0, 1e9)
	if len(r.Visits) > manyVisits {
		r.Visits = r.Visits[:manyVisits]
	}
	for i := range r.Visits {
		v := &r.Visits[i]
		v.Moments = slices.DeleteFunc(v.Moments[:min(len(v.Moments), manyMoments)], func(slug string) bool { return st.MomentCalled(slug) < 0 })
		if !slices.Contains(st.Languages, v.Language) {
			v.Language = ""
		}
		v.Seconds = between(v.Seconds, 0, longVisit)
	}
	return nil
}

// plain is a text of at most so many characters, without what is no character.
func plain(text string, most int) string {
	out := []rune(strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return ' '
	}, strings.ToValidUTF8(text, "")))
	return strings.TrimSpace(string(out[:min(len(out), most)]))
}

func between[T int | float64](v, least, most T) T {
	if !(v > least) { // nor what is no number
		return least
	}
	return min(v, most)
}
