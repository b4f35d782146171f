// Package draw turns a scene at a story second into SVG: whole, for the
// server's page and the stills, and as patches, for the motion. Both come from
// the same cells, so that they cannot differ.
//
// The picture is plan oblique: the plan is true to scale, one unit a metre,
// and what has height is raised straight up. It has four layers, each an svg
// of its own: the ground, which the camera moves and nothing repaints; what
// moves; the names; and the scale bar.
//
// Sizes in em follow the picture: the font size of a layer is a fortieth of
// the view. Names undo that with --k, the share of a 640 px view that the
// screen's view is, so that they keep one size on screen.
package draw

import (
	"sort"

	"fiftymetres/app/camera"
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

// Picture is a scene ready to be drawn in one language.
type Picture struct {
	scene      *scene.Scene
	lang       string
	trees      []tree
	lights     []light
	names      [][]byte // a moment each
	order      []int    // actors, the ones on top last
	cells      []cell
	registered bool
	now        *scene.Frame
}

// New readies a scene for drawing with names in a language.
func New(s *scene.Scene, lang string) *Picture {
	p := &Picture{scene: s, lang: lang, trees: plant(s), now: s.NewFrame()}
	for i := range s.Actors {
		p.order = append(p.order, i)
	}
	sort.SliceStable(p.order, func(i, j int) bool { return rank(s, p.order[i]) < rank(s, p.order[j]) })
	p.lightAll()
	p.nameAll()
	s.At(0, p.now)
	p.Stage(p.now)
	p.registered = true
	return p
}

// rank orders actors from the lowest to the top: vehicles, others, the soldier.
func rank(s *scene.Scene, i int) int {
	switch s.Actors[i].Kind {
	case "jeep":
		return 0
	case "soldier":
		return 2
	case "helicopter":
		return 3
	}
	return 1
}

// Stage is the picture at frame f as the page's stage: the layers, without
// their frame. It is the same text on the server and in the browser.
func (p *Picture) Stage(f *scene.Frame) string {
	w := &writer{}
	p.layers(w, f)
	return string(w.b)
}

func (p *Picture) layers(w *writer, f *scene.Frame) {
	p.now = f
	p.layer(w, "ground", "", p.ground)
	p.layer(w, "over", "", p.overlay)
	p.layer(w, "names", "", p.nameLayer)
	p.scaleBar(w)
}

// layer writes one svg that sees what the camera sees.
func (p *Picture) layer(w *writer, id, extra string, body func(*writer)) {
	w.raw(`<svg xmlns="http://www.w3.org/2000/svg" class="layer" id="`, id, `"`, extra)
	p.cell(w, id, "viewBox", frameCell(func(b []byte, f *scene.Frame) []byte { return viewBox(b, f.Camera) }))
	if id != "ground" {
		p.cell(w, id, "font-size", frameCell(func(b []byte, f *scene.Frame) []byte { return num(b, em(f.Camera)) }))
	}
	w.raw(` aria-hidden="true">`)
	body(w)
	w.raw(`</svg>`)
}

// em is the layers' font size: a fortieth of the view, metres.
func em(v camera.View) float64 { return v.Span / 40 }

func viewBox(b []byte, v camera.View) []byte {
	b = point(b, geom.Point{X: v.At.X - v.Span/2, Y: v.At.Y - v.Span/2})
	b = append(b, ' ')
	b = num(b, v.Span)
	b = append(b, ' ')
	return num(b, v.Span)
}

// ViewBox is a view as a layer's viewBox.
func ViewBox(v camera.View) []byte { return viewBox(nil, v) }
