package motion

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// An animation runs through keyframes with story time.
type animation struct{ name, timing string }

// none is no animation: its property never changes.
var none = animation{}

// long is how long animations take, story seconds: longer than the story, so that
// none comes to its end, where a property turns into what its element has.
func (s *sheet) long() float64 { return math.Ceil(s.end) + 1 }

// percent is where a look lies in an animation.
func (s *sheet) percent(look int) string {
	return unled(strconv.FormatFloat(math.Round(s.second(look)/s.long()*1e5)/1e3, 'f', -1, 64)) + "%"
}

// blended is the animation of a property between whose values a browser blends.
func (s *sheet) blended(c *curve, declare func(value string) string) animation {
	return animation{s.named(s.lasting(c.knots(), declare)), "linear"}
}

// stepped is the animation of a property that changes at once.
func (s *sheet) stepped(knots []knot, declare func(value string) string) animation {
	return animation{s.named(s.keys(knots, declare)), "step-end"}
}

// lasting are keyframes to the end of the story.
func (s *sheet) lasting(knots []knot, declare func(value string) string) string {
	text := s.keys(knots, declare)
	if last := knots[len(knots)-1]; last.look < len(s.views)-1 {
		text += s.percent(len(s.views)-1) + "{" + declare(last.value) + "}"
	}
	return text
}

func (s *sheet) keys(knots []knot, declare func(value string) string) string {
	var b strings.Builder
	for _, k := range knots {
		fmt.Fprintf(&b, "%s{%s%s}", s.percent(k.look), declare(k.value), k.timing())
	}
	return b.String()
}

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
		values[i] = "hidden"
		if when(i) {
			values[i] = "inherit"
		}
	}
	return s.visible(values)
}

func (s *sheet) visible(values []string) animation {
	knots := steps(values)
	if len(knots) == 1 && knots[0].value == "inherit" {
		return none
	}
	return s.stepped(knots, func(v string) string { return "visibility:" + v })
}

// named is the name of keyframes; those alike are written once.
func (s *sheet) named(text string) string {
	name, known := s.names[text]
	if !known {
		name = fmt.Sprintf("k%d", len(s.names))
		s.names[text] = name
		fmt.Fprintf(&s.keyframes, "@keyframes %s{%s}\n", name, text)
	}
	return name
}

// run is the value of the animation property.
func (s *sheet) run(all ...animation) string {
	var out []string
	for _, a := range all {
		if a != none {
			out = append(out, fmt.Sprintf("%s %ss var(--d) %s both paused", a.name, short(s.long()), a.timing))
		}
	}
	return strings.Join(out, ",")
}

// animate gives an element its animations.
func (s *sheet) animate(id string, all ...animation) {
	if run := s.run(all...); run != "" {
		s.rule("#%s{animation:%s}", id, run)
	}
}

// animateByTier gives an element animations of which the last differs with the
// size of the screen, by tier.
func (s *sheet) animateByTier(id string, same []animation, byTier func(tier int) animation) {
	was := none
	for tier := range s.tiers {
		last := byTier(tier)
		if tier == 0 {
			s.animate(id, append(same, last)...)
		} else if last != was {
			fmt.Fprintf(&s.tiers[tier], "#%s{animation:%s}", id, s.run(append(same, last)...))
		}
		was = last
	}
}

// px is how many metres a CSS px is on a large screen at a look: what is off by
// less is not seen.
func (s *sheet) px(look int) float64 { return s.views[look].Span / 1200 }
