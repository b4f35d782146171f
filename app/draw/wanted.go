package draw

import (
	"cmp"
	"slices"
	"sort"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw/ground"
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// wanted are the names of the places in sight: the border's first, without which nobody
// knows whose side what stands on, then those of what is told, then the rest, by rank.
// metre is the metres a CSS px.
func (p *Picture) wanted(moment int, v camera.View, sight geom.Box, metre float64, borders [][2]geom.Point) []*name {
	told := p.scene.Telling(moment).Told
	var out []*name
	for i := range p.scene.Places {
		pl := turned(&p.scene.Places[i], v)
		isTold := slices.Contains(told, pl.ID)
		if pl.Kind == "comparison" || pl.Rank == 0 && !isTold || pl.Name == nil || !fits(pl, sight) {
			continue
		}
		n := &name{Lines: set(pl.Kind, pl.Name.In(p.lang), p.detail(pl)), id: pl.ID, class: pl.Kind, rank: pl.Rank}
		if n.told = isTold || pl.Kind == "line"; n.told {
			n.rank -= 100
		}
		if pl.Kind == "line" {
			n.rank -= 100
		}
		n.sought = sought(pl, sight)
		n.spots, n.long, n.dot = n.spotsOf(pl, sight, metre), pl.Shape == story.LineType, dotted(pl)
		n.at, n.sided = geom.Centre(pl.Points), !n.long && ground.Of(pl.Kind).Spot != ground.Inside && !parted(borders, geom.Bounds(pl.Points), n.dot, metre)
		if n.beside = pl.Shape == story.PolygonType && !dotted(pl) && !slices.Contains([]ground.Spot{ground.Inside, ground.AtCentre}, ground.Of(pl.Kind).Spot); n.beside {
			n.covers = geom.Bounds(pl.Points)
			n.covers.Min = n.covers.Min.Add(ground.Lift(ground.Height(pl)))
		}
		out = append(out, n)
	}
	slices.SortStableFunc(out, func(a, b *name) int { return a.turn() - b.turn() })
	return out
}

// sought tells whether so much of a place is seen that who is told of it looks for it: its
// middle, or of what is long or wide, a part that is not at the edge.
func sought(pl *scene.Place, sight geom.Box) bool {
	const edge = 0.1 // of the view
	inner := geom.Box{Min: sight.Min.Lerp(sight.Max, edge), Max: sight.Max.Lerp(sight.Min, edge)}
	switch {
	case pl.Shape == story.LineType:
		return onLine(pieces(pl.Points), inner)
	case ground.Of(pl.Kind).Spot == ground.Inside:
		return geom.Bounds(pl.Points).Intersects(inner)
	}
	return inner.Contains(geom.Centre(pl.Points))
}

// detail is the second line of a place's name. A place stands in several editions: the mark
// that sources differ is of those that ask its question.
func (p *Picture) detail(pl *scene.Place) string {
	line := pl.Detail.In(p.lang)
	if pl.Differ == "" || len(p.scene.Story.Asks(p.scene.Edition, pl.Differ)) == 0 {
		return line
	}
	return marked(line, pl.Differ)
}

// turn is when a name's turn to be placed comes. A country's, which may stand anywhere in
// it, comes after those of its largest towns.
func (n *name) turn() int {
	if n.class == "country" && n.rank > 0 {
		return 2*n.rank + 3
	}
	return 2 * n.rank
}

// turned is a place as it lies where the view is turned and names stand upright.
func turned(pl *scene.Place, v camera.View) *scene.Place {
	if v.Turn == 0 {
		return pl
	}
	c := *pl
	c.Points = slices.Clone(pl.Points)
	for i, q := range c.Points {
		c.Points[i] = v.Turned(q)
	}
	return &c
}

// dotted tells whether a place's name has a dot where it lies.
func dotted(pl *scene.Place) bool { return ground.Of(pl.Kind).Dot }

// fits tells whether a place is worth a name in a view: a house is not in a view
// of a country, and a town is not in a view of a yard.
func fits(pl *scene.Place, sight geom.Box) bool {
	const (
		smallest = 0.012 // of the view, for what has a size
		oneOfRow = 0.05  // for what stands in a row that has a name too, and for the row
		region   = 25e3  // metres of view from which towns and countries are named
		country  = 400e3 // metres of view from which only the largest towns are
	)
	wide := sight.Max.X - sight.Min.X
	b := geom.Bounds(pl.Points)
	size := max(b.Max.X-b.Min.X, b.Max.Y-b.Min.Y)
	switch ground.Of(pl.Kind).Scale {
	case ground.OfRegion:
		return (wide > region || pl.Rank == 1 && wide > 3e3) && (wide < country || pl.Rank <= 2)
	case ground.OfMark:
		return wide > 2e3 && wide < country
	case ground.OfCourse:
		return size > smallest*wide && wide < region
	case ground.OfWay:
		return size > smallest*wide && wide < 3e3
	case ground.OfRow:
		return b.Max.X-b.Min.X > oneOfRow*wide
	case ground.OfRows:
		return size > oneOfRow*wide
	case ground.OfArea:
		if whole(pl, sight) {
			return false // it would be said of nothing in particular
		}
	}
	return size > smallest*wide || pl.Shape == story.PointType && wide < region
}

// whole tells whether an area is all that is in sight.
func whole(p *scene.Place, sight geom.Box) bool {
	for _, q := range []geom.Point{sight.Min, sight.Max, {X: sight.Min.X, Y: sight.Max.Y}, {X: sight.Max.X, Y: sight.Min.Y}} {
		if !geom.Contains(p.Points, q) {
			return false
		}
	}
	return true
}

// spotsOf are where a place's name may stand, the best first.
func (n *name) spotsOf(p *scene.Place, sight geom.Box, metre float64) []spot {
	c, where := geom.Centre(p.Points), ground.Of(p.Kind).Spot
	switch {
	case p.Shape == story.LineType:
		return n.alongSpots(p, sight)
	case where == ground.AtCentre:
		out := []spot{{At: c, Side: 'c'}}
		for _, px := range []float64{23, 46} {
			for _, way := range []geom.Point{{Y: 1}, {Y: -1}, {X: 1}, {X: -1}, {X: 1, Y: 1}, {X: 1, Y: -1}, {X: -1, Y: 1}, {X: -1, Y: -1}} {
				out = append(out, spot{At: c.Add(way.Scale(px * metre)), Side: 'c'})
			}
		}
		return out
	case p.Shape == story.PointType, dotted(p):
		return n.around(c, metre)
	case where == ground.Inside:
		return insideSpots(p, sight)
	}
	b := geom.Bounds(p.Points)
	var out []spot
	roof := spot{At: c.Add(ground.Lift(ground.Height(p))), Side: 'c'}
	below, above := spot{At: geom.Point{X: c.X, Y: b.Max.Y}, Side: 'b'}, spot{At: geom.Point{X: c.X, Y: b.Min.Y}.Add(ground.Lift(ground.Height(p))), Side: 'a'}
	box := n.box(roof, metre)
	switch {
	case where == ground.OnRoof:
		// Beside it stands the next: a name there would be read as that one's.
		if box.Max.X-box.Min.X < 1.2*(b.Max.X-b.Min.X) {
			out = append(out, roof)
		}
		return append(out, below, above)
	case where == ground.BelowAbove: // what stands there is not to be written over
		out = append(out, below, above)
	case b.Max.X-b.Min.X > 0.1*(sight.Max.X-sight.Min.X):
		out = append(out, roof, below)
	}
	if seen := within(roof.At, box, sight); n.told && seen != roof.At && b.Contains(seen) {
		out = append(out, spot{At: seen, Side: 'c'}) // on the part of it that is seen
	}
	out = append(out, spot{At: geom.Point{X: b.Min.X, Y: c.Y}, Side: 'l'}, spot{At: geom.Point{X: b.Max.X, Y: c.Y}, Side: 'r'}, below, above)
	if n.told { // it is told, so it is worth a line that leads to it
		out = append(out, n.off(c, metre)...)
	}
	return out
}

// within is a point moved so far that a box about it lies in another.
func within(at geom.Point, box, sight geom.Box) geom.Point {
	return at.Add(geom.Point{
		X: max(0, sight.Min.X-box.Min.X) - max(0, box.Max.X-sight.Max.X),
		Y: max(0, sight.Min.Y-box.Min.Y) - max(0, box.Max.Y-sight.Max.Y),
	})
}

// around are the places at a point, and then those off it.
func (n *name) around(c geom.Point, metre float64) []spot {
	return append([]spot{{At: c, Side: 'r'}, {At: c, Side: 'l'}, {At: c, Side: 'b'}, {At: c, Side: 'a'}}, n.off(c, metre)...)
}

// off are places off a point, with a line that leads there: the nearest first. What is told
// of has more of them.
func (n *name) off(c geom.Point, metre float64) []spot {
	far := []float64{26, 44, 72, 104, 140}
	if !n.told {
		far = far[:3]
	}
	var out []spot
	for _, px := range far {
		for _, way := range []geom.Point{{X: 1, Y: -1}, {X: 1, Y: 1}, {X: -1, Y: -1}, {X: -1, Y: 1}} {
			side := byte('r')
			if way.X < 0 {
				side = 'l'
			}
			out = append(out, spot{At: c, Side: side, By: way.Scale(px * metre)})
		}
		if n.told {
			out = append(out,
				spot{At: c, Side: 'a', By: geom.Point{Y: -px * metre}}, spot{At: c, Side: 'b', By: geom.Point{Y: px * metre}},
				spot{At: c, Side: 'r', By: geom.Point{X: px * metre}}, spot{At: c, Side: 'l', By: geom.Point{X: -px * metre}})
		}
	}
	return out
}

// alongSpots are places along a line's part in sight, from the right: above
// it, then below it, and then beyond its ends. It notes where the line runs.
func (n *name) alongSpots(p *scene.Place, sight geom.Box) []spot {
	const looks = 48 // to the width of the view
	step := (sight.Max.X - sight.Min.X) / looks
	var seen []geom.Point
	for i := 1; i < len(p.Points); i++ {
		a, b, ok := sight.Clip(p.Points[i-1], p.Points[i])
		if !ok {
			continue
		}
		many := int(a.Distance(b)/step) + 1
		for k := range many + 1 {
			seen = append(seen, a.Lerp(b, float64(k)/float64(many)))
		}
	}
	n.runs = seen
	sort.SliceStable(seen, func(i, j int) bool { return seen[i].X > seen[j].X })
	var out []spot
	for _, side := range []byte{'a', 'b'} {
		for _, q := range seen {
			out = append(out, spot{At: q, Side: side})
		}
	}
	if len(seen) > 0 {
		out = append(out, spot{At: seen[len(seen)-1], Side: 'l'}, spot{At: seen[0], Side: 'r'})
	}
	return out
}

// offSpots are places off a line's part in sight: where there is no room along it, and it is
// told of, another line leads to its name.
func (n *name) offSpots(metre float64) (out []spot) {
	const apart, far = 4, 110 // steps, CSS px: further off, its name would be taken for that of what stands there
	for k := 0; k < len(n.runs); k += apart {
		out = append(out, n.off(n.runs[k], metre)...)
	}
	out = slices.DeleteFunc(out, func(s spot) bool { return s.By.Len() > far*metre })
	slices.SortStableFunc(out, func(a, b spot) int { return cmp.Compare(a.By.Len(), b.By.Len()) })
	return out
}

// insideSpots are places in the part of an area that is in sight.
func insideSpots(p *scene.Place, sight geom.Box) []spot {
	const grid = 7
	var out []spot
	for i := 1; i < grid; i++ {
		for k := 1; k < grid; k++ {
			q := geom.Point{X: geom.Lerp(sight.Min.X, sight.Max.X, float64(k)/grid), Y: geom.Lerp(sight.Min.Y, sight.Max.Y, float64(i)/grid)}
			if geom.Contains(p.Points, q) {
				out = append(out, spot{At: q, Side: 'c'})
			}
		}
	}
	return out
}
