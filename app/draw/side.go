package draw

import (
	"sync"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/scene"
	"fiftymetres/app/track"
)

// side is where a label may stand beside a silhouette, the best first: right and left at
// four heights, and then above and below the ring of its uncertainty.
type side int

const (
	sides = 12
	rings = 8 // the first of those beyond the ring
)

// spot is where a label stands that is on a side of an actor of a form.
func (s side) spot(form *sprite.Form, pose *track.Pose, v camera.View) spot {
	b, k := &form.Beside, form.Scale(v.Span)
	left := s%2 == 1
	var by geom.Point
	if s < rings {
		by = geom.Point{X: b.X, Y: [...]float64{b.Up, 2.6 * b.Up, b.Down, 5.2 * b.Up}[s/2]}.Scale(k)
	} else {
		const off = 0.6 // of the ring, where it has begun to bend away
		by = geom.Point{X: off * pose.Ring, Y: [...]float64{-pose.Across + 2.6*b.Up*k, pose.Across + b.Down*k}[(s-rings)/2]}
	}
	if form.Turns && s < 2 {
		left = !left
	}
	which := byte('r')
	if left {
		by.X, which = -by.X, 'l'
	}
	return spot{At: v.Turned(pose.At).Add(by), Side: which}
}

// choice is a side that is chosen when it is first asked for.
type choice struct {
	once sync.Once
	side side
}

// aside is where an actor's label stands on a leg of its way: one choice for each of the
// camera's stops, and one for where it is at none.
type aside struct {
	first   int // stop
	choices []choice
}

// asides are those of an actor. What is free beside it is another thing where the camera
// sees more or less of the ground.
func (p *Picture) asides(i int) []aside {
	a := &p.scene.Actors[i]
	out := make([]aside, len(a.Track.Legs))
	for l := range out {
		from, to := p.during(i, l)
		at := &out[l]
		for k, s := range p.stops {
			if s.to > from && s.from < to {
				if len(at.choices) == 0 {
					at.first = k
				}
				at.choices = append(at.choices, make([]choice, k+1-at.first-len(at.choices))...)
			}
		}
		at.choices = append(at.choices, choice{})
	}
	return out
}

// during is from and to what story second an actor is on a leg of its way.
func (p *Picture) during(i, leg int) (from, to float64) {
	legs := p.scene.Actors[i].Track.Legs
	if leg+1 < len(legs) {
		return legs[leg].Key.T, legs[leg+1].Key.T
	}
	return legs[leg].Key.T, p.scene.End
}

// sideOf is the side of an actor's label in a frame at a stop of the camera, or at none,
// which is -1.
func (p *Picture) sideOf(i, stop int, f *scene.Frame) side {
	leg := f.Poses[i].Leg
	at := &p.sides[i][leg]
	k := len(at.choices) - 1
	if n := stop - at.first; stop >= 0 && n >= 0 && n < k {
		k = n
	} else {
		stop = -1
	}
	c := &at.choices[k]
	c.once.Do(func() { c.side = p.chooseSide(i, leg, stop) })
	return c.side
}

// chooseSide takes the side on which a label has the most of its lines over all of a leg,
// as far as the camera is at a stop: where it covers no actors, and does not run out of
// sight; and where the fewest lines run through it. What stands beside others keeps off
// what stands beside whom the story follows.
func (p *Picture) chooseSide(i, leg, stop int) side {
	const (
		looks                                         = 16
		unsaid, shortened, struck, underlined, inRing = 40, 5, 3, 1, 1
	)
	from, to := p.during(i, leg)
	if stop >= 0 {
		from, to = max(from, p.stops[stop].from), min(to, p.stops[stop].to)
	}
	f := p.scene.NewFrame()
	bad := make([]int, sides)
	var shown []body
	if i != p.lead { // so far off, another's name would be taken for that of what stands there
		bad = bad[:rings]
	}
	for k := range looks {
		p.scene.At(geom.Lerp(from, to, (float64(k)+0.5)/looks), f)
		lines, ok := p.lines(i, f)
		if !ok {
			continue
		}
		var chief label.Lines
		var beside spot
		said := false
		if i != p.lead && p.lead >= 0 {
			if chief, said = p.lines(p.lead, f); said {
				beside = p.sideOf(p.lead, stop, f).spot(p.shown(p.lead, f), &f.Poses[p.lead], f.Camera)
			}
		}
		shown = p.bodies(shown[:0], f)
		sight := label.Tiers[0].Sight(f.Camera)
		for c := range bad {
			at := side(c).spot(p.shown(i, f), &f.Poses[i], f.Camera)
			for s := range label.Tiers {
				t := &label.Tiers[s]
				metre := t.Metre(f.Camera)
				free := func(box geom.Box) bool {
					return sight.Holds(box) && !box.Intersects(t.Covered(f.Camera)) && !meets(shown, i, box) &&
						!(said && box.Intersects(chief.Box(beside, 0, metre)))
				}
				box := lines.Box(at, 0, metre)
				if !free(box) {
					bad[c] += shortened
					if box = lines.Alone().Box(at, 0, metre); !free(box) {
						bad[c] += unsaid
					}
				}
				bad[c] += struck * p.strike(f.Moment, f.T, f.Camera, box, true)
				if p.underlined(box) {
					bad[c] += underlined
				}
				if pose := &f.Poses[i]; i == p.lead && onRing(pose.At, pose.Ring, pose.Across, box) {
					bad[c] += inRing
				}
			}
		}
	}
	best := 0
	for c := range bad {
		if bad[c] < bad[best] {
			best = c
		}
	}
	return side(best)
}
