package draw

import (
	"fmt"
	"strings"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
)

// tier is a size of screen that names are placed for: a clear area in which the
// view's square takes at least px CSS px, at the page's usual type, and the
// picture goes on beside it to wide times its width. What is placed for a tier
// holds on every larger screen up to the next one's.
type tier struct {
	class    string
	px, wide float64
	most     int // names, before they are more than a reader takes in
}

// tiers are from the smallest: a low frame, a narrow one, a phone, a small
// window, a desk. Type that a reader or a kiosk has enlarged counts as a smaller
// screen.
var tiers = [...]tier{
	{"tier-xs", 150, 1, 3}, {"tier-s", 240, 1, 5}, {"tier-m", 340, 1, 8}, {"tier-l", 500, 1.3, 12}, {"tier-xl", 700, 1.35, 14},
}

// nowhere is the class of what no tier has room for.
const nowhere = "tier-none"

// metre is how many metres a CSS px is in a view on this tier.
func (t *tier) metre(v camera.View) float64 { return v.Span / t.px }

// sight is what is sure to be seen in a view.
func (t *tier) sight(v camera.View) geom.Box {
	half := geom.Point{X: v.Span * t.wide / 2, Y: v.Span / 2}
	return geom.Box{Min: v.At.Sub(half), Max: v.At.Add(half)}
}

// covered is the part of a view that the scale bar takes, at its lower right;
// nothing else lies over the clear area.
func (t *tier) covered(v camera.View) geom.Box {
	const text, high = 165, 34 // CSS px
	corner, metre := t.sight(v).Max, t.metre(v)
	return geom.Box{Min: corner.Sub(geom.Point{X: max(text, t.px/3) * metre, Y: high * metre}), Max: corner}
}

// onTiers appends the classes of the tiers that have room, if not all have.
func onTiers(b []byte, room func(tier int) bool) []byte {
	n := 0
	for i := range tiers {
		if room(i) {
			n++
		}
	}
	switch n {
	case len(tiers):
		return b
	case 0:
		return append(append(b, ' '), nowhere...)
	}
	for i := range tiers {
		if room(i) {
			b = append(append(b, ' '), tiers[i].class...)
		}
	}
	return b
}

// tierRules show what is placed for a tier where the clear area is of its size.
// Sizes are in em, of the root's type.
func tierRules() string {
	var b strings.Builder
	for _, t := range tiers[1:] {
		b.WriteString("." + t.class + ",")
	}
	b.WriteString("." + nowhere + "{display:none}\n")
	for i, t := range tiers[1:] {
		fmt.Fprintf(&b, "@container (min-width:%gem) and (min-height:%gem){.%s{display:none}.%s{display:inline}}\n",
			t.px*t.wide/16, t.px/16, tiers[i].class, t.class)
	}
	return b.String()
}

// hideTiers hides all tiers but the one for a square of so many CSS px, where
// there is no container to ask.
func hideTiers(px float64) string {
	at := 0
	for i, t := range tiers {
		if px >= t.px {
			at = i
		}
	}
	var hidden []string
	for i, t := range tiers {
		if i != at {
			hidden = append(hidden, "."+t.class+":not(."+tiers[at].class+")")
		}
	}
	return strings.Join(append(hidden, "."+nowhere), ",") + "{display:none}"
}
