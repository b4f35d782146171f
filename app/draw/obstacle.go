package draw

import (
	"slices"

	"fiftymetres/app/geom"
)

// What is in a name's way, as boxes and lines.

// covered tells whether a box lies under one of the names that are placed.
func covered(names []placed, box geom.Box, metre float64) bool {
	return slices.ContainsFunc(names, func(n placed) bool { return n.box(n.spot, metre).Intersects(box) })
}

// hits is how many of some boxes another touches.
func hits(boxes []geom.Box, box geom.Box) (many int) {
	for _, b := range boxes {
		if b.Intersects(box) {
			many++
		}
	}
	return many
}

// crosses tells whether the line to a spot off its place runs through one of the names
// that are placed.
func crosses(names []placed, s spot, metre float64) bool {
	return slices.ContainsFunc(lineBoxes(s.At, s.At.Add(s.By), metre), func(b geom.Box) bool { return covered(names, b, metre) })
}

// through tells whether the line to a spot runs through more than a few of some boxes. It
// cannot but begin in those that lie on what it leads to.
func through(boxes []geom.Box, s spot, few int) bool {
	to, many := s.At.Add(s.By), 0
	for _, b := range boxes {
		if _, _, in := b.Clip(s.At, to); in && !b.Contains(s.At) {
			if many++; many > few {
				return true
			}
		}
	}
	return false
}

// tangled tells whether the line to a spot crosses that to one of the names that are
// placed.
func tangled(names []placed, s spot) bool {
	return slices.ContainsFunc(names, func(n placed) bool { return geom.Cross(s.At, s.At.Add(s.By), n.At, n.At.Add(n.By)) })
}

// over tells whether the line to a spot crosses one of some lines.
func over(lines [][2]geom.Point, s spot) bool {
	return slices.ContainsFunc(lines, func(l [2]geom.Point) bool { return geom.Cross(s.At, s.At.Add(s.By), l[0], l[1]) })
}

// dotBox is what the dot of a name covers, metres.
func dotBox(at geom.Point, metre float64) geom.Box {
	r := geom.Point{X: 4 * metre, Y: 4 * metre}
	return geom.Box{Min: at.Sub(r), Max: at.Add(r)}
}

// nearer tells whether a name's box is closer to a roof than to what it is the name of,
// and would be read as that building's. Those that what it names is made of do not count.
func nearer(roofs []geom.Box, own, box geom.Box) bool {
	far := box.Gap(own)
	return slices.ContainsFunc(roofs, func(r geom.Box) bool { return !r.Intersects(own) && box.Gap(r) < far })
}
