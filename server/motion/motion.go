// Package motion writes the style sheet that plays a story with the scroll of its
// page by itself, before and without the program: scroll-driven animations
// (https://drafts.csswg.org/scroll-animations-1/), made from the values of the
// picture's own cells, so that they show what the program would.
//
// An article's view timeline is its moment's. What moves has keyframes for each part
// of the story in which it changes, and stays as they leave it: so a browser has to
// work out what moves at that moment, and nothing else. Readers who want less motion
// get each article's picture, as do browsers that cannot do this.
package motion

import (
	"fmt"
	"strings"

	"fiftymetres/app/draw"
	"fiftymetres/app/label"
)

// Clock is what a page's clock says at a story second: its face, the note
// under it, and the id of the mark beside it, "" for none.
type Clock func(t float64) (face, note, mark string)

// Sheet is the style sheet of a picture. It takes the page over where the browser
// knows scroll-driven animations and the program is not live.
func Sheet(p *draw.Picture, clock Clock) string {
	r := newRecord(p)
	s := &sheet{record: r, parts: partsOf(r), names: map[string]string{}}
	s.rests, s.haste = rests(r.views), hastes(r.views)
	s.time()
	s.camera()
	s.compass()
	s.actors()
	s.others()
	s.places()
	s.tell(clock)
	s.meter()
	return s.String()
}

// sheet is a style sheet in the making.
type sheet struct {
	*record
	parts     []part
	keyframes strings.Builder
	rules     strings.Builder
	tiers     [len(label.Tiers)]strings.Builder // rules for a tier of screens and larger
	names     map[string]string                 // of keyframes, by their text
	timings   []string                          // names of lists of them that are written
	rests     []int                             // by look: which rest of the camera, 0 on its way
	haste     []float64                         // by look: how many times less exact it may be
	hidden    []string                          // selectors of what the variants stand for
}

func (s *sheet) rule(format string, args ...any) {
	fmt.Fprintf(&s.rules, format+"\n", args...)
}

// wanted is where the sheet is to play: on a screen, in a browser that can, until
// the program is live.
const wanted = "@supports (animation-timeline:--t) and (timeline-scope:--t) and (view-timeline-inset:1px 1px)"

func (s *sheet) String() string {
	var b strings.Builder
	b.WriteString(`@property --t{syntax:"<number>";inherits:false;initial-value:0}@property --at{syntax:"<transform-list>";inherits:false;initial-value:scale(1)}` + "\n")
	b.WriteString(wanted + "{\n" + s.keyframes.String())
	b.WriteString("@media screen and (prefers-reduced-motion:no-preference){html[data-app=server]:not([data-motion-wish]){\n" + s.rules.String())
	fmt.Fprintf(&b, "%s{display:none}\n", strings.Join(s.hidden, ","))
	b.WriteString("#clear :is([id$=-at],[id^=a-],[id^=fg-],[id^=ft-],[id^=nm-],#pn,[id^=pn-]){transform:var(--at)}\n")
	b.WriteString(".variant{display:inline;visibility:hidden}#pn{visibility:inherit}\n")
	for i := range s.tiers {
		if s.tiers[i].Len() > 0 {
			fmt.Fprintf(&b, "%s{%s}\n", draw.TierQuery(i), s.tiers[i].String())
		}
	}
	b.WriteString("}}}\n")
	return b.String()
}
