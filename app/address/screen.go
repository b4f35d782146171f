package address

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
)

// Screen is how a kiosk's operator has set it up, beside its patience, which is a page's
// Idle. It is of the one who asks for the page: the server's page is the same for all.
type Screen struct {
	Tongues []string // the languages that take turns in its loop
	Attract string   // Full, StillLoop, or Off
	Moments []int    // what its loop tells, in the story's order; nil for all
	Shift   bool     // what stands still on the glass moves a little, against burn-in
	Ask     bool     // it asks before what is not for every eye
	Name    string   // what the operator calls it; "" for nothing
	Room    string   // the room whose screens it keeps step with; "" for none
	Wrong   []string // the names of what could not be understood as it was written
}

// What a kiosk does while nobody touches it: it plays, shows a still, or waits at the
// story's beginning.
const (
	Full      = "full"
	StillLoop = "still"
	Off       = "off"
)

// named tells whether a screen or a room may be called so: by letters and digits of any
// script, with spaces, points and hyphens between.
func named(name string) bool {
	const longest = 40 // letters
	for i, r := range []rune(name) {
		plain := unicode.IsLetter(r) || unicode.IsDigit(r)
		if i >= longest || !plain && (i == 0 || !strings.ContainsRune(" ._-", r)) {
			return false
		}
	}
	return name != ""
}

// Screen reads a kiosk's parameters. What is not understood is as usual, and noted.
func (s Site) Screen(q url.Values, lang string) Screen {
	out := Screen{Tongues: []string{lang}, Attract: Full, Shift: true}
	wrong := func(name string) { out.Wrong = append(out.Wrong, name) }
	if all := list(q.Get("lang")); len(all) > 1 {
		out.Tongues = nil
		for _, l := range all {
			if !slices.Contains(s.story.Languages, l) {
				wrong("lang")
			} else if !slices.Contains(out.Tongues, l) {
				out.Tongues = append(out.Tongues, l)
			}
		}
		if out.Tongues == nil {
			out.Tongues = []string{lang}
		}
	}
	switch a := strings.ToLower(q.Get("attract")); a {
	case "", Full:
	case StillLoop, Off:
		out.Attract = a
	default:
		wrong("attract")
	}
	for _, slug := range list(q.Get("moments")) {
		if i := s.story.MomentCalled(slug); i < 0 {
			wrong("moments")
		} else if !slices.Contains(out.Moments, i) {
			out.Moments = append(out.Moments, i)
		}
	}
	slices.Sort(out.Moments)
	out.Shift = flag(q, "shift", true)
	switch strings.ToLower(q.Get("sensitive")) {
	case "":
	case "ask":
		out.Ask = true
	default:
		wrong("sensitive")
	}
	for name, to := range map[string]*string{"screen": &out.Name, "room": &out.Room} {
		if v := q.Get(name); named(v) {
			*to = v
		} else if v != "" {
			wrong(name)
		}
	}
	if v := q.Get("idle"); v != "" && !readable(v) {
		wrong("idle")
	}
	slices.Sort(out.Wrong)
	out.Wrong = slices.Compact(out.Wrong)
	return out
}

// list is what commas part, without spaces and empty parts.
func list(text string) (out []string) {
	for _, part := range strings.Split(text, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
