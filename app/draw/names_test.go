package draw

import (
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/draw/ground"
	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/scene"
)

// TestNamesLeaveEachOtherAlone: on every screen, at every stop of the camera, no name
// lies on another, on another's dot, or on the line that leads to another.
func TestNamesLeaveEachOtherAlone(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, _ *scene.Scene, p *Picture) {
		for k, s := range p.stops {
			p.namesOf(s, AllScreens)
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
						if i < j && tangled([]placed{a}, b.spot) {
							t.Errorf("stop %d, tier %d: the lines to %s and %s cross", k, tier, a.Text, b.Text)
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
		p.namesOf(s, AllScreens)
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
		} else if region := split(p.Stage(f, AllScreens))[0]; strings.Contains(region, `class="town"`) {
			t.Error("the region has dots of its own")
		}
	}
}

// TestNumbersStandBesideWhatTheyMeasure, in any direction.
func TestNumbersStandBesideWhatTheyMeasure(t *testing.T) {
	for _, heading := range []float64{0, 20, 45, 70, 90, 135, 180, 225, 270, 300} {
		for _, other := range []bool{false, true} {
			way := geom.HeadingVector(heading)
			box := besideLine(way, other).box("≈ 50 m", 1)
			if from, to, through := box.Clip(way.Scale(-200), way.Scale(200)); through && from.Distance(to) > 12 {
				t.Errorf("a line heading %v° runs through its number for %.0f px", heading, from.Distance(to))
			}
		}
	}
}

// TestNumbersKeepOffWhatMoves: at no stop of the story, on a phone or any larger screen, is
// a number on somebody or his name for longer than a tenth of the time.
func TestNumbersKeepOffWhatMoves(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, s *scene.Scene, p *Picture) {
		for _, stop := range p.stops {
			told := s.Telling(stop.moment).Measures
			for size := 2; size < len(label.Tiers); size++ { // on the smallest there may be no such place
				metre := label.Tiers[size].Metre(stop.view)
				for i, n := range p.numbers(stop, stop.moment, size) {
					box := n.box(p.measureText(told[i]), metre)
					if many := hits(p.busy(stop, size), box); many > 6 {
						t.Errorf("second %v, tier %d: %s lies on what moves in %d of the looks", stop.at, size, p.measureText(told[i]), many)
					}
				}
			}
		}
	})
}

// TestNamesStayOnTheirSide: what stands on one side of the border has no name on the
// other, nor on the line.
func TestNamesStayOnTheirSide(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, _ *scene.Scene, p *Picture) {
		for _, s := range p.stops {
			p.namesOf(s, AllScreens)
			borders := p.borders(s.view)
			for tier := range label.Tiers {
				for _, n := range s.placed[tier] {
					if !n.sided {
						continue
					}
					if box := n.box(n.spot, label.Tiers[tier].Metre(s.view)); beyond(borders, n.at, box) || over(borders, n.spot) {
						t.Errorf("second %v, tier %d: %s stands over the border", s.at, tier, n.Text)
					} else if !n.told && p.underlined(box) {
						t.Errorf("second %v, tier %d: %s, which is not told of, stands on a line of the ground", s.at, tier, n.Text)
					}
				}
			}
		}
	})
}

// TestTheBorderIsNamed wherever it is told of and in sight. On a phone there is one view
// without room for it: that in which he runs across.
func TestTheBorderIsNamed(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, sc *scene.Scene, p *Picture) {
		for tier := 2; tier < len(label.Tiers); tier++ {
			var missed []float64
			for _, s := range p.stops {
				is := func(n name) bool { return n.id == "mdl" }
				size := &label.Tiers[tier]
				if inner := size.Sight(s.view); !onLine(p.borders(s.view), geom.Box{Min: inner.Min.Lerp(inner.Max, 0.1), Max: inner.Max.Lerp(inner.Min, 0.1)}) {
					continue // at the edge of what is seen at most
				}
				p.namesOf(s, AllScreens)
				if slices.Contains(sc.Telling(s.moment).Told, "mdl") && !slices.ContainsFunc(s.placed[tier], func(n placed) bool { return is(n.name) }) {
					missed = append(missed, s.at)
				}
			}
			if len(missed) > 1 || tier > 2 && len(missed) > 0 {
				t.Errorf("tier %d: it has no name at the seconds %v", tier, missed)
			}
		}
	})
}

// TestNamesStandByTheirOwn: no name beside a building is closer to another.
func TestNamesStandByTheirOwn(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, _ *scene.Scene, p *Picture) {
		for _, s := range p.stops {
			p.namesOf(s, AllScreens)
			for tier := range label.Tiers {
				size := &label.Tiers[tier]
				for _, n := range s.placed[tier] {
					if !n.beside || n.By != (geom.Point{}) {
						continue
					}
					box := n.box(n.spot, size.Metre(s.view))
					for i := range p.scene.Places {
						o := &p.scene.Places[i]
						b := geom.Bounds(o.Points)
						b.Min = b.Min.Add(ground.Lift(ground.Height(o))) // as it is seen
						if ground.Stands(o.Kind) && o.ID != n.id && !b.Intersects(n.covers) && box.Gap(b) < box.Gap(n.covers) {
							t.Errorf("second %v, tier %d: %s is closer to %s", s.at, tier, n.Text, o.ID)
						}
					}
				}
			}
		}
	})
}

// TestStillsHaveNames: wherever in a moment a still is taken, it is in a view that the
// camera comes to.
func TestStillsHaveNames(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, s *scene.Scene, p *Picture) {
		for i := range s.Story.Moments {
			m := &s.Story.Moments[i]
			if !slices.Contains(s.Story.Told(s.Edition), i) {
				continue
			}
			at := p.Composed(m.Second(Later))
			if at < m.Second(Later) || at >= m.Span[1] {
				t.Errorf("%s: the still is at %v", m.Slug, at)
			}
			if f := frameAt(s, at); p.stopAt(f) == nil || !p.stopAt(f).serves(f.Camera) {
				t.Errorf("%s: at %v the map has no names", m.Slug, at)
			}
		}
	})
}
