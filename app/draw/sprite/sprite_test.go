package sprite

import (
	"math"
	"regexp"
	"strings"
	"testing"

	"fiftymetres/app/geom"
)

var reference = regexp.MustCompile(`href="#([^"]+)"`)

// TestEverySilhouetteIsThere: whatever a form shows, in every pose and at every
// step, is among its silhouettes, and so is what these are made of.
func TestEverySilhouetteIsThere(t *testing.T) {
	for _, f := range Forms {
		for _, pose := range append(PoseNames(), "", "no such pose") {
			defs := Defs(map[string]bool{f.Name: true}, map[string]bool{pose: true})
			need := func(id string) {
				if !strings.Contains(defs, `id="`+id+`"`) {
					t.Errorf("%s, %s: there is no %s", f.Name, pose, id)
				}
			}
			for _, m := range reference.FindAllStringSubmatch(defs, -1) {
				need(m[1])
			}
			for gone := range 40 {
				for _, moves := range []bool{false, true} {
					m := Motion{Pose: pose, Scale: f.Unit, Travelled: float64(gone) * 0.3, Share: float64(gone) / 40, Moves: moves, Falls: true}
					need(strings.TrimPrefix(f.Symbol(&m), "#"))
				}
			}
		}
	}
}

// TestForms: sizes, speeds and label sides hold in every view.
func TestForms(t *testing.T) {
	for _, f := range Forms {
		for span := 10.0; span < 2e6; span *= 1.7 {
			k := f.Scale(span)
			if !(k >= f.Unit) || k*f.Length < 0.999*f.Share*span || math.IsInf(k, 0) {
				t.Errorf("%s is drawn at %v in a view of %v m", f.Name, k, span)
			}
		}
		for _, pose := range append(PoseNames(), "") {
			if p, limited := f.PaceOf(pose); limited != (pose != "gone") || limited && !(p.Real > 0 && p.Told >= p.Real && p.How != "") {
				t.Errorf("%s, %s: a pace of %+v", f.Name, pose, p)
			}
			b := f.Covers(pose)
			if !(b.Min.X < 0 && b.Max.X > 0 && b.Min.Y < 0 && b.Max.Y >= 0.1) {
				t.Errorf("%s, %s covers %v", f.Name, pose, b)
			}
		}
		if f.Beside.X < 0.5*f.Box.Max.X || f.Beside.Up > f.Beside.Down {
			t.Errorf("the labels of a %s stand at %+v, and it takes %v", f.Name, f.Beside, f.Box)
		}
		for _, pose := range f.Poses {
			if !f.Has(pose) {
				t.Errorf("a %s cannot %s", f.Name, pose)
			}
		}
	}
}

// TestTrails hold no odd number, and lie behind.
func TestTrails(t *testing.T) {
	for _, f := range Forms {
		if f.Trail == "" {
			continue
		}
		m := Motion{Scale: 3, Travelled: 12, Share: 0.5, Heading: 0, Moves: true}
		b := string(f.Behind(nil, &m, geom.Point{X: 5, Y: 5}))
		if b == "" || strings.Contains(b, "NaN") || strings.Contains(b, "Inf") {
			t.Errorf("a %s leaves %q", f.Name, b)
		}
		for _, still := range []Motion{{Scale: 3, Share: 0.5}, {Scale: 3, Share: 1, Moves: true}} {
			if b := f.Behind(nil, &still, geom.Point{}); len(b) > 0 {
				t.Errorf("a %s that does not move leaves %q", f.Name, b)
			}
		}
	}
}

func TestNothingAllocates(t *testing.T) {
	for _, f := range Forms {
		m := Motion{Scale: f.Unit, Moves: true, Share: 0.3}
		buf := make([]byte, 0, 4096)
		if n := testing.AllocsPerRun(20, func() {
			m.Travelled += 0.1
			for i := range Poses {
				m.Pose = Poses[i].Name
				f.Symbol(&m)
				buf = f.Behind(buf[:0], &m, geom.Point{})
			}
		}); n > 0 {
			t.Errorf("a %s allocates %v times", f.Name, n)
		}
	}
}
