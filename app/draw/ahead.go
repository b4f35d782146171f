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
	all := parts * (last - first + 1)
	for i := at; i <= at+coming && i < len(q.ahead); i++ {
		s, done := q.picture.stops[i], q.ahead[i]
		switch {
		case done > all:
			continue
		case done == all:
			q.picture.namesOf(s, q.drawing.screens)
		default:
			q.picture.ready(s, first+done/parts, done%parts)
		}
		q.ahead[i]++
		return true
	}
	return false
}

// parts is how many there are for each size of screen.
const parts = 3

// ready does one of them: finds what moves, what is measured, or where the names go.
func (p *Picture) ready(s *stop, size, part int) {
	switch part {
	case 0:
		p.busy(s, size)
	case 1:
		p.numbers(s, s.moment, size)
	default:
		p.lay(s, size)
	}
}
