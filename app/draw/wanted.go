package draw

import (
	"slices"
	"sort"
	"strings"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

// wanted are the names of the places in sight, the told first, then by rank.
// metre is the metres a CSS px.
func (p *Picture) wanted(moment int, sight geom.Box, metre float64) []name {
	told := p.scene.Telling(moment).Told
	var out []name
	for i := range p.scene.Places {
		pl := &p.scene.Places[i]
		isTold := slices.Contains(told, pl.ID)
		if pl.Kind == "comparison" || pl.Rank == 0 && !isTold || pl.Name == nil || !p.fits(pl, sight) {
			continue
		}
		n := name{id: pl.ID, class: pl.Kind, text: pl.Name.In(p.lang), detail: pl.Detail.In(p.lang), rank: pl.Rank}
		if isTold {
			n.rank -= 100
		}
		if pl.Kind == "line" {
			n.text = strings.ToUpper(n.text)
		}
		n.spots, n.long = spots(pl, sight, metre), pl.Shape == "LineString"
		out = append(out, n)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].rank < out[j].rank })
	return out
}

// fits tells whether a place is worth a name in a view: a hut is not in a view
// of the country, and a town is not in a view of the yard.
func (p *Picture) fits(pl *scene.Place, sight geom.Box) bool {
	const (
		smallest = 0.012 // of the view, for what has a size
		region   = 25e3  // metres of view from which towns and countries are named
	)
	wide := sight.Max.X - sight.Min.X
	switch pl.Kind {
	case "town", "country":
		return wide > region
	case "helipad":
		return wide > 2e3
	}
	b := geom.Bounds(pl.Points)
	return max(b.Max.X-b.Min.X, b.Max.Y-b.Min.Y) > smallest*wide || pl.Shape == "Point" && wide < region
}

// spots are where a place's name may stand, the best first.
func spots(p *scene.Place, sight geom.Box, metre float64) []spot {
	c := geom.Centre(p.Points)
	switch p.Shape {
	case "LineString":
		return alongSpots(p, sight)
	case "Point":
		if p.Kind == "country" {
			return []spot{{at: c, side: 'c'}}
		}
		return around(c, metre)
	}
	if p.Kind == "zone" {
		return insideSpots(p, sight)
	}
	b := geom.Bounds(p.Points)
	out := []spot{}
	if b.Max.X-b.Min.X > 0.1*(sight.Max.X-sight.Min.X) {
		out = append(out, spot{at: c.Add(lift(p.Height)), side: 'c'}, spot{at: geom.Point{X: c.X, Y: b.Max.Y}, side: 'b'})
	}
	return append(out,
		spot{at: geom.Point{X: b.Min.X, Y: c.Y}, side: 'l'}, spot{at: geom.Point{X: b.Max.X, Y: c.Y}, side: 'r'},
		spot{at: geom.Point{X: c.X, Y: b.Max.Y}, side: 'b'}, spot{at: geom.Point{X: c.X, Y: b.Min.Y}.Add(lift(p.Height)), side: 'a'})
}

// around are the places at a point, and then those off it that a line leads to.
func around(c geom.Point, metre float64) []spot {
	out := []spot{{at: c, side: 'r'}, {at: c, side: 'l'}, {at: c, side: 'b'}, {at: c, side: 'a'}}
	for _, px := range []float64{26, 44, 72} {
		for _, way := range []geom.Point{{X: 1, Y: -1}, {X: 1, Y: 1}, {X: -1, Y: -1}, {X: -1, Y: 1}} {
			side := byte('r')
			if way.X < 0 {
				side = 'l'
			}
			out = append(out, spot{c, side, way.Scale(px * metre)})
		}
	}
	return out
}

// alongSpots are places along a line's part in sight, from the right: above
// it, then below it.
func alongSpots(p *scene.Place, sight geom.Box) []spot {
	const looks = 24 // to the width of the view
	step := (sight.Max.X - sight.Min.X) / looks
	var seen []geom.Point
	for i := 1; i < len(p.Points); i++ {
		a, b, ok := sight.Clip(p.Points[i-1], p.Points[i])
		if !ok {
			continue
		}
		n := int(a.Dist(b)/step) + 1
		for k := range n + 1 {
			seen = append(seen, a.Lerp(b, float64(k)/float64(n)))
		}
	}
	sort.SliceStable(seen, func(i, j int) bool { return seen[i].X > seen[j].X })
	var out []spot
	for _, side := range []byte{'a', 'b'} {
		for _, q := range seen {
			out = append(out, spot{at: q, side: side})
		}
	}
	return out
}

// insideSpots are places in the part of an area that is in sight.
func insideSpots(p *scene.Place, sight geom.Box) []spot {
	const grid = 7
	var out []spot
	for i := 1; i < grid; i++ {
		for k := 1; k < grid; k++ {
			q := geom.Point{X: geom.Mix(sight.Min.X, sight.Max.X, float64(k)/grid), Y: geom.Mix(sight.Min.Y, sight.Max.Y, float64(i)/grid)}
			if geom.Inside(p.Points, q) {
				out = append(out, spot{at: q, side: 'c'})
			}
		}
	}
	return out
}
