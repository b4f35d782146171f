package draw

import (
	"math"
	"slices"
	"strconv"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw/ground"
	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// A style sheet can move what is in a picture and hide it, but it cannot change
// a text, or what an element is a use of. So that it can play the story by
// itself, where no program runs, the picture holds for each such cell an element
// for each value that it ever has, its variants. They are hidden until a style
// sheet shows them.

// Of names a cell: an element's attribute, or its Content or Markup.
type Of struct{ ID, Attr string }

// VariantClass is the class of what holds one or more of them.
const VariantClass = "variant"

// variant is the id of the element for the k-th value of a cell.
func (o Of) variant(k int) string { return o.ID + "-" + strconv.Itoa(k) }

// Variant is an element that stands for a value of a cell.
type Variant struct{ ID, Value string }

// Variants are the elements that a picture has for the values of a cell.
func (p *Picture) Variants(of Of) []Variant {
	var out []Variant
	for k, v := range p.variants()[of] {
		out = append(out, Variant{of.variant(k), v})
	}
	return out
}

// Looks is how often in a story second variants are looked for; who shows them must
// not look more often.
const Looks = 30

// findVariants goes through the story for all values of the cells that have
// variants.
func (p *Picture) findVariants() map[Of][]string {
	all := map[Of][]string{}
	note := func(id, attr, value string) {
		if of := (Of{id, attr}); value != "" && !slices.Contains(all[of], value) {
			all[of] = append(all[of], value)
		}
	}
	first, other := map[string]string{}, map[string]bool{} // what an actor is a use of, seen or not
	d := &drawing{Frame: p.scene.NewFrame()}
	for k := range int(math.Ceil(p.scene.End*Looks)) + 1 {
		p.scene.At(float64(k)/Looks, d.Frame)
		for i := range p.scene.Actors {
			if len(p.scene.Actors[i].Track.Legs) == 0 {
				continue
			}
			id := p.scene.Actors[i].ID
			if at := p.symbol(i, d); first[id] == "" {
				first[id] = at
			} else if at != first[id] {
				other[id] = true
			}
			if p.shown(i, d.Frame) == nil {
				continue
			}
			note("u-"+id, "href", p.symbol(i, d))
			if l := p.labels(d)[i]; slices.Max(l.room[:]) > 0 {
				note("nt-"+id, Content, l.Text)
				note("nd-"+id, Content, l.Detail)
			}
		}
		if p.measurable(d.Frame) {
			note("measures", Markup, string(p.measured(d)))
		}
		note("question", Markup, string(p.asked(nil, d.Moment)))
		note("others", Markup, string(p.otherwise(nil, d.Moment)))
		note("scale-text", Content, string(p.scaleText(nil, d.Camera)))
	}
	for i := range p.scene.Actors {
		if id := p.scene.Actors[i].ID; !other[id] {
			delete(all, Of{"u-" + id, "href"}) // it is a use of that always
		}
	}
	return all
}

// symbol is what an actor is a use of in a frame.
func (p *Picture) symbol(i int, f *drawing) string {
	if form := p.forms[i]; f.Camera.Span <= form.Wide {
		return form.Symbol(p.motion(i, f))
	}
	return sprite.Point.Symbol(p.motion(i, f))
}

// variantsOf writes an element for each value of a cell: begin is how one begins,
// without its id, and end how it ends.
func (p *Picture) variantsOf(w *template, of Of, begin, end string) {
	w.variant(func(w *svg.Writer) {
		for k, value := range p.variants()[of] {
			w.Raw(begin, ` id="`, of.variant(k), `"`)
			switch of.Attr {
			case Content:
				w.Raw(`>`)
				w.Text(value)
			case Markup:
				w.Raw(`>`, value)
			default:
				w.Attr(of.Attr, value)
			}
			w.Raw(end)
		}
	})
}

// Stop is a view that the camera comes to, and the names of places that are shown
// while it is there or near: from one story second to another, as long as the
// view is not so much wider or closer.
type Stop struct {
	View     camera.View
	From, To float64
	Names    [len(label.Tiers)][]StopName // by tier
}

// StopName is a place's name at a stop.
type StopName struct {
	ID string // of its element in the picture
	At geom.Point
	Standing
}

// Serves tells whether a view is near enough to a stop's for its names.
func (s *Stop) Serves(v camera.View) bool { return (&stop{view: s.View}).serves(v) }

// Stops are all of the story's. A name that stands off its place by a line that
// leads there is left out: it would need that line.
func (p *Picture) Stops() []Stop {
	var out []Stop
	for _, s := range p.stops {
		at := Stop{View: s.view, From: s.from, To: s.to}
		p.namesOf(s, AllScreens)
		for tier := range label.Tiers {
			for _, n := range s.placed[tier] {
				if n.By == (geom.Point{}) {
					at.Names[tier] = append(at.Names[tier], StopName{variantName(&n.name), n.At, n.stands()})
				}
			}
		}
		out = append(out, at)
	}
	return out
}

// variantName is the id of the element that is a place's name: as it is, broken on two
// lines, or without its second.
func variantName(n *name) string {
	switch {
	case n.Broken:
		return "pn-" + n.id + "-two"
	case n.alone:
		return "pn-" + n.id + "-one"
	}
	return "pn-" + n.id
}

// placeVariants writes the names of places that a stop shows, each once.
func (p *Picture) placeVariants(w *template) {
	w.variant(func(w *svg.Writer) {
		shown := map[string]bool{}
		for _, s := range p.Stops() {
			for _, names := range s.Names {
				for _, n := range names {
					shown[n.ID] = true
				}
			}
		}
		w.Raw(`<g id="pn" class="`, VariantClass, `">`)
		for i := range p.scene.Places {
			pl := &p.scene.Places[i]
			whole := set(pl.Kind, pl.Name.In(p.lang), p.detail(pl))
			two, _ := broken(pl.Kind, whole)
			for _, n := range []name{{id: pl.ID, Lines: whole}, {id: pl.ID, Lines: two}, {id: pl.ID, Lines: whole.Alone(), alone: true}} {
				if id := variantName(&n); shown[id] {
					nameVariant(w, id, pl, n.Lines)
					shown[id] = false // where it cannot be broken it is the same
				}
			}
		}
		w.Raw(`</g>`)
	})
}

func nameVariant(w *svg.Writer, id string, pl *scene.Place, lines label.Lines) {
	w.Raw(`<g class="name `, pl.Kind, `" id="`, id, `">`)
	if dotted(pl) {
		ground.Dot(w, geom.Point{})
	}
	writeLines(w, lines, "", "")
	w.Raw(`</g>`)
}

// Scene is what is drawn.
func (p *Picture) Scene() *scene.Scene { return p.scene }
