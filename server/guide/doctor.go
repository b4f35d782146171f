package guide

import (
	"cmp"
	"fmt"
	"strings"
)

// Visit is one look that the doctor takes at the embed: in a frame as an article of some
// kind would have it.
type Visit struct {
	ID    string
	How   string // what of the script takes it
	Width int    // of the frame, CSS px
}

// usual is the width of a frame in an article's column, CSS px.
const usual = 660

// widths are those that newsrooms have, CSS px: of phones, a column, and wide articles.
var widths = []int{320, 330, 510, 660, 930, 1200}

// Visits are all that it takes, in their order.
func (f Facts) Visits() []Visit {
	var all []Visit
	for _, w := range widths {
		all = append(all, Visit{fmt.Sprint("w", w), "width", w})
	}
	all = append(all, Visit{"unscripted", "unscripted", usual}, Visit{"policy", "policy", usual})
	for _, d := range []string{"amp", "pym", "datawrapper", "resizer", "wordpress"} {
		all = append(all, Visit{d, d, usual})
	}
	return all
}

// Checks are what it looks for each time.
func (f Facts) Checks() []string {
	return []string{"loaded", "height", "still", "ready", "go", "foreign"}
}

// Own is the site's own origin, as it is named to who gave another.
func (f Facts) Own() string { return cmp.Or(f.Origin, f.Home) }

// findings is how the keys of texts begin that the doctor's script says.
const findings = "find."

// words are those texts, by the rest of their keys.
func (t *Texts) words() map[string]string {
	said := map[string]string{}
	for key, text := range t.Texts {
		if key, is := strings.CutPrefix(key, findings); is {
			said[key] = text
		}
	}
	return said
}
