// Package svg writes SVG text: numbers that are short and never odd, path data,
// and elements whose texts cannot become markup. What it writes depends on its
// arguments alone.
package svg

import (
	"strings"

	"fiftymetres/app/geom"
)

// Writer builds SVG text. Everything that comes from a story goes through Text
// or Attr, which escape; the rest are our own constants.
type Writer struct{ B []byte }

// Raw appends our own text. It is called some hundred times over, and inlined
// would make the program a twentieth larger.
//
//go:noinline
func (w *Writer) Raw(s ...string) {
	for _, p := range s {
		w.B = append(w.B, p...)
	}
}

// Escape makes text safe in content and in quoted attributes. Characters that
// XML cannot hold at all are dropped. (html.EscapeString would do but for
// those, and brings 26 kB to the program.)
func Escape(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&#34;")
		case r == '\'':
			b.WriteString("&#39;")
		case r < ' ' && r != '\n' && r != '\t', r == 0xFFFD, r == 0xFFFE, r == 0xFFFF:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func (w *Writer) Text(s string) { w.Raw(Escape(s)) }

// Attr writes one attribute with a leading space.
func (w *Writer) Attr(name, value string) { w.Raw(" ", name, `="`, Escape(value), `"`) }

// Draw writes a path as a pen goes, with attributes that are markup already.
func (w *Writer) Draw(attrs string, goes func(*Pen)) {
	w.Raw(`<path `, attrs)
	if attrs != "" {
		w.Raw(" ")
	}
	w.Raw(`d="`)
	p := Pen{B: w.B}
	goes(&p)
	w.B = p.B
	w.Raw(`"/>`)
}

// Path writes a filled or stroked polyline of a class.
func (w *Writer) Path(class string, pts []geom.Point, closed bool) {
	w.Draw(`class="`+class+`"`, func(p *Pen) { p.Trace(pts, closed) })
}

// Stroke writes a polyline of a class, width in metres.
func (w *Writer) Stroke(class string, pts []geom.Point, width float64) {
	w.Draw(`class="`+class+`" stroke-width="`+string(Num(nil, width))+`"`, func(p *Pen) { p.Trace(pts, false) })
}
