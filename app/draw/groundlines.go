package draw

import (
	"slices"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw/ground"
	"fiftymetres/app/geom"
)

// A name that lies across a line of the ground is hard to read, and so is the line.

// lineworks are the lines of the ground that names keep off, if they can stand
// elsewhere, in pieces: where things are seen from near, within reach of the origin.
func (p *Picture) findLineworks() *linework {
	out := &linework{}
	near := geom.Box{Min: geom.Point{X: -ground.Reach, Y: -ground.Reach}, Max: geom.Point{X: ground.Reach, Y: ground.Reach}}
	for i := range p.scene.Places {
		pl := &p.scene.Places[i]
		if pl.Kind != "line" && pl.Kind != "ditch" {
			continue
		}
		for k := 1; k < len(pl.Points); k++ {
			if from, to, seen := near.Clip(pl.Points[k-1], pl.Points[k]); seen {
				out.add([2]geom.Point{from, to})
			}
		}
	}
	return out
}

// underlined tells whether one of them runs through a box.
func (p *Picture) underlined(box geom.Box) bool {
	return p.lineworks().through(box)
}

// borders are the boundary between the sides, as it lies where the view is turned, in
// pieces. Whatever stands on one side has its name there too: on the other, or on the
// line, it would say what is not so.
func (p *Picture) borders(v camera.View) (out [][2]geom.Point) {
	for i := range p.scene.Places {
		if p.scene.Places[i].Kind != "line" {
			continue
		}
		pl := turned(&p.scene.Places[i], v)
		for k := 1; k < len(pl.Points); k++ {
			out = append(out, [2]geom.Point{pl.Points[k-1], pl.Points[k]})
		}
	}
	return out
}

// beyond tells whether a box that is of what lies at a point is on one of some lines, or
// on their other side.
func beyond(lines [][2]geom.Point, at geom.Point, box geom.Box) bool {
	centre := box.Min.Lerp(box.Max, 0.5)
	return onLine(lines, box) || slices.ContainsFunc(lines, func(l [2]geom.Point) bool { return geom.Cross(at, centre, l[0], l[1]) })
}

// parted tells whether one of some lines runs through what a place covers, with its dot
// if it has one.
func parted(lines [][2]geom.Point, b geom.Box, dot bool, metre float64) bool {
	if dot {
		b = dotBox(b.Min.Lerp(b.Max, 0.5), metre)
	}
	return onLine(lines, b)
}
