package draw

import "fiftymetres/app/label"

// To find room for a stop's names takes longer than a frame, on all sizes of screen together.
// So it is done a little at a time, while nothing moves, for the stops that the camera comes
// to next.

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
	for i := at; i <= at+coming && i < len(q.ahead); i++ {
		switch s, done := q.picture.stops[i], q.ahead[i]; {
		case done < len(label.Tiers):
			q.picture.lay(s, done)
		case done == len(label.Tiers):
			q.picture.namesOf(s)
		default:
			continue
		}
		q.ahead[i]++
		return true
	}
	return false
}
