package draw

import (
	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

// Names are placed once for each view that the camera comes to, for two sizes of screen: the names of places
// stand still on the map, those of actors go along. A name that would touch
// another, or an actor on its way, gives way: the told and the higher ranked win.

// tier is a size of screen: the CSS px that the view's square takes, and how
// far the picture goes on beside the square, as a share of it.
type tier struct {
	class      string
	px         float64
	wide, tall float64
	most       int // names, before they are more than a reader takes in
	over       []corner
}

// corner is a piece of the map that the page lays something over: right and
// bottom are 0 or 1 and say which corner, wide and tall its size, CSS px.
type corner struct{ right, bottom, wide, tall float64 }

// The scale bar is at the lower right on both; on a phone the tools are at the
// lower left, the languages and the compass above, and else all at the right.
var tiers = []tier{
	{"tier-s", 370, 1, 1.05, 8, []corner{{1, 1, 165, 34}, {0, 1, 125, 84}, {0, 0, 112, 30}, {1, 0, 56, 48}}},
	{"tier-l", 660, 1.35, 1, 14, []corner{{1, 1, 165, 34}, {1, 0, 140, 170}}},
}

// covered is what lies over the map in a view.
func (t *tier) covered(sight geom.Box, metre float64) []geom.Box {
	var out []geom.Box
	for _, c := range t.over {
		w, h := c.wide*metre, c.tall*metre
		at := geom.Point{X: geom.Mix(sight.Min.X, sight.Max.X-w, c.right), Y: geom.Mix(sight.Min.Y, sight.Max.Y-h, c.bottom)}
		out = append(out, geom.Box{Min: at, Max: at.Add(geom.Point{X: w, Y: h})})
	}
	return out
}

// name is a label that wants a place.
type name struct {
	id, class    string
	text, detail string
	rank         int  // lower wins
	long         bool // of a line, with many places to be
	spots        []spot
}

// spot is one way to place a name: beside, above, below or on a point, or off
// it, with a thin line that leads there.
type spot struct {
	at   geom.Point
	side byte       // r, l, a, b, c
	by   geom.Point // how far off its point the name stands, metres
}

// placed is a name that found its spot.
type placed struct {
	name
	spot
}

func (p *Picture) nameLayer(w *writer) {
	w.raw(`<g id="places">`)
	p.cell(w, "places", Markup, frameCell(func(b []byte, f *scene.Frame) []byte { return append(b, p.placeNames(f)...) }))
	w.raw(`</g>`)
	for _, i := range p.order {
		p.actorName(w, i)
	}
}

// stop is a view that the camera comes to, with the names that are placed for
// it. Between stops the map is without names.
type stop struct {
	moment   int
	view     camera.View
	at       float64 // story second of its key
	from, to float64 // story seconds in which it is the nearest of its moment
	reader   bool    // made by a reader who looks around, and not by the story
	names    []byte  // placed when the camera first comes there
}

// stops are the camera's keys.
func (p *Picture) stopAll() {
	for m, moment := range p.scene.Story.Moments {
		first := len(p.stops)
		for _, v := range moment.Camera {
			s := stop{moment: m, at: v.T, view: p.scene.CameraAt(v.T), from: moment.Span[0], to: moment.Span[1]}
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
// looks around they are those of the view that he came to.
func (p *Picture) placeNames(f *scene.Frame) []byte {
	s := p.lookedAt(f)
	for i := 0; s == nil && i < len(p.stops); i++ {
		if o := &p.stops[i]; o.moment == f.Moment && f.T >= o.from && f.T <= o.to {
			s = o
		}
	}
	if s == nil || !s.serves(f.Camera) {
		return nil
	}
	if s.names == nil {
		s.names = p.place(s)
	}
	return s.names
}

// lookedAt is the stop that a reader makes; nil where he follows the telling.
func (p *Picture) lookedAt(f *scene.Frame) *stop {
	if f.Look.Span == 0 {
		return nil
	}
	if s := &p.look; s.view != f.Look || s.at != f.T {
		*s = stop{moment: f.Moment, view: f.Look, at: f.T, from: f.T, to: f.T, reader: true}
	}
	return &p.look
}

// place sets a stop's names, one group a tier.
func (p *Picture) place(s *stop) []byte {
	w := &writer{b: []byte{}}
	for _, t := range tiers {
		w.raw(`<g class="`, t.class, `">`)
		for _, n := range p.layout(s, t) {
			n.write(w, nameUnit(s.view))
		}
		w.raw(`</g>`)
	}
	return w.b
}

// layout places names greedily, the most wanted first.
func (p *Picture) layout(s *stop, t tier) []placed {
	metre := s.view.Span / t.px // metres a CSS px
	sight := sightOf(s.view, t.wide, t.tall)
	taken, roofs := p.taken(s, t, sight, metre), p.roofs(sight)
	var out []placed
	for _, n := range p.wanted(s.moment, sight, metre) {
		if len(out) == t.most {
			break
		}
		free := func(box geom.Box) bool {
			return sight.Holds(box.Min) && sight.Holds(box.Max) && !collides(box, taken)
		}
		clear := func(box geom.Box) bool { return free(box) && !(n.long && collides(box, roofs)) }
		at, ok := n.find(metre, clear)
		if !ok {
			at, ok = n.find(metre, free)
		}
		if ok {
			taken = append(taken, n.box(at, metre))
			out = append(out, placed{n, at})
		}
	}
	return out
}

// sightOf is what is seen in a view whose square goes on beside it by these
// factors.
func sightOf(v camera.View, wide, tall float64) geom.Box {
	half := geom.Point{X: v.Span * wide / 2, Y: v.Span * tall / 2}
	return geom.Box{Min: v.At.Sub(half), Max: v.At.Add(half)}
}

// taken is where no name of a place may stand: on what moves and its names, on
// what the moment measures or asks, where he lay, and under what the page lays
// over the map.
func (p *Picture) taken(s *stop, t tier, sight geom.Box, metre float64) []geom.Box {
	out := append(p.busy(s, metre), p.measureBoxes(s.moment, metre)...)
	p.eachKind("leaves", func(pl *scene.Place) { out = append(out, geom.Bounds(pl.Points)) })
	return append(out, t.covered(sight, metre)...)
}

// find is a name's first spot whose box will do.
func (n *name) find(metre float64, do func(geom.Box) bool) (spot, bool) {
	for _, at := range n.spots {
		if do(n.box(at, metre)) {
			return at, true
		}
	}
	return spot{}, false
}

// roofs are what buildings in sight cover: the names of lines and roads, which
// have many places to be, keep off them.
func (p *Picture) roofs(sight geom.Box) []geom.Box {
	var out []geom.Box
	for i := range p.scene.Places {
		pl := &p.scene.Places[i]
		if standingKinds[pl.Kind] == nil {
			continue
		}
		b := geom.Bounds(pl.Points)
		b.Min = b.Min.Add(lift(pl.Height))
		if b.Overlaps(sight) {
			out = append(out, b)
		}
	}
	return out
}

func collides(b geom.Box, taken []geom.Box) bool {
	for _, o := range taken {
		if b.Overlaps(o) {
			return true
		}
	}
	return false
}

// busy is where actors and their names will be while a stop's names show.
func (p *Picture) busy(s *stop, metre float64) []geom.Box {
	const looks = 60
	var out []geom.Box
	f := p.scene.NewFrame()
	for k := range looks + 1 {
		p.scene.At(geom.Mix(s.from, s.to-1e-6, float64(k)/looks), f)
		if s.reader {
			f.Camera = s.view
		}
		labels := p.labels(f)
		for i := range p.scene.Actors {
			if f.Poses[i].Visible {
				out = append(out, p.figure(i, f))
			}
			if l := &labels[i]; l.lines != [2]int{} {
				out = append(out, l.box(l.spot, metre))
			}
		}
	}
	return out
}
