package draw

import (
	"slices"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
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
	bodies  []body // of those who are shown
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
	l.bodies = p.bodies(l.bodies[:0], f.Frame)
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
			!meets(f.labelled.bodies, order[0], box) && !p.labelAbove(order, size, box, f) {
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

// body is what an actor's silhouette covers, metres, as the view is turned.
type body struct {
	actor int
	geom.Box
}

// bodies appends those of a frame.
func (p *Picture) bodies(b []body, f *scene.Frame) []body {
	for _, i := range f.On {
		form := p.shown(i, f)
		if form == nil {
			continue
		}
		at, k := f.Camera.Turned(f.Poses[i].At), form.Scale(f.Camera.Span)
		c := form.Covers(p.scene.Actors[i].Track.Legs[f.Poses[i].Leg].Key.Pose)
		b = append(b, body{i, geom.Box{Min: at.Add(c.Min.Scale(k)), Max: at.Add(c.Max.Scale(k))}})
	}
	return b
}

// meets tells whether a box covers an actor other than the i-th.
func meets(bodies []body, i int, box geom.Box) bool {
	return slices.ContainsFunc(bodies, func(o body) bool { return o.actor != i && box.Intersects(o.Box) })
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
	p.variantsOf(w, Of{"nt-" + a.ID, Content}, `<text class="`+VariantClass+`" y="-.1em"`, `</text>`)
	w.Raw(`<text y="1.15em" id="nd-`, a.ID, `"`)
	p.cell(w, "nd-"+a.ID, "class", frameCell(func(b []byte, f *drawing) []byte {
		room := &p.labels(f)[i].room
		return onTiers(append(b, "detail"...), func(tier int) bool { return room[tier] >= 2 })
	}))
	w.Raw(`>`)
	p.cell(w, "nd-"+a.ID, Content, frameCell(func(b []byte, f *drawing) []byte { return append(b, p.labels(f)[i].Detail...) }))
	w.Raw(`</text>`)
	p.variantsOf(w, Of{"nd-" + a.ID, Content}, `<text class="detail `+VariantClass+`" y="1.15em"`, `</text>`)
	w.Raw(`</g>`)
}
