package site

import (
	"errors"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"

	"fiftymetres/server/encode"
)

func body(size int) func() (*encode.Body, error) {
	return func() (*encode.Body, error) { return encode.New("font/woff2", make([]byte, size)), nil }
}

func TestStoreMakesOnceForManyAtATime(t *testing.T) {
	s := newStore(1<<20, newGate(1, 0)) // none but one needs a turn
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

func TestStoreIsBoundedInBytes(t *testing.T) {
	const most = 100_000
	s := newStore(most, newGate(1, 0))
	for i := range 500 {
		if _, err := s.get(strconv.Itoa(i), body(i*97%5000)); err != nil {
			t.Fatal(err)
		}
		s.get("often", body(1000))
		held, n := 0, 0
		for _, key := range s.kept.kept.Keys() {
			b, _ := s.kept.kept.Peek(key)
			held, n = held+s.kept.cost(key, b), n+1
		}
		if held != s.kept.held || held > most {
			t.Fatalf("after %d: %d bodies of %d bytes; %d are counted, %d allowed", i, n, held, s.kept.held, most)
		}
	}
	if s.kept.held < most/2 {
		t.Errorf("keeps %d bytes of %d", s.kept.held, most)
	}
	if _, ok := s.kept.get("often"); !ok {
		t.Error("lost what is asked for often")
	}
	if b, err := s.get("huge", body(most)); err != nil || b.Size != most {
		t.Errorf("larger than all: %v", err)
	}
	if _, ok := s.kept.get("often"); !ok {
		t.Error("what is too large to keep washed the rest away")
	}
}

func TestStoreForgetsFailures(t *testing.T) {
	s := newStore(1<<20, newGate(1, 0))
	fail := errors.New("no")
	if _, err := s.get("k", func() (*encode.Body, error) { return nil, fail }); !errors.Is(err, fail) {
		t.Errorf("err = %v", err)
	}
	body, err := s.get("k", func() (*encode.Body, error) { return encode.New("text/plain", []byte("y")), nil })
	if err != nil || body == nil {
		t.Errorf("after a failure: %v, %v", body, err)
	}
}

func TestStoreRefusesMoreThanItCanMake(t *testing.T) {
	const atOnce, waiting, asked = 2, 3, 20
	s := newStore(1<<20, newGate(atOnce, waiting))
	s.get("kept", body(10))
	hold := make(chan bool)
	var drawing, tooMany atomic.Int32
	answers := make(chan error, asked)
	for i := range asked {
		go func() {
			_, err := s.get(strconv.Itoa(i), func() (*encode.Body, error) {
				if n := drawing.Add(1); n > atOnce {
					tooMany.Store(n)
				}
				defer drawing.Add(-1)
				<-hold
				return body(10)()
			})
			answers <- err
		}()
	}
	for range asked - atOnce - waiting {
		if err := <-answers; !errors.Is(err, ErrBusy) {
			t.Fatalf("answered %v while it was full", err)
		}
	}
	if _, err := s.get("kept", body(10)); err != nil {
		t.Errorf("what is kept: %v", err)
	}
	close(hold)
	for range atOnce + waiting {
		if err := <-answers; err != nil {
			t.Errorf("that waited: %v", err)
		}
	}
	if n := tooMany.Load(); n > 0 {
		t.Errorf("%d at once", n)
	}
	if _, err := s.get("new", body(10)); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func TestAPanicGivesItsTurnBack(t *testing.T) {
	s := newStore(1<<20, newGate(1, 0))
	func() {
		defer func() { recover() }()
		s.get("k", func() (*encode.Body, error) { panic("no") })
	}()
	if _, err := s.get("k", body(10)); err != nil {
		t.Error(err)
	}
}

// TestAStoreForManyAtOnce: whoever asks gets what belongs to the key, while
// others push it out. Run it with -race.
func TestAStoreForManyAtOnce(t *testing.T) {
	s := newStore(20<<10, newGate(4, 1000))
	var wait sync.WaitGroup
	for i := range 50 {
		wait.Go(func() {
			for k := range 40 {
				size := 100 + (i+k)%20*100
				b, err := s.get(strconv.Itoa(size), body(size))
				if err != nil || b.Size != size {
					t.Errorf("asked for %d bytes: %+v, %v", size, b, err)
				}
			}
		})
	}
	wait.Wait()
	if s.kept.held > s.kept.most {
		t.Errorf("it holds %d bytes of %d", s.kept.held, s.kept.most)
	}
}
