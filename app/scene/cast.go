package scene

// mostCast is how many actors are on the stage together at most, unless one moment
// has more. A story of a few has all of them on it always; one of a thousand changes
// its cast, so that a frame costs what is in sight and not what there is.
const mostCast = 48

// castAll finds who is on the stage through which moments: as many moments of the
// course together as mostCast allows.
func (s *Scene) castAll() {
	s.castOf = make([]int, max(1, len(s.Story.Moments)))
	var members map[int]bool
	for _, m := range s.Course.Moments {
		seen := s.seenIn(s.Story.Moments[m].Span)
		more := 0
		for _, i := range seen {
			if !members[i] {
				more++
			}
		}
		if members == nil || len(members)+more > mostCast {
			members = map[int]bool{}
			s.casts = append(s.casts, nil)
		}
		for _, i := range seen {
			members[i] = true
		}
		last := len(s.casts) - 1
		s.castOf[m] = last
		s.casts[last] = s.casts[last][:0]
		for i := range s.Actors {
			if members[i] {
				s.casts[last] = append(s.casts[last], i)
			}
		}
	}
	if len(s.casts) == 0 {
		s.casts = [][]int{nil}
	}
}

// seenIn are the actors that are visible at some second of a span. Its end belongs to
// the next, but for the last.
func (s *Scene) seenIn(span [2]float64) []int {
	var out []int
	for i := range s.Actors {
		legs := s.Actors[i].Track.Legs
		for l := range legs {
			over := l+1 < len(legs) && legs[l+1].Key.T <= span[0]
			begun := legs[l].Key.T < span[1] || span[1] == s.End && legs[l].Key.T == s.End
			if legs[l].Key.Pose != "gone" && begun && !over {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

// Casts are the actors that are on the stage together, by their indices, in the
// scene's order. At says which are.
func (s *Scene) Casts() [][]int { return s.casts }
