package site

import (
	"math"
	"net/url"
	"slices"
	"strconv"

	"fiftymetres/app/address"
	"fiftymetres/app/snippet"
)

// Shape is what a still is like: a picture with a caption under it, or a card with a
// panel of text.
type Shape struct {
	Name          string // "" for the picture
	Width, Height int    // CSS px, and px as pixels
	Dots          int    // to an inch, on paper; 0 on a screen
}

// cards are the shapes that have a name: for Open Graph, for what is posted, and for
// paper, A5 across at 300 dots an inch.
var cards = []Shape{
	{address.Card, snippet.CardWidth, snippet.CardHeight, 0},
	{address.Square, 1080, 1080, 0},
	{address.Portrait, 1080, 1350, 0},
	{"story", 1080, 1920, 0},
	{address.Print, 2480, 1748, 300},
}

// widths are the widths of pictures, CSS px: any other is rounded up to the next of
// these.
var widths = [...]int{200, 320, 400, 480, 640, 800, 960, 1200, 1600, 1920, 2560, 3840}

const (
	defaultWidth = 1200
	widestPixels = 1920 // as pixels
	stillShape   = 0.625
)

// usual is the picture that most ask for.
var usual = pictureOf(defaultWidth)

func pictureOf(width int) Shape {
	return Shape{Width: width, Height: int(float64(width) * stillShape)}
}

// shapes are all of them.
func shapes() []Shape {
	out := slices.Clone(cards)
	for _, w := range widths {
		out = append(out, pictureOf(w))
	}
	return out
}

// shapeOf reads the shape of a still, as pixels or as it is; what is not known, and a
// width that cannot be read, is the usual.
func shapeOf(q url.Values, pixels bool) Shape {
	for _, c := range cards {
		if c.Name == q.Get("shape") {
			return c
		}
	}
	w, err := strconv.ParseFloat(q.Get("width"), 64)
	if err != nil || math.IsNaN(w) {
		return usual
	}
	most := widths[len(widths)-1]
	if pixels {
		most = widestPixels
	}
	for _, have := range widths {
		if w <= float64(have) || have == most {
			return pictureOf(have)
		}
	}
	return pictureOf(most)
}
