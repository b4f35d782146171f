package draw

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fiftymetres/app/geom"
	"fiftymetres/app/scene"
	"fiftymetres/app/svg"
)

const goldenDir = "testdata/golden"

// TestGolden holds the pictures of the built-in story: for each moment of each
// edition what moves, the names and the scale bar, and for each edition its
// region and ground. They are compared to the byte. A change that is meant is written by
// "make golden", and looked at: the files open in a browser, with the map's
// style sheet, and their lines are elements, so that a diff can be read.
func TestGolden(t *testing.T) {
	want := map[string]string{}
	for _, e := range editions {
		s := compiled(t, builtin(t), e)
		p := New(s, "en", wordsOf("en"))
		for i, m := range s.Story.Moments {
			f := frameAt(s, m.Span[0]+0.72*(m.Span[1]-m.Span[0]))
			layers := split(p.Playable(f))
			if i == 0 {
				want[e+"-ground.svg"] = document(layers[:2])
			}
			want[e+"-"+m.Slug+".svg"] = document(layers[2:])
		}
	}
	if *update {
		write(t, want)
	}
	total := 0
	for name, svg := range want {
		total += len(svg)
		compare(t, name, svg)
	}
	if total > 1.5e6 {
		t.Errorf("the expected pictures take %d bytes; that is too much to carry along", total)
	}
	files, err := filepath.Glob(filepath.Join(goldenDir, "*.svg"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if name := filepath.Base(file); want[name] == "" && !strings.HasSuffix(name, "-changed.svg") {
			t.Errorf("%s is of no moment any more; take it out, or run make golden", file)
		}
	}
}

// document is layers as a file of their own, in the map's style.
func document(layers []string) string {
	const sheet = "../../../../web/css/map.css"
	body := strings.ReplaceAll(strings.Join(layers, ""), "><", ">\n<")
	return `<?xml-stylesheet type="text/css" href="` + sheet + `"?>` + "\n" +
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 660">` + "\n" + body + "\n</svg>\n"
}

func write(t *testing.T, want map[string]string) {
	t.Helper()
	if err := os.RemoveAll(goldenDir); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(goldenDir, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, svg := range want {
		if err := os.WriteFile(filepath.Join(goldenDir, name), []byte(svg), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// compare tells where a picture is another than expected, and leaves it beside.
func compare(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join(goldenDir, name)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Errorf("%v; run make golden to write it", err)
		return
	}
	changed := strings.TrimSuffix(file, ".svg") + "-changed.svg"
	if string(data) == got {
		os.Remove(changed)
		return
	}
	if err := os.WriteFile(changed, []byte(got), 0o644); err != nil {
		t.Error(err)
	}
	t.Errorf("%s: %s\nthe new picture is %s; if it is meant, run make golden", file, firstLine(string(data), got), filepath.Base(changed))
}

func firstLine(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range a {
		if i >= len(b) || a[i] != b[i] {
			was, is := a[i], ""
			if i < len(b) {
				is = b[i]
			}
			return fmt.Sprint("line ", i+1) + "\nwas " + cut(was) + "\nis  " + cut(is)
		}
	}
	return "there is more at its end"
}

func cut(s string) string { return s[:min(len(s), 160)] }

// TestLayersSeeWhatTheCameraSees: every layer's view is the camera's.
func TestLayersSeeWhatTheCameraSees(t *testing.T) {
	eachSecond(t, func(t *testing.T, s *scene.Scene, f *scene.Frame, ids map[string]*node) {
		for _, id := range []string{"over", "names"} {
			v := viewOf(t, ids, id)
			unit := f.Camera.Span / v[2] // metres
			x, y := (v[0]+v[2]/2)*unit, (v[1]+v[3]/2)*unit
			turn := ""
			if f.Camera.Turn != 0 && id != "names" {
				turn = ")rotate(" + string(svg.Num(nil, f.Camera.Turn)) + ")"
			}
			if at := ids[id+"-at"].attrs["transform"]; !strings.Contains(at, turn) || turn == "" && strings.Contains(at, "rotate") {
				t.Errorf("%s is placed by %q; the camera is turned by %v", id, at, f.Camera.Turn)
			}
			if off := f.Camera.At.Distance(geom.Point{X: x, Y: y}); v[2] != v[3] || off > 0.005*f.Camera.Span {
				t.Errorf("%s sees %v; the camera is at %+v", id, v, f.Camera)
			}
		}
	})
}
