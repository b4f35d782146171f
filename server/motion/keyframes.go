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
	name string
	part int
}

// animation is a property over the whole story: what it declares until the first of its
// pieces, and those. The zero animation declares nothing.
type animation struct {
	since, timing string
	pieces        []piece
}

// How a browser goes from one value to the next, and a name for none.
const (
	blends  = "linear"
	changes = "step-end"
	nothing = "_" // no keyframes have it
)

// blended is the animation of a property between whose values a browser blends.
func (s *sheet) blended(c *curve, declare func(value string) string) animation {
	values := c.seen()
	return s.pieces(values, blends, finely, func(p part) []knot {
		within := curve{values: values[p.from : p.to+1], tolerance: func(look, n int, v float64) float64 { return c.tolerance(look+p.from, n, v) }}
		return shifted(within.knots(), p.from)
	}, declare)
}

// stepped is the animation of a property that changes at once.
func (s *sheet) stepped(values []string, declare func(value string) string) animation {
	return s.pieces(values, changes, finely, s.stepsOf(values), declare)
}

// switched is stepped for what is seen or not, beside which nothing has to change at that
// very look: it is told to a thousandth of a part.
func (s *sheet) switched(values []string) animation {
	return s.pieces(values, changes, func(part) float64 { return coarsely }, s.stepsOf(values), as)
}

func (s *sheet) stepsOf(values []string) func(part) []knot {
	return func(p part) []knot { return shifted(steps(values[p.from:p.to+1]), p.from) }
}

// coarsely is a thousandth of a part, in steps of a hundredth.
const coarsely = 10

// finely is into how many steps a hundredth of a part is told: as finely as looks are told
// apart.
func finely(p part) float64 {
	if p.to-p.from > 300 {
		return 10 * coarsely
	}
	return coarsely
}

func shifted(knots []knot, by int) []knot {
	for i := range knots {
		knots[i].look += by
	}
	return knots
}

// pieces makes one of each part in which a property is not what it was.
func (s *sheet) pieces(values []string, timing string, fine func(part) float64, knotsOf func(part) []knot, declare func(string) string) animation {
	held := values[s.parts[0].from]
	out := animation{since: declare(held), timing: timing}
	for k, p := range s.parts {
		knots := knotsOf(p)
		if len(knots) == 1 && knots[0].value == held {
			continue
		}
		out.pieces = append(out.pieces, piece{s.named(s.keys(p, knots, fine(p), declare)), k})
		held = knots[len(knots)-1].value
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
	values := make([]string, len(s.views))
	for i := range values {
		values[i] = "visibility:inherit"
		if !when(i) {
			values[i] = "visibility:hidden"
		}
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

// steady is said once for all that is animated: what has come stays, and an element's
// animations are by turns those of the parts, each with the timeline of its article and the
// stretch of it that is the part's.
func (s *sheet) steady() string {
	var lines, ranges []string
	for k, p := range s.parts {
		lines = append(lines, p.line)
		ranges = append(ranges, fmt.Sprintf("var(--p%d)", k))
	}
	return fmt.Sprintf("animation-timing-function:%s;animation-fill-mode:forwards;animation-timeline:%s;animation-range:%s", changes, strings.Join(lines, ","), strings.Join(ranges, ","))
}

// run declares animations: for each a name, or none, for each part, by which it has the
// timeline that steady says.
func (s *sheet) run(all ...animation) string {
	var out, names, timings []string
	for _, a := range all {
		if a.since != "" {
			out = append(out, a.since)
		}
		if len(a.pieces) == 0 {
			continue
		}
		for len(names)%len(s.parts) > 0 { // the one before did not change to the end
			names = append(names, nothing)
		}
		before := len(names)
		for _, p := range a.pieces {
			for len(names) < before+p.part {
				names = append(names, nothing)
			}
			names = append(names, p.name)
		}
		timings = append(timings, a.timing)
	}
	if len(names) > 0 {
		out = append(out, "animation-name:"+strings.Join(names, ","))
	}
	if slices.Contains(timings, blends) {
		out = append(out, "animation-timing-function:"+s.timing(timings))
	}
	return strings.Join(out, ";")
}

// timing is how an element's properties change, by part: one for all, or a list that is
// written once for all elements that have it.
func (s *sheet) timing(properties []string) string {
	one, name, list := true, "--", []string(nil)
	for _, how := range properties {
		one = one && how == properties[0]
		name += how[:1]
		list = append(list, slices.Repeat([]string{how}, len(s.parts))...)
	}
	if one { // a browser goes through it again
		return properties[0]
	}
	if !slices.Contains(s.timings, name) {
		s.timings = append(s.timings, name)
		s.rule("&{%s:%s}", name, strings.Join(list, ","))
	}
	return "var(" + name + ")"
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
	was, animated := "", false
	for tier := range s.tiers {
		a := byTier(tier)
		if animated && len(a.pieces) == 0 { // it does not change as on the tier below
			a.pieces = []piece{{nothing, 0}}
		}
		animated = animated || len(a.pieces) > 0
		run := s.run(append(slices.Clip(same), a)...)
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
