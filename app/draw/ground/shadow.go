package ground

import (
	"math"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// TreeShadow appends the shadow of a tree of a height in metres: an ellipse
// from near its foot to the end of its crown's shadow.
func TreeShadow(b []byte, cast geom.Point, height float64) []byte {
	if cast == (geom.Point{}) {
		return b
	}
	from, to := cast.Scale(0.12*height), cast.Scale(0.96*height)
	long := from.Distance(to) / 2
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

// Shadows are the shadows of all that stands, as path data.
func Shadows(places []scene.Place, cast geom.Point) []byte {
	if cast == (geom.Point{}) {
		return nil
	}
	var pen svg.Pen
	for i := range places {
		pl := &places[i]
		by := cast.Scale(Height(pl))
		switch kinds[pl.Kind].casts {
		case ofHull:
			pen.Trace(prismShadow(pl.Points, by), true)
		case ofRoof:
			pen.Trace(roofShadow(pl, cast), true)
		case ofWall:
			for k := 1; k < len(pl.Points); k++ {
				pen.Trace(prismShadow(pl.Points[k-1:k+1], by), true)
			}
		case ofPosts:
			half := geom.Point{X: 0.08} // of a post's thickness, metres
			for _, at := range posts(pl) {
				pen.Trace(prismShadow([]geom.Point{at.Sub(half), at.Add(half)}, by), true)
			}
		}
	}
	return pen.B
}

// roofShadow is the shadow of a building: of its walls up to the eaves, and of the
// ridge above them.
func roofShadow(p *scene.Place, cast geom.Point) []geom.Point {
	l, r, eaves, pitched := ridge(p)
	all := append(append([]geom.Point(nil), p.Points...), offset(p.Points, cast.Scale(eaves))...)
	if pitched {
		all = append(all, offset([]geom.Point{l, r}, cast.Scale(Height(p)))...)
	}
	return geom.Hull(all)
}

// prismShadow is the shadow on level ground of an upright prism: the hull of
// its plan and of its plan moved to where the top's shadow falls. Plans with a
// re-entrant corner are built of convex parts.
func prismShadow(plan []geom.Point, by geom.Point) []geom.Point {
	all := append(append([]geom.Point(nil), plan...), offset(plan, by)...)
	return geom.Hull(all)
}

const shadowRules = `
.shade{fill:var(--shadow);stroke:none;fill-opacity:.13}
`
