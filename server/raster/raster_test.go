package raster

import (
	"fmt"
	"image/color"
	"slices"
	"strings"
	"sync"
	"testing"

	"fiftymetres/web"
)

var renderer = sync.OnceValues(func() (*Renderer, error) { return New(web.FS(), "fonts") })

func the(t testing.TB) *Renderer {
	t.Helper()
	r, err := renderer()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" width="20" height="20">`

// TestWhatIsDrawn: the colour at a point of what is drawn of a document of 20 by 20.
func TestWhatIsDrawn(t *testing.T) {
	red, none := color.RGBA{255, 0, 0, 255}, color.RGBA{}
	for _, c := range []struct {
		body string
		x, y int
		want color.RGBA
	}{
		{`<rect width="10" height="10" fill="#f00"/>`, 5, 5, red},
		{`<rect width="10" height="10" fill="#f00"/>`, 15, 5, none},
		{`<rect width="100%" height="50%" fill="#ff0000"/>`, 19, 9, red},
		{`<circle cx="10" cy="10" r="5" fill="#f00"/>`, 10, 13, red},
		{`<ellipse cx="10" cy="10" rx="9" ry="2" fill="#f00"/>`, 10, 14, none},
		{`<path d="M0 0h20v20h-20z" fill="#f00"/>`, 19, 19, red},
		{`<path d="M0 0L20 0 20 20 0 20Z" fill="#f00"/>`, 1, 19, red},
		{`<path d="M2 10A8 8 0 0 1 18 10Z" fill="#f00"/>`, 10, 5, red},
		{`<path d="M2 10A8 8 0 0 0 18 10Z" fill="#f00"/>`, 10, 5, none},
		{`<path d="M0 10Q5 0 10 10T20 10V20H0Z" fill="#f00"/>`, 5, 7, red},
		{`<path d="M0 10C0 0 20 0 20 10z" fill="#f00"/>`, 10, 4, red},
		{`<path d="M0 10H20" fill="none" stroke="#f00" stroke-width="4"/>`, 10, 11, red},
		{`<path d="M0 10H20" fill="none" stroke="#f00" stroke-width="4" stroke-dasharray="5 5"/>`, 2, 10, red},
		{`<path d="M0 10H20" fill="none" stroke="#f00" stroke-width="4" stroke-dasharray="5 5"/>`, 7, 10, none},
		{`<path d="M-1e6 10H1e6" fill="none" stroke="#f00" stroke-width="4" stroke-dasharray="5 5"/>`, 12, 10, red}, // from far outside: a million is no rest
		{`<path d="M-1e6 10H1e6" fill="none" stroke="#f00" stroke-width="4" stroke-dasharray="5 5"/>`, 17, 10, none},
		{`<path d="M-1e6-1e6H1e6V1e6H-1e6z" fill="#f00"/>`, 3, 3, red},
		{`<path d="M10 10h0" fill="none" stroke="#f00" stroke-width="8" stroke-linecap="round"/>`, 12, 10, red},
		{`<g transform="translate(10 0)scale(2)"><rect width="3" height="3" fill="#f00"/></g>`, 15, 5, red},
		{`<g transform="translate(10 10)rotate(45)"><rect x="4" y="-1" width="4" height="2" fill="#f00"/></g>`, 14, 14, red},
		{`<g fill="#f00"><rect width="9" height="9"/></g>`, 5, 5, red},
		{`<g display="none"><rect width="9" height="9"/></g>`, 5, 5, none},
		{`<defs><g id="a"><rect width="4" height="4" fill="#f00"/></g></defs><use href="#a" x="10" y="10"/>`, 12, 12, red},
		{`<svg x="10" width="10" height="10" viewBox="0 0 1 1"><rect width="1" height="1" fill="#f00"/></svg>`, 18, 8, red},
		{`<style>.a .b:not(.c){fill:#f00}</style><g class="a"><rect class="b" width="9" height="9" fill="#00f"/></g>`, 5, 5, red},
		{`<style>.a :is(.b,rect.d){fill:#f00}.a rect{fill:#00f}</style><g class="a"><rect class="d" width="9" height="9"/></g>`, 5, 5, red},
		{`<style>#x{fill:#f00}rect.y{fill:#00f}</style><rect id="x" class="y" width="9" height="9"/>`, 5, 5, red},
		{`<style>rect{stroke:#f00;stroke-width:.5em;fill:none}</style><g font-size="8"><rect x="5" y="5" width="10" height="10"/></g>`, 6, 10, red},
		{`<defs><marker id="m"><rect width="4" height="4" fill="#f00"/></marker></defs><path d="M2 2L10 10 15 2" fill="none" marker-mid="url(#m)"/>`, 12, 12, red},
		{`<defs><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="2" height="4" fill="#f00"/></pattern></defs><rect width="20" height="20" fill="url(#p)"/>`, 13, 9, red},
		{`<defs><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="2" height="4" fill="#f00"/></pattern></defs><rect width="20" height="20" fill="url(#p)"/>`, 15, 9, none},
		{`<text font-family="Inter" font-weight="700" font-size="30" x="-3" y="20" fill="#f00">■</text>`, 0, 0, none},
	} {
		img, err := the(t).Draw([]byte(head+c.body+`</svg>`), 1)
		if strings.Contains(c.body, "■") { // a sign that no font has
			if err == nil || !strings.Contains(err.Error(), "■") {
				t.Errorf("%s: %v", c.body, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.body, err)
			continue
		}
		if got := img.RGBAAt(c.x, c.y); got != c.want {
			t.Errorf("%s: at %d, %d it is %v, want %v", c.body, c.x, c.y, got, c.want)
		}
	}
}

// TestWhatIsNotKnownIsNamed: nothing is left out in silence, and nothing is drawn without
// bounds.
func TestWhatIsNotKnownIsNamed(t *testing.T) {
	for body, want := range map[string]string{
		head + `<foreignObject/></svg>`:                                    "foreignObject",
		head + `<rect width="1" height="1" filter="url(#f)"/></svg>`:       "filter",
		head + `<style>rect{mix-blend-mode:multiply}</style><rect/></svg>`: "mix-blend-mode",
		head + `<style>@media print{rect{fill:#fff}}</style><rect/></svg>`: "@media",
		head + `<style>rect::before{fill:#fff}</style><rect/></svg>`:       "rect::before",
		head + `<rect width="1" height="1" fill="red"/></svg>`:             "red",
		head + `<rect width="1" height="1" fill="url(#no)"/></svg>`:        "no",
		head + `<rect width="1vw" height="1"/></svg>`:                      "1vw",
		head + `<g transform="skewX(3)"><rect/></g></svg>`:                 "skewX",
		head + `<path d="M0 0X3"/></svg>`:                                  "M0 0X3",
		head + `<use href="#no"/></svg>`:                                   "#no",
		head + `<text font-family="Comic Sans">a</text></svg>`:             "Comic Sans",
		`<svg width="9000" height="10"/>`:                                  "9000",
		`<svg width="-1" height="10"/>`:                                    "0 by 10",
		head + `<g id="a"><use href="#a"/></g></svg>`:                      "itself",
		`<svg/>`:                     "0 by 0",
		`<p>no</p>`:                  "no SVG",
		``:                           "no SVG",
		`<svg width="1" height="1">`: "no SVG",
	} {
		img, err := the(t).Draw([]byte(body), 1)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, %v; want an error that names %s", body, img != nil, err, want)
		}
	}
}

func TestAlternatives(t *testing.T) {
	for selector, want := range map[string][]string{
		".a":                    {".a"},
		"#g :is(.a,.b)":         {"#g .a", "#g .b"},
		".a:is(.b,.c) text":     {".a.b text", ".a.c text"},
		"x .a:is(path,.c)":      {"x path.a", "x .a.c"},
		".a:is(.b:not(.c),.d)":  {".a.b:not(.c)", ".a.d"},
		":is(.a,.b) :is(.c,.d)": {".a .c", ".a .d", ".b .c", ".b .d"},
	} {
		if got := alternatives(selector); !slices.Equal(got, want) {
			t.Errorf("%s is %q, want %q", selector, got, want)
		}
	}
}

// TestWidths are those that browsers give the same fonts, but for a two-hundredth.
func TestWidths(t *testing.T) {
	for _, c := range []struct {
		text, family string
		weight       int
		want         float64 // at 100 px, in Chromium
	}{
		{"He gets out and runs.", "Source Serif 4", 700, 1029.3}, {"그는 초소를", "Source Serif 4", 700, 504.9},
		{"20 m · schematic plan", "Inter", 400, 1038.8}, {"AV", "Inter", 400, 131.15}, {"자유의 집", "Inter", 600, 393.15}, {" ", "Inter", 600, 25.15},
		{" ", "Inter", 400, 28.125}, {"Two-lane road", "Inter", 600, 697.87}, {"T1", "Inter", 600, 108.3},
	} {
		if got := the(t).Width(c.text, c.family, 100, c.weight); got < c.want*0.995 || got > c.want*1.005 {
			t.Errorf("%s in %s runs %.2f, want %.2f", c.text, c.family, got, c.want)
		}
	}
}

// FuzzDraw: whatever comes, it is drawn or refused.
func FuzzDraw(f *testing.F) {
	f.Add(head + `<path d="M0 0A1 1 0 0 1 1e300 1e300z" stroke="#000" stroke-dasharray="0 0"/></svg>`)
	f.Add(head + `<g transform="scale(1e308)"><ellipse rx="1e308" ry="0"/></g></svg>`)
	f.Add(head + `<style>:is(:is(.a,</style></svg>`)
	f.Add(`<svg width="1" height="1" viewBox="0 0 0 0"><use href=""/></svg>`)
	f.Fuzz(func(t *testing.T, svg string) {
		if _, err := the(t).Draw([]byte(svg), 1); err != nil && fmt.Sprint(err) == "" {
			t.Error("it is refused without a word")
		}
	})
}
