package draw

import (
	"strconv"

	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

// Card is a picture with a panel of text, for where a link is passed on and for paper. Its
// lines come broken, for who draws it knows how far they run.
type Card struct {
	Width, Height int      // CSS px
	Title         string   // of the document
	Brand, Kicker string   // over the heading
	Heading       []string // lines
	Size          float64  // of the heading's type, CSS px
	Signs         []Sign   // of certainty
	Credit        []string // lines
}

// Sign is how a certainty is drawn, and what it is called.
type Sign struct{ Line, Label string }

// CardBox is where a card's panel is: beside the map where it is wide, else under it.
type CardBox struct {
	X, Y, Width, Height float64 // CSS px
	Unit, Margin        float64 // CSS px: of type and lines, and around the text
	Beside              bool
}

// Panel is where a card's panel is.
func Panel(width, height int) CardBox {
	w, h := float64(width), float64(height)
	if w > 1.2*h {
		u := h / 630
		return CardBox{Width: 0.37 * w, Height: h, Unit: u, Margin: 40 * u, Beside: true}
	}
	u := w / 760
	high := 0.36 * h
	return CardBox{Y: h - high, Width: w, Height: high, Unit: u, Margin: 40 * u}
}

// Sizes of type in a card, in its units.
const (
	brandSize, kickerSize, signSize = 21.0, 17.0, 14.0
	CreditSize                      = 11.0
	// HeadingLarge is the largest that a heading is set in, and HeadingSmall the smallest.
	HeadingLarge, HeadingSmall = 54.0, 30.0
	headingLine                = 1.12 // from line to line, em
)

// Lines is how many lines of a heading of a size there is room for.
func (b CardBox) Lines(size float64, signs, credits int) int {
	free := b.Height/b.Unit - b.Margin/b.Unit*2 - brandSize - kickerSize - 46
	if b.Beside {
		free -= float64(signs)*signSize*1.9 + 12
	}
	free -= float64(credits) * CreditSize * 1.4
	return int(free / (size * headingLine))
}

// Card is the picture at frame f as a card.
func (p *Picture) Card(f *scene.Frame, c Card) []byte {
	b := Panel(c.Width, c.Height)
	w := &svg.Writer{}
	size := strconv.Itoa
	w.Raw(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 `, size(c.Width), ` `, size(c.Height), `" width="`, size(c.Width), `" height="`, size(c.Height), `" role="img"><title>`)
	w.Text(c.Title)
	w.Raw(`</title><style>`, CardStyle(c.Width, c.Height), `</style><rect width="100%" height="100%" class="sea"/>`)
	x, y, mw, mh := b.mapBox(c.Width, c.Height)
	w.Raw(`<svg x="`, px(x), `" y="`, px(y), `" width="`, px(mw), `" height="`, px(mh), `" overflow="visible">`)
	p.plain[f.Cast]().compose(w, &drawing{Frame: f})
	w.Raw(`</svg><rect class="paper" x="`, px(b.X), `" y="`, px(b.Y), `" width="`, px(b.Width), `" height="`, px(b.Height), `"/>`)
	line := func(class string, x, y float64, text string) {
		w.Raw(`<text class="`, class, `"`)
		if class == "heading" { // set as large as there is room for
			w.Raw(` font-size="`, px(c.Size), `"`)
		}
		w.Raw(` x="`, px(x), `" y="`, px(y), `">`)
		w.Text(text)
		w.Raw(`</text>`)
	}
	u, left := b.Unit, b.X+b.Margin
	at := b.Y + b.Margin + brandSize*u*0.8
	line("brand", left, at, c.Brand)
	at += 14 * u
	w.Raw(`<rect class="rule" x="`, px(left), `" y="`, px(at), `" width="`, px(b.Width-2*b.Margin), `" height="`, px(u), `"/>`)
	at += 20*u + kickerSize*u*0.8
	line("kicker", left, at, c.Kicker)
	at += 8 * u
	for _, l := range c.Heading {
		at += c.Size * headingLine
		line("heading", left, at, l)
	}
	foot := b.Y + b.Height - b.Margin - float64(len(c.Credit)-1)*CreditSize*1.4*u
	for i, l := range c.Credit {
		line("credit", left, foot+float64(i)*CreditSize*1.4*u, l)
	}
	if b.Beside {
		from := foot - CreditSize*1.4*u - 10*u - float64(len(c.Signs)-1)*signSize*1.9*u
		for i, s := range c.Signs {
			p.sign(w, left, from+float64(i)*signSize*1.9*u, u, s)
		}
	} else { // in a row, at the panel's foot
		each := (b.Width - 2*b.Margin) / float64(max(1, len(c.Signs)))
		for i, s := range c.Signs {
			p.sign(w, left+float64(i)*each, foot-CreditSize*2.2*u, u, s)
		}
	}
	w.Raw(`</svg>`)
	return w.B
}

// sign is a stroke as a certainty is drawn, with its name.
func (p *Picture) sign(w *svg.Writer, x, y, u float64, s Sign) {
	w.Raw(`<g font-size="`, px(8*u), `"><path class="route lead line-`)
	w.Text(s.Line)
	w.Raw(`" d="M`, px(x+2*u), ` `, px(y-signSize*0.35*u), `h`, px(42*u), `"/></g><text class="sign" x="`, px(x+56*u), `" y="`, px(y), `">`)
	w.Text(s.Label)
	w.Raw(`</text>`)
}

// mapBox is where what is told is in sight on a card, CSS px.
func (b CardBox) mapBox(width, height int) (x, y, w, h float64) {
	air := 20 * b.Unit
	if b.Beside {
		return b.Width + air, air, float64(width) - b.Width - 2*air, float64(height) - 2*air
	}
	return air, air, float64(width) - 2*air, b.Y - 2*air
}

// CardStyle is the style sheet inside a card of that size.
func CardStyle(width, height int) string {
	b := Panel(width, height)
	_, _, w, h := b.mapBox(width, height)
	const serif, sans = `"Source Serif 4","Noto Serif KR",serif`, `Inter,"Noto Sans KR",sans-serif`
	css := pictureStyle(w, h) + ".paper{fill:#fffdf7}.rule{fill:#d9d2c2}"
	for _, c := range []struct {
		name, family string
		size         float64
		rest         string
	}{
		{"brand", serif, brandSize, "font-weight:700;fill:#1f1d19"}, {"kicker", sans, kickerSize, "font-weight:700;fill:#b0321b"},
		{"sign", sans, signSize, "font-weight:500;fill:#4b473e"}, {"credit", sans, CreditSize, "font-weight:400;fill:#6b665b"},
	} {
		css += "." + c.name + "{font-family:" + c.family + ";font-size:" + px(c.size*b.Unit) + "px;" + c.rest + "}"
	}
	return css + ".heading{font-family:" + serif + ";font-weight:700;fill:#1f1d19}"
}

// px is a length in CSS px, to a hundredth.
func px(v float64) string { return strconv.FormatFloat(v, 'f', 2, 64) }
