package draw

import (
	"strings"

	"fiftymetres/app/geom"
)

// writer builds SVG text. Everything that comes from a story goes through text
// or attr, which escape; the rest are our own constants.
type writer struct{ b []byte }

// raw appends our own text. It is called some hundred times over, and inlined
// would make the program a twentieth larger.
//
//go:noinline
func (w *writer) raw(s ...string) {
	for _, p := range s {
		w.b = append(w.b, p...)
	}
}

// escape makes text safe in content and in quoted attributes. Characters that
// XML cannot hold at all are dropped. (html.EscapeString would do but for
// those, and brings 26 kB to the program.)
func escape(s string) string {
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

func (w *writer) text(s string) { w.raw(escape(s)) }

// attr writes one attribute with a leading space.
func (w *writer) attr(name, value string) { w.raw(" ", name, `="`, escape(value), `"`) }

// path writes a filled or stroked polyline of a class.
func (w *writer) path(class string, pts []geom.Point, closed bool) {
	w.raw(`<path class="`, class, `" d="`)
	w.b = trace(w.b, pts, closed)
	w.raw(`"/>`)
}

// stroke writes a polyline of a class, width in metres.
func (w *writer) stroke(class string, pts []geom.Point, width float64) {
	w.raw(`<path class="`, class, `" stroke-width="`)
	w.b = num(w.b, width)
	w.raw(`" d="`)
	w.b = trace(w.b, pts, false)
	w.raw(`"/>`)
}
