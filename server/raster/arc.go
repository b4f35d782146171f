package raster

import "math"

// arcTo goes along an ellipse to a point: rx and ry are its radii, turned by so many
// degrees; of the four arcs it is the large one or not, clockwise or not. The formulas
// are those of SVG 2, appendix B.2.4.
func (o *outline) arcTo(rx, ry, turn float64, large, sweep bool, x, y float64) {
	x0, y0 := o.x, o.y
	rx, ry = math.Abs(rx), math.Abs(ry)
	if rx == 0 || ry == 0 || x0 == x && y0 == y {
		o.lineTo(x, y)
		return
	}
	sin, cos := math.Sincos(turn * math.Pi / 180)
	hx, hy := (x0-x)/2, (y0-y)/2
	px, py := cos*hx+sin*hy, cos*hy-sin*hx
	if over := px*px/(rx*rx) + py*py/(ry*ry); over > 1 { // no such ellipse reaches: the least that does
		rx, ry = rx*math.Sqrt(over), ry*math.Sqrt(over)
	}
	k := math.Sqrt(max(0, (rx*rx*ry*ry-rx*rx*py*py-ry*ry*px*px)/(rx*rx*py*py+ry*ry*px*px)))
	if large == sweep {
		k = -k
	}
	cx, cy := k*rx*py/ry, -k*ry*px/rx
	from := math.Atan2((py-cy)/ry, (px-cx)/rx)
	to := math.Atan2((-py-cy)/ry, (-px-cx)/rx)
	switch {
	case sweep && to < from:
		to += 2 * math.Pi
	case !sweep && to > from:
		to -= 2 * math.Pi
	}
	mx, my := (x0+x)/2+cos*cx-sin*cy, (y0+y)/2+sin*cx+cos*cy
	steps := min(max(int(math.Abs(to-from)*math.Sqrt(max(rx, ry)*o.m.scale())*1.2)+2, 6), 200)
	for i := 1; i < steps; i++ {
		s, c := math.Sincos(from + (to-from)*float64(i)/float64(steps))
		o.add(o.m.at(mx+cos*rx*c-sin*ry*s, my+sin*rx*c+cos*ry*s))
	}
	o.lineTo(x, y)
}
