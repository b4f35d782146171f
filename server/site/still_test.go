package site

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"io"
	"net/url"
	"strings"
	"testing"

	"github.com/HugoSmits86/nativewebp"

	"fiftymetres/app/address"
	"fiftymetres/app/draw"
	"fiftymetres/app/story"
	"fiftymetres/data"
	"fiftymetres/server/asset"
	"fiftymetres/server/load"
	"fiftymetres/server/raster"
	"fiftymetres/web"
)

func builtin(t *testing.T) *story.Story {
	t.Helper()
	st, problems := load.Load(data.Story())
	if len(problems) > 0 {
		t.Fatal(problems[0])
	}
	return st
}

// drawing is the site of a story, with what draws pixels.
func drawing(t *testing.T, st *story.Story) *Site {
	t.Helper()
	pixels, err := raster.New(web.FS(), "fonts")
	if err != nil {
		t.Fatal(err)
	}
	r, err := NewRenderer(st, nil, "", pixels.Width)
	if err != nil {
		t.Fatal(err)
	}
	assets, err := asset.Load(web.FS())
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(Config{Story: st, Renderer: r, Assets: assets, Raster: pixels})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAStillIsDrawnWithItsStyle(t *testing.T) {
	st := builtin(t)
	s := drawing(t, st)
	for _, width := range []int{200, 640, 1200, 3840} {
		body, policy, err := s.Still(st.Moments[1].Slug, SVG, url.Values{"width": {fmt.Sprint(width)}})
		if err != nil {
			t.Fatal(err)
		}
		svg, err := body.Plain()
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(svg), "<style>")
		style, _, _ := strings.Cut(rest, "</style>")
		if style == "" || !strings.Contains(policy, hash(style)) {
			t.Errorf("at %d px the policy does not name the style: %s", width, policy)
		}
	}
}

// TestStillsAsPixels: each shape has its size in both formats, is drawn with nothing left
// out, and on paper says how many of its px are to an inch.
func TestStillsAsPixels(t *testing.T) {
	st := builtin(t)
	s := drawing(t, st)
	for query, want := range map[string][2]int{
		"": {1200, 750}, "shape=card": {1200, 630}, "shape=square&lang=ko": {1080, 1080}, "shape=portrait&known=2017-11-13": {1080, 1350}, "shape=print": {2480, 1748},
		"width=100": {200, 125}, "width=1e9": {1920, 1200}, "width=-5": {200, 125}, "width=NaN&shape=huge": {1200, 750}, "width=%3Cb%3E": {1200, 750},
	} {
		q, err := url.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		for format, decode := range map[string]func(io.Reader) (image.Config, error){PNG: png.DecodeConfig, WebP: nativewebp.DecodeConfig} {
			if format == WebP && want[0] > 1200 {
				continue
			}
			body, _, err := s.Still("dash", format, q)
			if err != nil {
				t.Fatalf("%s %s: %v", format, query, err)
			}
			data, err := body.Plain()
			if err != nil {
				t.Fatal(err)
			}
			if got, err := decode(bytes.NewReader(data)); err != nil || got.Width != want[0] || got.Height != want[1] {
				t.Errorf("%s %s is %d by %d, %v; want %v", format, query, got.Width, got.Height, err, want)
			}
			if has := bytes.Contains(data, []byte("pHYs\x00\x00\x2e\x23\x00\x00\x2e\x23\x01")); has != (want[0] == 2480) {
				t.Errorf("%s says 300 dots an inch: %t", query, has)
			}
			if body.Type != "image/"+format {
				t.Errorf("%s is %s", format, body.Type)
			}
		}
	}
	for _, format := range []string{"", "gif", "svg.png", "PNG"} {
		if body, _, err := s.Still("dash", format, nil); body != nil || err != nil {
			t.Errorf("there is a still as %q: %v", format, err)
		}
	}
}

// TestEveryCardFits: no line of a heading is wider than its panel, nor are there more than
// there is room for, in any moment, language, edition and shape.
func TestEveryCardFits(t *testing.T) {
	st := builtin(t)
	pixels, err := raster.New(web.FS(), "fonts")
	if err != nil {
		t.Fatal(err)
	}
	all, err := NewRenderer(st, nil, "", pixels.Width)
	if err != nil {
		t.Fatal(err)
	}
	r := all.(*renderer)
	for _, lang := range st.Languages {
		for _, e := range st.Editions {
			for _, m := range st.Told(e.Date) {
				for _, shape := range cards {
					c, box := r.card(address.Page{Lang: lang, Edition: e.Date, Moment: m}, m, shape), draw.Panel(shape.Width, shape.Height)
					for _, l := range c.Heading {
						if w := pixels.Width(l, "Source Serif 4", c.Size, 700); w > box.Width-2*box.Margin {
							t.Errorf("%s %s %s: %q runs %.0f px", lang, st.Moments[m].Slug, shape.Name, l, w)
						}
					}
					if len(c.Heading) > box.Lines(c.Size/box.Unit, len(c.Signs), len(c.Credit)) {
						t.Errorf("%s %s %s: %d lines of %.0f px", lang, st.Moments[m].Slug, shape.Name, len(c.Heading), c.Size)
					}
					if shape.Name != "card" { // they are made of the same
						continue
					}
					if _, err := pixels.Draw(r.mustStill(t, lang, e.Date, m, shape), 0.2); err != nil {
						t.Errorf("%s %s %s: %v", lang, st.Moments[m].Slug, shape.Name, err)
					}
				}
			}
		}
	}
}

func (r *renderer) mustStill(t *testing.T, lang, edition string, m int, s Shape) []byte {
	t.Helper()
	svg, err := r.Still(address.Page{Layout: address.Story, Lang: lang, Edition: edition, Moment: m, T: r.story.Arrival(m)}, s)
	if err != nil {
		t.Fatal(err)
	}
	return svg
}
