package draw

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"fiftymetres/app/scene"
)

// odd are numbers that no attribute may hold.
var odd = regexp.MustCompile(`NaN|Inf|(^|[^0-9.])-0($|[^.0-9])|[0-9]e[-+]?[0-9]|%!`)

// TestNoOddNumbers looks at every attribute and every patch of many seconds.
func TestNoOddNumbers(t *testing.T) {
	texts := map[string]bool{"id": true, "href": true, "class": true, "data-place": true, "data-actor": true, "data-actor-name": true, "xmlns": true}
	eachPicture(t, builtin(t), func(t *testing.T, s *scene.Scene, p *Picture) {
		f := frameAt(s, 0)
		patcher := p.Patcher(f, AllScreens)
		check := func(where, v string) {
			if bad := odd.FindString(v); bad != "" {
				t.Fatalf("%s holds %q: %.200s", where, bad, v)
			}
		}
		for i, sec := range seconds(s, 30) {
			s.At(sec, f)
			for _, patch := range patcher.Next(f) {
				if patch.Attr != Content && patch.Attr != Markup && !texts[patch.Attr] {
					check(patch.ID+"."+patch.Attr, string(patch.Value))
				}
			}
			if i%25 > 0 {
				continue
			}
			tree, err := parse(p.Stage(f, AllScreens))
			if err != nil {
				t.Fatal(err)
			}
			tree.walk(func(n *node) {
				for k, v := range n.attrs {
					if !texts[k] {
						check(n.name+" "+n.attrs["id"]+"."+k, v)
					}
				}
			})
		}
	})
}

// TestScaleBarIsAsLongAsItSays, at every zoom from a courtyard to a peninsula.
func TestScaleBarIsAsLongAsItSays(t *testing.T) {
	s := compiled(t, builtin(t), "2017-11-22")
	p, f := New(s, "en", wordsOf("en")), frameAt(s, 0)
	spans := []float64{30, 60, 150, 300, 600, 1500, 3000, 6000, 15000, 30000, 3e5, 6e5, 1e6}
	for span := 10.0; span < 1e6; span *= 1.07 {
		spans = append(spans, span)
	}
	for _, span := range spans {
		f.Camera.Span = span
		stage := p.Stage(f, AllScreens)
		tree, err := parse(stage[strings.LastIndex(stage, "<svg"):])
		if err != nil {
			t.Fatal(err)
		}
		ids, _ := tree.byID()
		view := numbers(ids["scale"].attrs["viewBox"])
		corners := places(ids["scale-bar"].attrs["d"])
		left, right := math.Inf(1), math.Inf(-1)
		for i := 0; i+1 < len(corners); i += 2 {
			left, right = min(left, corners[i]), max(right, corners[i])
		}
		drawn := (right - left) * span / view[2] // metres
		said := metresOf(t, ids["scale-text"].text())
		if math.Abs(drawn-said) > 0.005*said {
			t.Errorf("span %v: %v m drawn as %v m", span, said, drawn)
		}
		if digit := strings.Trim(strconv.FormatFloat(said, 'f', -1, 64), "0."); digit != "1" && digit != "2" && digit != "5" {
			t.Errorf("span %v: a bar of %v m is no round number", span, said)
		}
		if said > span/3*(1+1e-9) || said < span/3/2.5*(1-1e-9) {
			t.Errorf("span %v: a bar of %v m is not the longest that takes a third", span, said)
		}
	}
}

// allowed is how far off a number may be written, metres: half a centimetre in
// the yard, and never more than one part in ten thousand.
func allowed(v float64) float64 { return max(0.005, math.Abs(v)*1e-4) * (1 + 1e-9) }

var digits = regexp.MustCompile(`-?[0-9]*\.?[0-9]+`)

// viewOf is what a layer sees, as a view box in the layer's units of length.
func viewOf(t *testing.T, ids map[string]*node, layer string) []float64 {
	t.Helper()
	v := numbers(strings.NewReplacer("scale(", "", ")translate(", " ", ")rotate(", " ", ")", "").Replace(ids[layer+"-at"].attrs["transform"]))
	if len(v) == 4 { // it is turned
		v = append(v[:1], v[2:]...)
	}
	if len(v) != 3 {
		t.Fatalf("%s is placed by %q", layer, ids[layer+"-at"].attrs["transform"])
	}
	span := 40 / v[0]
	return []float64{-v[1] - span/2, -v[2] - span/2, span, span}
}

func numbers(s string) []float64 {
	var out []float64
	for _, n := range digits.FindAllString(s, -1) {
		v, _ := strconv.ParseFloat(n, 64)
		out = append(out, v)
	}
	return out
}

// places are where a path comes to, x and y by turns: of lines, that may be in steps.
func places(d string) []float64 {
	var out []float64
	for _, part := range regexp.MustCompile(`[A-Za-z][^A-Za-z]*`).FindAllString(d, -1) {
		for _, v := range numbers(part[1:]) {
			if n := len(out); part[0] == 'l' || part[0] == 'm' && n > 0 {
				v += out[n-2]
			}
			out = append(out, v)
		}
	}
	return out
}

// metresOf reads "200 m · schematic plan".
func metresOf(t *testing.T, text string) float64 {
	t.Helper()
	parts := strings.Fields(text)
	v, err := strconv.ParseFloat(parts[0], 64)
	if err != nil || len(parts) < 2 || parts[1] != "m" && parts[1] != "km" {
		t.Fatalf("%q says no distance", text)
	}
	if parts[1] == "km" {
		v *= 1000
	}
	return v
}
