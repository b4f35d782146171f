package raster

import (
	"image"
	"math"
	"strings"

	"golang.org/x/net/html"

	"fiftymetres/app/geom"
)

// draw draws an element, in a style that it inherits.
func (c *canvas) draw(n *html.Node, from style, v view) {
	if c.err != nil || n.Type != html.ElementNode {
		return
	}
	switch n.Data {
	case "defs", "title", "desc", "style", "marker", "pattern", "symbol":
		return
	}
	s := c.styleOf(n, from)
	if s.hidden {
		return
	}
	if t := attr(n, "transform"); t != "" {
		m, ok := transform(t)
		if !ok {
			c.fail("the transform %s is not known", t)
		}
		v = v.under(m)
	}
	length := func(name string, whole float64) float64 { return c.share(attr(n, name), s.size, whole) }
	o := &outline{m: v.to}
	switch n.Data {
	case "svg":
		c.svg(n, from, v)
		return
	case "g":
		c.children(n, s, v)
		return
	case "use":
		of := c.byID[strings.TrimPrefix(attr(n, "href"), "#")]
		if of == nil {
			c.fail("<use> of %q, which is not there", attr(n, "href"))
			return
		}
		if c.deep++; c.deep > 16 {
			c.fail("%s is a use of itself", attr(n, "href"))
			return
		}
		c.draw(of, s, v.under(move(length("x", v.width), length("y", v.height))))
		c.deep--
		return
	case "text":
		c.text(n, s, v)
		return
	case "path":
		if d := attr(n, "d"); !o.path(d) {
			c.fail("path data %.40q are not known", d)
		}
	case "rect":
		o.rect(length("x", v.width), length("y", v.height), length("width", v.width), length("height", v.height))
	case "circle":
		o.ellipse(length("cx", v.width), length("cy", v.height), length("r", v.width), length("r", v.width))
	case "ellipse":
		o.ellipse(length("cx", v.width), length("cy", v.height), length("rx", v.width), length("ry", v.height))
	default:
		c.fail("<%s> is not known", n.Data)
		return
	}
	c.shape(o, s, v)
}

func (c *canvas) children(n *html.Node, s style, v view) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.draw(child, s, v)
	}
}

// svg draws a document, or one in it, in the viewport that it makes.
func (c *canvas) svg(n *html.Node, from style, v view) {
	s := c.styleOf(n, from)
	if s.hidden {
		return
	}
	share := func(name, usual string, whole float64) float64 {
		if a := attr(n, name); a != "" {
			usual = a
		}
		return c.share(usual, s.size, whole)
	}
	x, y, w, h := share("x", "0", v.width), share("y", "0", v.height), share("width", "100%", v.width), share("height", "100%", v.height)
	v = v.under(move(x, y))
	v.width, v.height = w, h
	if b := numbers(attr(n, "viewBox")); len(b) == 4 && b[2] > 0 && b[3] > 0 {
		k := math.Min(w/b[2], h/b[3])
		dx, dy := (w-k*b[2])/2, (h-k*b[3])/2 // xMidYMid meet
		switch a := attr(n, "preserveAspectRatio"); a {
		case "", "xMidYMid meet":
		case "xMaxYMax meet":
			dx, dy = w-k*b[2], h-k*b[3]
		default:
			c.fail("preserveAspectRatio %s is not known", a)
		}
		v = v.under(matrix{a: k, d: k, e: dx - k*b[0], f: dy - k*b[1]})
		v.width, v.height = b[2], b[3]
	}
	c.children(n, s, v)
}

// shape fills and strokes an outline, and sets its markers.
func (c *canvas) shape(o *outline, s style, v view) {
	stroked := !s.stroke.none && s.lineAlpha > 0 && s.width > 0
	if stroked && s.under {
		c.stroke(o, s, v)
	}
	if !s.fill.none && s.fillAlpha > 0 {
		c.fill(o, s, v)
	}
	if stroked && !s.under {
		c.stroke(o, s, v)
	}
	for i, at := range o.corners {
		id := s.mid
		if i == 0 {
			id = s.start
		} else if i == len(o.corners)-1 {
			continue
		}
		if id == "" {
			continue
		}
		marker := c.byID[id]
		if marker == nil {
			c.fail("the marker %q is not there", id)
			return
		}
		c.children(marker, c.styleOf(marker, initial), v.under(move(at.X, at.Y)))
	}
}

func (c *canvas) fill(o *outline, s style, v view) {
	if s.fill.pattern == "" {
		fill(c.area, c.img, image.NewUniform(faded(s.fill.color, s.fillAlpha)), o.lines)
		return
	}
	pattern := c.byID[s.fill.pattern]
	if pattern == nil {
		c.fail("the pattern %q is not there", s.fill.pattern)
		return
	}
	fill(c.area, c.img, c.tiles(pattern, v), o.lines)
}

func (c *canvas) stroke(o *outline, s style, v view) {
	k := v.to.scale()
	stroke(c.area, c.img, faded(s.stroke.color, s.lineAlpha), o.lines, s.width*k, s, k)
}

// tiles is a pattern over the whole picture: its tile, again and again, in the units of
// what it fills. It is drawn once for all that has the same units.
func (c *canvas) tiles(pattern *html.Node, v view) image.Image {
	key := tiling{pattern, v.to}
	if c.tiled[key] == nil {
		c.tiled[key] = c.drawTiles(pattern, v)
	}
	return c.tiled[key]
}

// tiling is a pattern in some units.
type tiling struct {
	pattern *html.Node
	to      matrix
}

func (c *canvas) drawTiles(pattern *html.Node, v view) *image.RGBA {
	all := image.NewRGBA(c.img.Bounds())
	w, h := number(attr(pattern, "width")), number(attr(pattern, "height"))
	s := c.styleOf(pattern, initial)
	back, ok := v.to.inverse()
	if k := v.to.scale(); !(w*k > 1) || !(h*k > 1) || !ok { // too fine to be seen
		return all
	}
	sheet := *c
	sheet.img = all
	r := all.Bounds() // as it lies in the pattern's units
	seen := geom.Bounds([]geom.Point{back.at(float64(r.Min.X), float64(r.Min.Y)), back.at(float64(r.Max.X), float64(r.Min.Y)),
		back.at(float64(r.Min.X), float64(r.Max.Y)), back.at(float64(r.Max.X), float64(r.Max.Y))})
	for y := math.Floor(seen.Min.Y / h); y*h < seen.Max.Y; y++ {
		for x := math.Floor(seen.Min.X / w); x*w < seen.Max.X; x++ {
			sheet.children(pattern, s, v.under(move(x*w, y*h)))
		}
	}
	if c.err == nil {
		c.err = sheet.err
	}
	return all
}
