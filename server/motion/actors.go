package motion

import (
	"fmt"
	"strings"

	"fiftymetres/app/draw"
	"fiftymetres/app/geom"
)

// actors has all that belongs to an actor: where it is, its silhouette, the ways
// that it has come, its label. Its shadow and the dust behind it are left out:
// their outlines change with every step.
func (s *sheet) actors() {
	s.hidden = append(s.hidden, `#over :is([id^="sh-"],[id^="du-"])`)
	for i := range s.scene.Actors {
		a := &s.scene.Actors[i]
		if len(a.Track.Legs) == 0 {
			continue
		}
		display := s.values(draw.Of{ID: "a-" + a.ID, Attr: "display"})
		hidden := func(look int) bool { return display[look] == "none" }
		s.rule(`#a-%s{display:inline}`, a.ID)
		s.animate("a-"+a.ID, s.transform("a-"+a.ID, hidden), s.shown(func(look int) bool { return !hidden(look) }))
		s.animate("rg-"+a.ID, s.length("rg-"+a.ID, "rx", hidden), s.length("rg-"+a.ID, "ry", hidden))
		s.animate("fg-"+a.ID, s.transform("fg-"+a.ID, hidden))
		s.animate("ft-"+a.ID, s.transform("ft-"+a.ID, hidden))
		s.variants(draw.Of{ID: "u-" + a.ID, Attr: "href"}, nil)
		for l := range a.Track.Legs {
			s.path(fmt.Sprintf("rt-%s-%d", a.ID, l), 1)
		}
		s.path("tr-"+a.ID, 6)
		s.path("th-"+a.ID, 2)
		s.label(a.ID)
	}
}

// changes tells whether a cell does.
func (s *sheet) changes(of draw.Of) bool { return s.series[of] != nil }

// transform moves, turns and sizes what is seen: to a px, three degrees,
// and one part in thirty.
func (s *sheet) transform(id string, hidden func(int) bool) animation {
	of := draw.Of{ID: id, Attr: "transform"}
	if !s.changes(of) {
		return animation{}
	}
	values := s.values(of)
	moves, turns := strings.Contains(values[0], "translate"), false
	for _, v := range values {
		turns = turns || strings.HasPrefix(v, "rotate")
	}
	c := &curve{values: values, hidden: hidden, tolerance: func(look, n int, v float64) float64 {
		switch {
		case moves:
			return s.px(look)
		case turns && n == 0:
			return 3
		}
		return 0.035 * max(0.01, v, -v)
	}}
	return s.blended(c, transform)
}

func (s *sheet) length(id, attr string, hidden func(int) bool) animation {
	of := draw.Of{ID: id, Attr: attr}
	if !s.changes(of) {
		return animation{}
	}
	c := &curve{values: s.values(of), hidden: hidden, tolerance: func(look, _ int, _ float64) float64 { return 2 * s.px(look) }}
	return s.blended(c, func(v string) string { return attr + ":" + v + "px" })
}

// path is a line that grows, or comes and goes, to so many px.
func (s *sheet) path(id string, px float64) {
	of := draw.Of{ID: id, Attr: "d"}
	if !s.changes(of) {
		return
	}
	c := &curve{values: s.values(of), tolerance: func(look, _ int, _ float64) float64 { return px * s.px(look) * s.haste[look] }}
	s.animate(id, s.blended(c, path))
}

// variants shows of a cell's variants the one that it has the value of, while a
// condition holds.
func (s *sheet) variants(of draw.Of, when func(look int) bool) {
	all := s.picture.Variants(of)
	if len(all) == 0 {
		return
	}
	s.hidden = append(s.hidden, "#"+of.ID)
	values := lasting(s.values(of))
	for _, v := range all {
		s.animate(v.ID, s.shown(func(look int) bool { return values[look] == v.Value && (when == nil || when(look)) }))
	}
}

// lasting are values of which each stays for a while: who runs shows every other step.
func lasting(values []string) []string {
	const least = 0.3 * rate // looks
	out := append([]string(nil), values...)
	since := 0
	for i := 1; i < len(out); i++ {
		switch {
		case out[i] == out[i-1]:
		case i-since < least:
			out[i] = out[i-1]
		default:
			since = i
		}
	}
	return out
}

// label goes along with its actor. It has as many lines as there is room for,
// which differs with the size of the screen.
func (s *sheet) label(actor string) {
	group, name, note := "nm-"+actor, draw.Of{ID: "nt-" + actor, Attr: draw.Content}, draw.Of{ID: "nd-" + actor, Attr: draw.Content}
	if len(s.picture.Variants(name)) == 0 {
		return
	}
	lines, details := s.values(draw.Of{ID: group, Attr: "class"}), s.values(draw.Of{ID: note.ID, Attr: "class"})
	hidden := func(look int) bool {
		for tier := range s.tiers {
			if draw.OnTier(lines[look], tier) {
				return false
			}
		}
		return true
	}
	side := s.stepped(s.values(draw.Of{ID: group, Attr: "text-anchor"}), func(v string) string { return "text-anchor:" + v })
	s.animateByTier(group, []animation{s.along(group, hidden), side}, func(tier int) animation {
		return s.shown(func(look int) bool { return draw.OnTier(lines[look], tier) })
	})
	s.variants(name, nil)
	s.hidden = append(s.hidden, "#"+note.ID)
	values := s.values(note)
	for _, v := range s.picture.Variants(note) {
		s.animateByTier(v.ID, nil, func(tier int) animation {
			return s.shown(func(look int) bool { return values[look] == v.Value && draw.OnTier(details[look], tier) })
		})
	}
}

// along moves a name in the units of its layer, which the style sheet keeps in
// one place, so that type has one size.
func (s *sheet) along(id string, hidden func(int) bool) animation {
	at, placing := s.values(draw.Of{ID: id, Attr: "transform"}), s.values(draw.Of{ID: "names-at", Attr: "transform"})
	values := make([]string, len(at))
	for i, v := range s.views {
		_, p := split(at[i])
		_, c := split(placing[i])
		unit := c[0] * v.Span / draw.ViewUnits // metres
		x, y := toUnits(v, geom.Point{X: p[0], Y: p[1]}.Scale(unit))
		values[i] = fmt.Sprintf("translate(%.2f %.2f)", x, y)
	}
	return s.blended(&curve{values: values, hidden: hidden, tolerance: func(look, _ int, _ float64) float64 { return 0.2 * s.haste[look] }}, transform)
}
