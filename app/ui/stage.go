package ui

import (
	"math"
	"strconv"

	"fiftymetres/app/browser"
	"fiftymetres/app/camera"
	"fiftymetres/app/draw"
	"fiftymetres/app/geom"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// stage writes the picture's patches into the page. The ground is the one
// heavy layer: while the camera moves it is moved as a layer, by a transform,
// and it is drawn anew only when the camera rests, or when it was drawn for a
// view so much wider or closer that it would look coarse.
type stage struct {
	elements map[string]app.Value
	style    app.Value
	drawn    camera.View // what the ground was drawn for
	view     camera.View
	square   float64    // CSS px that the view takes on the screen
	middle   geom.Point // of it, on the screen
	moved    bool       // a transform is on
	rested   int        // frames since the camera last moved
	buf      []byte
}

const (
	restFrames = 8   // frames without motion that count as rest
	coarse     = 2.2 // a layer stretched or shrunk beyond this is drawn anew
)

func newStage() *stage { return &stage{elements: map[string]app.Value{}} }

// show puts a picture drawn for a view on the stage.
func (s *stage) show(markup string, view camera.View) {
	if clear, ok := browser.ByID("clear"); ok {
		clear.Set("innerHTML", markup)
	}
	s.adopt(view)
}

// adopt takes the picture that stands there, drawn for a view, as its own.
func (s *stage) adopt(view camera.View) {
	clear(s.elements)
	s.style = nil
	if ground, ok := s.element("ground"); ok {
		s.style = ground.Get("style")
	}
	s.drawn, s.view, s.moved, s.rested = view, view, false, 0
	s.measure()
}

// ground is the place on the ground under a point of the screen, CSS px.
func (s *stage) ground(p geom.Point, view camera.View) geom.Point {
	metre := view.Span / math.Max(1, s.square)
	return view.At.Add(p.Sub(s.middle).Scale(metre))
}

// measure reads how large the view is on the screen.
func (s *stage) measure() {
	if clear, ok := browser.ByID("clear"); ok {
		b := browser.BoxOf(clear)
		s.square = math.Min(b.Width, b.Height)
		s.middle = geom.Point{X: b.Left + b.Width/2, Y: b.Top + b.Height/2}
	}
}

func (s *stage) element(id string) (app.Value, bool) {
	if el := s.elements[id]; el != nil {
		return el, true
	}
	el, ok := browser.ByID(id)
	if ok {
		s.elements[id] = el
	}
	return el, ok
}

// apply writes patches. The ground's view is not one of them: see follow.
func (s *stage) apply(patches []draw.Patch) {
	for _, p := range patches {
		if p.ID == "ground" && p.Attr == "viewBox" {
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
		default:
			el.Call("setAttribute", p.Attr, string(p.Value))
		}
	}
}

// follow moves the ground to what the camera sees, and tells whether it still
// waits for the camera to rest.
func (s *stage) follow(view camera.View) (again bool) {
	if s.style == nil || s.square == 0 {
		return false
	}
	if view != s.view {
		s.view, s.rested = view, 0
		if k := s.drawn.Span / view.Span; k > coarse || k < 1/coarse {
			s.redraw()
		} else {
			s.move()
		}
		return true
	}
	if !s.moved {
		return false
	}
	if s.rested++; s.rested >= restFrames {
		s.redraw()
		return false
	}
	return true
}

func (s *stage) move() {
	if !s.moved {
		s.style.Set("willChange", "transform")
		s.moved = true
	}
	px := s.square / s.view.Span
	b := append(s.buf[:0], "translate("...)
	b = strconv.AppendFloat(b, (s.drawn.At.X-s.view.At.X)*px, 'f', 2, 64)
	b = append(b, "px,"...)
	b = strconv.AppendFloat(b, (s.drawn.At.Y-s.view.At.Y)*px, 'f', 2, 64)
	b = append(b, "px) scale("...)
	b = strconv.AppendFloat(b, s.drawn.Span/s.view.Span, 'f', 6, 64)
	s.buf = append(b, ')')
	s.style.Set("transform", string(s.buf))
}

// redraw draws the ground for the view that it is seen in, crisp.
func (s *stage) redraw() {
	if ground, ok := s.element("ground"); ok {
		ground.Call("setAttribute", "viewBox", string(draw.ViewBox(s.view)))
	}
	s.style.Set("transform", "")
	s.style.Set("willChange", "")
	s.drawn, s.moved = s.view, false
}
