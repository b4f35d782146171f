package story

import "strings"

// End is the story's last second, 0 where it has no moments.
func (s *Story) End() float64 {
	if len(s.Moments) == 0 {
		return 0
	}
	return s.Moments[len(s.Moments)-1].Span[1]
}

// MomentAt is the index of the moment told at story second t: the one whose
// span holds it, its end not included but for the last.
func (s *Story) MomentAt(t float64) int {
	for i := len(s.Moments) - 1; i > 0; i-- {
		if t >= s.Moments[i].Span[0] {
			return i
		}
	}
	return 0
}

// MomentCalled is the index of the moment with a slug, whatever its letters'
// case, or -1.
func (s *Story) MomentCalled(slug string) int {
	for i := range s.Moments {
		if strings.EqualFold(s.Moments[i].Slug, slug) {
			return i
		}
	}
	return -1
}

// Arrival is the story second at which a reader comes to a moment: some way
// into it, where its text is in sight. The first one opens the story.
func (s *Story) Arrival(moment int) float64 {
	const share = 0.2
	if moment == 0 {
		return 0
	}
	return s.Moments[moment].Second(share)
}

// Second is the story second a share of the way through the moment, 0 to 1.
func (m *Moment) Second(share float64) float64 {
	return m.Span[0]*(1-share) + m.Span[1]*share
}

// Share is how much of the moment is told at story second t, 0 to 1.
func (m *Moment) Share(t float64) float64 {
	long := m.Span[1] - m.Span[0]
	if !(long > 0) {
		return 0
	}
	return max(0, min(1, (t-m.Span[0])/long))
}
