package page

import (
	"slices"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

// restsOn are the claims that a moment rests on: those of its telling first, and then those
// behind the numbers that the map and the clock show meanwhile.
func (b *Book) restsOn(i int) []string { return b.grounds()[i] }

// ground finds them, so that no editor has to name a claim twice: measured lines have
// claims, notes beside actors those of their keys, times those of the clock.
func (b *Book) ground() [][]string {
	g := grounding{book: b, under: make([][]string, len(b.Moments))}
	for i := range b.Moments {
		t := b.telling(i)
		g.under[i] = slices.Clone(t.Claims)
		for _, m := range t.Measures {
			g.rest(i, m.Claims)
		}
	}
	g.clock()
	for _, t := range b.Tracks {
		if t.Edition != b.Edition {
			continue
		}
		for k := range t.Keys {
			if t.Keys[k].Note.Counts() {
				g.restMeanwhile(t.Keys[k].T, untilNext(k, t.Keys, keyBegins), t.Keys[k].Claims)
			}
		}
	}
	return g.under
}

// grounding is what moments rest on, on its way.
type grounding struct {
	book  *Book
	under [][]string // by moment
}

// clock has moments rest on the times that the clock shows: what it runs on from, and
// what it runs towards.
func (g *grounding) clock() {
	var ticks []story.Tick
	for i := range g.book.Moments {
		ticks = append(ticks, g.book.telling(i).Clock...)
	}
	for k := range ticks {
		to := untilNext(k, ticks, func(t story.Tick) float64 { return t.T })
		g.restMeanwhile(ticks[k].T, to, ticks[k].Claims)
		if k+1 < len(ticks) {
			g.restMeanwhile(ticks[k].T, to, ticks[k+1].Claims)
		}
	}
}

// restMeanwhile has each moment of a stretch of the story, in seconds, rest on claims too.
func (g *grounding) restMeanwhile(from, to float64, claims []string) {
	for i := range g.book.Moments {
		if span := g.book.Moments[i].Span; from < span[1] && to > span[0] {
			g.rest(i, claims)
		}
	}
}

func (g *grounding) rest(i int, claims []string) {
	for _, id := range claims {
		if !slices.Contains(g.under[i], id) {
			g.under[i] = append(g.under[i], id)
		}
	}
}

// labelled are the places that a moment does not tell of and whose names have a number under
// them, which claims give, where its map may show them.
func (b *Book) labelled(i int) (out []string) {
	for k := range b.Map.Features {
		p := &b.Map.Features[k]
		if told := b.telling(i).Told; !slices.Contains(told, p.Properties.ID) && p.Properties.Detail.Counts() && len(p.Properties.Claims) > 0 && b.onMap(&p.Properties) && b.sees(i, p.Geometry.Line) {
			out = append(out, p.Properties.ID)
		}
	}
	return out
}

// sees tells whether a place may have its name on a moment's map: it lies in what a wide
// screen shows of a view, which is of houses and not of a country, and is no speck there.
func (b *Book) sees(i int, place []story.LonLat) bool {
	const houses, speck = 3e3, 0.012 // metres of view, share of it
	project := b.Frame.Projection()
	var line []geom.Point
	for _, corner := range place {
		line = append(line, project.Point(corner.Globe()))
	}
	box := geom.Bounds(line)
	for _, v := range b.Moments[i].Camera {
		if v.Span > houses || len(place) > 1 && max(box.Max.X-box.Min.X, box.Max.Y-box.Min.Y) < speck*v.Span {
			continue
		}
		wide := geom.Point{X: v.Span, Y: 0.55 * v.Span}
		for _, at := range b.middles(i, v) {
			if m := at.In(project); box.Intersects(geom.Box{Min: m.Sub(wide), Max: m.Add(wide)}) {
				return true
			}
		}
	}
	return false
}

// middles are where the middle of a view is: one that follows somebody goes where he does.
func (b *Book) middles(i int, v story.View) []story.Position {
	out := []story.Position{{At: v.At, LonLat: v.LonLat}}
	for _, t := range b.Tracks {
		if t.Actor != v.Follow || t.Edition != b.Edition {
			continue
		}
		for k := range t.Keys {
			if t.Keys[k].T < b.Moments[i].Span[1] && untilNext(k, t.Keys, keyBegins) >= b.Moments[i].Span[0] {
				out = append(out, story.Position{At: t.Keys[k].At, LonLat: t.Keys[k].LonLat})
			}
		}
	}
	return out
}

func keyBegins(k story.Key) float64 { return k.T }

// untilNext is the second at which the one after the k-th begins.
func untilNext[T any](k int, all []T, at func(T) float64) float64 {
	if k+1 < len(all) {
		return at(all[k+1])
	}
	return longest
}

// longest is longer than any story, seconds.
const longest = 1e9
