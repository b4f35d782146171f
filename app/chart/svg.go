package chart

import (
	"math"
	"strings"

	"fiftymetres/app/svg"
)

// Sizes, in units of which a picture is Wide: about pixels, on a phone as on a desk.
const (
	Wide  = 360.0
	edge  = 2.0  // free at both sides
	font  = 13.0 // as the style sheet sets it
	line  = 18.0
	thick = 12.0 // a bar
	gap   = 14.0 // between two
	soft  = 20.0 // how long an end is that is not sharp
	mark  = 7.0  // the radius of a mark
)

// SVG writes the picture; for those who listen it says all that it shows.
func SVG(w *svg.Writer, c Chart) {
	p := &picture{Chart: c}
	p.scale()
	for i := range c.Bars {
		p.bar(&c.Bars[i])
	}
	p.axis()
	w.Raw(`<svg class="chart"`)
	w.Attr("viewBox", "0 0 "+num(Wide)+" "+num(p.y))
	w.Attr("role", "img")
	w.Attr("aria-labelledby", c.ID+"-title "+c.ID+"-desc")
	w.Raw(`><title`)
	w.Attr("id", c.ID+"-title")
	w.Raw(`>`)
	w.Text(c.Title)
	w.Raw(`</title><desc`)
	w.Attr("id", c.ID+"-desc")
	w.Raw(`>`)
	w.Text(c.said())
	w.Raw(`</desc><defs><pattern`)
	w.Attr("id", c.ID+"-soft")
	w.Raw(` width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="c-soft" d="M1 0V5"/></pattern></defs>`)
	w.B = append(w.B, p.out.B...)
	w.Raw(`</svg>`)
}

// said is the picture in words.
func (c Chart) said() string {
	var all []string
	for _, b := range c.Bars {
		all = append(all, b.Label+": "+b.Says)
	}
	return strings.Join(all, "; ")
}

// picture is a chart while it is drawn, from the top down.
type picture struct {
	Chart
	out  svg.Writer
	y    float64
	zero float64 // where the axis begins
	long float64 // how long the axis is
	most float64 // the number at its end
}

func (p *picture) scale() {
	p.zero, p.long = edge, Wide-2*edge-soft
	if p.Form == Sides {
		p.zero, p.long = Wide/2, Wide/2-edge-soft
		p.text("c-side", edge+p.long/2, "middle", font, p.Sides[0])
		p.text("c-side", p.zero+p.long/2, "middle", font, p.Sides[1])
		p.y += line
	}
	p.most = p.Most
	for _, b := range p.Bars {
		if b.Amount > p.most && !math.IsInf(b.Amount, 0) {
			p.most = b.Amount
		}
	}
	if p.most == 0 {
		p.most = 1
	}
}

// length is that of a number on the axis.
func (p *picture) length(v float64) float64 {
	if !(v > 0) || math.IsInf(v, 0) {
		return 0
	}
	return v / p.most * p.long
}

// bar draws a number under what it is of and how it is said.
func (p *picture) bar(b *Bar) {
	for _, l := range lines(b.Label, Wide-2*edge) {
		p.y += line
		p.text("", edge, "start", p.y, l)
	}
	says := p.y
	if all := lines(b.Label, Wide-2*edge); width(all[len(all)-1])+width(b.Says)+font > Wide-2*edge {
		if says += line + 2; p.Form != Count { // whose marks leave room
			p.y += line
			says = p.y
		}
	}
	p.text("c-says", Wide-edge, "end", says, b.Says)
	p.y += 7
	switch p.Form {
	case Count:
		p.marks(int(max(0, min(b.Amount, 20))))
	case Sides:
		n := p.length(b.Amount)
		p.rect("c-bar", p.zero-n, 2*n)
		p.end(b.End, p.zero+n, 1)
		p.end(b.End, p.zero-n, -1)
	default:
		n := p.length(b.Amount)
		p.rect("c-bar", p.zero, n)
		p.end(b.End, p.zero+n, 1)
	}
	p.y += thick + gap
}

// marks are so many people or things, one beside the other.
func (p *picture) marks(n int) {
	for i := range n {
		class := "c-mark"
		if i == n-1 {
			class = "c-last"
		}
		p.out.Raw(`<circle class="`, class, `" cx="`, num(edge+mark+float64(i)*(Wide-2*edge)/20), `" cy="`, num(p.y+thick/2), `" r="`, num(mark), `"/>`)
	}
}

// end draws that a number has no sharp end at x, which lies that way.
func (p *picture) end(e End, x, way float64) {
	from, to := x, x
	switch e {
	case Near:
		from, to = x-way*soft/2, x+way*soft/2
	case Open:
		to = x + way*soft
	case Under:
		from = x - way*soft
	default:
		return
	}
	from, to = max(0, min(from, to)), max(from, to)
	p.rect("c-paper", from, to-from)
	p.out.Raw(`<rect fill="url(#`, p.ID, `-soft)" x="`, num(from), `" y="`, num(p.y), `" width="`, num(to-from), `" height="`, num(thick), `"/>`)
}

// axis closes the picture: zero, and where the longest ends.
func (p *picture) axis() {
	if p.Form == Count {
		p.y -= gap - 6
		return
	}
	p.y -= gap - 4
	left := p.zero
	if p.Form == Sides {
		left -= p.long
	}
	p.out.Raw(`<path class="c-axis" d="M`, num(left), ` `, num(p.y), `H`, num(p.zero+p.long), `"/>`)
	top := round(p.most)
	for _, v := range []float64{-top, -top / 2, 0, top / 2, top} {
		if v < 0 && p.Form != Sides {
			continue
		}
		x := p.zero + math.Copysign(p.length(math.Abs(v)), v)
		p.out.Raw(`<path class="c-axis" d="M`, num(x), ` `, num(p.y), `v4"/>`)
		said, anchor := p.Tick(math.Abs(v)), "middle"
		switch half := width(said) / 2; {
		case x < half:
			x, anchor = 0, "start"
		case x > Wide-half:
			x, anchor = Wide, "end"
		}
		p.text("c-tick", x, anchor, p.y+line, said)
	}
	if p.Form == Sides {
		p.out.Raw(`<path class="c-line" d="M`, num(p.zero), ` 0V`, num(p.y), `"/>`)
	}
	p.y += line + 5
}

// round is the largest number of one digit, or of one and a half, up to v.
func round(v float64) float64 {
	ten := math.Pow(10, math.Floor(math.Log10(v)))
	return math.Floor(v/ten*2) / 2 * ten
}

func (p *picture) rect(class string, x, wide float64) {
	p.out.Raw(`<rect class="`, class, `" x="`, num(x), `" y="`, num(p.y), `" width="`, num(wide), `" height="`, num(thick), `"/>`)
}

func (p *picture) text(class string, x float64, anchor string, y float64, said string) {
	p.out.Raw(`<text`)
	if class != "" {
		p.out.Attr("class", class)
	}
	if anchor != "start" {
		p.out.Attr("text-anchor", anchor)
	}
	p.out.Raw(` x="`, num(x), `" y="`, num(y), `">`)
	p.out.Text(said)
	p.out.Raw(`</text>`)
}
