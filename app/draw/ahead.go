package draw

// To find room for a stop's names takes longer than a frame may. So it is done a little at a
// time, while nothing moves, for the stops that the camera comes to next.

// coming is how many stops are readied beyond the one that a frame is at.
const coming = 2

// Stop is the stop of the camera that the frame it last followed is nearest to, or -1.
func (q *Patcher) Stop() int { return q.picture.stopIndex(q.moment, q.drawing.T) }

// Ahead does a part of what frames after the one that it last followed will ask for, and
// tells whether there was something left to do.
func (q *Patcher) Ahead() bool {
	at := q.Stop()
	if at < 0 {
		return false
	}
	first, last := q.drawing.screens.tiers()
	for i := at; i <= at+coming && i < len(q.ahead); i++ {
		// For each size of screen what moves, what is measured, and then the names.
		const parts = 3
		s, size := q.picture.stops[i], first+q.ahead[i]/parts
		switch done := q.ahead[i] % parts; {
		case size > last+1:
			continue
		case size > last:
			q.picture.namesOf(s, q.drawing.screens)
			q.ahead[i] += parts
			return true
		case done == 0:
			q.picture.busy(s, size)
		case done == 1:
			q.picture.numbers(s, s.moment, size)
		default:
			q.picture.lay(s, size)
		}
		q.ahead[i]++
		return true
	}
	return false
}
