package draw

import (
	"math"
	"slices"
	"sort"
	"sync"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw/ground"
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

// A line that runs through a text makes it hard to read, and the text hides where the
// line goes: texts keep off what is drawn over the ground, if they can stand elsewhere.

// struck are the lines of a moment that texts keep off, as they lie in a view that is not
// turned.
type struck struct {
	once     sync.Once
	measures [][2]geom.Point // what is measured
	others   linework        // the ways of answers that are not drawn
	rings    []*scene.Other  // those of them that end in a ring
	route    linework        // how whom the story follows has come, by the end of it
	begun    []float64       // story seconds: when he goes where each of its pieces lies
}

// strikes are the lines of a moment.
func (p *Picture) strikes(moment int) *struck {
	s := &p.struck[moment]
	s.once.Do(func() {
		for _, d := range p.scene.Telling(moment).Measures {
			from, to := p.ends(d)
			s.measures = append(s.measures, [2]geom.Point{from, to})
		}
		all := p.scene.Others(moment)
		for i := range all {
			o := &all[i]
			s.others.add(pieces(o.Path)...)
			if p.ringed(o) {
				s.rings = append(s.rings, o)
			}
		}
		if p.lead < 0 {
			return
		}
		for l := range p.scene.Actors[p.lead].Track.Legs {
			leg := &p.scene.Actors[p.lead].Track.Legs[l]
			if !leg.Moves || leg.Key.Pose == "gone" || leg.Key.T >= p.scene.Story.Moments[moment].Span[1] {
				continue
			}
			for _, piece := range pieces(leg.Path.Points()) {
				s.route.add(piece)
				s.begun = append(s.begun, leg.Key.T)
			}
		}
	})
	return s
}

// other tells whether the way or the ring of an answer that is not drawn runs through a box.
func (s *struck) other(box geom.Box) bool {
	return s.others.through(box) || slices.ContainsFunc(s.rings, func(o *scene.Other) bool { return onRing(o.Apart, o.Ring, o.Across, box) })
}

// strike is how many of a moment's lines run through a box at a story second: what is
// measured, the other ways, the way that is drawn, the border. In a view that is turned
// none of them is seen.
func (p *Picture) strike(moment int, t float64, v camera.View, box geom.Box, measures bool) (many int) {
	if v.Turn != 0 {
		return 0
	}
	s := p.strikes(moment)
	if measures && onLine(s.measures, box) {
		many++
	}
	if v.Span <= closeEnough && s.other(box) {
		many++
	}
	if begun := sort.SearchFloat64s(s.begun, t); s.route.runsThrough(box, begun) {
		many++
	}
	if p.bounds().through(box) {
		many++
	}
	return many
}

// findBounds are the border, in pieces, where things are seen from near: within reach of
// the origin.
func (p *Picture) findBounds() *linework {
	out := &linework{}
	near := geom.Box{Min: geom.Point{X: -ground.Reach, Y: -ground.Reach}, Max: geom.Point{X: ground.Reach, Y: ground.Reach}}
	for _, l := range p.borders(camera.View{}) {
		if from, to, seen := near.Clip(l[0], l[1]); seen {
			out.add([2]geom.Point{from, to})
		}
	}
	return out
}

// onRing tells whether a ring runs through a box.
func onRing(at geom.Point, rx, ry float64, box geom.Box) bool {
	if rx <= 0 || ry <= 0 {
		return false
	}
	least, most := 0.0, 0.0 // how far from the middle the box's nearest and furthest points are, in radii
	for _, axis := range [2][3]float64{{box.Min.X - at.X, box.Max.X - at.X, rx}, {box.Min.Y - at.Y, box.Max.Y - at.Y, ry}} {
		near, far := max(0, axis[0], -axis[1])/axis[2], max(math.Abs(axis[0]), math.Abs(axis[1]))/axis[2]
		least, most = least+near*near, most+far*far
	}
	return least < 1 && most > 1
}
