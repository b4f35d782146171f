package ground

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/svg"
)

// of is a place of a kind in one of its geometries, scaled and moved.
func of(kind, shape string, scale, away float64) scene.Place {
	pts := map[string][]geom.Point{
		story.PointType:   {{}},
		story.LineType:    {{}, {X: 30, Y: 4}, {X: 60, Y: 25}},
		story.PolygonType: {{}, {X: 40, Y: 2}, {X: 44, Y: 30}, {X: 3, Y: 26}},
	}[shape]
	out := make([]geom.Point, len(pts))
	for i, q := range pts {
		out[i] = q.Scale(scale).Add(geom.Point{X: away, Y: -away})
	}
	return scene.Place{Properties: &story.Properties{ID: "a", Kind: kind, Height: 4, Width: 3, Spacing: 5, Roof: "hip"}, Shape: shape, Points: out}
}

func drawn(p scene.Place) (near, far string) {
	all := []scene.Place{p}
	n, f := &svg.Writer{}, &svg.Writer{}
	Lie(n, all)
	Lines(n, all)
	Stand(n, all, Plant(all))
	if p.Kind == "comparison" {
		Comparison(n, &p, "name")
	}
	Afar(f, all)
	return string(n.B), string(f.B)
}

// TestEveryKindIsDrawn from each geometry that it may have, near or from afar;
// a few are only named.
func TestEveryKindIsDrawn(t *testing.T) {
	named := []string{"country", "helipad", "path", "town"} // the last two with a dot
	for _, name := range Names() {
		k := Of(name)
		if len(k.Shapes) == 0 {
			t.Errorf("%s can be drawn from nothing", name)
		}
		for _, shape := range k.Shapes {
			near, far := drawn(of(name, shape, 1, 0))
			if near+far == "" != slices.Contains(named, name) {
				t.Errorf("%s as a %s: near %q, afar %q", name, shape, near, far)
			}
		}
	}
	if Of("volcano").Shapes != nil || Stands("volcano") {
		t.Error("there are volcanoes")
	}
}

// TestNoOddNumbers, wherever a place lies and however small or large it is.
func TestNoOddNumbers(t *testing.T) {
	odd := regexp.MustCompile(`NaN|Inf|[0-9]e[-+]?[0-9]`)
	for _, name := range Names() {
		for _, shape := range Of(name).Shapes {
			for _, scale := range []float64{0, 1e-6, 1, 1e4} {
				for _, away := range []float64{0, 1e3, 1e6} {
					near, far := drawn(of(name, shape, scale, away))
					if bad := odd.FindString(near + far); bad != "" {
						t.Errorf("%s as a %s, %g times as large, %g m away: %s", name, shape, scale, away, bad)
					}
				}
			}
		}
	}
}

// TestShadowsAreOfWhatStands, fall where the light has it, and are none in none.
func TestShadowsAreOfWhatStands(t *testing.T) {
	for _, name := range Names() {
		k := Of(name)
		p := of(name, k.Shapes[0], 1, 0)
		shadow := Shadows([]scene.Place{p}, geom.Point{X: 2, Y: 1})
		if (len(shadow) > 0) != (k.casts != noShadow) {
			t.Errorf("%s: shadow %q", name, shadow)
		}
		if k.casts != noShadow && k.stands == nil {
			t.Errorf("%s throws a shadow and does not stand", name)
		}
		if s := Shadows([]scene.Place{p}, geom.Point{}); len(s) > 0 {
			t.Errorf("%s throws a shadow in no light", name)
		}
	}
}

// TestLandAndWaterLieAsTheMapHasThem: an island in a lake on an island.
func TestLandAndWaterLieAsTheMapHasThem(t *testing.T) {
	var all []scene.Place
	for _, kind := range []string{"sea", "land", "water", "land"} {
		all = append(all, of(kind, story.PolygonType, 1, 0))
	}
	n, f := &svg.Writer{}, &svg.Writer{}
	Lie(n, all)
	Afar(f, all)
	for _, text := range []string{string(n.B), string(f.B)} {
		var got []string
		for _, m := range regexp.MustCompile(`class="(sea|plain|pool)"`).FindAllStringSubmatch(text, -1) {
			got = append(got, m[1])
		}
		if strings.Join(got, " ") != "sea plain pool plain" {
			t.Errorf("from the lowest: %v", got)
		}
	}
}

func TestBeside(t *testing.T) {
	for i, q := range beside([]geom.Point{{}, {X: 10}, {X: 20}}, 2) {
		if math.Abs(q.Y-2) > 1e-9 || math.Abs(q.X-10*float64(i)) > 1e-9 {
			t.Errorf("point %d lies at %v", i, q)
		}
	}
}
