package sprite

import (
	"math"

	"fiftymetres/app/geom"
	"fiftymetres/app/svg"
)

// dust is what a vehicle of a length throws up behind it while it drives: a few
// puffs on the way that it has come, larger and fewer with distance.
func dust(length float64) func([]byte, *Motion, geom.Point) []byte {
	const puffs, apart = 5, 0.62 // apart in vehicle lengths
	return func(b []byte, m *Motion, at geom.Point) []byte {
		long := length * m.Scale
		back := geom.HeadingVector(m.Heading + 180)
		for k := range puffs {
			far := long * (0.55 + apart*float64(k))
			if far-0.5*long > m.Travelled { // it has not been there
				break
			}
			side := 0.12 * long * math.Sin(m.Travelled/long*2+float64(k)*2.1)
			puff := at.Add(back.Scale(far)).Add(geom.Point{X: -back.Y, Y: back.X}.Scale(side))
			b = dot(b, puff, long*(0.1+0.05*float64(k)))
		}
		return b
	}
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

// wake is what a hull of a length and a beam leaves on the water: waves that part
// from her shoulders at the angle that Kelvin found for all of them, and the two
// edges of what her stern has stirred up.
func wake(length, beam float64) func([]byte, *Motion, geom.Point) []byte {
	const kelvin, edge = 19.47, 4.0 // degrees either side of the course
	return func(b []byte, m *Motion, at geom.Point) []byte {
		if m.Pose == "sink" || m.Pose == "moored" || m.Pose == "wreck" {
			return b
		}
		long, half := length*m.Scale, beam/2*m.Scale
		back := geom.HeadingVector(m.Heading + 180)
		for _, side := range [2]float64{-1, 1} {
			out := geom.Point{X: -back.Y, Y: back.X}.Scale(side * half)
			b = line(b, at.Add(out).Add(back.Scale(-0.1*long)), m.Heading+180+side*kelvin, 1.1*long)
			b = line(b, at.Add(out.Scale(0.6)).Add(back.Scale(0.5*long)), m.Heading+180+side*edge, 0.9*long)
		}
		return b
	}
}

// line appends a straight line to path data.
func line(b []byte, from geom.Point, heading, long float64) []byte {
	b = append(b, 'M')
	b = svg.Point(b, from)
	b = append(b, 'L')
	return svg.Point(b, from.Add(geom.HeadingVector(heading).Scale(long)))
}
