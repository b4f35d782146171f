package ground

import (
	"hash/fnv"

	"fiftymetres/app/geom"
	"fiftymetres/app/svg"
)

// random is a small repeatable source of scatter: the same place gives the
// same trees and leaves at every load, on the server and in the browser.
// (splitmix64, Steele, Lea and Flood 2014.)
type random uint64

func seeded(name string) *random {
	h := fnv.New64a()
	h.Write([]byte(name))
	r := random(h.Sum64())
	return &r
}

// next is the next number in [0, 1).
func (r *random) next() float64 {
	*r += 0x9e3779b97f4a7c15
	z := uint64(*r)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return float64((z^z>>31)>>11) / (1 << 53)
}

// specks is the path data of a few grains on a tile of w by h metres.
func specks(n int, w, h float64) string {
	r := seeded("specks")
	var pen svg.Pen
	for range n {
		x, y, s := r.next()*(w-1)+0.5, r.next()*(h-1)+0.5, 0.1+0.12*r.next()
		pen.Trace([]geom.Point{{X: x, Y: y}, {X: x + 2*s, Y: y}, {X: x + 2*s, Y: y + s}, {X: x, Y: y + s}}, true)
	}
	return string(pen.B)
}
