package draw

import (
	"slices"
	"sync"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
	"fiftymetres/app/track"
)

// An actor's label goes along with it. It never covers another actor: for each
// leg of its way it has the side on which it is in nobody's way for the longest,
// and while it still would be, it gives up its second line, and then itself.

// actorLabel is an actor's label in a frame: where it begins, and how many of
// its lines there is room for on each size of screen that is drawn for.
type actorLabel struct {
	label.Lines
	spot
	room  [len(label.Tiers)]int      // by tier
	boxes [len(label.Tiers)]geom.Box // that these lines cover, metres, by tier
}

// labelling is all actors' labels in one frame; it is worked out once a frame.
type labelling struct {
	t       float64
	camera  camera.View
	screens Screens
	labels  []actorLabel
}

// said is what may stand beside an actor on a leg of its way: its name with what
// it does there, and that alone.
type said struct{ named, alone label.Lines }

// sayings are what may stand beside an actor, by leg.
func (p *Picture) sayings(i int) []said {
	a := &p.scene.Actors[i]
	var out []said
	for _, leg := range a.Track.Legs {
		note := marked(leg.Key.Note.In(p.lang), leg.Key.Differ)
		out = append(out, said{set(p.style[i], a.Name.In(p.lang), note), set(p.style[i], note, "")})
	}
	return out
}

// lines are what stands beside an actor in a frame. Whom the story follows
// always has a name; vehicles, groups, and what is but a point, have theirs while
// the moment tells of them; of the others it says what they do, when there is
// something to say.
func (p *Picture) lines(i int, f *scene.Frame) (l label.Lines, ok bool) {
	form := p.shown(i, f)
	if form == nil || i != p.lead && !p.told(i, f.Moment) {
		return l, false
	}
	at := &p.says[i]()[f.Poses[i].Leg]
	if form.Says && i != p.lead {
		return at.alone, at.alone.Text != ""
	}
	return at.named, i == p.lead || at.named.Text != ""
}

// labels are all actors' labels in a frame: whom the story follows is the first in the
// choice of room, and then the ones on top.
func (p *Picture) labels(f *drawing) []actorLabel {
	l := &f.labelled
	if l.labels != nil && l.t == f.T && l.camera == f.Camera && l.screens == f.screens {
		return l.labels
	}
	if l.labels == nil {
		l.labels = make([]actorLabel, len(p.scene.Actors))
	}
	l.t, l.camera, l.screens = f.T, f.Camera, f.screens
	order, stop := p.orderIn(f), p.stopIndex(f.Moment, f.T)
	lead := slices.Index(order, p.lead)
	if lead >= 0 {
		p.label(order[lead:lead+1], stop, f)
	}
	for k := len(order) - 1; k >= 0; k-- {
		if k != lead {
			p.label(order[k:], stop, f)
		}
	}
	return l.labels
}

// label finds where an actor's label stands in a frame, and what there is room for. The
// actor is the first of order, the rest of which lie further up.
func (p *Picture) label(order []int, stop int, f *drawing) {
	i := order[0]
	lines, ok := p.lines(i, f.Frame)
	at := &f.labelled.labels[i]
	*at = actorLabel{Lines: lines}
	if !ok {
		return
	}
	at.spot = p.sideOf(i, stop, f.Frame).spot(p.shown(i, f.Frame), &f.Poses[i], f.Camera)
	for size, last := f.screens.tiers(); size <= last; size++ {
		p.fit(order, size, f)
	}
}

// fit finds how many lines of an actor's label there is room for on a size of
// screen: it is in sight, and none of the actors is under it, nor the label of whom the
// story follows or of one who lies further up. Those are the rest of order, of which the
// actor is the first. A second line that would lie on the border is given up.
func (p *Picture) fit(order []int, size int, f *drawing) {
	l := &f.labelled.labels[order[0]]
	lines, t := l.Lines, &label.Tiers[size]
	sight, covered := t.Sight(f.Camera), t.Covered(f.Camera)
	for many := 2; many > 0; many-- {
		if many == 2 && lines.Detail == "" {
			continue
		}
		box := lines.Box(l.spot, 0, t.Metre(f.Camera))
		if sight.Holds(box) && !box.Intersects(covered) && !(many == 2 && p.onBorder(box, f.Camera)) &&
			p.meets(order[0], box, f.Frame) == 0 && !p.labelAbove(order, size, box, f) {
			l.room[size], l.boxes[size] = many, box
			return
		}
		lines = lines.Alone()
	}
}

// labelAbove tells whether a box covers the label of whom the story follows, or of one of
// those who lie above the first of order, whose box it is.
func (p *Picture) labelAbove(order []int, size int, box geom.Box, f *drawing) bool {
	covers := func(o int) bool {
		l := &f.labelled.labels[o]
		return l.room[size] > 0 && box.Intersects(l.boxes[size])
	}
	return p.lead >= 0 && p.lead != order[0] && covers(p.lead) || slices.ContainsFunc(order[1:], covers)
}

// onBorder tells whether the border runs through a box.
func (p *Picture) onBorder(box geom.Box, v camera.View) bool {
	return v.Turn == 0 && p.bounds().through(box)
}

// meets is how many actors other than the i-th a box covers.
func (p *Picture) meets(i int, box geom.Box, f *scene.Frame) int {
	n := 0
	for _, o := range f.On {
		if o != i && p.shown(o, f) != nil && box.Intersects(p.figure(o, f)) {
			n++
		}
	}
	return n
}

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
	var others []geom.Box // of figures
	if i != p.lead {      // so far off, another's name would be taken for that of what stands there
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
		others = others[:0]
		for _, o := range f.On {
			if o != i && p.shown(o, f) != nil {
				others = append(others, p.figure(o, f))
			}
		}
		sight := label.Tiers[0].Sight(f.Camera)
		for c := range bad {
			at := side(c).spot(p.shown(i, f), &f.Poses[i], f.Camera)
			for s := range label.Tiers {
				t := &label.Tiers[s]
				metre := t.Metre(f.Camera)
				free := func(box geom.Box) bool {
					return sight.Holds(box) && !box.Intersects(t.Covered(f.Camera)) && !label.Collides(box, others) &&
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

// figure is what an actor's silhouette covers, metres, as the view is turned.
func (p *Picture) figure(i int, f *scene.Frame) geom.Box {
	form, at := p.shown(i, f), f.Camera.Turned(f.Poses[i].At)
	if form == nil {
		return geom.Box{Min: at, Max: at}
	}
	k := form.Scale(f.Camera.Span)
	b := form.Covers(p.scene.Actors[i].Track.Legs[f.Poses[i].Leg].Key.Pose)
	return geom.Box{Min: at.Add(b.Min.Scale(k)), Max: at.Add(b.Max.Scale(k))}
}

// actorName writes an actor's label.
func (p *Picture) actorName(w *template, i int) {
	a := &p.scene.Actors[i]
	if len(a.Track.Legs) == 0 {
		return
	}
	id := "nm-" + a.ID
	class := p.style[i]
	w.Raw(`<g id="`, id, `"`)
	w.Attr("data-actor-name", a.ID)
	p.cell(w, id, "class", frameCell(func(b []byte, f *drawing) []byte {
		b = append(append(b, "name "...), class...)
		room := &p.labels(f)[i].room
		return onTiers(b, func(tier int) bool { return room[tier] >= 1 })
	}))
	p.cell(w, id, "transform", frameCell(func(b []byte, f *drawing) []byte {
		return svg.Translate(b, p.labels(f)[i].At.Scale(1/nameUnit(f.Camera)))
	}))
	p.cell(w, id, "text-anchor", frameCell(func(b []byte, f *drawing) []byte {
		if p.labels(f)[i].Side == 'l' {
			return append(b, "end"...)
		}
		return append(b, "start"...)
	}))
	p.cell(w, id, "data-sure", frameCell(func(b []byte, f *drawing) []byte { return p.surely(b, i, f) }))
	w.Raw(`><text y="-.1em" id="nt-`, a.ID, `">`)
	p.cell(w, "nt-"+a.ID, Content, frameCell(func(b []byte, f *drawing) []byte { return append(b, p.labels(f)[i].Text...) }))
	w.Raw(`</text>`)
	p.variantsOf(w, Of{"nt-" + a.ID, Content}, `<text class="variant" y="-.1em"`, `</text>`)
	w.Raw(`<text y="1.15em" id="nd-`, a.ID, `"`)
	p.cell(w, "nd-"+a.ID, "class", frameCell(func(b []byte, f *drawing) []byte {
		room := &p.labels(f)[i].room
		return onTiers(append(b, "detail"...), func(tier int) bool { return room[tier] >= 2 })
	}))
	w.Raw(`>`)
	p.cell(w, "nd-"+a.ID, Content, frameCell(func(b []byte, f *drawing) []byte { return append(b, p.labels(f)[i].Detail...) }))
	w.Raw(`</text>`)
	p.variantsOf(w, Of{"nd-" + a.ID, Content}, `<text class="detail variant" y="1.15em"`, `</text>`)
	w.Raw(`</g>`)
}
