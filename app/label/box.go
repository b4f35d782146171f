package label

import "fiftymetres/app/geom"

// Lines are a name of one or two lines as it is set: in capitals where its style
// is, and measured.
type Lines struct {
	Text, Detail string
	Broken       bool // both are the name, in its first line's style
	first, then  measured
}

// measured is how high and wide a line is, CSS px at the usual type.
type measured struct{ size, width float64 }

// Set sets a name's one line and its other, which may be none.
func Set(text, detail string, first, then Style) Lines {
	l := Lines{Text: first.Cased(text), Detail: then.Cased(detail)}
	l.first = measured{first.Px(), first.Width(l.Text)}
	if detail != "" {
		l.then = measured{then.Px(), then.Width(l.Detail)}
	}
	return l
}

// Alone is a name without its second line.
func (l Lines) Alone() Lines { return Lines{Text: l.Text, first: l.first} }

// Break is a name of one line on two, broken at the space nearest its middle, or
// as it is where there is none.
func (l Lines) Break(style Style) (out Lines, ok bool) {
	if l.Detail != "" {
		return l, false
	}
	at, middle := -1, len(l.Text)/2
	for i, r := range l.Text {
		if r == ' ' && (at < 0 || max(i-middle, middle-i) < max(at-middle, middle-at)) {
			at = i
		}
	}
	if at < 0 {
		return l, false
	}
	out = Set(l.Text[:at], l.Text[at+1:], style, style)
	out.Broken = true
	return out, true
}

// Spot is one way to place a name: beside, above, below or on a point, or off
// it, with a thin line that leads there.
type Spot struct {
	At   geom.Point
	Side byte       // r, l, a, b, c
	By   geom.Point // how far off its point the name stands, metres
}

// Beside is how far from its point a name begins, in its own em, and Below how
// far a second line stands under the first, in the second's.
const (
	Beside = 0.85
	below  = 1.25
)

// Box is what a name covers that stands gap em from its spot, metres; metre is
// how many a CSS px is. It has a little air around it.
func (l Lines) Box(s Spot, gap, metre float64) geom.Box {
	const air = 3 // CSS px
	size := l.first.size * metre
	w, up, down := max(l.first.width, l.then.width)*metre, size, (0.35*l.first.size+below*l.then.size)*metre
	at, off := s.At.Add(s.By), gap*size
	switch s.Side {
	case 'r':
		at.X += off + w/2
	case 'l':
		at.X -= off + w/2
	case 'a':
		at.Y -= off + down
	case 'b':
		at.Y += off + up
	}
	pad := air * metre
	return geom.Box{Min: geom.Point{X: at.X - w/2 - pad, Y: at.Y - up - pad}, Max: geom.Point{X: at.X + w/2 + pad, Y: at.Y + down + pad}}
}

// Collides tells whether a box touches one of those taken.
func Collides(b geom.Box, taken []geom.Box) bool {
	for _, o := range taken {
		if b.Intersects(o) {
			return true
		}
	}
	return false
}
