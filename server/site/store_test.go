package site

import (
	"errors"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"

	"fiftymetres/server/encode"
)

func TestStoreMakesOnceForManyAtATime(t *testing.T) {
	s := newStore(4)
	var made atomic.Int32
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			body, err := s.get("k", func() (*encode.Body, error) {
				made.Add(1)
				return encode.New("text/plain", []byte("x")), nil
			})
			if err != nil || body == nil {
				t.Error(body, err)
			}
		})
	}
	all.Wait()
	if made.Load() != 1 {
		t.Errorf("made %d times", made.Load())
	}
}

func TestStoreIsBounded(t *testing.T) {
	s := newStore(4)
	for i := range 100 {
		s.get(strconv.Itoa(i), func() (*encode.Body, error) { return encode.New("text/plain", nil), nil })
	}
	if s.kept.Len() != 4 {
		t.Errorf("keeps %d", s.kept.Len())
	}
}

func TestStoreForgetsFailures(t *testing.T) {
	s := newStore(4)
	fail := errors.New("no")
	if _, err := s.get("k", func() (*encode.Body, error) { return nil, fail }); !errors.Is(err, fail) {
		t.Errorf("err = %v", err)
	}
	body, err := s.get("k", func() (*encode.Body, error) { return encode.New("text/plain", []byte("y")), nil })
	if err != nil || body == nil {
		t.Errorf("after a failure: %v, %v", body, err)
	}
}
