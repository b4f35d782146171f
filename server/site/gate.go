package site

import "errors"

// ErrBusy is the answer when as much is being drawn, and waits to be, as is
// allowed: the client may come again in a moment.
var ErrBusy = errors.New("too much is being drawn at once")

// gate lets so many through at once, and so many more wait. It bounds the work
// and the memory of drawing, however many ask.
type gate struct{ room, turns chan struct{} }

func newGate(atOnce, waiting int) gate {
	return gate{room: make(chan struct{}, atOnce+waiting), turns: make(chan struct{}, atOnce)}
}

// pass runs f when its turn comes, or gives ErrBusy at once. Nobody waits long:
// the queue is short, and each turn is a few hundredths of a second.
func (g gate) pass(f func() error) error {
	select {
	case g.room <- struct{}{}:
	default:
		return ErrBusy
	}
	defer func() { <-g.room }()
	g.turns <- struct{}{}
	defer func() { <-g.turns }()
	return f()
}
