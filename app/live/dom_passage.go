package live

import (
	"slices"
	"strconv"

	"fiftymetres/app/browser"
	"fiftymetres/app/camera"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// passing is a passage that is to be seen just now: animations of the new picture, and
// layers of the old one that stand among its layers until they have faded. They have no
// ids, and nobody can touch them.
type passing struct {
	animations []browser.Animation
	left       []app.Value
}

// pass puts a picture there as show does, and has it come out of the one that stands there.
func (s *domStage) pass(markup string, view camera.View, how passage) {
	s.settle()
	old, there := s.leaving(how)
	stage, ok := browser.ByID("clear")
	if !there || !ok {
		s.show(markup, view)
		return
	}
	was := s.parts()
	for _, el := range old {
		fadeOut(el)
	}
	for _, el := range browser.Parse(markup) {
		id := el.Get("id").String()
		if before := old[id]; before != nil { // under what is left of it
			before.Call("before", el)
			continue
		}
		if before, ok := browser.ByID(id); ok {
			before.Call("replaceWith", el)
			continue
		}
		stage.Call("append", el)
	}
	rides := how.rides(s.layers, view)
	p := &passing{}
	s.passing = p
	for _, l := range s.layers {
		el := old[l.ID]
		if el == nil {
			continue
		}
		p.left = append(p.left, el)
		if rides && how.from != view && l.drawn.Span > 0 {
			p.animate(el, "transform", "", string(seenFrom(nil, l.Layer, l.drawn, view, s.square/view.Span)), true)
		}
		p.animate(el, "opacity", "1", "0", true)
	}
	s.adopt(view)
	if rides && how.from != view {
		for _, l := range s.layers {
			if el, ok := s.element(l.ID); ok {
				p.animate(el, "transform", string(seenFrom(nil, l.Layer, view, how.from, s.square/how.from.Span)), "none", false)
			}
		}
	}
	s.come(p, was, rides)
	if len(p.animations) == 0 {
		s.settle()
		return
	}
	p.animations[0].Ended(func() {
		if s.passing == p {
			s.settle()
		}
	})
}

// settle has what is seen of a passage be over.
func (s *domStage) settle() {
	p := s.passing
	if p == nil {
		return
	}
	s.passing = nil
	for _, el := range p.left {
		el.Call("remove")
	}
	for _, a := range p.animations {
		a.Cancel()
	}
}

func (p *passing) animate(el app.Value, property, from, to string, stays bool) {
	if from == "" { // as it is
		from = el.Get("style").Get(property).String()
		if from == "" {
			from = "none"
		}
	}
	if a, ok := browser.Animate(el, property, from, to, passageTime, stays); ok {
		p.animations = append(p.animations, a)
	}
}

// leaving are the layers whose old picture fades, by id: the region is the same in all
// editions, and the ground unless one knows of more places than another.
func (s *domStage) leaving(how passage) (old map[string]app.Value, ok bool) {
	old = map[string]app.Value{}
	for _, l := range s.layers {
		el, there := browser.ByID(l.ID)
		if !there {
			return nil, false
		}
		if l.ID == "over" || l.ID == "names" || l.ID == "ground" && how.ground {
			old[l.ID] = el
		}
	}
	return old, true
}

// stood is a part of the picture before, and what it is known again by: an id, or a place's
// name by all that it is.
type stood struct {
	el           app.Value
	id, at, says string
	ring         [2]float64
	hidden       bool // there is nothing to be seen of it
}

// parts are those that can be in both pictures, of the one that is in the page: the actors
// that are to be seen, their names, and those of places.
func (s *domStage) parts() (all []stood) {
	for _, el := range browser.All("#cast > [data-actor], #cast-names > *, #places .name") {
		if p := partOf(el); !p.hidden {
			all = append(all, p)
		}
	}
	return all
}

func partOf(el app.Value) stood {
	p := stood{el: el, id: el.Get("id").String(), at: attribute(el, "transform"), ring: ringOf(el), hidden: attribute(el, "display") == "none"}
	if p.id == "" {
		p.id = el.Get("outerHTML").String()
	} else if anchor := attribute(el, "text-anchor"); anchor != "" {
		text := el.Get("textContent").String()
		p.says, p.hidden = anchor+text, text == ""
	} else if !el.Get("firstChild").Truthy() {
		p.hidden = attribute(el, "d") == ""
	}
	return p
}

// come has the new picture's parts come: from where they were, or out of nothing.
func (s *domStage) come(p *passing, was []stood, rides bool) {
	for _, el := range browser.All("#ways, #question, #others, #measures, #cast > *, #cast-names > *, #places .name") {
		now := partOf(el)
		k := slices.IndexFunc(was, func(b stood) bool { return b.id == now.id })
		if now.hidden {
			continue
		}
		if k < 0 {
			p.animate(el, "opacity", "0", "1", false)
			continue
		}
		before := &was[k]
		from, moved := translated(before.at)
		to, moves := translated(now.at)
		moves = moves && moved && rides && from != to
		if moves {
			p.animate(el, "transform", atPoint(from), atPoint(to), false)
		}
		if before.says == now.says {
			before.el.Call("remove")
		} else {
			p.animate(el, "opacity", "0", "1", false)
			if moves { // what it said goes along
				p.animate(before.el, "transform", atPoint(from), atPoint(to), true)
			}
		}
		if rides && now.ring != before.ring {
			// Scaled, it would have a line as many times as thick; what is painted is the same.
			p.animate(el.Get("firstElementChild"), "rx", px(before.ring[0]), px(now.ring[0]), false)
			p.animate(el.Get("firstElementChild"), "ry", px(before.ring[1]), px(now.ring[1]), false)
		}
	}
}

// ringOf is how wide and high an actor's ring is; nothing's is no ring.
func ringOf(el app.Value) (r [2]float64) {
	if ring := el.Get("firstElementChild"); ring.Truthy() {
		for i, name := range []string{"rx", "ry"} {
			r[i], _ = strconv.ParseFloat(attribute(ring, name), 64)
		}
	}
	return r
}

// fadeOut readies a layer to be seen once more: what can be used from elsewhere is left to
// the new picture, which has it too.
func fadeOut(layer app.Value) {
	for _, el := range browser.Within(layer, "defs, .variant, .comparison") {
		el.Call("remove")
	}
	for _, name := range []string{"id", "data-actor", "data-actor-name", "data-place", "data-sure", "data-lod"} {
		layer.Call("removeAttribute", name)
		for _, el := range browser.Within(layer, "["+name+"]") {
			el.Call("removeAttribute", name)
		}
	}
}

func attribute(el app.Value, name string) string {
	if v := el.Call("getAttribute", name); v.Truthy() {
		return v.String()
	}
	return ""
}
