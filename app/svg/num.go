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
	fine, places := fineness(v)
	r := math.Round(v * fine)
	switch {
	case r == 0 || math.IsNaN(r) || math.IsInf(r, 0):
		return append(b, '0')
	case math.Abs(r) > 1<<53:
		return strconv.AppendFloat(b, r/fine, 'f', -1, 64)
	}
	return decimal(b, int64(r), places, true)
}

// fineness is how many parts of one are told of a number, and in how many decimal places.
func fineness(v float64) (fine float64, places int) {
	switch a := math.Abs(v); {
	case a >= 10e3:
		return 1, 0
	case a >= 1e3:
		return 10, 1
	}
	return 100, 2
}

// decimal appends a number of tenths or hundredths, by its decimal places, without zeros
// at its end; zero tells whether one stands before the point.
func decimal(b []byte, n int64, places int, zero bool) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	for places > 0 && n%10 == 0 {
		n, places = n/10, places-1
	}
	whole, rest := n, int64(0)
	switch places {
	case 1:
		whole, rest = n/10, n%10
	case 2:
		whole, rest = n/100, n%100
	}
	if whole > 0 || places == 0 || zero {
		b = strconv.AppendInt(b, whole, 10)
	}
	switch places {
	case 1:
		b = append(b, '.', byte('0'+rest))
	case 2:
		b = append(b, '.', byte('0'+rest/10), byte('0'+rest%10))
	}
	return b
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
	p := Pen{B: b}
	p.Trace(pts, closed)
	return p.B
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
