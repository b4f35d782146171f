package ground

import (
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// Textures are the patterns that the land is filled with.
func Textures(w *svg.Writer) {
	w.Raw(`<pattern id="sn" width="37" height="31" patternUnits="userSpaceOnUse"><rect class="soil" width="37" height="31"/><path class="speck-n" d="`, specks(26, 37, 31), `"/></pattern>`,
		`<pattern id="ss" width="29" height="23" patternUnits="userSpaceOnUse"><rect class="gravel" width="29" height="23"/><path class="speck-s" d="`, specks(30, 29, 23), `"/></pattern>`)
}

// Lie writes what lies flat, from the lowest up: land, ground, water, roads.
func Lie(w *svg.Writer, places []scene.Place) {
	for _, pass := range groundPasses {
		for i := range places {
			pl := &places[i]
			if pass.kinds[pl.Kind] {
				pass.draw(w, pl)
			}
		}
	}
}

type groundPass struct {
	kinds map[string]bool
	draw  func(*svg.Writer, *scene.Place)
}

// groundPasses are in order of height: the edges of all roads come before
// their surfaces, so that crossings are open.
var groundPasses = []groundPass{
	{kinds("land"), nearLand},
	{kinds("field"), field},
	{kinds("ground"), func(w *svg.Writer, p *scene.Place) { place(w, p, func() { w.Path("paved", p.Points, true) }) }},
	{kinds("garden"), garden},
	{kinds("stream"), func(w *svg.Writer, p *scene.Place) {
		place(w, p, func() {
			w.Stroke("water-e", p.Points, p.Width+1.6)
			w.Stroke("water", p.Points, p.Width)
		})
	}},
	{kinds("road"), func(w *svg.Writer, p *scene.Place) { w.Stroke(surface(p)+"-e", p.Points, p.Width+0.7) }},
	{kinds("road"), func(w *svg.Writer, p *scene.Place) {
		place(w, p, func() {
			w.Stroke(surface(p), p.Points, p.Width)
			if surface(p) == "asphalt" && p.Width >= 6 {
				w.Stroke("road-m", p.Points, 0.22)
			}
		})
	}},
	{kinds("bridge"), bridge},
	{kinds("ditch"), func(w *svg.Writer, p *scene.Place) {
		place(w, p, func() {
			w.Stroke("ditch", p.Points, p.Width)
			w.Stroke("ditch-i", offset(p.Points, geom.Point{Y: -0.18 * p.Width}), 0.5*p.Width)
		})
	}},
	{kinds("leaves"), fallenLeaves},
}

func kinds(k ...string) map[string]bool {
	m := map[string]bool{}
	for _, s := range k {
		m[s] = true
	}
	return m
}

// Each calls do with every place of a kind.
func Each(places []scene.Place, kind string, do func(*scene.Place)) {
	for i := range places {
		if places[i].Kind == kind {
			do(&places[i])
		}
	}
}

// place wraps what belongs to one place, so that a click finds it.
func place(w *svg.Writer, p *scene.Place, draw func()) {
	w.Raw(`<g`)
	w.Attr("data-place", p.ID)
	w.Raw(`>`)
	draw()
	w.Raw(`</g>`)
}

func surface(p *scene.Place) string {
	if p.Colour == "asphalt" {
		return "asphalt"
	}
	return "road"
}

// landClass is the ground of a side of the line, or of other countries.
func landClass(side string) string {
	switch side {
	case "north":
		return "soil"
	case "south":
		return "gravel"
	}
	return "abroad"
}

// nearLand is the textured land around the origin; the rest is the region's.
func nearLand(w *svg.Writer, p *scene.Place) {
	class := landClass(p.Side)
	near := geom.Box{Min: geom.Point{X: -Reach, Y: -Reach}, Max: geom.Point{X: Reach, Y: Reach}}.Cut(p.Points)
	if class == "abroad" || len(near) == 0 {
		return
	}
	w.Raw(`<path class="`, class, `" fill="url(#s`, p.Side[:1], `)" d="`)
	w.B = svg.Trace(w.B, near, true)
	w.Raw(`"/>`)
}

// garden is sunk below the ground, in terraces.
func garden(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		const terraces = 3
		c := geom.Centre(p.Points)
		ring := func(share, depth float64) []geom.Point {
			out := make([]geom.Point, len(p.Points))
			for i, q := range p.Points {
				out[i] = c.Lerp(q, share).Add(Lift(p.Height * depth))
			}
			return out
		}
		for k := range terraces {
			share, depth := 1-0.26*float64(k), float64(k)/terraces
			w.Path("bank", ring(share, depth), true)
			w.Path("garden", ring(share-0.045, depth+1.0/terraces), true)
		}
	})
}

func bridge(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		up := geom.Point{Y: -p.Height}
		w.Stroke("deck-e", p.Points, p.Width+1.2)
		w.Stroke("deck-e", offset(p.Points, up), p.Width+0.8)
		w.Stroke("deck", offset(p.Points, up), p.Width)
	})
}

// borderLine is the line as the ground bears it: dashed, true to its width.
func borderLine(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		near := within(p.Points, Reach)
		w.Stroke("band", near, 3*p.Width)
		w.Stroke("dash", near, 1.4*p.Width)
	})
}

// Reach is how far from the origin the ground goes, metres. Beyond it there is
// only the region: the dashes of the whole border would be fifty thousand.
const Reach = 5e3

// within is the stretch of a line from its first to its last point within
// reach of the origin; all of it where none is.
func within(pts []geom.Point, reach float64) []geom.Point {
	first, last := -1, -1
	for i, q := range pts {
		if q.Len() <= reach {
			last = i
			if first < 0 {
				first = i
			}
		}
	}
	if first < 0 {
		return pts
	}
	return pts[max(0, first-1):min(len(pts), last+2)]
}

func fallenLeaves(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		c, r := geom.Centre(p.Points), 0.0
		for _, q := range p.Points {
			r = max(r, c.Dist(q))
		}
		rnd := seeded(p.ID)
		for k, class := range []string{"f1", "f2", "f3"} {
			w.Raw(`<path class="`, class, `" d="`)
			for range 60 + 10*k {
				d := geom.HeadingVector(rnd.next() * 360).Scale(r * 1.3 * rnd.next() * rnd.next())
				q, s := c.Add(geom.Point{X: d.X * 1.25, Y: d.Y * 0.75}), 0.09+0.13*rnd.next()
				w.B = svg.Trace(w.B, []geom.Point{{X: q.X - s, Y: q.Y}, {X: q.X, Y: q.Y - s*0.8}, {X: q.X + s, Y: q.Y + s*0.2}, {X: q.X, Y: q.Y + s}}, true)
			}
			w.Raw(`"/>`)
		}
	})
}

func offset(pts []geom.Point, by geom.Point) []geom.Point {
	out := make([]geom.Point, len(pts))
	for i, q := range pts {
		out[i] = q.Add(by)
	}
	return out
}
