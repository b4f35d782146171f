package draw

import (
	"math"

	"fiftymetres/app/geom"
	"fiftymetres/app/svg"
)

// rotor writes a helicopter's rotor, which turns with story time.
func (p *Picture) rotor(w *template, i int) {
	const turn = 310 // degrees a story second: slow enough to be seen turning
	id := "ro-" + p.scene.Actors[i].ID
	w.Raw(`<circle class="rotor" r="8.2"/><path class="blade" d="M-8.1 0H8.1M0-8.1V8.1" id="`, id, `"`)
	p.cell(w, id, "transform", frameCell(func(b []byte, f *drawing) []byte {
		angle := 0.0
		if f.Poses[i].Visible {
			angle = math.Mod(f.T*turn, 360)
		}
		return svg.Rotate(b, angle)
	}))
	w.Raw(`/>`)
}

// dust writes what a vehicle throws up behind it while it drives: a few puffs
// on its way, larger and fewer with distance.
func (p *Picture) dust(w *template, i int) {
	const puffs, apart = 5, 0.62 // apart in vehicle lengths
	a := &p.scene.Actors[i]
	id := "du-" + a.ID
	w.Raw(`<path class="dust" id="`, id, `"`)
	p.cell(w, id, "d", frameCell(func(b []byte, f *drawing) []byte {
		pose := &f.Poses[i]
		if !pose.Visible || !a.Track.Legs[pose.Leg].Moves || pose.Share >= 1 {
			return b
		}
		long := jeepLength * scaleOf(a.Kind, f.Camera.Span)
		back := geom.HeadingVector(pose.Heading + 180)
		for k := range puffs {
			far := long * (0.55 + apart*float64(k))
			side := 0.12 * long * math.Sin(pose.Gone/long*2+float64(k)*2.1)
			at := pose.At.Add(back.Scale(far)).Add(geom.Point{X: -back.Y, Y: back.X}.Scale(side))
			b = dot(b, at, long*(0.1+0.05*float64(k)))
		}
		return b
	}))
	w.Raw(`/>`)
}

// dot appends a circle to path data.
func dot(b []byte, at geom.Point, r float64) []byte {
	b = append(b, 'M')
	b = svg.Point(b, geom.Point{X: at.X - r, Y: at.Y})
	for _, x := range [2]float64{at.X + r, at.X - r} {
		b = append(b, 'A')
		b = svg.Num(b, r)
		b = append(b, ' ')
		b = svg.Num(b, r)
		b = append(b, " 0 1 1 "...)
		b = svg.Point(b, geom.Point{X: x, Y: at.Y})
	}
	return append(b, 'Z')
}

// rock is how a stuck vehicle leans while it is revved, degrees.
func rock(pose string, t float64) float64 {
	if pose != "rev" {
		return 0
	}
	return 3.2 * math.Sin(t*5) * math.Sin(t*1.3)
}
