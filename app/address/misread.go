package address

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// kioskParameters are what a kiosk's address may ask for.
var kioskParameters = []string{"idle", "lang", "attract", "theme", "moments", "shift", "sensitive", "screen", "room", "fps", "known", "moment", "t"}

// Misread is what a kiosk's address asks for that is not done, or not as it is said, a
// sentence each: a page falls back quietly, and its operator wants to know.
func (s Site) Misread(q url.Values) (out []string) {
	say := func(format string, values ...any) { out = append(out, fmt.Sprintf(format, values...)) }
	oneOf := func(name string, known ...string) {
		if v := strings.ToLower(q.Get(name)); v != "" && !slices.Contains(known, v) {
			say("%s=%s is not known, and left out; it may be %s", name, v, strings.Join(known, ", "))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(q)) {
		if !slices.Contains(kioskParameters, name) {
			say("%s is nothing that a kiosk knows", name)
		}
	}
	if v := q.Get("idle"); v != "" {
		asked, err := strconv.ParseFloat(v, 64)
		if got := idle(Kiosk, v); err != nil || asked != got {
			say("idle=%s is taken as %g seconds; it may be from %g to %g", v, got, shortIdle, longestIdle)
		}
	}
	if v := q.Get("fps"); v != "" && v != strconv.Itoa(fps(v)) {
		say("fps=%s is taken as %d frames a second; it may be from %d to %d", v, fps(v), fewestFPS, mostFPS)
	}
	oneOf("attract", Full, StillLoop, Off)
	oneOf("theme", Auto, Light, Dark)
	oneOf("sensitive", Asking)
	oneOf("shift", "1", "true", "yes", "on", "0", "false", "no", "off")
	for _, l := range list(q.Get("lang")) {
		if !slices.Contains(s.story.Languages, l) {
			say("the story is not told in lang=%s; it is in %s", l, strings.Join(s.story.Languages, ", "))
		}
	}
	for _, slug := range list(q.Get("moments")) {
		if s.story.MomentCalled(slug) < 0 {
			say("there is no moment %q", slug)
		}
	}
	for _, name := range []string{"screen", "room"} {
		if v := q.Get(name); v != "" && Room(v) == "" {
			say("%s=%s is no name: 1 to 64 letters of English, digits, dots, dashes and underscores", name, v)
		}
	}
	if v := q.Get("known"); v != "" && s.edition(v) != v {
		say("known=%s is no edition; it is told as known on %s", v, s.edition(v))
	}
	return out
}
