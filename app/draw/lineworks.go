package draw

import (
	"fiftymetres/app/draw/ground"
	"fiftymetres/app/geom"
)

// A name that lies across a line of the ground is hard to read, and so is the line.

// lineworks are the lines of the ground that names keep off, if they can stand
// elsewhere, in pieces: where things are seen from near, within reach of the origin.
func (p *Picture) findLineworks() (out [][2]geom.Point) {
	near := geom.Box{Min: geom.Point{X: -ground.Reach, Y: -ground.Reach}, Max: geom.Point{X: ground.Reach, Y: ground.Reach}}
	for i := range p.scene.Places {
		pl := &p.scene.Places[i]
		if pl.Kind != "line" && pl.Kind != "ditch" {
			continue
		}
		for k := 1; k < len(pl.Points); k++ {
			if from, to, seen := near.Clip(pl.Points[k-1], pl.Points[k]); seen {
				out = append(out, [2]geom.Point{from, to})
			}
		}
	}
	return out
}

// underlined tells whether one of them runs through a box.
func (p *Picture) underlined(box geom.Box) bool {
	for _, l := range p.lineworks() {
		if _, _, through := box.Clip(l[0], l[1]); through {
			return true
		}
	}
	return false
}
