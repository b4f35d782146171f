package draw

import (
	"slices"
	"sort"
	"strings"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
)

// wanted are the names of the places in sight, the told first, then by rank.
func (p *Picture) wanted(moment int, sight geom.Box) []name {
	told := p.scene.Telling(moment).Told
	var out []name
	for i := range p.scene.Places {
		pl := &p.scene.Places[i]
		isTold := slices.Contains(told, pl.ID)
		if pl.Rank == 0 && !isTold || pl.Name == nil {
			continue
		}
		n := name{id: pl.ID, class: pl.Kind, text: pl.Name.In(p.lang), detail: pl.Detail.In(p.lang), rank: pl.Rank}
		if isTold {
			n.rank -= 100
		}
		if pl.Kind == "line" {
			n.text = strings.ToUpper(n.text)
		}
		n.spots = spots(pl, sight)
		out = append(out, n)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].rank < out[j].rank })
	return out
}

// spots are where a place's name may stand, the best first.
func spots(p *scene.Place, sight geom.Box) []spot {
	c := geom.Centre(p.Points)
	switch p.Shape {
	case "LineString":
		return alongSpots(p, sight)
	case "Point":
		return around(c)
	}
	b := geom.Bounds(p.Points)
	out := []spot{}
	if b.Max.X-b.Min.X > 0.1*(sight.Max.X-sight.Min.X) {
		out = append(out, spot{c.Add(lift(p.Height)), 'c'}, spot{geom.Point{X: c.X, Y: b.Max.Y}, 'b'})
	}
	return append(out,
		spot{geom.Point{X: b.Min.X, Y: c.Y}, 'l'}, spot{geom.Point{X: b.Max.X, Y: c.Y}, 'r'},
		spot{geom.Point{X: c.X, Y: b.Max.Y}, 'b'}, spot{geom.Point{X: c.X, Y: b.Min.Y}.Add(lift(p.Height)), 'a'})
}

func around(c geom.Point) []spot { return []spot{{c, 'r'}, {c, 'l'}, {c, 'b'}, {c, 'a'}} }

// alongSpots are places along a line's part in sight, from the right: above
// it, then below it.
func alongSpots(p *scene.Place, sight geom.Box) []spot {
	path := geom.NewPath(p.Points)
	var seen []geom.Point
	const looks = 60
	for i := range looks + 1 {
		if q, _ := path.At(path.Length() * float64(i) / looks); sight.Holds(q) {
			seen = append(seen, q)
		}
	}
	// A long line may pass through a small view between two looks.
	step := (sight.Max.X - sight.Min.X) / 24
	for d := 0.0; len(seen) < 12 && step > 0 && d < path.Length() && path.Length()/step < 4000; d += step {
		if q, _ := path.At(d); sight.Holds(q) {
			seen = append(seen, q)
		}
	}
	sort.SliceStable(seen, func(i, j int) bool { return seen[i].X > seen[j].X })
	var out []spot
	for _, side := range []byte{'a', 'b'} {
		for _, q := range seen {
			out = append(out, spot{q, side})
		}
	}
	return out
}
