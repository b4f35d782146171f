package draw

import (
	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

// Names are placed once a moment, for two sizes of screen: the names of places
// stand still on the map, those of actors go along. A name that would touch
// another, or an actor on its way, gives way: the told and the higher ranked win.

// tier is a size of screen: the CSS px that the view's square takes, and how
// far the picture goes on beside the square, as a share of it.
type tier struct {
	class      string
	px         float64
	wide, tall float64
}

var tiers = []tier{{"tier-s", 370, 1, 1.05}, {"tier-l", 660, 1.35, 1}}

// name is a label that wants a place.
type name struct {
	id, class    string
	text, detail string
	rank         int // lower wins
	spots        []spot
}

// spot is one way to place a name: beside, above, below or on a point.
type spot struct {
	at   geom.Point
	side byte // r, l, a, b, c
}

// placed is a name that found its spot.
type placed struct {
	name
	spot
}

func (p *Picture) nameLayer(w *writer) {
	w.raw(`<g id="places">`)
	p.cell(w, "places", Markup, sceneCell(func(b []byte, f *scene.Frame) []byte { return append(b, p.names[f.Moment]...) }))
	w.raw(`</g>`)
	for _, i := range p.order {
		p.actorName(w, i)
	}
}

// nameAll places the names of every moment.
func (p *Picture) nameAll() {
	f := p.scene.NewFrame()
	for m := range p.scene.Story.Moments {
		view := p.restingView(m, f)
		w := &writer{}
		for _, t := range tiers {
			w.raw(`<g class="`, t.class, `">`)
			for _, n := range p.layout(m, view, t) {
				n.write(w)
			}
			w.raw(`</g>`)
		}
		p.names = append(p.names, w.b)
	}
}

// restingView is where the camera is for most of a moment: of a few looks, the
// one that the others differ least from.
func (p *Picture) restingView(moment int, f *scene.Frame) camera.View {
	const looks = 9
	span := p.scene.Story.Moments[moment].Span
	var views [looks]camera.View
	for i := range views {
		p.scene.At(geom.Mix(span[0], span[1], (float64(i)+0.5)/looks), f)
		views[i] = f.Camera
	}
	best, least := 0, 0.0
	for i, v := range views {
		sum := 0.0
		for _, o := range views {
			sum += v.At.Dist(o.At)/v.Span + max(v.Span/o.Span, o.Span/v.Span)
		}
		if i == 0 || sum < least {
			best, least = i, sum
		}
	}
	return views[best]
}

// layout places names greedily, the most wanted first.
func (p *Picture) layout(moment int, view camera.View, t tier) []placed {
	metre := view.Span / t.px // metres a CSS px
	sight := geom.Box{
		Min: geom.Point{X: view.At.X - view.Span*t.wide/2, Y: view.At.Y - view.Span*t.tall/2},
		Max: geom.Point{X: view.At.X + view.Span*t.wide/2, Y: view.At.Y + view.Span*t.tall/2},
	}
	taken := p.busy(moment, metre)
	var out []placed
	for _, n := range p.wanted(moment, sight) {
		for _, s := range n.spots {
			box := n.box(s, metre)
			if !sight.Holds(box.Min) || !sight.Holds(box.Max) || collides(box, taken) {
				continue
			}
			taken = append(taken, box)
			out = append(out, placed{n, s})
			break
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

// busy is where actors and their names will be during a moment.
func (p *Picture) busy(moment int, metre float64) []geom.Box {
	const looks = 24
	span := p.scene.Story.Moments[moment].Span
	f := p.scene.NewFrame()
	var out []geom.Box
	for k := range looks + 1 {
		p.scene.At(geom.Mix(span[0], span[1]-1e-6, float64(k)/looks), f)
		for i := range p.scene.Actors {
			pose := f.Poses[i]
			if !pose.Visible {
				continue
			}
			a := &p.scene.Actors[i]
			h := scaleOf(a.Kind, f.Camera.Span)
			if vehicle(a.Kind) {
				h *= 3
			}
			out = append(out, geom.Box{
				Min: pose.At.Add(geom.Point{X: -0.7 * h, Y: -1.1 * h}), Max: pose.At.Add(geom.Point{X: 0.7 * h, Y: 0.25 * h}),
			})
			if n, ok := p.actorLabel(i, f.Moment, a.Track.Legs[pose.Leg].Key.Note.In(p.lang)); ok {
				side := byte('r')
				if vehicle(a.Kind) {
					side = 'l'
				}
				out = append(out, n.box(spot{pose.At.Add(nameOffset(a.Kind).Scale(scaleOf(a.Kind, f.Camera.Span))), side}, metre))
			}
		}
	}
	return out
}
