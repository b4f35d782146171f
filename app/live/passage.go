package live

import (
	"slices"
	"strconv"
	"strings"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw"
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

// passage is how a picture comes out of the one that stood there, when another edition is
// told: what both have goes from where it was to where it is, and of the rest one fades as
// the other comes. Nothing is worked out for each frame.
type passage struct {
	from   camera.View // of the picture before
	moves  bool        // both are at rest: else what both have is at once where it is
	ground bool        // the ground is another, too
}

// passageTime is how long it takes, milliseconds.
const passageTime = 600

// passes tells how the picture of the scene that is on comes out of another's, if it is to
// be seen: where both are of one story in the same words, for who wants motion, and while
// nobody looks around on the map. A screen that nobody has touched turns at once.
func (s *session) passes(before *scene.Scene, from camera.View) (how passage, ok bool) {
	now := s.scenes.on
	if before == nil || before == now || before.Story != now.Story || s.steps.on || s.look.on || s.kiosk != nil && !s.kiosk.visited {
		return passage{}, false
	}
	same := slices.EqualFunc(before.Places, now.Places, func(a, b scene.Place) bool { return a.Properties == b.Properties })
	return passage{from: from, moves: !s.player.Moving(), ground: !same}, true
}

// rides tells whether the layers of a picture can be shown from another view, and be on
// their way from there: a view next to it, in the same units.
func (how *passage) rides(layers []*layer, view camera.View) bool {
	if !how.moves || how.from.Span == 0 || how.from.At.Distance(view.At) > max(how.from.Span, view.Span) {
		return false
	}
	return !slices.ContainsFunc(layers, func(l *layer) bool { return !near(l.Layer, how.from, view) })
}

// near tells whether a layer that is drawn for one of two views serves the other for as
// long as a passage takes: nobody reads meanwhile, and so it bears more than in a flight.
func near(l *draw.Layer, a, b camera.View) bool {
	const bears = 3
	k := a.Span / b.Span
	return k <= bears && k >= 1.0/bears && l.SameUnit(a, b)
}

// translated is where an element stands that is moved by an attribute alone, as the
// picture writes it.
func translated(transform string) (at geom.Point, ok bool) {
	inside, ok := strings.CutPrefix(transform, "translate(")
	inside, closed := strings.CutSuffix(inside, ")")
	x, y, two := strings.Cut(inside, " ")
	if !ok || !closed || !two {
		return at, false
	}
	var errX, errY error
	at.X, errX = strconv.ParseFloat(x, 64)
	at.Y, errY = strconv.ParseFloat(y, 64)
	return at, errX == nil && errY == nil
}

// atPoint is the CSS transform to a point of an element's own units.
func atPoint(p geom.Point) string { return "translate(" + px(p.X) + "," + px(p.Y) + ")" }

func px(v float64) string { return strconv.FormatFloat(v, 'f', 3, 64) + "px" }
