package player

import "math"

// Spans are what is told of a story, in its order: from and to, story seconds. Between
// them no time passes.
type Spans [][2]float64

// Beat is where a telling stood at an instant, and how it goes on from there. Whoever
// has the same beat and the same clock is at the same second.
type Beat struct {
	T       float64 // story second
	Rate    float64 // story seconds a second; 0 is the story's own
	Playing bool
	Loop    bool // begins anew after its end
}

// Total is how long it takes to tell all of it, story seconds.
func (s Spans) Total() (total float64) {
	for _, span := range s {
		total += math.Max(0, span[1]-span[0])
	}
	return total
}

// Follow is the story second at which a telling is, gone seconds after its beat, and how
// often it has begun anew by then. Nothing adds up on the way, so nothing drifts; what is
// not a number counts as nothing, and time before the beat as the beat.
func (s Spans) Follow(b Beat, gone float64) (t float64, rounds int) {
	total := s.Total()
	if !(total > 0) {
		return s.second(0), 0
	}
	told := s.gone(b.T)
	if b.Playing && gone > 0 {
		told += gone * rateOf(b)
	}
	if b.Loop && told >= total {
		turns := math.Floor(math.Min(told/total, math.MaxInt32))
		return s.second(math.Max(0, told-turns*total)), int(turns)
	}
	return s.second(math.Min(told, total)), 0
}

// Over tells whether a telling has come to its end, gone seconds after its beat.
func (s Spans) Over(b Beat, gone float64) bool {
	t, _ := s.Follow(b, gone)
	return !b.Loop && (len(s) == 0 || t >= s[len(s)-1][1])
}

func rateOf(b Beat) float64 {
	if !(b.Rate > 0) {
		return 1
	}
	return math.Min(b.Rate, Rates[len(Rates)-1])
}

// gone is how much has been told at a story second.
func (s Spans) gone(t float64) (told float64) {
	for _, span := range s {
		if long := span[1] - span[0]; long > 0 && t > span[0] {
			told += math.Min(t-span[0], long)
		}
	}
	return told
}

// second is the story second at which so much has been told.
func (s Spans) second(told float64) float64 {
	at := 0.0
	for i, span := range s {
		long := math.Max(0, span[1]-span[0])
		if told < long || i == len(s)-1 {
			return span[0] + math.Min(told, long)
		}
		told -= long
		at = span[1]
	}
	return at
}
