package label

import (
	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
)

// Tier is a size of screen that names are placed for: a clear area in which the
// view's square takes at least Square CSS px, at the page's usual type, and the
// picture goes on beside it to Wide times its width. What is placed for a tier
// holds on every larger screen up to the next one's.
type Tier struct {
	Class        string
	Square, Wide float64
	Most         int // names, before they are more than a reader takes in
}

// Tiers are from the smallest: a low frame, a narrow one, a phone, a small
// window, a desk. Type that a reader or a kiosk has enlarged counts as a smaller
// screen.
var Tiers = [...]Tier{
	{"tier-xs", 150, 1, 3}, {"tier-s", 240, 1, 5}, {"tier-m", 340, 1, 8}, {"tier-l", 500, 1.3, 12}, {"tier-xl", 700, 1.35, 14},
}

// Metre is how many metres a CSS px is in a view on this tier.
func (t *Tier) Metre(v camera.View) float64 { return v.Span / t.Square }

// Sight is what is sure to be seen in a view.
func (t *Tier) Sight(v camera.View) geom.Box {
	half := geom.Point{X: v.Span * t.Wide / 2, Y: v.Span / 2}
	return geom.Box{Min: v.At.Sub(half), Max: v.At.Add(half)}
}

// Covered is the part of a view that the scale bar takes, at its lower right;
// nothing else lies over the clear area.
func (t *Tier) Covered(v camera.View) geom.Box {
	const text, high = 165, 34 // CSS px
	corner, metre := t.Sight(v).Max, t.Metre(v)
	return geom.Box{Min: corner.Sub(geom.Point{X: max(text, t.Square/3) * metre, Y: high * metre}), Max: corner}
}
