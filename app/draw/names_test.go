package draw

import (
	"strings"
	"testing"

	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/scene"
)

// TestNamesLeaveEachOtherAlone: on every screen, at every stop of the camera, no name
// lies on another, on another's dot, or on the line that leads to another.
func TestNamesLeaveEachOtherAlone(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, _ *scene.Scene, p *Picture) {
		for k, s := range p.stops {
			p.namesOf(s)
			for tier := range label.Tiers {
				metre := label.Tiers[tier].Metre(s.view)
				for i, a := range s.placed[tier] {
					for j, b := range s.placed[tier] {
						if i == j {
							continue
						}
						box := b.box(b.spot, metre)
						if a.box(a.spot, metre).Intersects(box) {
							t.Errorf("stop %d, tier %d: %s lies on %s", k, tier, b.Text, a.Text)
						}
						if a.dot && dotBox(a.At, metre).Intersects(box) {
							t.Errorf("stop %d, tier %d: %s lies on the dot of %s", k, tier, b.Text, a.Text)
						}
						if a.By != (geom.Point{}) && crosses([]placed{b}, a.spot, metre) {
							t.Errorf("stop %d, tier %d: the line to %s runs through %s", k, tier, a.Text, b.Text)
						}
					}
				}
			}
		}
	})
}

// TestWhereItHappensIsNamed: the view that the page opens with names Panmunjom on a
// phone and on all larger screens, and nothing there has a dot without a name.
func TestWhereItHappensIsNamed(t *testing.T) {
	for _, lang := range langs {
		p := New(compiled(t, builtin(t), editions[0]), lang, wordsOf(lang))
		s := p.stops[0]
		p.namesOf(s)
		for tier := 2; tier < len(label.Tiers); tier++ {
			named := false
			for _, n := range s.placed[tier] {
				named = named || n.id == "panmunjom"
			}
			if !named {
				t.Errorf("%s: on tier %d it is not named", lang, tier)
			}
		}
		if f := frameAt(p.scene, 0); f.Camera.Turn == 0 || p.scene.Projection.North()+f.Camera.Turn != 360 {
			t.Errorf("north is at %v° in a view turned by %v°", p.scene.Projection.North(), f.Camera.Turn)
		} else if region := split(p.Stage(f))[0]; strings.Contains(region, `class="town"`) {
			t.Error("the region has dots of its own")
		}
	}
}

// TestNumbersStandBesideWhatTheyMeasure, in any direction.
func TestNumbersStandBesideWhatTheyMeasure(t *testing.T) {
	for _, heading := range []float64{0, 20, 45, 70, 90, 135, 180, 225, 270, 300} {
		way := geom.HeadingVector(heading)
		side, up := besideLine(way)
		n := name{Lines: set("", "≈ 50 m", "")}
		box := n.box(spot{Side: side, By: geom.Point{Y: -up * 13}}, 1)
		if from, to, through := box.Clip(way.Scale(-200), way.Scale(200)); through && from.Distance(to) > 12 {
			t.Errorf("a line heading %v° runs through its number for %.0f px", heading, from.Distance(to))
		}
	}
}
