package draw

import (
	"testing"

	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/scene"
)

// TestLinesKeepOffWhatIsSaid: when the camera comes to a stop, and when a still is taken, on
// a phone and all larger screens, no line that leads to a name runs through what is said of
// an actor or through a number, no border through a number or what an actor does; and what
// is measured, other ways and the border run through few of all names of actors: now and
// then there is no other side, as where he lies in the middle of the ring of another answer.
func TestLinesKeepOffWhatIsSaid(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, sc *scene.Scene, p *Picture) {
		said, through, numbers, crossed := 0, 0, 0, 0
		for _, s := range p.stops {
			if s.view.Turn != 0 {
				continue
			}
			p.namesOf(s, AllScreens)
			lines := p.strikes(s.moment)
			near := s.view.Span <= closeEnough
			for _, sec := range []float64{min(s.at, s.to-1e-6), p.Composed(sc.Story.Moments[s.moment].Second(Later))} {
				f := &drawing{Frame: frameAt(sc, sec)}
				if sec < s.from || sec > s.to || !s.serves(f.Camera) {
					continue
				}
				labels := p.labels(f)
				for tier := 2; tier < len(label.Tiers); tier++ {
					for _, i := range f.On {
						l := &labels[i]
						if l.room[tier] == 0 {
							continue
						}
						box := l.boxes[tier]
						said++
						if onLine(lines.measures, box) || near && lines.other(box) || p.bounds().through(box) {
							through++
						}
						if l.room[tier] == 2 && p.bounds().through(box) {
							t.Errorf("second %v, tier %d: %q lies on the border", sec, tier, l.Detail)
						}
						for _, n := range s.placed[tier] {
							if _, _, through := box.Clip(n.At, n.At.Add(n.By)); through && n.By != (geom.Point{}) && !box.Contains(n.At) {
								t.Errorf("second %v, tier %d: the line to %s runs through %q", sec, tier, n.Text, l.Text)
							}
						}
					}
				}
			}
			for tier := 2; tier < len(label.Tiers); tier++ {
				for i, n := range p.numbers(s, s.moment, tier) {
					d := sc.Telling(s.moment).Measures[i]
					box := n.box(p.measureText(d), label.Tiers[tier].Metre(s.view))
					if !square(s.view).Contains(n.at) {
						continue
					}
					if numbers++; lines.route.through(box) || near && lines.other(box) {
						crossed++
					}
					for k, other := range lines.measures {
						if k != i && geom.Cross(n.at, box.Min.Lerp(box.Max, 0.5), other[0], other[1]) {
							t.Errorf("second %v, tier %d: %s stands beyond what else is measured", s.at, tier, p.measureText(d))
						}
					}
					if p.bounds().through(box) {
						t.Errorf("second %v, tier %d: the border runs through %s", s.at, tier, p.measureText(d))
					}
					for _, o := range s.placed[tier] {
						if _, _, through := box.Clip(o.At, o.At.Add(o.By)); through && o.By != (geom.Point{}) {
							t.Errorf("second %v, tier %d: the line to %s runs through %s", s.at, tier, o.Text, p.measureText(d))
						}
					}
				}
			}
		}
		t.Logf("%d of %d names of actors, %d of %d numbers", through, said, crossed, numbers)
		if through > said*3/10 || crossed > numbers/10 {
			t.Errorf("lines run through %d of %d names of actors, and ways through %d of %d numbers", through, said, crossed, numbers)
		}
	})
}
