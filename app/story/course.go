package story

import "slices"

// Course is the way through the moments that one edition tells, in their order.
// The spans of the others are passed over: they are not in the column, not on
// the scrubber, and take no time. Times on the course are still story seconds.
type Course struct {
	Moments []int // indices of the moments told
	spans   [][2]float64
}

// Course is the story's course in an edition. An edition that tells nothing,
// which the checker refuses, has them all.
func (s *Story) Course(edition string) Course {
	var c Course
	for _, all := range []bool{false, true} {
		for i := range s.Moments {
			if _, told := s.Moments[i].Tellings[edition]; told || all {
				c.Moments = append(c.Moments, i)
				c.spans = append(c.spans, s.Moments[i].Span)
			}
		}
		if len(c.Moments) > 0 {
			break
		}
	}
	return c
}

// Told are the indices of the moments that an edition tells.
func (s *Story) Told(edition string) []int { return s.Course(edition).Moments }

// End is the last story second that is told, 0 where there is none.
func (c Course) End() float64 {
	if len(c.spans) == 0 {
		return 0
	}
	return c.spans[len(c.spans)-1][1]
}

// on is the place on the course of the moment told at story second t: the one
// whose span holds it, its end not included but for the last, or the next told.
func (c Course) on(t float64) int {
	for i, span := range c.spans {
		if t < span[1] {
			return i
		}
	}
	if t != t { // what is not a number counts as the beginning
		return 0
	}
	return max(0, len(c.spans)-1)
}

// MomentAt is the index in the story of the moment told at story second t.
func (c Course) MomentAt(t float64) int {
	if len(c.Moments) == 0 {
		return 0
	}
	return c.Moments[c.on(t)]
}

// Clamp is the story second that is told at t: t itself, or where t is passed
// over, the beginning of what is told next, or the end.
func (c Course) Clamp(t float64) float64 {
	if len(c.spans) == 0 || t != t {
		return max(0, c.begin())
	}
	span := c.spans[c.on(t)]
	return min(max(t, span[0]), span[1])
}

func (c Course) begin() float64 {
	if len(c.spans) == 0 {
		return 0
	}
	return c.spans[0][0]
}

// Beside is the moment told so many steps from another of the course, at most
// the first or the last. A moment that is passed over stands before the next
// told.
func (c Course) Beside(moment, steps int) int {
	for i, m := range c.Moments {
		if m >= moment || i == len(c.Moments)-1 {
			if m > moment && steps > 0 {
				steps--
			}
			return c.Moments[max(0, min(i+steps, len(c.Moments)-1))]
		}
	}
	return 0
}

// Spans are those of the moments that an edition tells, story seconds, or of some of them,
// by slug; where it tells none of these, of all.
func (s *Story) Spans(edition string, only []string) [][2]float64 {
	c := s.Course(edition)
	var some [][2]float64
	for k, i := range c.Moments {
		if slices.Contains(only, s.Moments[i].Slug) {
			some = append(some, c.spans[k])
		}
	}
	if some == nil {
		return c.spans
	}
	return some
}
