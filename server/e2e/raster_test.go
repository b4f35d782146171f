package e2e

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// How far a card that we draw may be from Chromium's own drawing of the same SVG, both
// softened by a px since no two programs smooth edges alike: in CIE 1976 L*a*b*, where 2.3
// is the least that an eye tells apart, on the whole, and how many px by more than is
// taken for the same thing.
const (
	mostApart  = 0.5  // ΔE, the mean
	plainly    = 12.0 // ΔE
	mostPlains = 0.006
)

// TestCardsAreAsChromiumDrawsThem, each moment's, in both languages and editions.
func TestCardsAreAsChromiumDrawsThem(t *testing.T) {
	b := newTab(t, the(t, built))
	b.goTo("/ko/transcript") // has the fonts
	// The fonts, and nothing else of the page's style.
	b.js(`
		for (const sheet of document.styleSheets) {
			for (const {style} of [...sheet.cssRules].filter((r) => r instanceof CSSFontFaceRule)) {
				const src = style.getPropertyValue("src").replace(/url\("?([^")]+)"?\)/, (_, u) => "url(" + new URL(u, sheet.href) + ")");
				const font = new FontFace(style.getPropertyValue("font-family").replaceAll('"', ""), src, {weight: style.getPropertyValue("font-weight") || "400", unicodeRange: style.getPropertyValue("unicode-range") || "U+0-10FFFF"});
				document.fonts.add(await font.load());
			}
		}
		for (const link of document.querySelectorAll("link[rel=stylesheet]")) link.remove()`)
	b.run(emulation.SetDeviceMetricsOverride(1200, 630, 1, false))
	get := func(address string) []byte {
		t.Helper()
		r, err := http.Get(b.host.url + address)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Body.Close()
		data, err := io.ReadAll(r.Body)
		if err != nil || r.StatusCode != http.StatusOK {
			t.Fatalf("%s: %d, %v", address, r.StatusCode, err)
		}
		return data
	}
	for _, query := range []string{"shape=card", "shape=card&lang=ko&known=2017-11-13"} {
		for _, m := range b.host.story.Moments {
			name := m.Slug + "?" + query
			svg, ours := get("/stills/"+m.Slug+".svg?"+query), get("/stills/"+m.Slug+".png?"+query)
			before, rest, _ := bytes.Cut(svg, []byte("<style>")) // the page lets no style sheet in
			style, after, _ := bytes.Cut(rest, []byte("</style>"))
			b64 := base64.StdEncoding.EncodeToString
			b.js(fmt.Sprintf(`
				const read = (text) => new TextDecoder().decode(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));
				const svg = new DOMParser().parseFromString(read("%s"), "image/svg+xml").documentElement;
				const sheet = new CSSStyleSheet();
				sheet.replaceSync(read("%s") + "html{overflow:hidden!important}html,body{margin:0!important;padding:0!important;font-size:16px!important;background:none!important}body>svg{display:block;text-rendering:geometricPrecision}");
				document.adoptedStyleSheets = [sheet];
				document.body.replaceChildren(document.adoptNode(svg));
				await document.fonts.ready;
				await page.frames(2)`, b64(slices.Concat(before, after)), b64(style)))
			var theirs []byte
			b.run(chromedp.ActionFunc(func(ctx context.Context) error { return chromedp.CaptureScreenshot(&theirs).Do(ctx) }))
			mean, share := apart(t, ours, theirs)
			if mean > mostApart || share > mostPlains {
				t.Errorf("%s: ΔE is %.2f on the whole, and plain in %.2f %% of it", name, mean, 100*share)
				keep(t, m.Slug+query[len(query)-2:], ours, theirs)
			}
		}
	}
}

// keep writes both pictures where they can be looked at.
func keep(t *testing.T, name string, ours, theirs []byte) {
	t.Helper()
	dir := os.Getenv("CARDS")
	if dir == "" {
		return
	}
	for suffix, data := range map[string][]byte{"-ours.png": ours, "-chromium.png": theirs} {
		if err := os.WriteFile(filepath.Join(dir, name+suffix), data, 0o644); err != nil {
			t.Error(err)
		}
	}
}

// apart is how far two pictures are from each other.
func apart(t *testing.T, a, b []byte) (mean, share float64) {
	t.Helper()
	p, q := softened(t, a), softened(t, b)
	if p.Bounds() != q.Bounds() {
		t.Fatalf("one is %v and the other %v", p.Bounds(), q.Bounds())
	}
	n := 0
	for y := p.Rect.Min.Y; y < p.Rect.Max.Y; y++ {
		for x := p.Rect.Min.X; x < p.Rect.Max.X; x++ {
			n++
			one, other := p.RGBAAt(x, y), q.RGBAAt(x, y)
			if one == other { // as most are, and what follows takes long
				continue
			}
			c, d := lab(one), lab(other)
			e := math.Sqrt((c[0]-d[0])*(c[0]-d[0]) + (c[1]-d[1])*(c[1]-d[1]) + (c[2]-d[2])*(c[2]-d[2]))
			mean += e
			if e > plainly {
				share++
			}
		}
	}
	return mean / float64(n), share / float64(n)
}

// softened is a picture in which each px is the mean of the nine around it.
func softened(t *testing.T, data []byte) *image.RGBA {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	src := image.NewRGBA(img.Bounds())
	draw.Draw(src, src.Rect, img, src.Rect.Min, draw.Src)
	out := image.NewRGBA(src.Rect)
	for y := src.Rect.Min.Y; y < src.Rect.Max.Y; y++ {
		for x := src.Rect.Min.X; x < src.Rect.Max.X; x++ {
			var sum [3]int
			n := 0
			for dy := -1; dy <= 1; dy++ {
				for dx := -1; dx <= 1; dx++ {
					if p := (image.Point{X: x + dx, Y: y + dy}); p.In(src.Rect) {
						c := src.RGBAAt(p.X, p.Y)
						sum[0], sum[1], sum[2], n = sum[0]+int(c.R), sum[1]+int(c.G), sum[2]+int(c.B), n+1
					}
				}
			}
			out.SetRGBA(x, y, color.RGBA{uint8(sum[0] / n), uint8(sum[1] / n), uint8(sum[2] / n), 255})
		}
	}
	return out
}

// linear is how much light each value of sRGB is.
var linear = func() (all [256]float64) {
	for v := range all {
		f := float64(v) / 255
		if all[v] = f / 12.92; f > 0.04045 {
			all[v] = math.Pow((f+0.055)/1.055, 2.4)
		}
	}
	return all
}()

// lab is a colour of sRGB in CIE 1976 L*a*b*, white being D65.
func lab(c color.RGBA) [3]float64 {
	r, g, b := linear[c.R], linear[c.G], linear[c.B]
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x, y, z := f((0.4124*r+0.3576*g+0.1805*b)/0.95047), f(0.2126*r+0.7152*g+0.0722*b), f((0.0193*r+0.1192*g+0.9505*b)/1.08883)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}
