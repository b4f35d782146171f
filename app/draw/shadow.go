package draw

import (
	"math"
	"sync"

	"fiftymetres/app/geom"
	"fiftymetres/app/svg"
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
		l.buildings = p.castAll(l.cast)
	})
	return l
}

// treeShadow appends the shadow of a tree of a height in metres: an ellipse
// from near its foot to the end of its crown's shadow.
func treeShadow(b []byte, cast geom.Point, height float64) []byte {
	if cast == (geom.Point{}) {
		return b
	}
	from, to := cast.Scale(0.12*height), cast.Scale(0.96*height)
	long := from.Dist(to) / 2
	turn := math.Atan2(cast.Y, cast.X) * 180 / math.Pi
	arc := func(end geom.Point) {
		b = append(b, 'A')
		b = svg.Num(b, long)
		b = append(b, ' ')
		b = svg.Num(b, 0.3*height)
		b = append(b, ' ')
		b = svg.Num(b, turn)
		b = append(b, " 1 1 "...)
		b = svg.Point(b, end)
	}
	b = append(b, 'M')
	b = svg.Point(b, from)
	arc(to)
	arc(from)
	return append(b, 'Z')
}

var casts = kinds("building", "hut", "post", "checkpoint", "monument", "steps")

func (p *Picture) castAll(cast geom.Point) []byte {
	var b []byte
	if cast == (geom.Point{}) {
		return nil
	}
	for i := range p.scene.Places {
		pl := &p.scene.Places[i]
		switch {
		case casts[pl.Kind]:
			b = svg.Trace(b, prismShadow(pl.Points, cast.Scale(pl.Height)), true)
		case pl.Kind == "wall", pl.Kind == "hedge":
			for k := 1; k < len(pl.Points); k++ {
				b = svg.Trace(b, prismShadow(pl.Points[k-1:k+1], cast.Scale(pl.Height)), true)
			}
		}
	}
	return b
}

// prismShadow is the shadow on level ground of an upright prism: the hull of
// its plan and of its plan moved to where the top's shadow falls. Plans with a
// re-entrant corner are built of convex parts.
func prismShadow(plan []geom.Point, by geom.Point) []geom.Point {
	all := append(append([]geom.Point(nil), plan...), offset(plan, by)...)
	return geom.Hull(all)
}
