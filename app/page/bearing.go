package page

import (
	"math"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/words"
)

// bearing says how far from the map's boundary somebody is, and on which side, as in
// "about 10 m north of the Military Demarcation Line"; side is what of it changes when
// he crosses. Both are empty where no boundary is near, or where he may as well have
// been on its other side: across is how far off he may have been, metres.
func (b *Book) bearing(s *scene.Scene, at geom.Point, across float64) (text, side string) {
	const near = 300 // metres, beyond which nobody measures from a line in a yard
	best := math.Inf(1)
	var foot geom.Point
	var what string
	for i := range s.Places {
		p := &s.Places[i]
		if p.Kind != "line" || p.Name == nil {
			continue
		}
		for k := 1; k < len(p.Points); k++ {
			q := nearest(p.Points[k-1], p.Points[k], at)
			if d := q.Distance(at); d < best {
				best, foot, what = d, q, p.Name.In(b.Lang)
			}
		}
	}
	if best > near || best <= across || best < 1 {
		return "", ""
	}
	pattern := b.words.SouthOf
	// North is where the way from the line to him has more of north than of south.
	if away := at.Sub(foot); away.X*geom.HeadingVector(s.Projection.North()).X+away.Y*geom.HeadingVector(s.Projection.North()).Y > 0 {
		pattern = b.words.NorthOf
	}
	return words.Fill(pattern, "n", string(b.words.AppendDistance(nil, rounded(best))), "what", what), pattern
}

// nearest is the point of the way from p to q that is nearest to r.
func nearest(p, q, r geom.Point) geom.Point {
	way := q.Sub(p)
	long := way.X*way.X + way.Y*way.Y
	if long == 0 {
		return p
	}
	to := r.Sub(p)
	return p.Lerp(q, geom.Clamp01((to.X*way.X+to.Y*way.Y)/long))
}

// rounded is a distance as people say it who were not there with a tape.
func rounded(metres float64) float64 {
	step := 10.0
	if metres < 30 {
		step = 5
	}
	return math.Max(step, math.Round(metres/step)*step)
}
