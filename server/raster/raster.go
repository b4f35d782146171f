// Package raster draws the stills that package draw writes as pixels: the part of SVG
// and CSS that those use, and no more. What it does not know is an error that names it,
// so that nothing is left out in silence.
//
//	r, err := raster.New(web.FS(), "fonts")
//	img, err := r.Draw(svg, 2)
//
// Paths are filled by golang.org/x/image/vector and stroked by rasterx; selectors are
// matched by cascadia, and texts shaped by go-text in the bundled fonts.
package raster

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"io/fs"

	"golang.org/x/image/vector"
	"golang.org/x/net/html"
)

// Renderer draws in the bundled fonts. It may be used by several at once.
type Renderer struct{ faces *faces }

// New reads the fonts of a folder. It fails if one is missing or broken.
func New(files fs.FS, folder string) (*Renderer, error) {
	f, err := readFaces(files, folder)
	if err != nil {
		return nil, err
	}
	return &Renderer{f}, nil
}

// most is the largest picture that is drawn, px on a side.
const most = 8192

// Draw draws a document so many px for one of its own. It fails on what is no SVG, or
// has in it what this package does not know.
func (r *Renderer) Draw(svg []byte, scale float64) (*image.RGBA, error) {
	root, css, err := readTree(bytes.NewReader(svg))
	if err != nil {
		return nil, err
	}
	sheet, err := readSheet(css)
	if err != nil {
		return nil, err
	}
	width, height := number(attr(root, "width")), number(attr(root, "height"))
	w, h := int(width*scale+0.5), int(height*scale+0.5)
	if w < 1 || h < 1 || w > most || h > most {
		return nil, fmt.Errorf("a picture of %d by %d px is not drawn", w, h)
	}
	c := &canvas{img: image.NewRGBA(image.Rect(0, 0, w, h)), area: &vector.Rasterizer{}, faces: r.faces, sheet: sheet, byID: map[string]*html.Node{}, tiled: map[tiling]*image.RGBA{}}
	index(root, c.byID)
	c.svg(root, initial, view{to: matrix{a: scale, d: scale}, width: width, height: height})
	if c.err != nil {
		return nil, c.err
	}
	return c.img, nil
}

// canvas is a picture that is being drawn.
type canvas struct {
	img   *image.RGBA
	area  *vector.Rasterizer
	faces *faces
	sheet *sheet
	byID  map[string]*html.Node
	tiled map[tiling]*image.RGBA
	deep  int   // how many uses the one that is drawn lies in
	err   error // the first
}

func (c *canvas) fail(format string, a ...any) {
	if c.err == nil {
		c.err = fmt.Errorf(format, a...)
	}
}

// view is where an element is drawn: how its units become px, and how large the
// viewport is that shares of a hundred are of.
type view struct {
	to            matrix
	width, height float64
}

// under is a view with a transform of its own.
func (v view) under(m matrix) view {
	v.to = v.to.times(m)
	return v
}

func faded(c color.NRGBA, opacity float64) color.NRGBA {
	c.A = uint8(float64(c.A)*min(max(opacity, 0), 1) + 0.5)
	return c
}
