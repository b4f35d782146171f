package raster

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"fiftymetres/app/geom"
)

// matrix leads from one system of coordinates to another, as SVG writes it: x' = ax+cy+e,
// y' = bx+dy+f.
type matrix struct{ a, b, c, d, e, f float64 }

func (m matrix) times(n matrix) matrix {
	return matrix{
		m.a*n.a + m.c*n.b, m.b*n.a + m.d*n.b,
		m.a*n.c + m.c*n.d, m.b*n.c + m.d*n.d,
		m.a*n.e + m.c*n.f + m.e, m.b*n.e + m.d*n.f + m.f,
	}
}

func (m matrix) at(x, y float64) geom.Point {
	return geom.Point{X: m.a*x + m.c*y + m.e, Y: m.b*x + m.d*y + m.f}
}

// scale is how many px a unit is, on the whole.
func (m matrix) scale() float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }

// inverse leads back; ok is false where nothing does.
func (m matrix) inverse() (back matrix, ok bool) {
	det := m.a*m.d - m.b*m.c
	if det == 0 {
		return matrix{}, false
	}
	return matrix{m.d / det, -m.b / det, -m.c / det, m.a / det, (m.c*m.f - m.d*m.e) / det, (m.b*m.e - m.a*m.f) / det}, true
}

func move(x, y float64) matrix { return matrix{a: 1, d: 1, e: x, f: y} }

var (
	function = regexp.MustCompile(`([a-zA-Z]+)\(([^)]*)\)`)
	numeral  = regexp.MustCompile(`[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?`)
)

// transform reads a list of transforms; ok is false where it has one that is not known.
func transform(list string) (m matrix, ok bool) {
	m = matrix{a: 1, d: 1}
	for _, f := range function.FindAllStringSubmatch(list, -1) {
		v := numbers(f[2])
		switch {
		case f[1] == "translate" && len(v) == 1:
			m = m.times(move(v[0], 0))
		case f[1] == "translate" && len(v) == 2:
			m = m.times(move(v[0], v[1]))
		case f[1] == "scale" && len(v) == 1:
			m = m.times(matrix{a: v[0], d: v[0]})
		case f[1] == "scale" && len(v) == 2:
			m = m.times(matrix{a: v[0], d: v[1]})
		case f[1] == "rotate" && len(v) == 1:
			sin, cos := math.Sincos(v[0] * math.Pi / 180)
			m = m.times(matrix{a: cos, b: sin, c: -sin, d: cos})
		default:
			return m, false
		}
	}
	return m, true
}

func numbers(list string) (out []float64) {
	for _, s := range numeral.FindAllString(list, -1) {
		v, _ := strconv.ParseFloat(s, 64)
		out = append(out, v)
	}
	return out
}

func number(s string) float64 {
	v, _ := strconv.ParseFloat(strings.TrimSpace(s), 64)
	return v
}
