package draw

import (
	"slices"
	"sort"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw/ground"
	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// Names are placed once for each view that the camera comes to, on each size of
// screen: the names of places stand still on the map, those of actors go along. A
// name that would touch another, or an actor on its way, gives way: the told and
// the higher ranked win.

// name is a label that wants a place.
type name struct {
	label.Lines
	id, class string
	rank      int          // lower wins
	long      bool         // of a line, with many places to be
	runs      []geom.Point // of it: where it runs in sight, from the right
	dot       bool         // it has one where it lies
	told      bool         // the moment tells of it, or it is the border
	sought    bool         // so much of it is in sight that who is told of it looks for its name
	alone     bool         // it is without its second line
	at        geom.Point   // where it lies
	sided     bool         // it is on one side of the border, and so must its name be
	beside    bool         // it is of a building, or a row of them, and may stand beside it
	covers    geom.Box     // what that covers then, metres
	spots     []spot
}

// spot is one way to place a name.
type spot = label.Spot

// placed is a name that found its spot.
type placed struct {
	name
	spot
}

func (p *Picture) nameLayer(w *template) {
	w.Raw(`<g id="places">`)
	p.cell(w, "places", Markup, frameCell(func(b []byte, f *drawing) []byte { return append(b, p.placeNames(f)...) }))
	w.Raw(`</g>`)
	p.placeVariants(w)
	w.with("cast-names", func() {
		for _, i := range w.cast.order {
			p.actorName(w, i)
		}
	})
}

// placeNames are the names of places for a frame: those of the moment's stop
// that the camera is nearest to in time, or none in flight. Where the reader
// looks around, or has stopped on the way, they are those of the view that has
// come to rest.
func (p *Picture) placeNames(f *drawing) []byte {
	if f.Look.Span > 0 {
		if s := p.restAt(f, f.Look); s.serves(f.Camera) {
			return p.namesOf(s, f.screens)
		}
		return nil
	}
	s := p.stopAt(f.Frame)
	if s != nil && !s.serves(f.Camera) {
		s = nil
	}
	switch {
	case s == nil && !f.Rest:
		return nil
	case s != nil && !(f.Rest && (p.cuts(s, f) || p.overrun(s, f))):
		return p.namesOf(s, f.screens)
	}
	return p.namesOf(p.restAt(f, f.Camera), f.screens)
}

// cuts tells whether a view that has moved on from a stop's cuts one of its
// names off, or has them closer together than they were placed.
func (p *Picture) cuts(s *stop, f *drawing) bool {
	v := f.Camera
	p.namesOf(s, f.screens)
	const wider = 1.03
	if v.Span > wider*s.view.Span {
		return true
	}
	for i, last := f.screens.tiers(); i <= last; i++ {
		sight := label.Tiers[i].Sight(v)
		for _, b := range s.boxes[i] {
			if !sight.Holds(b) {
				return true
			}
		}
	}
	return false
}

func (p *Picture) namesOf(s *stop, on Screens) []byte {
	s.written[on].Do(func() { s.names[on] = p.place(s, on) })
	return s.names[on]
}

// place sets a stop's names, one group a tier.
func (p *Picture) place(s *stop, on Screens) []byte {
	w := &svg.Writer{B: []byte{}}
	for i, last := on.tiers(); i <= last; i++ {
		w.Raw(`<g class="`, label.Tiers[i].Class, `">`)
		p.lay(s, i)
		for _, n := range s.placed[i] {
			n.write(w, nameUnit(s.view))
		}
		w.Raw(`</g>`)
	}
	return w.B
}

// lay finds room for a stop's names on a size of screen, once.
func (p *Picture) lay(s *stop, size int) {
	s.laid[size].Do(func() {
		s.placed[size] = p.layout(s, size)
		for _, n := range s.placed[size] {
			s.boxes[size] = append(s.boxes[size], n.box(n.spot, label.Tiers[size].Metre(s.view)))
		}
	})
}

// taboo is what costs so much that a name does not stand there.
const taboo = 1 << 20

// along is the spot of a line's name that costs the least, the first of those that cost
// the same, and what it costs.
func (n *name) along(metre float64, barred func(spot) bool, cost func(geom.Box) int) (at spot, least int) {
	least = taboo
	for _, s := range n.spots {
		if c := cost(n.box(s, metre)); c < least && !barred(s) {
			least, at = c, s
		}
	}
	return at, least
}

// first is the first of a name's spots whose box will do and that is not barred.
func (n *name) first(metre float64, barred func(spot) bool, do func(geom.Box) bool) (at spot, ok bool) {
	for _, s := range n.spots {
		if do(n.box(s, metre)) && !barred(s) {
			return s, true
		}
	}
	return spot{}, false
}

// runsThrough is how many steps of the line that a name is of lie in a box.
func (n *name) runsThrough(box geom.Box) (steps int) {
	in := sort.Search(len(n.runs), func(i int) bool { return n.runs[i].X <= box.Max.X })
	for _, p := range n.runs[in:] {
		if p.X < box.Min.X {
			break
		}
		if box.Contains(p) {
			steps++
		}
	}
	return steps
}

// taken is where no name of a place may stand, besides on what moves and its names: on
// what the moment measures or asks, on the leaves, and under the scale bar. Said are
// those of the boxes in which the moment says something that stays where it is.
func (p *Picture) taken(s *stop, size int) (all, said []geom.Box) {
	t := &label.Tiers[size]
	said = p.saidBoxes(s, size)
	all = slices.Concat(said, p.measuredBoxes(s, t.Metre(s.view)))
	p.eachKind("leaves", func(pl *scene.Place) { all = append(all, geom.Bounds(turned(pl, s.view).Points)) })
	return append(all, t.Covered(s.view)), said
}

// roofs are what buildings in sight cover: the names of lines and roads, which
// have many places to be, keep off them. A view that is turned shows none.
func (p *Picture) roofs(v camera.View, sight geom.Box) []geom.Box {
	var out []geom.Box
	if v.Turn != 0 {
		return nil
	}
	for i := range p.scene.Places {
		pl := &p.scene.Places[i]
		if !ground.Stands(pl.Kind) {
			continue
		}
		b := geom.Bounds(pl.Points)
		b.Min = b.Min.Add(ground.Lift(ground.Height(pl)))
		if b.Intersects(sight) {
			out = append(out, b)
		}
	}
	return out
}
