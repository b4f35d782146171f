package motion

import (
	"math"
	"strconv"
	"strings"
)

// A value is a text with numbers in it. Where the text around the numbers stays
// the same a style sheet blends between two values, along a timing function, so
// only those are written from which the others follow, to a tolerance for each
// number.

// curve is a property over the looks at a story.
type curve struct {
	values    []string
	tolerance func(look, number int, v float64) float64 // of a value's numbers
	hidden    func(look int) bool                       // nil: it is always seen
}

// knot is a value that is written, at a look, and how it goes on to the next: by
// cubic-bezier(1/3, ease[0], 2/3, ease[1]), whose x is time itself. The zero of
// that is no way: the value stays alike, or jumps.
type knot struct {
	look  int
	value string
	ease  [2]float64
}

// evenly is the ease of a blend along a line.
var evenly = [2]float64{1. / 3, 2. / 3}

// split parts a value into the text around its numbers, with a # for each, and these.
func split(v string) (around string, numbers []float64) {
	text := make([]byte, 0, len(v))
	for i := 0; i < len(v); {
		k := i
		if v[k] == '-' {
			k++
		}
		for k < len(v) && (v[k] == '.' || v[k] >= '0' && v[k] <= '9') {
			k++
		}
		var x float64
		var err error
		if k > i {
			x, err = strconv.ParseFloat(v[i:k], 64)
		}
		if k == i || err != nil { // no number begins here
			text, i = append(text, v[i]), i+1
			continue
		}
		numbers, text, i = append(numbers, x), append(text, '#'), k
	}
	return string(text), numbers
}

// renumbered is a value with its numbers written by write.
func renumbered(v string, write func(float64) string) string {
	around, numbers := split(v)
	var b strings.Builder
	for _, r := range around {
		if r == '#' {
			b.WriteString(write(numbers[0]))
			numbers = numbers[1:]
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// knots are the values to write. What is not seen keeps what it last was, and
// before it is first seen has what it will be.
func (c *curve) knots() []knot {
	values := c.seen()
	around := make([]string, len(values))
	numbers := make([][]float64, len(values))
	for i, v := range values {
		if i > 0 && v == values[i-1] {
			around[i], numbers[i] = around[i-1], numbers[i-1]
			continue
		}
		around[i], numbers[i] = split(v)
	}
	var out []knot
	for from := 0; from < len(values); {
		to := from
		for to+1 < len(values) && around[to+1] == around[from] {
			to++
		}
		for _, k := range c.simplify(numbers, from, to) {
			k.value = values[k.look]
			out = append(out, k)
		}
		from = to + 1
	}
	return trim(out)
}

func (c *curve) seen() []string {
	if c.hidden == nil {
		return c.values
	}
	out, last := append([]string(nil), c.values...), ""
	for i := range out {
		if !c.hidden(i) {
			last = out[i]
			break
		}
	}
	for i := range out {
		if !c.hidden(i) {
			last = out[i]
		}
		out[i] = last
	}
	return out
}

// simplify is the way of Ramer, Douglas and Peucker in time: the looks between
// which all others follow, the first and the last among them.
func (c *curve) simplify(numbers [][]float64, from, to int) []knot {
	if from == to {
		return []knot{{look: from}}
	}
	ease := evenly
	at, off := c.worst(numbers, from, to, ease)
	if off > 1 && to-from > 3 {
		ease = c.fit(numbers, from, to)
		at, off = c.worst(numbers, from, to, ease)
	}
	if off <= 1 {
		return []knot{{look: from, ease: ease}, {look: to}}
	}
	before, after := c.simplify(numbers, from, at), c.simplify(numbers, at, to)
	return append(before[:len(before)-1], after...)
}

// worst is the look between two whose numbers are furthest off, in tolerances.
func (c *curve) worst(numbers [][]float64, from, to int, ease [2]float64) (at int, off float64) {
	for i := from + 1; i < to; i++ {
		y := bezier(float64(i-from)/float64(to-from), ease)
		for k, v := range numbers[i] {
			d := math.Abs(v-(numbers[from][k]+(numbers[to][k]-numbers[from][k])*y)) / c.tolerance(i, k, v)
			if d > off {
				at, off = i, d
			}
		}
	}
	return at, off
}

// bezier is the timing function at a share of the time.
func bezier(p float64, ease [2]float64) float64 {
	q := 1 - p
	return 3*q*q*p*ease[0] + 3*q*p*p*ease[1] + p*p*p
}

// fit is the ease that is best for all numbers together: by least squares, each in
// its tolerances.
func (c *curve) fit(numbers [][]float64, from, to int) [2]float64 {
	var aa, ab, bb, ar, br float64
	for i := from + 1; i < to; i++ {
		p := float64(i-from) / float64(to-from)
		a, b := 3*(1-p)*(1-p)*p, 3*(1-p)*p*p
		for k, v := range numbers[i] {
			long := numbers[to][k] - numbers[from][k]
			w := 1 / c.tolerance(i, k, v)
			rest := (v - numbers[from][k] - long*p*p*p) * w
			a, b := a*long*w, b*long*w
			aa, ab, bb, ar, br = aa+a*a, ab+a*b, bb+b*b, ar+a*rest, br+b*rest
		}
	}
	det := aa*bb - ab*ab
	if !(det > 1e-12*aa*bb) {
		return evenly
	}
	round := func(v float64) float64 { return math.Round(v*1e2) / 1e2 }
	return [2]float64{round((ar*bb - br*ab) / det), round((br*aa - ar*ab) / det)}
}

// trim takes out what says nothing new: of values alike in a row all but the
// first and the last.
func trim(knots []knot) []knot {
	var out []knot
	for i, k := range knots {
		if i > 0 && i+1 < len(knots) && k.value == knots[i-1].value && k.value == knots[i+1].value {
			continue
		}
		out = append(out, k)
	}
	if len(out) == 2 && out[0].value == out[1].value {
		out = out[:1]
	}
	return out
}

// steps are the values of what changes at once.
func steps(values []string) []knot {
	var out []knot
	for i, v := range values {
		if i == 0 || v != values[i-1] {
			out = append(out, knot{look: i, value: v})
		}
	}
	return out
}

// short writes a number without what cannot be seen of it.
func short(v float64) string {
	return unled(strconv.FormatFloat(math.Round(v*1e4)/1e4, 'f', -1, 64))
}

// unled is a number without the zero before its point.
func unled(n string) string {
	switch {
	case n == "-0":
		return "0"
	case strings.HasPrefix(n, "0."):
		return n[1:]
	case strings.HasPrefix(n, "-0."):
		return "-" + n[2:]
	}
	return n
}
