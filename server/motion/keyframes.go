package motion

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// piece is an animation over one part of the story. A property has one for each part
// in which it changes; the last that has begun is seen.
type piece struct {
	name, timing string
	part         int
}

// animation is a property over the whole story; nil is one that never changes.
type animation []piece

// blended is the animation of a property between whose values a browser blends.
func (s *sheet) blended(c *curve, declare func(value string) string) animation {
	values := c.seen()
	return s.pieces(values, "linear", finely, func(p part) []knot {
		within := curve{values: values[p.from : p.to+1], tolerance: func(look, n int, v float64) float64 { return c.tolerance(look+p.from, n, v) }}
		return shifted(within.knots(), p.from)
	}, declare)
}

// stepped is the animation of a property that changes at once.
func (s *sheet) stepped(values []string, declare func(value string) string) animation {
	return s.pieces(values, "step-end", finely, s.stepsOf(values), declare)
}

// switched is stepped for what is seen or not, beside which nothing has to change at that
// very look: it is told to a thousandth of a part.
func (s *sheet) switched(values []string) animation {
	return s.pieces(values, "step-end", func(part) float64 { return 10 }, s.stepsOf(values), as)
}

func (s *sheet) stepsOf(values []string) func(part) []knot {
	return func(p part) []knot { return shifted(steps(values[p.from:p.to+1]), p.from) }
}

// finely is into how many steps a hundredth of a part is told: as finely as looks are told
// apart.
func finely(p part) float64 {
	if p.to-p.from > 300 {
		return 100
	}
	return 10
}

func shifted(knots []knot, by int) []knot {
	for i := range knots {
		knots[i].look += by
	}
	return knots
}

// pieces makes one of each part in which a property is not what it was.
func (s *sheet) pieces(values []string, timing string, fine func(part) float64, knotsOf func(part) []knot, declare func(string) string) animation {
	var out animation
	add := func(k int, knots []knot) {
		out = append(out, piece{s.named(s.keys(s.parts[k], knots, fine(s.parts[k]), declare)), timing, k})
	}
	held := values[s.parts[0].from]
	for k, p := range s.parts {
		knots := knotsOf(p)
		if len(knots) == 1 && knots[0].value == held {
			continue
		}
		if len(out) == 0 && knots[0].value != held { // what it was before, since the beginning
			add(0, []knot{{look: s.parts[0].from, value: held}})
		}
		add(k, knots)
		held = knots[len(knots)-1].value
	}
	if len(out) == 0 { // the page may be drawn for a moment that is not told
		add(0, []knot{{look: s.parts[0].from, value: held}})
	}
	return out
}

// keys are the keyframes of a part, to its end.
func (s *sheet) keys(p part, knots []knot, fine float64, declare func(value string) string) string {
	if last := knots[len(knots)-1]; last.look < p.to {
		knots = append(slices.Clip(knots), knot{look: p.to, value: last.value})
	}
	var b strings.Builder
	for i, k := range knots {
		b.WriteString(s.percent(p, k.look, fine))
		if i+1 < len(knots) && knots[i+1].value == k.value && knots[i+1].timing() == k.timing() {
			b.WriteByte(',') // the next says the same
			continue
		}
		b.WriteString("{" + declare(k.value) + k.timing() + "}")
	}
	return b.String()
}

// percent is where a look lies in a part, in so many steps of a hundredth of it.
func (s *sheet) percent(p part, look int, fine float64) string {
	if look == p.to {
		return "to"
	}
	return short(hundredths(p, look, fine)) + "%"
}

// justBefore is where a look is about to come in a part.
func (s *sheet) justBefore(p part, look int) string {
	const step = 0.01 // of a hundredth
	return short(hundredths(p, look, finely(p))-step) + "%"
}

func hundredths(p part, look int, fine float64) float64 {
	return math.Round(float64(look-p.from)/float64(p.to-p.from)*100*fine) / fine
}

// as declares what stands in a value as it is.
func as(value string) string { return value }

// timing declares how a value goes on to the next, where that is not evenly.
func (k knot) timing() string {
	if k.ease == evenly || k.ease == [2]float64{} {
		return ""
	}
	return fmt.Sprintf(";animation-timing-function:cubic-bezier(.333,%s,.667,%s)", short(k.ease[0]), short(k.ease[1]))
}

// shown is the visibility of what is seen while a condition holds.
func (s *sheet) shown(when func(look int) bool) animation {
	values, always := make([]string, len(s.views)), true
	for i := range values {
		values[i] = "visibility:inherit"
		if !when(i) {
			values[i], always = "visibility:hidden", false
		}
	}
	if always {
		return nil
	}
	return s.switched(values)
}

// named is the name of keyframes; those alike are written once.
func (s *sheet) named(text string) string {
	name, known := s.names[text]
	if !known {
		name = "k" + strconv.Itoa(len(s.names))
		s.names[text] = name
		fmt.Fprintf(&s.keyframes, "@keyframes %s{%s}\n", name, text)
	}
	return name
}

// run declares animations: each with the timeline of its part's article, and the
// stretch of it that is the part's.
func (s *sheet) run(all ...animation) string {
	var runs, lines, ranges []string
	for _, a := range all {
		fill := "both" // what it begins with, it was
		for _, p := range a {
			runs = append(runs, p.name+" "+p.timing+" "+fill)
			lines = append(lines, s.parts[p.part].line)
			ranges = append(ranges, fmt.Sprintf("var(--p%d)", p.part))
			fill = "forwards"
		}
	}
	if len(runs) == 0 {
		return ""
	}
	return fmt.Sprintf("animation:%s;animation-timeline:%s;animation-range:%s", strings.Join(runs, ","), strings.Join(lines, ","), strings.Join(ranges, ","))
}

// animate gives an element its animations.
func (s *sheet) animate(id string, all ...animation) {
	if run := s.run(all...); run != "" {
		s.rule("#%s{%s}", id, run)
	}
}

// animateByTier gives an element animations of which the last differs with the
// size of the screen, by tier.
func (s *sheet) animateByTier(id string, same []animation, byTier func(tier int) animation) {
	was := ""
	for tier := range s.tiers {
		run := s.run(append(same[:len(same):len(same)], byTier(tier))...)
		if tier == 0 {
			s.rule("#%s{%s}", id, run)
		} else if run != was {
			fmt.Fprintf(&s.tiers[tier], "#%s{%s}", id, run)
		}
		was = run
	}
}

// px is how many metres a CSS px is on a large screen at a look: what is off by
// less is not seen.
func (s *sheet) px(look int) float64 { return s.views[look].Span / 1200 }
