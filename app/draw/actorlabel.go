package draw

import (
	"slices"
	"sync"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// An actor's label goes along with him. It never covers another actor: for each
// leg of his way it has the side on which it is in nobody's way for the longest,
// and while it still would be, it gives up its second line, and then itself.

// actorLabel is an actor's label in a frame: where it begins, and how many of
// its lines there is room for on each size of screen.
type actorLabel struct {
	name
	spot
	lines [len(label.Tiers)]int      // by tier
	boxes [len(label.Tiers)]geom.Box // that these lines cover, metres, by tier
}

// labelling is all actors' labels in one frame; it is worked out once a frame.
type labelling struct {
	t      float64
	camera camera.View
	labels []actorLabel
}

// labelText is what stands beside an actor in a frame. The soldier always has
// his name; vehicles have theirs while the moment tells of them; of the others
// it says what they do, when there is something to say.
func (p *Picture) labelText(i int, f *scene.Frame) (name, bool) {
	a, pose := &p.scene.Actors[i], &f.Poses[i]
	if !pose.Visible {
		return name{}, false
	}
	note := a.Track.Legs[pose.Leg].Key.Note.In(p.lang)
	n := name{id: a.ID, class: a.Kind, text: a.Name.In(p.lang), detail: note}
	if a.Kind == "soldier" {
		return n, true
	}
	if !slices.Contains(p.scene.Telling(f.Moment).Told, a.ID) {
		return name{}, false
	}
	if !vehicle(a.Kind) {
		n.text, n.detail = note, ""
	}
	return n, n.text != ""
}

// labels are all actors' labels in a frame, the ones on top first in their
// choice of room.
func (p *Picture) labels(f *drawing) []actorLabel {
	l := &f.labelled
	if l.labels != nil && l.t == f.T && l.camera == f.Camera {
		return l.labels
	}
	if l.labels == nil {
		l.labels = make([]actorLabel, len(p.scene.Actors))
	}
	l.t, l.camera = f.T, f.Camera
	for k := len(p.order) - 1; k >= 0; k-- {
		i := p.order[k]
		n, ok := p.labelText(i, f.Frame)
		l.labels[i] = actorLabel{name: n}
		if !ok {
			continue
		}
		at := &l.labels[i]
		at.spot = p.sideOf(i, f.Frame).spot(p.scene.Actors[i].Kind, f.Frame, i)
		for size := range label.Tiers {
			p.room(k, size, f)
		}
	}
	return l.labels
}

// room finds how many lines of the k-th actor's label, from below, there is room
// for on a size of screen: it is in sight, and none of the actors is under it,
// nor the label of one who lies further up.
func (p *Picture) room(k, size int, f *drawing) {
	l := &f.labelled.labels[p.order[k]]
	n, t := l.name, &label.Tiers[size]
	sight, covered := t.Sight(f.Camera), t.Covered(f.Camera)
	for lines := 2; lines > 0; lines-- {
		if lines == 2 && n.detail == "" {
			continue
		}
		box := n.lines().Box(l.spot, 0, t.Metre(f.Camera))
		if sight.Holds(box.Min) && sight.Holds(box.Max) && !box.Overlaps(covered) && p.meets(p.order[k], box, f.Frame) == 0 && !p.labelAbove(k, size, box, f) {
			l.lines[size], l.boxes[size] = lines, box
			return
		}
		n.detail = ""
	}
}

// labelAbove tells whether a box covers the label of one who lies above the
// k-th actor.
func (p *Picture) labelAbove(k, size int, box geom.Box, f *drawing) bool {
	for _, o := range p.order[k+1:] {
		if l := &f.labelled.labels[o]; l.lines[size] > 0 && box.Overlaps(l.boxes[size]) {
			return true
		}
	}
	return false
}

// meets is how many actors other than the i-th a box covers.
func (p *Picture) meets(i int, box geom.Box, f *scene.Frame) int {
	n := 0
	for o := range p.scene.Actors {
		if o != i && f.Poses[o].Visible && box.Overlaps(p.figure(o, f)) {
			n++
		}
	}
	return n
}

// side is where a label may stand beside a silhouette: right or left of a point
// that is given in units of the silhouette.
type side struct {
	by   geom.Point
	side byte
}

func (s side) spot(kind string, f *scene.Frame, i int) spot {
	return spot{At: f.Poses[i].At.Add(s.by.Scale(scaleOf(kind, f.Camera.Span))), Side: s.side}
}

// sidesOf are the sides for a kind of actor, the best first.
func sidesOf(kind string) []side {
	x, up, down := 0.62, -0.45, 0.7
	switch kind {
	case "jeep":
		x, up, down = 2.6, -1.2, 2.4
	case "helicopter":
		x, up, down = 7, -3, 6
	case "squad":
		x, up = 2.1, -0.6
	}
	higher := 2.6 * up
	out := []side{{geom.Point{X: x, Y: up}, 'r'}, {geom.Point{X: -x, Y: up}, 'l'}, {geom.Point{X: x, Y: higher}, 'r'}, {geom.Point{X: -x, Y: higher}, 'l'},
		{geom.Point{X: x, Y: down}, 'r'}, {geom.Point{X: -x, Y: down}, 'l'}}
	if vehicle(kind) {
		out[0], out[1] = out[1], out[0]
	}
	return out
}

// choice is a side that is chosen when it is first asked for.
type choice struct {
	once sync.Once
	side side
}

// sideOf is the side of an actor's label in a frame: one for each leg.
func (p *Picture) sideOf(i int, f *scene.Frame) side {
	leg := f.Poses[i].Leg
	c := &p.sides[i][leg]
	c.once.Do(func() { c.side = p.chooseSide(i, leg) })
	return c.side
}

// chooseSide takes the side on which a label covers the fewest actors, and runs
// out of sight the least, over all of a leg.
func (p *Picture) chooseSide(i, leg int) side {
	const looks = 16
	a := &p.scene.Actors[i]
	from, to := a.Track.Legs[leg].Key.T, p.scene.End
	if leg+1 < len(a.Track.Legs) {
		to = a.Track.Legs[leg+1].Key.T
	}
	f := p.scene.NewFrame()
	sides := sidesOf(a.Kind)
	bad := make([]int, len(sides))
	for k := range looks {
		p.scene.At(geom.Mix(from, to, (float64(k)+0.5)/looks), f)
		n, ok := p.labelText(i, f)
		if !ok {
			continue
		}
		sight := label.Tiers[0].Sight(f.Camera)
		for c := range sides {
			for s := range label.Tiers {
				t := &label.Tiers[s]
				box := n.lines().Box(sides[c].spot(a.Kind, f, i), 0, t.Metre(f.Camera))
				bad[c] += 3 * p.meets(i, box, f)
				if !sight.Holds(box.Min) || !sight.Holds(box.Max) || box.Overlaps(t.Covered(f.Camera)) {
					bad[c]++
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
	return sides[best]
}

// figure is what an actor's silhouette covers, metres.
func (p *Picture) figure(i int, f *scene.Frame) geom.Box {
	kind, at := p.scene.Actors[i].Kind, f.Poses[i].At
	h := scaleOf(kind, f.Camera.Span)
	box := func(left, up, right, down float64) geom.Box {
		return geom.Box{Min: at.Add(geom.Point{X: left * h, Y: up * h}), Max: at.Add(geom.Point{X: right * h, Y: down * h})}
	}
	switch kind {
	case "jeep":
		return box(-2.1, -2.1, 2.1, 2.1)
	case "helicopter":
		return box(-8.4, -8.4, 8.4, 8.4)
	case "squad":
		return box(-1.8, -1.5, 1.9, 0.3)
	}
	switch p.scene.Actors[i].Track.Legs[f.Poses[i].Leg].Key.Pose {
	case "lie", "crawl", "prone":
		return box(-0.65, -0.4, 0.65, 0.15)
	}
	return box(-0.5, -1.05, 0.5, 0.1)
}

// actorName writes an actor's label.
func (p *Picture) actorName(w *template, i int) {
	a := &p.scene.Actors[i]
	if len(a.Track.Legs) == 0 {
		return
	}
	id := "nm-" + a.ID
	w.Raw(`<g id="`, id, `"`)
	w.Attr("data-actor-name", a.ID)
	p.cell(w, id, "class", frameCell(func(b []byte, f *drawing) []byte {
		b = append(append(b, "name "...), a.Kind...)
		lines := &p.labels(f)[i].lines
		return onTiers(b, func(tier int) bool { return lines[tier] >= 1 })
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
	p.cell(w, id, "data-sure", frameCell(func(b []byte, f *drawing) []byte { return sure(b, a, f.Poses[i]) }))
	w.Raw(`><text y="-.1em" id="nt-`, a.ID, `">`)
	p.cell(w, "nt-"+a.ID, Content, frameCell(func(b []byte, f *drawing) []byte { return append(b, p.labels(f)[i].text...) }))
	w.Raw(`</text><text y="1.15em" id="nd-`, a.ID, `"`)
	p.cell(w, "nd-"+a.ID, "class", frameCell(func(b []byte, f *drawing) []byte {
		lines := &p.labels(f)[i].lines
		return onTiers(append(b, "detail"...), func(tier int) bool { return lines[tier] >= 2 })
	}))
	w.Raw(`>`)
	p.cell(w, "nd-"+a.ID, Content, frameCell(func(b []byte, f *drawing) []byte { return append(b, p.labels(f)[i].detail...) }))
	w.Raw(`</text></g>`)
}
