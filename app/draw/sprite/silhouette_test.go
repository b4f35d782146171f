package sprite

import (
	"encoding/xml"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"fiftymetres/app/geom"
)

type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []element  `xml:",any"`
}

func (e *element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (e *element) num(name string) float64 {
	v, _ := strconv.ParseFloat(e.attr(name), 64)
	return v
}

// silhouettes are all that are written for forms in all poses, by id.
func silhouettes(t *testing.T) map[string]*element {
	forms, poses := map[string]bool{}, map[string]bool{}
	for _, f := range Forms {
		forms[f.Name] = true
	}
	for _, p := range PoseNames() {
		poses[p] = true
	}
	var defs element
	if err := xml.Unmarshal([]byte(Defs(forms, poses)), &defs); err != nil {
		t.Fatal(err)
	}
	out := map[string]*element{}
	for i := range defs.Children {
		id := defs.Children[i].attr("id")
		if out[id] != nil {
			t.Errorf("two silhouettes are called %s", id)
		}
		out[id] = &defs.Children[i]
	}
	return out
}

// each gives the points on an element's outlines.
func each(t *testing.T, all map[string]*element, e *element, by geom.Point, do func(geom.Point)) {
	switch e.XMLName.Local {
	case "use":
		target := all[strings.TrimPrefix(e.attr("href"), "#")]
		if target == nil {
			t.Fatalf("nothing is called %s", e.attr("href"))
		}
		each(t, all, target, by.Add(geom.Point{X: e.num("x"), Y: e.num("y")}), do)
	case "path":
		outline(t, e.attr("d"), func(p geom.Point) { do(p.Add(by)) })
	case "rect":
		for _, c := range [4]geom.Point{{}, {X: 1}, {Y: 1}, {X: 1, Y: 1}} {
			do(by.Add(geom.Point{X: e.num("x") + c.X*e.num("width"), Y: e.num("y") + c.Y*e.num("height")}))
		}
	case "circle":
		for a := range 12 {
			do(by.Add(geom.Point{X: e.num("cx"), Y: e.num("cy")}).Add(geom.HeadingVector(float64(a) * 30).Scale(e.num("r"))))
		}
	}
	for i := range e.Children {
		each(t, all, &e.Children[i], by, do)
	}
}

var pathWords = regexp.MustCompile(`[A-Za-z]|-?(?:[0-9]+\.?[0-9]*|\.[0-9]+)`)

// outline reads the path data that silhouettes are written in.
func outline(t *testing.T, d string, do func(geom.Point)) {
	words := pathWords.FindAllString(d, -1)
	if joined := strings.Join(words, ""); joined != strings.NewReplacer(" ", "", ",", "").Replace(d) {
		t.Fatalf("%q holds what this test cannot read", d)
	}
	var at geom.Point
	command := ""
	number := func() float64 {
		if len(words) == 0 {
			t.Fatalf("%q ends too soon", d)
		}
		v, err := strconv.ParseFloat(words[0], 64)
		if err != nil {
			t.Fatalf("%q: %v", d, err)
		}
		words = words[1:]
		return v
	}
	point := func() geom.Point { x := number(); return geom.Point{X: x, Y: number()} }
	for len(words) > 0 {
		if c := words[0][0]; c >= 'A' {
			command, words = words[0], words[1:]
		}
		from := at
		switch command {
		case "M", "L":
			at = point()
		case "H":
			at.X = number()
		case "V":
			at.Y = number()
		case "h":
			at.X += number()
		case "Q":
			c := point()
			at = point()
			curve(from, c, c, at, 2, do)
		case "C":
			c, e := point(), point()
			at = point()
			curve(from, c, e, at, 3, do)
		case "Z":
		default:
			t.Fatalf("%q: %s is not read here", d, command)
		}
		do(at)
	}
}

// curve gives points on a Bézier curve of a degree, two or three.
func curve(a, b, c, d geom.Point, degree int, do func(geom.Point)) {
	for k := range 9 {
		u := float64(k+1) / 10
		if degree == 2 {
			do(a.Lerp(b, u).Lerp(b.Lerp(d, u), u))
			continue
		}
		m := b.Lerp(c, u)
		do(a.Lerp(b, u).Lerp(m, u).Lerp(m.Lerp(c.Lerp(d, u), u), u))
	}
}

// TestTheRoomHoldsTheSilhouette in every pose, at every step, facing either way
// or turned anywhere: labels are kept out of it. Guns and tails may stick out a
// little.
func TestTheRoomHoldsTheSilhouette(t *testing.T) {
	all := silhouettes(t)
	for _, f := range Forms {
		for _, pose := range f.Poses {
			room := f.Covers(pose)
			slack := 0.25 * (room.Max.X - room.Min.X) / 2
			for step := range 24 {
				m := Motion{Pose: pose, Scale: f.Unit, Travelled: float64(step) * f.Unit / 4, Share: 0.5, Moves: step > 0}
				id := strings.TrimPrefix(f.Symbol(&m), "#")
				each(t, all, all[id], geom.Point{}, func(p geom.Point) {
					far := math.Hypot(p.X, p.Y)
					switch {
					case math.IsNaN(far):
						t.Fatalf("%s: %v", id, p)
					case f.Turns && far > room.Max.X+slack,
						!f.Turns && (max(p.X, -p.X) > min(room.Max.X, -room.Min.X)+slack || p.Y < room.Min.Y-slack || p.Y > room.Max.Y+slack):
						t.Fatalf("%s reaches %v and is said to take %v", id, p, room)
					}
				})
			}
		}
	}
}

var classes = regexp.MustCompile(`class="([^"]*)"`)

// TestEveryClassHasItsRule, or it would be drawn in whatever colour is inherited.
func TestEveryClassHasItsRule(t *testing.T) {
	sheet := Sheet()
	for _, f := range Forms {
		written := f.Defs + f.Spins + f.Cast + walk + crowd
		if f.Trail != "" {
			written += `class="` + f.Trail + `"`
		}
		for _, found := range classes.FindAllStringSubmatch(written, -1) {
			for _, class := range strings.Fields(found[1]) {
				if !regexp.MustCompile(`\.` + class + `[{,.: ]`).MatchString(sheet) {
					t.Errorf("a %s has the class %s, which has no rule", f.Name, class)
				}
			}
		}
	}
	known := map[string]bool{"halo": true, "soil-speck": true} // of the map
	for _, token := range Tokens {
		known[token[0]] = true
	}
	for _, v := range regexp.MustCompile(`var\(--([a-z-]+)\)`).FindAllStringSubmatch(sheet, -1) {
		if !known[v[1]] {
			t.Errorf("%s is no token", v[1])
		}
	}
}
