package draw

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/draw/ground"
	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/svg"
)

// sheet has every kind of place once, in each geometry that it may have: land and
// water under rows of the rest, near and from afar.
func sheet() []byte {
	rect := func(x, y, wide, high float64) []geom.Point {
		return []geom.Point{{X: x, Y: y}, {X: x + wide, Y: y}, {X: x + wide, Y: y + high}, {X: x, Y: y + high}}
	}
	var all []scene.Place
	add := func(kind, shape, lies string, pts ...geom.Point) {
		all = append(all, scene.Place{Shape: shape, Points: pts, Properties: &story.Properties{ID: fmt.Sprint(kind, len(all)), Kind: kind,
			Height: 4, Width: 5, Spacing: 6, Roof: []string{"flat", "ridge", "hip"}[len(all)%3], Colour: []string{"blue", "tile", "asphalt", ""}[len(all)%4], Ground: lies}})
	}
	add("land", story.PolygonType, "soil", rect(0, 0, 130, 150)...)
	add("land", story.PolygonType, "gravel", rect(130, 0, 130, 150)...)
	add("land", story.PolygonType, "", rect(0, 150, 260, 40)...)
	k := 0
	for _, name := range ground.Names() {
		for _, shape := range ground.Of(name).Shapes {
			x, y := 8+float64(k%8)*32, 14+float64(k/8)*28
			switch shape {
			case story.PointType:
				add(name, shape, "", geom.Point{X: x + 10, Y: y + 8})
			case story.LineType:
				add(name, shape, "", geom.Point{X: x, Y: y + 3}, geom.Point{X: x + 12, Y: y + 8}, geom.Point{X: x + 24, Y: y + 7})
			default:
				add(name, shape, "", rect(x, y, 20, 13)...)
			}
			k++
		}
	}
	w := &svg.Writer{}
	w.Raw(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 260 200" width="1300" height="1000" font-size="5"><style>`, resolveLight(), `</style><rect class="sea" width="100%" height="100%"/><g class="layer"><defs>`)
	trees := ground.Plant(all)
	for _, s := range ground.Symbols(trees) {
		w.Raw(s.Begin())
		s.Write(w)
		w.Raw(ground.End)
	}
	ground.Textures(w)
	w.Raw(`</defs>`)
	ground.Lie(w, all)
	w.Raw(`<path class="shade" d="`)
	w.B = append(w.B, ground.Shadows(all, geom.Point{X: 0.6, Y: 0.4})...)
	w.Raw(`"/>`)
	ground.Lines(w, all)
	ground.Stand(w, all, trees)
	w.Raw(`</g><svg id="region" class="layer" viewBox="0 0 2.6 2" x="180" y="160" width="80" height="40" font-size=".05">`)
	ground.Afar(w, all)
	for i := range all {
		if dotted(&all[i]) {
			ground.Dot(w, all[i].Points[0].Scale(1.0/ground.RegionUnit))
		}
	}
	w.Raw(`</svg></svg>`)
	return w.B
}

func resolveLight() string {
	css := StillStyle(1300, 1000)
	return css[:strings.LastIndex(css, ".sea{")] + `.sea{fill:#c4d2d6}`
}

// TestSheetOfKinds: a picture to be looked at when a kind is added or changed.
func TestSheetOfKinds(t *testing.T) {
	const file = "testdata/kinds.svg"
	got := sheet()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != string(got) {
		t.Errorf("%s is another picture now: look at it, and run make golden", file)
	}
}

// TestEveryClassOfThePlacesHasARule.
func TestEveryClassOfThePlacesHasARule(t *testing.T) {
	css := CSS()
	var plain []string
	for _, m := range regexp.MustCompile(`class="([^"]+)"`).FindAllStringSubmatch(string(sheet()), -1) {
		for _, class := range strings.Fields(m[1]) {
			if !slices.Contains(plain, class) && class != "layer" {
				plain = append(plain, class)
			}
		}
	}
	for _, class := range plain {
		if !regexp.MustCompile(`\.` + regexp.QuoteMeta(class) + `[^a-z0-9-]`).MatchString(css) {
			t.Errorf("no rule for .%s", class)
		}
	}
	if len(plain) < 40 {
		t.Errorf("%d classes; the kinds have more", len(plain))
	}
}
