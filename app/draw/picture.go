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
	"math"
	"strconv"
	"sync"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw/ground"
	"fiftymetres/app/draw/sprite"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
	"fiftymetres/app/words"
)

// Picture is a scene ready to be drawn in one language. It never changes, and
// draws for any number of goroutines at once; what is long to work out it works
// out when it is first asked for.
type Picture struct {
	scene  *scene.Scene
	words  *words.Words
	lang   string
	trees  []ground.Tree
	lights []light   // a moment each
	stops  []*stop   // of the camera
	sides  [][]aside // by actor and leg
	struck []struck  // a moment each
	forms  []*sprite.Form
	style  []string            // classes, an actor each
	says   []func() []said     // by actor: what stands beside it, by leg
	sure   map[string]sureness // by certainty
	lead   int                 // whom the story follows: its first subject, or -1
	casts  []func() *cast
	plain  []func() *template // by cast

	playable  func() *template
	lineworks func() *linework
	bounds    func() *linework
	variants  func() map[Of][]string
}

// New readies a scene for drawing with names in a language of the story's. The
// interface may not speak it, and has its words in another.
func New(s *scene.Scene, lang string, w *words.Words) *Picture {
	p := &Picture{scene: s, words: w, lang: lang, lead: -1, trees: ground.Plant(s.Places), lights: make([]light, len(s.Story.Moments)), struck: make([]struck, len(s.Story.Moments))}
	for i := range s.Actors {
		p.forms = append(p.forms, sprite.Of(s.Actors[i].Form))
		if p.lead < 0 && s.Actors[i].Role == "subject" {
			p.lead = i
		}
	}
	for i := range s.Actors {
		p.style = append(p.style, p.class(i))
		p.says = append(p.says, sync.OnceValue(func() []said { return p.sayings(i) }))
	}
	p.sure = surenesses(s.Story)
	p.stopAll()
	for i := range s.Actors {
		p.sides = append(p.sides, p.asides(i))
	}
	for i, members := range s.Casts() {
		p.casts = append(p.casts, sync.OnceValue(func() *cast { return p.castOf(members) }))
		p.plain = append(p.plain, sync.OnceValue(func() *template { return p.template(&template{cast: p.casts[i]()}) }))
	}
	p.variants, p.lineworks, p.bounds = sync.OnceValue(p.findVariants), sync.OnceValue(p.findLineworks), sync.OnceValue(p.findBounds)
	p.playable = sync.OnceValue(func() *template { return p.template(&template{cast: p.casts[0](), playable: true}) })
	return p
}

// over orders actors from the lowest to the top: by their forms, and whom the
// story follows over the others on the ground.
func (p *Picture) over(i int) int {
	if i == p.lead {
		return max(2, p.forms[i].Over)
	}
	return p.forms[i].Over
}

// Stage is the picture at frame f as the page's stage, for screens: the layers, without
// their frame, as whoever has the program shows it.
func (p *Picture) Stage(f *scene.Frame, on Screens) string {
	w := &svg.Writer{}
	p.plain[f.Cast]().compose(w, &drawing{Frame: f, screens: on})
	return string(w.B)
}

// Playable is that with the variants that a style sheet needs to play the story from
// there, if it can: for a page that has no program yet.
func (p *Picture) Playable(f *scene.Frame) string {
	if !p.Plays() {
		return p.Stage(f, AllScreens)
	}
	w := &svg.Writer{}
	p.playable().compose(w, &drawing{Frame: f})
	return string(w.B)
}

func (p *Picture) template(w *template) *template {
	bodies := []func(*template){p.region, p.ground, p.overlay, p.nameLayer}
	for i := range Layers {
		p.layer(w, &Layers[i], bodies[i])
	}
	p.scaleBar(w)
	return w
}

// layer writes one svg that sees what the camera sees. Its view is always the
// same square, and what is in it stands where the camera puts it: so that the
// style sheet can move it there too.
func (p *Picture) layer(w *template, l *Layer, body func(*template)) {
	w.Raw(`<svg xmlns="http://www.w3.org/2000/svg" class="layer" id="`, l.ID, `" viewBox="-20 -20 40 40"`)
	p.cell(w, l.ID, "data-lod", frameCell(func(b []byte, f *drawing) []byte { return append(b, detail(f.Camera)...) }))
	w.Raw(` aria-hidden="true"><g id="`, l.Placed, `"`)
	p.cell(w, l.Placed, "transform", frameCell(func(b []byte, f *drawing) []byte { return placing(b, in(l.unit(f.Camera), l.View(f.Camera))) }))
	if l.typed {
		p.cell(w, l.Placed, "font-size", frameCell(func(b []byte, f *drawing) []byte { return svg.Num(b, em(in(l.unit(f.Camera), f.Camera))) }))
	}
	w.Raw(`>`)
	begin, end := "", ""
	if l.fixed { // one group, which a style sheet can keep story time from
		begin, end = `<g class="fixed">`, `</g>`
	}
	w.Raw(begin)
	body(w)
	w.Raw(end, `</g></svg>`)
}

// ViewUnits is the side of a layer's view in the layer's own units.
const ViewUnits = 40

// placing appends the transform that brings a view into that of a layer.
func placing(b []byte, v camera.View) []byte {
	b = append(b, "scale("...)
	k := ViewUnits / v.Span
	fine := math.Pow(10, 6-math.Floor(math.Log10(k))) // seven digits
	b = strconv.AppendFloat(b, math.Round(k*fine)/fine, 'f', -1, 64)
	if v.Turn != 0 {
		b = svg.Num(append(b, ")rotate("...), v.Turn)
	}
	b = append(b, ")translate("...)
	b = svg.Point(b, v.At.Scale(-1))
	return append(b, ')')
}

// in is a view in units of so many metres.
func in(unit float64, v camera.View) camera.View {
	return camera.View{At: v.At.Scale(1 / unit), Span: v.Span / unit, Turn: v.Turn}
}

// em is the layers' font size: a fortieth of the view, metres. It goes in steps
// of three per cent, which nobody sees, so that a zoom does not set all type
// anew in every frame.
func em(v camera.View) float64 {
	const step = 1.03
	return math.Pow(step, math.Round(math.Log(v.Span/40)/math.Log(step)))
}

// detail is how much a view shows: near, the ground with all that stands on it;
// far, where trees and people are specks, the ground on the region; wide, where
// the ground is a speck itself, the region alone.
func detail(v camera.View) string {
	switch away := max(math.Abs(v.At.X), math.Abs(v.At.Y)); {
	case v.Span > camera.Level:
		return "wide"
	case v.Span > 1400 || away+1.5*v.Span > ground.Reach:
		return "far"
	}
	return "near"
}
