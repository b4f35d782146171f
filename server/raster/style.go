package raster

import (
	"image/color"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// style is how an element is drawn. Lengths are in its own units.
type style struct {
	hidden               bool // not drawn, with all in it: not inherited
	fill, stroke         paint
	fillAlpha, lineAlpha float64
	width                float64
	dashes               []float64
	cap, join            string
	under                bool // the stroke lies under the fill
	size                 float64
	weight               int
	family               string
	spacing              float64
	anchor               string
	start, mid           string // ids of markers
}

// paint is a colour, or a pattern's id, or nothing.
type paint struct {
	color   color.NRGBA
	pattern string
	none    bool
}

var initial = style{fill: paint{color: color.NRGBA{A: 255}}, stroke: paint{none: true}, fillAlpha: 1, lineAlpha: 1, width: 1, cap: "butt", join: "miter", size: 16, weight: 400, anchor: "start"}

// plain are the attributes that are no style, and the properties that change nothing
// that is drawn.
var plain = []string{
	"id", "class", "d", "x", "y", "dx", "dy", "width", "height", "r", "rx", "ry", "cx", "cy", "href", "viewBox", "preserveAspectRatio", "transform", "xmlns",
	"patternUnits", "markerUnits", "role", "overflow", "font-variant-numeric",
}

// apart are properties whose value hangs on the type's size: they come after it.
var apart = []string{"stroke-width", "stroke-dasharray", "letter-spacing"}

// styleOf is an element's style, in one that it inherits from.
func (c *canvas) styleOf(n *html.Node, from style) style {
	s := from
	s.hidden = false
	var late [][2]string
	set := func(property, value string) {
		if slices.Contains(apart, property) {
			late = append(late, [2]string{property, value})
			return
		}
		c.set(&s, from, property, value)
	}
	for _, a := range n.Attr {
		if !slices.Contains(plain, a.Key) && !strings.HasPrefix(a.Key, "data-") && !strings.HasPrefix(a.Key, "aria-") {
			set(a.Key, a.Val)
		}
	}
	c.sheet.of(n, set)
	for _, l := range late {
		switch v := l[1]; l[0] {
		case "stroke-width":
			s.width = c.length(v, s.size)
		case "letter-spacing":
			s.spacing = c.length(v, s.size)
		case "stroke-dasharray":
			s.dashes = nil
			if v != "none" {
				for _, part := range strings.FieldsFunc(v, func(r rune) bool { return r == ' ' || r == ',' }) {
					s.dashes = append(s.dashes, c.length(part, s.size))
				}
			}
		}
	}
	return s
}

var fontShort = regexp.MustCompile(`^([\d.]+px) (.+)$`)

func (c *canvas) set(s *style, from style, property, v string) {
	switch property {
	case "display":
		s.hidden = v == "none"
	case "fill":
		s.fill = c.paint(v)
	case "stroke":
		s.stroke = c.paint(v)
	case "fill-opacity":
		s.fillAlpha = number(v)
	case "stroke-opacity":
		s.lineAlpha = number(v)
	case "stroke-linecap":
		s.cap = v
	case "stroke-linejoin":
		s.join = v
	case "paint-order":
		s.under = v == "stroke"
	case "font-size":
		s.size = c.length(v, from.size)
	case "font-weight":
		s.weight = int(number(v))
	case "font-family":
		s.family = v
	case "font":
		if m := fontShort.FindStringSubmatch(v); m != nil {
			s.size, s.family, s.weight = c.length(m[1], from.size), m[2], 400
			return
		}
		c.fail("font: %s is not known", v)
	case "text-anchor":
		s.anchor = v
	case "marker-start":
		s.start = named(v)
	case "marker-mid":
		s.mid = named(v)
	default:
		if !slices.Contains(plain, property) {
			c.fail("the property %s is not known", property)
		}
	}
}

// length is one in an element's units, where an em is so many of them.
func (c *canvas) length(v string, em float64) float64 {
	v = strings.TrimSpace(v)
	per := 1.0
	if rest, is := strings.CutSuffix(v, "em"); is {
		v, per = rest, em
	} else if rest, is := strings.CutSuffix(v, "px"); is {
		v = rest
	}
	f, err := strconv.ParseFloat(v, 64)
	if err != nil {
		c.fail("the length %q is not known", v)
	}
	return f * per
}

// share is a length that may be a share of a hundred of a whole.
func (c *canvas) share(v string, em, whole float64) float64 {
	if v == "" {
		return 0
	}
	if rest, is := strings.CutSuffix(v, "%"); is {
		return number(rest) / 100 * whole
	}
	return c.length(v, em)
}

// named is the id in url(#id).
func named(v string) string {
	return strings.TrimSuffix(strings.TrimPrefix(v, "url(#"), ")")
}

func (c *canvas) paint(v string) paint {
	switch {
	case v == "none", v == "transparent":
		return paint{none: true}
	case strings.HasPrefix(v, "url("):
		return paint{pattern: named(v)}
	}
	hex := strings.TrimPrefix(v, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || len(hex) != 6 {
		c.fail("the colour %s is not known", v)
	}
	return paint{color: color.NRGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 255}}
}
