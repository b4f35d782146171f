package draw

import (
	"slices"
	"testing"

	"fiftymetres/app/geom"
	"fiftymetres/app/label"
	"fiftymetres/app/scene"
)

// TestWhatIsToldOfIsNamedFirst: at no stop of the camera, on no size of screen, has what the
// moment does not tell of a name, where something that it tells of is looked for in vain. The
// border has one on all screens that are larger than a phone's, and on those too but for one
// view: that in which he runs across; in a narrow frame, where its name is not as wide as that.
func TestWhatIsToldOfIsNamedFirst(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, sc *scene.Scene, p *Picture) {
		unnamed := [len(label.Tiers)]int{0: -1 << 10, 2: -1}
		if p.lang != "ko" {
			unnamed[1] = -1 << 10
		}
		for _, s := range p.stops {
			p.namesOf(s, AllScreens)
			told := sc.Telling(s.moment).Told
			for tier := range label.Tiers {
				size := &label.Tiers[tier]
				named := func(id string) bool {
					return slices.ContainsFunc(s.placed[tier], func(n placed) bool { return n.id == id })
				}
				other := slices.IndexFunc(s.placed[tier], func(n placed) bool { return n.id != "mdl" && !slices.Contains(told, n.id) })
				for _, n := range p.wanted(s.moment, s.view, size.Sight(s.view), size.Metre(s.view), nil) {
					if !n.sought || named(n.id) {
						continue
					}
					if other >= 0 && (n.id == "mdl" || slices.Contains(told, n.id)) {
						t.Errorf("second %v, tier %d: %s is named, %s is not", s.at, tier, s.placed[tier][other].Text, n.Text)
					}
					if n.id == "mdl" {
						if unnamed[tier]++; unnamed[tier] > 0 {
							t.Errorf("second %v, tier %d: the border has no name", s.at, tier)
						}
					}
				}
			}
		}
	})
}

// TestWhomItFollowsIsNamed: when the camera comes to a stop, and when a still is taken,
// whom the story follows has his name on all screens but the smallest, if there is a side
// on which he could have it.
func TestWhomItFollowsIsNamed(t *testing.T) {
	eachPicture(t, builtin(t), func(t *testing.T, sc *scene.Scene, p *Picture) {
		for _, s := range p.stops {
			for _, sec := range []float64{min(s.at, s.to-1e-6), p.Composed(sc.Story.Moments[s.moment].Second(Later))} {
				f := &drawing{Frame: frameAt(sc, sec)}
				form := p.shown(p.lead, f.Frame)
				lines, ok := p.lines(p.lead, f.Frame)
				if form == nil || !ok {
					continue
				}
				for tier := 1; tier < len(label.Tiers); tier++ {
					size, at := &label.Tiers[tier], f.Camera.Turned(f.Poses[p.lead].At)
					sight := size.Sight(f.Camera)
					room := false
					for c := range side(sides) {
						box := lines.Alone().Box(c.spot(form, &f.Poses[p.lead], f.Camera), 0, size.Metre(f.Camera))
						room = room || sight.Holds(box) && !box.Intersects(size.Covered(f.Camera)) && !meets(p.bodies(nil, f.Frame), p.lead, box)
					}
					inner := geom.Box{Min: sight.Min.Lerp(sight.Max, 0.05), Max: sight.Max.Lerp(sight.Min, 0.05)}
					if room && inner.Contains(at) && p.labels(f)[p.lead].room[tier] == 0 {
						t.Errorf("second %v, tier %d: whom the story follows has no name", sec, tier)
					}
				}
			}
		}
	})
}
