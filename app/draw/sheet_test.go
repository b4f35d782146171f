package draw

import (
	"flag"
	"os"
	"regexp"
	"slices"
	"testing"

	"fiftymetres/app/camera"
)

var update = flag.Bool("update", false, "write the expected files again")

// TestStyleSheet keeps the page's sheet the one that the picture is drawn for.
func TestStyleSheet(t *testing.T) {
	const file = "../../web/css/map.css"
	want := "/* Written by \"make golden\" from app/draw. */\n" + CSS()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil || string(got) != want {
		t.Fatalf("%s is not what app/draw says; run make golden (%v)", file, err)
	}
}

// TestTheStyleSheetKnowsTheLayers: each that it names is one of the picture.
func TestTheStyleSheetKnowsTheLayers(t *testing.T) {
	var ids []string
	for _, l := range Layers {
		ids = append(ids, l.ID)
	}
	named := regexp.MustCompile(`#(\w+)(?:\[data-lod| [.:])`).FindAllStringSubmatch(styles(), -1)
	if len(named) < 3 {
		t.Fatal("it names no layers; are they looked for as they are written?")
	}
	for _, m := range named {
		if !slices.Contains(ids, m[1]) {
			t.Errorf("it names #%s; the layers are %v", m[1], ids)
		}
	}
}

// TestALayerServesViewsLikeItsOwn, and none where its numbers are of another unit.
func TestALayerServesViewsLikeItsOwn(t *testing.T) {
	for _, l := range Layers {
		v := camera.View{Span: 100}
		near, far := camera.View{Span: 100 * l.Coarse * 0.99}, camera.View{Span: 100 * l.Coarse * 1.01}
		if !l.Serves(v, v) || !l.Serves(v, near) || !l.Serves(near, v) || l.Serves(v, far) || l.Serves(far, v) {
			t.Errorf("%s drawn for %v does not serve as far as %g times", l.ID, v, l.Coarse)
		}
	}
	if names := &Layers[3]; names.Serves(camera.View{Span: 199e3}, camera.View{Span: 201e3}) {
		t.Errorf("%s in metres serve kilometres", names.ID)
	}
}
