package svg

import (
	"math"
	"strconv"

	"fiftymetres/app/geom"
)

// Num appends v with no trailing zeros and no "-0": to a centimetre within a
// kilometre of the origin, to a decimetre within ten, to a metre beyond. That
// is finer than anything the record knows. A frame writes hundreds, and as whole
// numbers of what is finest they cost a third of what strconv takes for fractions.
func Num(b []byte, v float64) []byte {
	fine, places := 100.0, 2
	switch a := math.Abs(v); {
	case a >= 10e3:
		fine, places = 1, 0
	case a >= 1e3:
		fine, places = 10, 1
	}
	r := math.Round(v * fine)
	switch {
	case r == 0 || math.IsNaN(r) || math.IsInf(r, 0):
		return append(b, '0')
	case math.Abs(r) > 1<<53:
		return strconv.AppendFloat(b, r/fine, 'f', -1, 64)
	}
	n := int64(r)
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	for places > 0 && n%10 == 0 {
		n, places = n/10, places-1
	}
	switch places {
	case 0:
		return strconv.AppendInt(b, n, 10)
	case 1:
		return append(strconv.AppendInt(b, n/10, 10), '.', byte('0'+n%10))
	}
	return append(strconv.AppendInt(b, n/100, 10), '.', byte('0'+n/10%10), byte('0'+n%10))
}

// Tenth appends v to a decimetre: enough for what is placed by rule.
func Tenth(b []byte, v float64) []byte { return Num(b, math.Round(v*10)/10) }

func Point(b []byte, p geom.Point) []byte {
	b = Num(b, p.X)
	b = append(b, ' ')
	return Num(b, p.Y)
}

// Trace appends the path data of a polyline; closed adds the way back.
func Trace(b []byte, pts []geom.Point, closed bool) []byte {
	for i, p := range pts {
		switch i {
		case 0:
			b = append(b, 'M')
		case 1:
			b = append(b, 'L')
		default:
			b = append(b, ' ')
		}
		b = Point(b, p)
	}
	if closed && len(pts) > 0 {
		b = append(b, 'Z')
	}
	return b
}

func Translate(b []byte, p geom.Point) []byte {
	b = append(b, "translate("...)
	b = Point(b, p)
	return append(b, ')')
}

// Rotate turns by degrees, clockwise.
func Rotate(b []byte, degrees float64) []byte {
	b = append(b, "rotate("...)
	b = Num(b, degrees)
	return append(b, ')')
}

func Scale(b []byte, k float64) []byte {
	b = append(b, "scale("...)
	b = Num(b, k)
	return append(b, ')')
}
