package draw

import (
	"slices"
	"sort"
	"sync"

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

// stop is a view that the camera comes to, with the names that are placed for
// it. Between stops the map is without names.
type stop struct {
	moment   int
	view     camera.View
	at       float64                    // story second of its key
	first    float64                    // likewise of the first of several keys that see the same
	from, to float64                    // story seconds in which it is the nearest of its moment
	reader   bool                       // made by a reader who looks around, and not by the story
	moves    [len(label.Tiers)]moves    // what is in motion there, by tier
	counts   [len(label.Tiers)][]number // where the moment's numbers stand, by tier
	counted  [len(label.Tiers)]sync.Once
	placed   [len(label.Tiers)][]placed   // the names, by tier, from when the camera first comes there or is about to
	laid     [len(label.Tiers)]sync.Once  // they, by tier
	names    [len(label.Tiers) + 1][]byte // they, written, by screens
	written  [len(label.Tiers) + 1]sync.Once
	boxes    [len(label.Tiers)][]geom.Box // that they cover, metres, by tier
}

// stops are the camera's keys.
func (p *Picture) stopAll() {
	for m, moment := range p.scene.Story.Moments {
		first := len(p.stops)
		for _, v := range moment.Camera {
			s := &stop{moment: m, at: v.T, first: v.T, view: p.scene.CameraAt(v.T), from: moment.Span[0], to: moment.Span[1]}
			if last := len(p.stops) - 1; last >= first {
				if p.stops[last].view == s.view {
					p.stops[last].at = v.T
					continue
				}
				middle := (p.stops[last].at + v.T) / 2
				p.stops[last].to, s.from = middle, middle
			}
			p.stops = append(p.stops, s)
		}
	}
}

// near is how many times closer or wider than its stop a view may be and still
// show the stop's names.
const near = 1.3

func (s *stop) serves(v camera.View) bool {
	ratio := max(s.view.Span/v.Span, v.Span/s.view.Span)
	return ratio <= near && nameUnit(s.view) == nameUnit(v)
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

// stopAt is the moment's stop that a frame is nearest to in time, or nil.
func (p *Picture) stopAt(f *scene.Frame) *stop { return p.stopIn(f.Moment, f.T) }

// stopIn is the stop of a moment that is nearest to a second, or nil.
func (p *Picture) stopIn(moment int, t float64) *stop {
	if i := p.stopIndex(moment, t); i >= 0 {
		return p.stops[i]
	}
	return nil
}

func (p *Picture) stopIndex(moment int, t float64) int {
	for i, s := range p.stops {
		if s.moment == moment && t >= s.from && t <= s.to {
			return i
		}
	}
	return -1
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

// restAt is the stop that a reader makes at a view.
func (p *Picture) restAt(f *drawing, view camera.View) *stop {
	if s := f.look; s == nil || s.view != view || s.at != f.T {
		f.look = &stop{moment: f.Moment, view: view, at: f.T, first: f.T, from: f.T, to: f.T, reader: true}
	}
	return f.look
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

// covered tells whether a box lies under one of the names that are placed.
func covered(names []placed, box geom.Box, metre float64) bool {
	return slices.ContainsFunc(names, func(n placed) bool { return n.box(n.spot, metre).Intersects(box) })
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

// nearer tells whether a name's box is closer to a roof than to what it is the name of,
// and would be read as that building's. Those that what it names is made of do not count.
func nearer(roofs []geom.Box, own, box geom.Box) bool {
	far := box.Gap(own)
	return slices.ContainsFunc(roofs, func(r geom.Box) bool { return !r.Intersects(own) && box.Gap(r) < far })
}
