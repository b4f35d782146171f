package raster

import (
	"bytes"
	"fmt"
	"image"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	woff "github.com/tdewolff/font"
	"golang.org/x/image/math/fixed"
	"golang.org/x/net/html"
)

// faces are the bundled fonts, by family and weight.
type faces struct {
	fonts   map[string]*font.Font
	shapers sync.Map // of sync.Pool of *shaping.HarfbuzzShaper, by name and weight
}

// families are what a text's font-family may begin with: the Latin font, and those that
// have what it has not, regular and bold.
var families = map[string][3]string{
	"Inter":          {"inter", "noto-sans-kr", "noto-sans-kr-bold"},
	"Source Serif 4": {"source-serif-4", "noto-serif-kr", "noto-serif-kr-bold"},
}

func readFaces(files fs.FS, folder string) (*faces, error) {
	f := &faces{fonts: map[string]*font.Font{}}
	for _, names := range families {
		for _, name := range names {
			data, err := fs.ReadFile(files, path.Join(folder, name+".woff2"))
			if err != nil {
				return nil, err
			}
			sfnt, err := woff.ToSFNT(data)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			face, err := font.ParseTTF(bytes.NewReader(sfnt))
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			f.fonts[name] = face.Font
		}
	}
	return f, nil
}

// face is a font at a weight.
func (f *faces) face(name string, weight int) *font.Face {
	face := font.NewFace(f.fonts[name])
	face.SetVariations([]font.Variation{{Tag: opentype.MustNewTag("wght"), Value: float32(weight)}})
	return face
}

// shaperOf gives a shaper for a font at a weight, which is to be given back: what it keeps
// of a font is of one weight alone.
func (f *faces) shaperOf(name string, weight int) (s *shaping.HarfbuzzShaper, back func()) {
	pool, _ := f.shapers.LoadOrStore(fmt.Sprint(name, weight), &sync.Pool{New: func() any { return &shaping.HarfbuzzShaper{} }})
	p := pool.(*sync.Pool)
	s = p.Get().(*shaping.HarfbuzzShaper)
	return s, func() { p.Put(s) }
}

// run is a part of a text in one font.
type run struct {
	name   string
	weight int
	face   *font.Face
	runes  []rune
}

// runs parts a text by the fonts that have its signs; missing is one that none has.
func (f *faces) runs(text, family string, weight int) (out []run, missing rune) {
	first, _, _ := strings.Cut(family, ",")
	names := families[strings.Trim(first, `"' `)]
	second := names[1]
	if weight >= 600 {
		second = names[2]
	}
	latin, other := run{name: names[0], weight: weight, face: f.face(names[0], weight)}, run{name: second, weight: weight, face: f.face(second, weight)}
	for _, r := range text {
		in := latin
		if _, ok := latin.face.NominalGlyph(r); !ok {
			in = other
			if _, ok := other.face.NominalGlyph(r); !ok {
				missing = r
			}
		}
		if n := len(out); n == 0 || out[n-1].face != in.face {
			out = append(out, in)
		}
		out[len(out)-1].runes = append(out[len(out)-1].runes, r)
	}
	return out, missing
}

// glyph is a letter, and where it begins.
type glyph struct {
	face *font.Face
	id   font.GID
	at   float64 // from the text's beginning, in its units
}

// shape sets a text, of so many units to the em, and tells how far it runs.
func (f *faces) shape(runs []run, size, spacing float64) (out []glyph, width float64) {
	for _, r := range runs {
		sh, back := f.shaperOf(r.name, r.weight)
		upem := float64(r.face.Upem())
		k := size / upem
		in := shaping.Input{Text: r.runes, RunEnd: len(r.runes), Direction: di.DirectionLTR, Face: r.face, Size: fixed.Int26_6(upem * 64), Script: script(r.runes), Language: "en"}
		if spacing != 0 { // letters apart join in no ligature
			in.FontFeatures = []shaping.FontFeature{{Tag: opentype.MustNewTag("liga"), Value: 0}}
		}
		for _, g := range sh.Shape(in).Glyphs {
			out = append(out, glyph{r.face, g.GlyphID, width + float64(g.XOffset)/64*k})
			width += float64(g.Advance)/64*k + spacing
		}
		back()
	}
	return out, width
}

// script is what the letters of a run are written in: that of the first that says so.
func script(runes []rune) language.Script {
	for _, r := range runes {
		if s := language.LookupScript(r); s != language.Common && s != language.Inherited {
			return s
		}
	}
	return language.Latin
}

// Width is how far a text runs, in the units of its size.
func (r *Renderer) Width(text, family string, size float64, weight int) float64 {
	runs, _ := r.faces.runs(text, family, weight)
	_, width := r.faces.shape(runs, size, 0)
	return width
}

// text draws a line of text: its halo first, where it has one.
func (c *canvas) text(n *html.Node, s style, v view) {
	said := strings.Join(strings.Fields(text(n)), " ")
	if said == "" {
		return
	}
	first, _, _ := strings.Cut(s.family, ",")
	if _, known := families[strings.Trim(first, `"' `)]; !known {
		c.fail("the font %q is not bundled", s.family)
		return
	}
	runs, missing := c.faces.runs(said, s.family, s.weight)
	if missing != 0 {
		c.fail("no bundled font has %q", missing)
		return
	}
	glyphs, width := c.faces.shape(runs, s.size, s.spacing)
	x := c.share(attr(n, "x"), s.size, v.width) + c.share(attr(n, "dx"), s.size, v.width)
	y := c.share(attr(n, "y"), s.size, v.height) + c.share(attr(n, "dy"), s.size, v.height)
	switch s.anchor {
	case "middle":
		x -= width / 2
	case "end":
		x -= width
	}
	o := &outline{}
	for _, g := range glyphs {
		k := s.size / float64(g.face.Upem())
		o.m = v.to.times(move(x+g.at, y)).times(matrix{a: k, d: -k})
		data, ok := g.face.GlyphData(g.id).(font.GlyphOutline)
		if !ok {
			continue
		}
		for _, seg := range data.Segments {
			a := seg.Args
			f := func(i int) (float64, float64) { return float64(a[i].X), float64(a[i].Y) }
			x0, y0 := f(0)
			x1, y1 := f(1)
			x2, y2 := f(2)
			switch seg.Op {
			case opentype.SegmentOpMoveTo:
				o.moveTo(x0, y0)
			case opentype.SegmentOpLineTo:
				o.lineTo(x0, y0)
			case opentype.SegmentOpQuadTo:
				o.quadTo(x0, y0, x1, y1)
			case opentype.SegmentOpCubeTo:
				o.cubeTo(x0, y0, x1, y1, x2, y2)
			}
		}
	}
	if !s.stroke.none && s.under {
		for i := range o.lines {
			o.lines[i].closed = true
		}
		c.stroke(o, s, v)
	}
	fill(c.area, c.img, image.NewUniform(faded(s.fill.color, s.fillAlpha)), o.lines)
}
