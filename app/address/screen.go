package address

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Screen is what a kiosk's operator has its loop do, beside its patience, which is a page's
// Idle. It is of the one who asks for the page: the server's page is the same for all.
type Screen struct {
	Tongues []string // the languages that take turns
	Attract string   // Full, StillLoop, or Off
	Moments []int    // what is told, in the story's order; nil for all
	Asks    bool     // before what is sensitive, and leaves it out of its loop
	Room    string   // whose screens tell the same second; "" for none
	FPS     int      // how many frames a second the loop is drawn in
}

// What a kiosk does while nobody touches it: it plays, shows a still, or waits at the
// story's beginning.
const (
	Full      = "full"
	StillLoop = "still"
	Off       = "off"
)

// Asking is the one wish about what is sensitive.
const Asking = "ask"

// Frames a second: as usual, and what an operator may ask for.
const (
	usualFPS           = 30
	fewestFPS, mostFPS = 15, 60
)

// fps reads how many frames a second are asked for.
func fps(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return usualFPS
	}
	return min(max(n, fewestFPS), mostFPS)
}

// Screen reads a kiosk's lang, attract, moments, sensitive, room and fps:
// ?lang=en,ko&attract=still&moments=dash,line&sensitive=ask&room=hall&fps=20.
// What is not understood is as usual.
func (s Site) Screen(q url.Values, lang string) Screen {
	out := Screen{Attract: Full, Room: Room(q.Get("room")), FPS: fps(q.Get("fps"))}
	for _, l := range list(q.Get("lang")) {
		if slices.Contains(s.story.Languages, l) && !slices.Contains(out.Tongues, l) {
			out.Tongues = append(out.Tongues, l)
		}
	}
	if len(out.Tongues) < 2 {
		out.Tongues = []string{lang}
	}
	if a := strings.ToLower(q.Get("attract")); a == StillLoop || a == Off {
		out.Attract = a
	}
	for _, slug := range list(q.Get("moments")) {
		if i := s.story.MomentCalled(slug); i >= 0 && !slices.Contains(out.Moments, i) {
			out.Moments = append(out.Moments, i)
		}
	}
	slices.Sort(out.Moments)
	out.Asks = strings.ToLower(q.Get("sensitive")) == Asking
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
