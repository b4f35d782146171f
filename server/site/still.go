package site

import (
	"bytes"
	"fmt"
	"image/png"
	"net/url"

	"github.com/HugoSmits86/nativewebp"

	"fiftymetres/app/address"
	"fiftymetres/server/encode"
)

// The formats of stills, by how their names end.
const (
	SVG  = "svg"
	PNG  = "png"
	WebP = "webp"
)

var stillTypes = map[string]string{SVG: "image/svg+xml", PNG: "image/png", WebP: "image/webp"}

// Still gives the picture of a moment in a format and the policy it is served under, or
// nil if the story has no moment of that slug, or there is no such format. The query
// gives lang, known, answer, shape and width.
func (s *Site) Still(slug, format string, q url.Values) (*encode.Body, string, error) {
	kind := stillTypes[format]
	if s.config.Story.MomentCalled(slug) < 0 || kind == "" || format != SVG && s.config.Raster == nil {
		return nil, "", nil
	}
	p, shape := s.Asked(address.Story, "", url.Values{"moment": {slug}, "lang": q["lang"], "known": q["known"], "answer": q["answer"]}), shapeOf(q, format != SVG)
	store := s.passing
	switch {
	case format != SVG:
		store = s.pixels
	case shape == usual:
		store = s.plain
	}
	body, err := store.get(fmt.Sprint("still ", format, shape, s.addresses.Link(p)), func() (*encode.Body, error) {
		svg, err := s.config.Renderer.Still(p, shape)
		if err == nil && format != SVG {
			svg, err = s.drawn(svg, format, shape)
		}
		if err != nil {
			return nil, fmt.Errorf("still of %q: %w", slug, err)
		}
		return s.made(kind, svg), nil
	})
	if format != SVG {
		return body, pixelPolicy, err
	}
	return body, s.stillPolicies[shape], err
}

// drawn is a still as pixels.
func (s *Site) drawn(svg []byte, format string, shape Shape) ([]byte, error) {
	img, err := s.config.Raster.Draw(svg, 1)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if format == WebP {
		err = nativewebp.Encode(&out, img, nil)
		return out.Bytes(), err
	}
	err = png.Encode(&out, img)
	if err == nil && shape.Dots > 0 {
		return dotted(out.Bytes(), shape.Dots)
	}
	return out.Bytes(), err
}
