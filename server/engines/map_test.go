package engines

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
)

// written are the texts on the map: how large their type is, and how high they
// are, CSS px. Of what is not shown, Chromium says that it is to be seen, and
// WebKit how high it would be.
const written = `[...document.querySelectorAll("#stage text")].map((e) => ({
	Text: e.textContent, Size: parseFloat(getComputedStyle(e).fontSize) * e.getScreenCTM().a, Height: e.getBoundingClientRect().height, Shown: e.checkVisibility(),
})).filter((e) => e.Shown && e.Height > 0)`

// mapCanBeRead: names have their size, and the map fills its place, on a
// desktop's window and a phone's, in the server's page and in the live one.
func mapCanBeRead(b *browser) {
	for _, page := range []struct{ address, app string }{{"/ko?moment=crawl&wasm=false", "server"}, {"/?moment=crawl", "live"}} {
		for _, size := range [][2]int{{1440, 900}, {390, 844}} {
			b.size(size[0], size[1])
			b.open(page.address) // who turns a window has another moment before him, until there is a program
			b.wait(`document.documentElement.dataset.app === "` + page.app + `"`)
			b.settle()
			b.t.Log(page.app, size)
			namesHaveTheirSize(b)
			mapFillsItsPlace(b)
		}
	}
}

func namesHaveTheirSize(b *browser) {
	texts := look[[]struct {
		Text         string
		Size, Height float64
	}](b, written)
	if len(texts) < 5 {
		b.t.Errorf("only %v is written", texts)
	}
	for _, text := range texts {
		if text.Size < 10 || text.Size > 20 || text.Height < 10 || text.Height > 40 {
			b.t.Errorf("%q is %g px, %g px high", text.Text, text.Size, text.Height)
		}
	}
}

// mapFillsItsPlace: that is the window up to the scrollbar, on a phone its
// upper part; and the map has no bare edge there, neither of the page's ground
// nor of the sea that lies under it.
func mapFillsItsPlace(b *browser) {
	stage := look[struct{ Left, Top, Right, Bottom float64 }](b, `document.getElementById("stage").getBoundingClientRect()`)
	width, height := look[float64](b, `document.documentElement.clientWidth`), look[float64](b, `innerHeight`)
	if stage.Left != 0 || stage.Top != 0 || stage.Right != width || stage.Bottom < height/2 {
		b.t.Errorf("in a window of %g by %g the map is at %+v", width, height, stage)
		return
	}
	bare := map[color.Color]bool{}
	for _, token := range []string{"soil", "sea"} { // where he was found, all is gravel and walls
		bare[look[color.RGBA](b, `(() => {
			const [r, g, b] = getComputedStyle(document.documentElement).getPropertyValue("--`+token+`").match(/\w\w/g).map((v) => parseInt(v, 16));
			return {r, g, b, a: 255};
		})()`)] = true
	}
	if share := shareOf(b, int(width)-2, int(stage.Bottom), bare); share > 0.1 {
		b.t.Errorf("%.0f %% of the map's right edge is bare", 100*share)
	}
}

// shareOf tells which share of a column of the window, from its top to a
// height, is of given colours.
func shareOf(b *browser, x, height int, colours map[color.Color]bool) float64 {
	b.t.Helper()
	picture, err := png.Decode(bytes.NewReader(b.see()))
	if err != nil {
		b.t.Fatal(err)
	}
	if !image.Pt(x, height-1).In(picture.Bounds()) {
		b.t.Fatalf("the window's picture is %v", picture.Bounds())
	}
	n := 0
	for y := range height {
		if colours[color.RGBAModel.Convert(picture.At(x, y))] {
			n++
		}
	}
	return float64(n) / float64(height)
}
