package draw

import (
	"fmt"
	"math"
	"strings"

	"fiftymetres/app/label"
)

// nowhere is the class of what no tier has room for.
const nowhere = "tier-none"

// Where the style sheet says which tier's the screen is: a property of an element of the
// picture.
const (
	TierOf    = "places"
	TierStyle = "--tier"
)

// onTiers appends the classes of the tiers that have room, if not all have.
func onTiers(b []byte, room func(tier int) bool) []byte {
	n := 0
	for i := range label.Tiers {
		if room(i) {
			n++
		}
	}
	switch n {
	case len(label.Tiers):
		return b
	case 0:
		return append(append(b, ' '), nowhere...)
	}
	for i := range label.Tiers {
		if room(i) {
			b = append(append(b, ' '), label.Tiers[i].Class...)
		}
	}
	return b
}

// OnTier tells whether the classes of an element keep it on a tier's screens.
func OnTier(classes string, tier int) bool {
	limited := false
	for c := range strings.FieldsSeq(classes) {
		if c == label.Tiers[tier].Class {
			return true
		}
		limited = limited || strings.HasPrefix(c, "tier-")
	}
	return !limited
}

// tierRules show what is placed for a tier where the clear area is of its size.
// Sizes are in em, of the root's type.
func tierRules() string {
	var b strings.Builder
	for _, t := range label.Tiers[1:] {
		b.WriteString("." + t.Class + ",")
	}
	fmt.Fprintf(&b, ".%s{display:none}#%s{%s:0}\n", nowhere, TierOf, TierStyle)
	for i, t := range label.Tiers[1:] {
		fmt.Fprintf(&b, "%s{.%s{display:none}.%s{display:inline}#%s{%s:%d}}\n", TierQuery(i+1), label.Tiers[i].Class, t.Class, TierOf, TierStyle, i+1)
	}
	return b.String()
}

// TierQuery is the style sheet's condition that the clear area is as large as a
// tier's or larger.
func TierQuery(tier int) string {
	em := func(px float64) float64 { return math.Round(px/16*1e4) / 1e4 }
	t := &label.Tiers[tier]
	return fmt.Sprintf("@container (min-width:%gem) and (min-height:%gem)", em(t.Square*t.Wide), em(t.Square))
}

// hideTiers hides all tiers but the one for a square of so many CSS px in a picture so
// many times as wide as that, where there is no container to ask.
func hideTiers(px, wide float64) string {
	at := 0
	for i, t := range label.Tiers {
		if px >= t.Square && wide >= t.Wide {
			at = i
		}
	}
	var hidden []string
	for i, t := range label.Tiers {
		if i != at {
			hidden = append(hidden, "."+t.Class+":not(."+label.Tiers[at].Class+")")
		}
	}
	return strings.Join(append(hidden, "."+nowhere), ",") + "{display:none}"
}
