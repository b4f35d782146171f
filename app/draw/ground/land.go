package ground

import (
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// Textures are the patterns that the land is filled with.
func Textures(w *svg.Writer) {
	w.Raw(`<pattern id="t-soil" width="37" height="31" patternUnits="userSpaceOnUse"><rect class="soil" width="37" height="31"/><path class="soil-specks" d="`, specks(26, 37, 31), `"/></pattern>`,
		`<pattern id="t-gravel" width="29" height="23" patternUnits="userSpaceOnUse"><rect class="gravel" width="29" height="23"/><path class="gravel-specks" d="`, specks(30, 29, 23), `"/></pattern>`)
}

// landClass is the class of a piece of land: of its ground, where it names one.
func landClass(p *scene.Place) string {
	switch p.Ground {
	case "soil", "gravel":
		return p.Ground
	}
	return "plain"
}

// near is the part of an area around the origin; the rest is the region's.
func near(p *scene.Place) []geom.Point {
	return geom.Box{Min: geom.Point{X: -Reach, Y: -Reach}, Max: geom.Point{X: Reach, Y: Reach}}.ClipArea(p.Points)
}

// nearLand is the land around the origin, with its texture.
func nearLand(w *svg.Writer, p *scene.Place) {
	class, part := landClass(p), near(p)
	if len(part) == 0 {
		return
	}
	attrs := `class="` + class + `"`
	if class != "plain" {
		attrs += ` fill="url(#t-` + class + `)"`
	}
	w.Draw(attrs, func(pen *svg.Pen) { pen.Trace(part, true) })
}

func farLand(w *svg.Writer, p *scene.Place) { afar(w, landClass(p), p.Points, true) }

// nearArea is a sheet of water around the origin.
func nearArea(class string) draw {
	return func(w *svg.Writer, p *scene.Place) {
		if part := near(p); len(part) > 0 {
			place(w, p, func() { w.Path(class, part, true) })
		}
	}
}

func farArea(class string) draw {
	return func(w *svg.Writer, p *scene.Place) { afar(w, class, p.Points, true) }
}

func stream(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		w.Stroke("water-e", p.Points, p.Width+1.6)
		w.Stroke("water", p.Points, p.Width)
	})
}

func ditch(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		w.Stroke("ditch", p.Points, p.Width)
		w.Stroke("ditch-i", offset(p.Points, geom.Point{Y: -0.18 * p.Width}), 0.5*p.Width)
	})
}

// crater is a hole with a rim thrown up around it: its far side is in the light.
func crater(w *svg.Writer, p *scene.Place) {
	place(w, p, func() {
		c := geom.Centre(p.Points)
		ring := func(share, down float64) []geom.Point {
			out := make([]geom.Point, len(p.Points))
			for i, q := range p.Points {
				out[i] = c.Lerp(q, share).Add(geom.Point{Y: down * c.Distance(q)})
			}
			return out
		}
		w.Path("rim", ring(1, 0), true)
		w.Path("pit", ring(0.72, 0.04), true)
		w.Path("pit-i", ring(0.42, 0.16), true)
	})
}

const landRules = `
#region .soil,rect.soil{fill:var(--soil)}#region .gravel,rect.gravel{fill:var(--gravel)}.plain{fill:var(--plain)}
.soil-specks{fill:var(--soil-speck);fill-opacity:.5}.gravel-specks{fill:var(--gravel-speck);fill-opacity:.75}
.water,.water-e,.ditch,.ditch-i{fill:none;stroke-linejoin:round}
.water{stroke:var(--water);stroke-linecap:round}.water-e{stroke:var(--water-edge);stroke-linecap:round}
.layer .sea{fill:var(--sea)}.pool{fill:var(--water);stroke:var(--water-edge);stroke-width:.5}#region .pool{stroke:none}
.ditch{stroke:var(--ditch);stroke-linecap:round}.ditch-i{stroke:var(--ditch-in);stroke-linecap:round}
.rim{fill:var(--road-edge)}.pit{fill:var(--ditch)}.pit-i{fill:var(--ditch-in)}
`
