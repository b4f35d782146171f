package raster

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"github.com/srwiley/rasterx"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"fiftymetres/app/geom"
)

// scanner fills what lies in its lines, each time in a raster no larger than that.
type scanner struct {
	area  *vector.Rasterizer
	dst   draw.Image
	src   image.Image
	edges [][]geom.Point
}

func (s *scanner) Start(a fixed.Point26_6) { s.edges = append(s.edges, []geom.Point{fromFixed(a)}) }

func (s *scanner) Line(b fixed.Point26_6) {
	last := len(s.edges) - 1
	s.edges[last] = append(s.edges[last], fromFixed(b))
}

func (s *scanner) Clear()                             { s.edges = s.edges[:0] }
func (s *scanner) SetBounds(int, int)                 {}
func (s *scanner) SetColor(any)                       {}
func (s *scanner) SetWinding(bool)                    {}
func (s *scanner) SetClip(image.Rectangle)            {}
func (s *scanner) GetPathExtent() fixed.Rectangle26_6 { return fixed.Rectangle26_6{} }

// Draw fills what the lines enclose that came since the last Clear. The stroker writes
// the edges of a stroke apart: only all of them together are closed.
func (s *scanner) Draw() { cover(s.area, s.dst, s.src, s.edges, false) }

// fill draws a source where lines enclose it, by the non-zero rule. What they have far
// outside of the picture costs nothing.
func fill(area *vector.Rasterizer, dst draw.Image, src image.Image, lines []line) {
	const beyond = 2 // px
	seen := around(dst.Bounds(), beyond)
	var kept [][]geom.Point
	for _, l := range lines {
		if p := seen.ClipArea(l.points); len(p) > 2 {
			kept = append(kept, p)
		}
	}
	cover(area, dst, src, kept, true)
}

// around is a picture's bounds with so many px more on each side.
func around(r image.Rectangle, more float64) geom.Box {
	return geom.Box{Min: geom.Point{X: float64(r.Min.X) - more, Y: float64(r.Min.Y) - more}, Max: geom.Point{X: float64(r.Max.X) + more, Y: float64(r.Max.Y) + more}}
}

// cover draws a source where edges enclose it; closed adds to each row of them the edge
// that leads back. The area is lent, so that not each shape makes one.
func cover(area *vector.Rasterizer, dst draw.Image, src image.Image, edges [][]geom.Point, closed bool) {
	var box image.Rectangle
	for _, e := range edges {
		b := geom.Bounds(e)
		box = box.Union(image.Rect(int(math.Floor(b.Min.X)), int(math.Floor(b.Min.Y)), int(math.Ceil(b.Max.X))+1, int(math.Ceil(b.Max.Y))+1))
	}
	if box = box.Intersect(dst.Bounds()); box.Empty() {
		return
	}
	area.Reset(box.Dx(), box.Dy())
	at := func(p geom.Point) (x, y float32) {
		return float32(p.X - float64(box.Min.X)), float32(p.Y - float64(box.Min.Y))
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
	join, gap := rasterx.Miter, rasterx.FlatGap
	if s.join == "round" {
		join, gap = rasterx.Round, rasterx.RoundGap
	}
	end := rasterx.ButtCap
	if s.cap == "round" {
		end = rasterx.RoundCap
	}
	for _, l := range lines {
		if s.cap == "round" && dot(l.points) {
			l = line{points: []geom.Point{l.points[0], l.points[0].Add(geom.Point{X: 1.0 / 32})}}
		}
		for _, piece := range pieces(l, around(dst.Bounds(), width*2+2)) {
			offset := 0.0
			if period > 0 {
				offset = math.Mod(piece.from, period)
			}
			d.SetStroke(fixed.Int26_6(width*64+0.5), fixed.Int26_6(4*64), end, end, gap, join, dashes, offset)
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
func dot(points []geom.Point) bool {
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

// pieces are the parts of a line that are in a box.
func pieces(l line, box geom.Box) []piece {
	if len(l.points) < 2 {
		return nil
	}
	if b := geom.Bounds(l.points); box.Contains(b.Min) && box.Contains(b.Max) {
		return []piece{{l, 0}}
	}
	points := l.points
	if l.closed {
		points = append(points[:len(points):len(points)], points[0])
	}
	var out []piece
	along := 0.0
	open := false // the last piece goes on
	for i := 1; i < len(points); i++ {
		a, b := points[i-1], points[i]
		from, to, seen := box.Clip(a, b)
		if seen && from != to {
			if !open || from != a {
				out = append(out, piece{line{points: []geom.Point{from}}, along + a.Distance(from)})
			}
			last := &out[len(out)-1]
			last.points = append(last.points, to)
		}
		open = seen && to == b
		along += a.Distance(b)
	}
	return out
}

func toFixed(p geom.Point) fixed.Point26_6 {
	return fixed.Point26_6{X: fixed.Int26_6(math.Round(p.X * 64)), Y: fixed.Int26_6(math.Round(p.Y * 64))}
}

func fromFixed(p fixed.Point26_6) geom.Point {
	return geom.Point{X: float64(p.X) / 64, Y: float64(p.Y) / 64}
}
