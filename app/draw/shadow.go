package draw

import (
	"sync"

	"fiftymetres/app/draw/ground"
	"fiftymetres/app/geom"
)

// shadows writes the buildings' shadows, computed from the sun at the moment's
// clock: one path for all, so that overlaps do not darken. Trees bring theirs.
func (p *Picture) shadows(w *template) {
	w.Raw(`<path class="shade" id="bs"`)
	p.cell(w, "bs", "d", sceneCell(func(b []byte, f *drawing) []byte { return append(b, p.light(f.Moment).buildings...) }))
	w.Raw(`/>`)
}

// light is a moment's shadows, ready to be written once it has been lit.
type light struct {
	once      sync.Once
	cast      geom.Point // of a thing one metre high, metres
	buildings []byte
}

// cast is where a moment's light throws the top of a thing one metre high.
func (p *Picture) cast(moment int) geom.Point { return p.light(moment).cast }

// light gives a moment's shadows: those of the middle of its span.
func (p *Picture) light(moment int) *light {
	l := &p.lights[moment]
	l.once.Do(func() {
		span := p.scene.Story.Moments[moment].Span
		l.cast = p.scene.LightAt((span[0] + span[1]) / 2).Cast
		l.buildings = ground.Shadows(p.scene.Places, l.cast)
	})
	return l
}
