package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// scanner fills what lies in its lines, each time in a raster no larger than that.
type scanner struct {
	area  *vector.Rasterizer
	dst   draw.Image
	src   image.Image
	lines []line
}

func (s *scanner) Start(a fixed.Point26_6) {
	s.lines = append(s.lines, line{points: []point{fromFixed(a)}})
}

func (s *scanner) Line(b fixed.Point26_6) {
	l := &s.lines[len(s.lines)-1]
	l.points = append(l.points, fromFixed(b))
}

func (s *scanner) Clear()                             { s.lines = s.lines[:0] }
func (s *scanner) SetBounds(int, int)                 {}
func (s *scanner) SetColor(any)                       {}
func (s *scanner) SetWinding(bool)                    {}
func (s *scanner) SetClip(image.Rectangle)            {}
func (s *scanner) GetPathExtent() fixed.Rectangle26_6 { return fixed.Rectangle26_6{} }

// Draw fills what the lines enclose that came since the last Clear. The stroker writes
// the edges of a stroke apart: only all of them together are closed.
func (s *scanner) Draw() {
	var edges [][]point
	for _, l := range s.lines {
		edges = append(edges, l.points)
	}
	cover(s.area, s.dst, s.src, edges, false)
}

// fill draws a source where lines enclose it, by the non-zero rule.
func fill(area *vector.Rasterizer, dst draw.Image, src image.Image, lines []line) {
	var kept [][]point
	for _, l := range lines {
		if p := clipped(l.points, dst.Bounds()); len(p) > 2 {
			kept = append(kept, p)
		}
	}
	cover(area, dst, src, kept, true)
}

// cover draws a source where edges enclose it; closed adds to each row of them the edge
// that leads back. The area is lent, so that not each shape makes one.
func cover(area *vector.Rasterizer, dst draw.Image, src image.Image, edges [][]point, closed bool) {
	lo, hi := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, e := range edges {
		for _, q := range e {
			lo, hi = point{min(lo.x, q.x), min(lo.y, q.y)}, point{max(hi.x, q.x), max(hi.y, q.y)}
		}
	}
	if !(lo.x <= hi.x) {
		return
	}
	box := image.Rect(int(math.Floor(lo.x)), int(math.Floor(lo.y)), int(math.Ceil(hi.x))+1, int(math.Ceil(hi.y))+1).Intersect(dst.Bounds())
	if box.Empty() {
		return
	}
	area.Reset(box.Dx(), box.Dy())
	at := func(p point) (x, y float32) {
		return float32(p.x - float64(box.Min.X)), float32(p.y - float64(box.Min.Y))
	}
	for _, e := range edges {
		area.MoveTo(at(e[0]))
		for _, q := range e[1:] {
			area.LineTo(at(q))
		}
		if closed {
			area.ClosePath()
		}
	}
	area.Draw(dst, box, src, box.Min)
}

// beyond is how far outside of the picture lines are kept, px.
const beyond = 2.0

// clipped is a polygon cut to a little more than a picture (Sutherland and Hodgman):
// what a shape has beyond it costs nothing then.
func clipped(p []point, bounds image.Rectangle) []point {
	sides := []struct {
		in  func(point) bool
		cut func(a, b point) point
	}{}
	x0, y0, x1, y1 := float64(bounds.Min.X)-beyond, float64(bounds.Min.Y)-beyond, float64(bounds.Max.X)+beyond, float64(bounds.Max.Y)+beyond
	inside := true
	for _, q := range p {
		inside = inside && q.x >= x0 && q.x <= x1 && q.y >= y0 && q.y <= y1
	}
	if inside {
		return p
	}
	cutX := func(x float64) func(a, b point) point {
		return func(a, b point) point { return a.to(b, (x-a.x)/(b.x-a.x)) }
	}
	cutY := func(y float64) func(a, b point) point {
		return func(a, b point) point { return a.to(b, (y-a.y)/(b.y-a.y)) }
	}
	type side = struct {
		in  func(point) bool
		cut func(a, b point) point
	}
	sides = append(sides,
		side{func(q point) bool { return q.x >= x0 }, cutX(x0)}, side{func(q point) bool { return q.x <= x1 }, cutX(x1)},
		side{func(q point) bool { return q.y >= y0 }, cutY(y0)}, side{func(q point) bool { return q.y <= y1 }, cutY(y1)})
	for _, s := range sides {
		var out []point
		for i, b := range p {
			a := p[(i+len(p)-1)%len(p)]
			switch {
			case s.in(b) && !s.in(a):
				out = append(out, s.cut(a, b), b)
			case s.in(b):
				out = append(out, b)
			case s.in(a):
				out = append(out, s.cut(a, b))
			}
		}
		if p = out; len(p) == 0 {
			return nil
		}
	}
	return p
}

// stroke draws along lines, so many px wide.
func stroke(area *vector.Rasterizer, dst draw.Image, c color.Color, lines []line, width float64, s style, perUnit float64) {
	sc := &scanner{area: area, dst: dst, src: image.NewUniform(c)}
	d := rasterx.NewDasher(1, 1, sc)
	dashes := make([]float64, len(s.dashes))
	period := 0.0
	for i, v := range s.dashes {
		dashes[i] = v * perUnit
		period += dashes[i]
	}
	if len(dashes)%2 == 1 { // an odd list stands twice
		dashes, period = append(dashes, dashes...), period*2
	}
	reach := width*2 + beyond
	for _, l := range lines {
		if s.cap == "round" && dot(l.points) {
			l = line{points: []point{l.points[0], {l.points[0].x + 1.0/32, l.points[0].y}}}
		}
		for _, piece := range pieces(l, dst.Bounds(), reach) {
			offset := 0.0
			if period > 0 {
				offset = math.Mod(piece.from, period)
			}
			join, gap := rasterx.Miter, rasterx.FlatGap
			if s.join == "round" {
				join, gap = rasterx.Round, rasterx.RoundGap
			}
			cap := rasterx.ButtCap
			if s.cap == "round" {
				cap = rasterx.RoundCap
			}
			d.SetStroke(fixed.Int26_6(width*64+0.5), fixed.Int26_6(4*64), cap, cap, gap, join, dashes, offset)
			d.Start(toFixed(piece.points[0]))
			for i, p := range piece.points[1:] {
				if toFixed(p) != toFixed(piece.points[i]) {
					d.Line(toFixed(p))
				}
			}
			d.Stop(piece.closed)
		}
	}
	sc.Draw()
}

// dot tells whether a line goes nowhere.
func dot(points []point) bool {
	for _, p := range points[1:] {
		if toFixed(p) != toFixed(points[0]) {
			return false
		}
	}
	return true
}

// piece is a part of a line, and how far along it that begins, px.
type piece struct {
	line
	from float64
}

// pieces are the parts of a line that are in the picture, or as far outside as it
// reaches.
func pieces(l line, bounds image.Rectangle, reach float64) []piece {
	x0, y0, x1, y1 := float64(bounds.Min.X)-reach, float64(bounds.Min.Y)-reach, float64(bounds.Max.X)+reach, float64(bounds.Max.Y)+reach
	inside := true
	for _, q := range l.points {
		inside = inside && q.x >= x0 && q.x <= x1 && q.y >= y0 && q.y <= y1
	}
	if inside {
		if len(l.points) < 2 {
			return nil
		}
		return []piece{{l, 0}}
	}
	points := l.points
	if l.closed {
		points = append(append([]point(nil), points...), points[0])
	}
	var out []piece
	along := 0.0
	open := false
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		long := math.Hypot(b.x-a.x, b.y-a.y)
		from, to, seen := clipSegment(a, b, x0, y0, x1, y1)
		if seen {
			if !open || from > 0 {
				out = append(out, piece{line{points: []point{a.to(b, from)}}, along + from*long})
			}
			last := &out[len(out)-1]
			last.points = append(last.points, a.to(b, to))
			open = to == 1
		} else {
			open = false
		}
		along += long
	}
	return out
}

// clipSegment is the part of a segment in a box, as shares of it (Liang and Barsky).
func clipSegment(a, b point, x0, y0, x1, y1 float64) (from, to float64, seen bool) {
	from, to = 0, 1
	dx, dy := b.x-a.x, b.y-a.y
	for _, e := range [4][2]float64{{-dx, a.x - x0}, {dx, x1 - a.x}, {-dy, a.y - y0}, {dy, y1 - a.y}} {
		p, q := e[0], e[1]
		switch {
		case p == 0 && q < 0:
			return 0, 0, false
		case p < 0:
			from = max(from, q/p)
		case p > 0:
			to = min(to, q/p)
		}
	}
	return from, to, from < to
}

func toFixed(p point) fixed.Point26_6 {
	return fixed.Point26_6{X: fixed.Int26_6(math.Round(p.x * 64)), Y: fixed.Int26_6(math.Round(p.y * 64))}
}

func fromFixed(p fixed.Point26_6) point { return point{float64(p.X) / 64, float64(p.Y) / 64} }
