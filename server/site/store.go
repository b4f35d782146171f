package site

import (
	"runtime"

	"golang.org/x/sync/singleflight"

	"fiftymetres/server/encode"
)

// Memory for what is kept, bytes. The built-in story's opening pages take 10 MB
// in their two codings, and its stills 3 MB.
const (
	plainBytes   = 12 << 20
	hostedBytes  = 14 << 20
	passingBytes = 8 << 20
	pixelBytes   = 16 << 20
	takenBytes   = 4 << 20
)

// How many drawings a store lets wait: as many as are done in half a second.
// For opening pages there is something to send instead, so few need to wait.
const (
	waiting    = 48
	waitingFew = 4
	// Pixels take a tenth of a second to a second.
	waitingPixels = 8
)

// atOnce is how many drawings a store does at once: half of the processors, so
// that what is at hand is sent in the meantime.
func atOnce() int { return max(1, runtime.GOMAXPROCS(0)/2) }

// store keeps finished bodies, and makes those that it does not have.
type store struct {
	kept   *cache[*encode.Body]
	making singleflight.Group
	gate   gate
}

func newStore(most int, g gate) *store {
	return &store{kept: newCache(most, (*encode.Body).Held), gate: g}
}

// get gives the body of that key, and makes it if need be: once, however many
// ask at the same time. What fails is not kept. It gives ErrBusy if too many
// others are being made; what is kept never waits for them.
func (s *store) get(key string, make func() (*encode.Body, error)) (*encode.Body, error) {
	if body, ok := s.kept.get(key); ok {
		return body, nil
	}
	made, err, _ := s.making.Do(key, func() (any, error) {
		if body, ok := s.kept.get(key); ok { // made since we looked
			return body, nil
		}
		var body *encode.Body
		err := s.gate.pass(func() (err error) {
			body, err = make()
			return err
		})
		if err == nil {
			s.kept.add(key, body)
		}
		return body, err
	})
	body, _ := made.(*encode.Body)
	return body, err
}
