package chart

import (
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fiftymetres/app/svg"
)

var update = flag.Bool("update", false, "write the expected pictures again")

func tick(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func drawn(c Chart) string {
	w := &svg.Writer{}
	c.Tick = tick
	SVG(w, c)
	return string(w.B)
}

// samples are a chart of each form, with every end.
func samples() []Chart {
	return []Chart{
		{ID: "bars", Title: "Parcels", Form: Bars, Bars: []Bar{
			{"By the gazette", "more than 30,000", 30000, Open}, {"By the herald", "about 28,000", 28000, Near},
			{"소포", "2만 개 아래", 20000, Under}, {"Counted", "9,400", 9400, Sharp}}},
		{ID: "share", Title: "Fewer", Form: Bars, Most: 100, Bars: []Bar{{"Within a year", "about 13%", 13, Near}}},
		{ID: "count", Title: "Which", Form: Count, Bars: []Bar{{"To arrive", "the fourth", 4, Sharp},
			{"Of all that came over the pond in the years after the bridge had been closed", "the third", 3, Sharp}}},
		{ID: "sides", Title: "The meadow", Form: Sides, Sides: [2]string{"North", "South"}, Bars: []Bar{{"To either side", "2 km", 2, Sharp}, {"Across", "about 3 km", 1.5, Near}}},
	}
}

// TestGolden keeps the pictures as they were looked at.
func TestGolden(t *testing.T) {
	for _, c := range samples() {
		file, got := filepath.Join("testdata", c.ID+".svg"), drawn(c)
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s is not as it was: look at both, then go test ./app/chart -update\n%s", file, got)
		}
	}
}

// shape is what of an element the properties are about.
type shape struct {
	name, class, anchor, said string
	x, y, wide                float64
}

// shapes reads a picture, and fails on what is no number or no XML.
func shapes(t *testing.T, picture string) (all []shape, high float64) {
	t.Helper()
	if strings.Contains(picture, "NaN") || strings.Contains(picture, "Inf") {
		t.Errorf("no number: %s", picture)
	}
	for d := xml.NewDecoder(strings.NewReader(picture)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all, high
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			s := shape{name: e.Name.Local}
			for _, a := range e.Attr {
				v, _ := strconv.ParseFloat(a.Value, 64)
				switch a.Name.Local {
				case "class":
					s.class = a.Value
				case "text-anchor":
					s.anchor = a.Value
				case "x":
					s.x = v
				case "y":
					s.y = v
				case "width":
					s.wide = v
				case "viewBox":
					fmt.Sscanf(a.Value, "0 0 360 %g", &high)
				}
			}
			all = append(all, s)
		case xml.CharData:
			if len(all) > 0 {
				all[len(all)-1].said += string(e)
			}
		}
	}
}

// TestNothingLeavesTheFrame: labels and bars stay in it, for any numbers.
func TestNothingLeavesTheFrame(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	all := samples()
	for range 300 {
		c := Chart{ID: "any", Title: "Any", Form: Forms[r.IntN(len(Forms))], Sides: [2]string{"북", "South"}}
		for range 1 + r.IntN(6) {
			c.Bars = append(c.Bars, Bar{strings.Repeat("word 낱말 ", 1+r.IntN(12)), "about 12,345", math.Pow(10, r.Float64()*9-2), []End{Sharp, Near, Open, Under}[r.IntN(4)]})
		}
		all = append(all, c)
	}
	for _, odd := range []float64{0, -3, math.NaN(), math.Inf(1)} {
		all = append(all, Chart{ID: "odd", Form: Bars, Bars: []Bar{{"Odd", "odd", odd, Near}, {"Even", "2", 2, Sharp}}}, Chart{ID: "odd", Form: Sides, Bars: []Bar{{"Odd", "odd", odd, Under}}},
			Chart{ID: "odd", Form: Count, Bars: []Bar{{"Odd", "odd", odd, Sharp}}})
	}
	all = append(all, Chart{ID: "none", Form: Bars})
	for _, c := range all {
		found, high := shapes(t, drawn(c))
		for _, s := range found {
			from, to := s.x, s.x+s.wide
			if s.name == "text" {
				s.y += 4 // what hangs below the line
				switch w := width(s.said); s.anchor {
				case "end":
					from, to = s.x-w, s.x
				case "middle":
					from, to = s.x-w/2*11/font, s.x+w/2*11/font
				default:
					to = s.x + w
				}
			}
			if from < -0.1 || to > Wide+0.1 || s.y > high {
				t.Errorf("%s, %s: %s %q is from %g to %g at %g of %g", c.ID, c.Form, s.name, s.said, from, to, s.y, high)
			}
		}
	}
}

// TestBarsAreProportional: a length is its number's share, from zero.
func TestBarsAreProportional(t *testing.T) {
	for _, form := range []string{Bars, Sides} {
		c := Chart{ID: "p", Form: form}
		for _, v := range []float64{1000, 780, 500, 1} {
			c.Bars = append(c.Bars, Bar{"So many", tick(v), v, Sharp})
		}
		var bars []shape
		found, _ := shapes(t, drawn(c))
		for _, s := range found {
			if s.class == "c-bar" {
				bars = append(bars, s)
			}
		}
		for i, s := range bars {
			if want := bars[0].wide * c.Bars[i].Amount / 1000; math.Abs(s.wide-want) > 0.11 {
				t.Errorf("%s: %g is %g long, want %g", form, c.Bars[i].Amount, s.wide, want)
			}
		}
		if len(bars) != len(c.Bars) {
			t.Errorf("%s: %d bars", form, len(bars))
		}
	}
}

// TestOnlySharpNumbersHaveSharpEnds, and the picture says all of them.
func TestOnlySharpNumbersHaveSharpEnds(t *testing.T) {
	for qualifier, soft := range map[string]bool{"": false, "about": true, "more than": true, "at least": true, "up to": true, "less than": true} {
		got := drawn(Chart{ID: "e", Title: "Ends", Form: Bars, Bars: []Bar{{"One & <two>", "7", 7, EndOf(qualifier)}}})
		if strings.Contains(got, `fill="url(#e-soft)"`) != soft {
			t.Errorf("%q: %s", qualifier, got)
		}
		if !strings.Contains(got, `>One &amp; &lt;two&gt;: 7</desc>`) || !strings.Contains(got, `role="img"`) {
			t.Errorf("it does not say what it shows: %s", got)
		}
	}
}
