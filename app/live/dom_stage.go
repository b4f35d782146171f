package live

import (
	"math"
	"strconv"

	"fiftymetres/app/browser"
	"fiftymetres/app/camera"
	"fiftymetres/app/draw"
	"fiftymetres/app/geom"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// domStage writes the picture's patches into the page. The layers that see what
// the camera sees are not set anew for every frame of a flight: they are moved
// as layers, by a transform, and drawn anew when the camera rests, or when they
// were drawn for a view so much wider or closer that it would show. The ground
// bears more of that than type does.
type domStage struct {
	elements map[string]app.Value
	layers   []*layer
	view     camera.View
	square   float64    // CSS px that the view takes on the screen
	middle   geom.Point // of it, on the screen
	on       draw.Screens
	rested   int      // frames since the camera last moved
	lines    []byte   // attributes to be set
	passing  *passing // nil while nothing is
}

// restFrames without motion count as rest.
const restFrames = 8

func newDOMStage() *domStage {
	s := &domStage{elements: map[string]app.Value{}}
	for i := range draw.Layers {
		s.layers = append(s.layers, &layer{Layer: &draw.Layers[i]})
	}
	return s
}

// show puts a picture drawn for a view on the stage.
func (s *domStage) show(markup string, view camera.View) {
	s.settle()
	if clear, ok := browser.ByID("clear"); ok {
		clear.Set("innerHTML", markup)
	}
	s.adopt(view)
}

// adopt takes the picture that stands there, drawn for a view, as its own.
func (s *domStage) adopt(view camera.View) {
	clear(s.elements)
	for _, l := range s.layers {
		el, ok := s.element(l.ID)
		if placed, also := s.element(l.Placed); ok && also {
			l.adopt(el, placed, view)
		}
	}
	s.view, s.rested = view, 0
	s.measure()
}

// ground is the place on the ground under a point of the screen, CSS px.
func (s *domStage) ground(p geom.Point, view camera.View) geom.Point {
	return view.Moved(p.Sub(s.middle).Scale(s.metre(view))).At
}

// metre is how many metres a CSS px of a view is.
func (s *domStage) metre(v camera.View) float64 { return v.Span / math.Max(1, s.square) }

// screens are those that the style sheet takes it for.
func (s *domStage) screens() draw.Screens { return s.on }

// measure reads how large the view is on the screen.
func (s *domStage) measure() {
	if clear, ok := browser.ByID("clear"); ok {
		b := browser.BoxOf(clear)
		s.square = math.Min(b.Width, b.Height)
		s.middle = geom.Point{X: b.Left + b.Width/2, Y: b.Top + b.Height/2}
	}
	s.on = draw.AllScreens
	if names, ok := browser.ByID(draw.TierOf); ok {
		if tier, err := strconv.Atoi(browser.Style(names, draw.TierStyle)); err == nil {
			s.on = draw.OnTierAlone(tier)
		}
	}
}

func (s *domStage) element(id string) (app.Value, bool) {
	if el := s.elements[id]; el != nil {
		return el, true
	}
	el, ok := browser.ByID(id)
	if ok {
		s.elements[id] = el
	}
	return el, ok
}

// apply writes patches. A layer's view and type size wait until it is drawn anew.
func (s *domStage) apply(patches []draw.Patch) {
	s.lines = s.lines[:0]
	for _, p := range patches {
		if s.waits(p) {
			continue
		}
		if p.Attr[0] != '#' {
			s.lines = append(append(append(s.lines, p.ID...), '\n'), p.Attr...)
			s.lines = append(append(append(s.lines, '\n'), p.Value...), '\n')
			continue
		}
		el, ok := s.element(p.ID)
		if !ok {
			continue
		}
		switch p.Attr {
		case draw.Content:
			el.Set("textContent", string(p.Value))
		case draw.Markup:
			el.Set("innerHTML", string(p.Value))
		case draw.Recast:
			el.Set("innerHTML", string(p.Value))
			clear(s.elements) // some of them are gone
		}
	}
	if len(s.lines) > 0 {
		browser.SetAttributes(string(s.lines))
	}
}

func (s *domStage) waits(p draw.Patch) bool {
	for _, l := range s.layers {
		if l.Placed == p.ID {
			return l.wait(p)
		}
	}
	return false
}

// follow moves the layers to what the camera sees, or with cut draws them anew
// at once; those that were moved are drawn anew when it rests.
func (s *domStage) follow(view camera.View, cut bool) {
	if s.square == 0 {
		return
	}
	moves := view != s.view
	if moves {
		s.view, s.rested = view, 0
	} else {
		s.rested++
	}
	for _, l := range s.layers {
		switch {
		case l.style == nil:
		case moves && !cut && l.Serves(l.drawn, view):
			l.move(view, s.square/view.Span)
		case moves || l.moved && s.rested >= restFrames:
			l.redraw(view)
		}
	}
}

// rests tells whether the camera has been at a view for a while, and the layers
// are drawn for it. A stage without a size has nothing to wait for.
func (s *domStage) rests(view camera.View) bool {
	return s.square == 0 || view == s.view && s.rested >= restFrames
}

// tidy takes out the variants that a style sheet shows in turn where there is no program.
// Hidden as they are, their texts would be set anew with all others.
func (s *domStage) tidy() {
	for _, el := range browser.All("#clear ." + draw.VariantClass) {
		el.Call("remove")
	}
}

// relayout draws all layers anew at the next frame, as after a new size.
func (s *domStage) relayout() {
	s.measure()
	s.view.Span = 0
	for _, l := range s.layers {
		l.drawn.Span = 0
	}
}
