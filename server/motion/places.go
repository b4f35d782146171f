package motion

import (
	"fmt"
	"math"
	"slices"

	"fiftymetres/app/camera"
	"fiftymetres/app/draw"
	"fiftymetres/app/label"
)

// others are what belongs to no actor: distances, what is left open, the scale.
func (s *sheet) others() {
	display := s.values(draw.Of{ID: "measures", Attr: "display"})
	s.variants(draw.Of{ID: "measures", Attr: draw.Markup}, func(look int) bool { return display[look] != "none" })
	s.variants(draw.Of{ID: "question", Attr: draw.Markup}, nil)
	near := s.values(draw.Of{ID: "others", Attr: "display"})
	s.variants(draw.Of{ID: "others", Attr: draw.Markup}, func(look int) bool { return near[look] != "none" })
	of := draw.Of{ID: "scale-bar", Attr: "d"}
	hasty := func(look int) bool { return s.rests[look] == 0 } // nobody measures on the way
	c := &curve{values: s.values(of), hidden: hasty, tolerance: func(int, int, float64) float64 { return 0.06 }}
	s.animate("scale-bar", s.blended(c, path))
	s.variants(draw.Of{ID: "scale-text", Attr: draw.Content}, func(look int) bool { return !hasty(look) })
	s.animate("scale", s.shown(func(look int) bool { return !hasty(look) }))
}

// compass turns the needle with the map.
func (s *sheet) compass() {
	if !slices.ContainsFunc(s.views, func(v camera.View) bool { return v.Turn != 0 }) {
		return
	}
	values := make([]string, len(s.views))
	for look, v := range s.views {
		values[look] = fmt.Sprintf("transform:rotate(%.1fdeg)", math.Remainder(s.scene.Projection.North()+v.Turn, 360))
	}
	c := &curve{values: values, tolerance: func(int, int, float64) float64 { return 1 }}
	s.animate("north", s.blended(c, as))
}

// told are the tiers that places have names for: not those below a phone, nor the
// largest, which can do with what is placed for a smaller one.
var told = [len(label.Tiers)]bool{2: true, 3: true}

// places are the names of places: at each stop of the camera those for which
// there is room, where there is, and between stops none.
func (s *sheet) places() {
	s.hidden = append(s.hidden, "#places")
	s.rule("#clear #names-at{transform:none;font-size:1px}#names [data-actor-name]{display:inline}")
	s.rule("#pn>*{visibility:hidden}") // some are there for screens that the sheet does not tell of
	s.rule("#pn text{transform:translate(var(--x),var(--y))}#pn text+text{transform:translate(var(--u),var(--v))}")
	stops := s.picture.Stops()
	at := make([]int, len(s.views)) // the stop of a look, or -1
	for look, v := range s.views {
		t := s.second(look)
		at[look] = slices.IndexFunc(stops, func(stop draw.Stop) bool {
			return t >= stop.From && t < stop.To && stop.Serves(v)
		})
	}
	s.sway(stops, at)
	var ids []string
	placed := map[string][]string{} // what a stop's place says, by name, stop and tier
	for k := range stops {
		for tier := range label.Tiers {
			if !told[tier] {
				continue
			}
			for _, n := range stops[k].Names[tier] {
				if placed[n.ID] == nil {
					ids = append(ids, n.ID)
					placed[n.ID] = make([]string, len(stops)*len(label.Tiers))
				}
				x, y := toUnits(stops[k].View, n.At)
				placed[n.ID][k*len(label.Tiers)+tier] = fmt.Sprintf("visibility:inherit;--at:translate(%spx,%spx);text-anchor:%s;--x:%s;--y:%s;--u:%s;--v:%s",
					brief(x), brief(y), n.Anchor, n.Text[0], n.Text[1], n.Detail[0], n.Detail[1])
			}
		}
	}
	for _, id := range ids {
		s.animateByTier(id, nil, func(tier int) animation {
			if tier == len(told)-1 {
				tier--
			}
			values := make([]string, len(at))
			for look, k := range at {
				values[look] = "visibility:hidden"
				if k >= 0 && placed[id][k*len(label.Tiers)+tier] != "" {
					values[look] = placed[id][k*len(label.Tiers)+tier]
				}
			}
			return s.switched(values)
		})
	}
}

// sway moves the names with the ground while the camera is near a stop.
func (s *sheet) sway(stops []draw.Stop, at []int) {
	values := make([]string, len(at))
	for look, k := range at {
		values[look] = "translate(0 0)scale(1)"
		if k >= 0 {
			v, stop := s.views[look], stops[k].View
			by := stop.At.Sub(v.At).Scale(draw.ViewUnits / v.Span)
			values[look] = fmt.Sprintf("translate(%.2f %.2f)scale(%.3f)", by.X, by.Y, stop.Span/v.Span)
		}
	}
	c := &curve{values: values, hidden: func(look int) bool { return at[look] < 0 }, tolerance: func(look, n int, _ float64) float64 {
		if n == 2 {
			return 0.004 * s.haste[look]
		}
		return 0.05 * s.haste[look]
	}}
	s.animate("pn", s.blended(c, transform))
}
