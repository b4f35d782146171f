package room

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"fiftymetres/app/story"
)

// walk has three moments of ten seconds; its first edition tells two of them.
func walk() *story.Story {
	st := &story.Story{ID: "walk", Languages: []string{"en", "ko"}, Editions: []story.Edition{{Date: "2001-01-01"}, {Date: "2001-01-02", Default: true}}}
	for i, slug := range []string{"gate", "square", "tree"} {
		told := map[string]story.Telling{"2001-01-02": {}}
		if i != 1 {
			told["2001-01-01"] = story.Telling{}
		}
		from := 10 * float64(i)
		st.Moments = append(st.Moments, story.Moment{Slug: slug, Span: [2]float64{from, from + 10}, Tellings: told})
	}
	return st
}

// hall is a hub at a time that a test sets.
type hall struct {
	*Hub
	ms int64
}

func newHall(by string, bus Bus) *hall {
	h := &hall{ms: 1e12}
	h.Hub = New(Config{Story: walk(), Now: func() int64 { return h.ms }, By: by, Bus: bus})
	return h
}

func (h *hall) join(t *testing.T, name string, o ...Opening) *Seat {
	t.Helper()
	s, err := h.Join(name, append(o, Opening{Age: -1})[0])
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (h *hall) act(t *testing.T, name, do, value string) {
	t.Helper()
	if _, err := h.Act(name, Act{do, value}); err != nil {
		t.Fatal(err)
	}
}

func told(s *Seat) bool {
	select {
	case <-s.News():
		return true
	default:
		return false
	}
}

// TestARoomPlaysFromItsFirstScreen, and all that come see the same.
func TestARoomPlaysFromItsFirstScreen(t *testing.T) {
	h := newHall("a", nil)
	first := h.join(t, "Hall")
	h.ms += 12_000
	second := h.join(t, "hall")
	for _, s := range []*Seat{first, second} {
		if v := s.Look(); v.Second != 12 || !v.Playing || !v.Loop || v.Led || v.Screens != 2 || v.Edition != "2001-01-02" {
			t.Errorf("%+v", v)
		}
	}
	h.ms += 20_000
	if v := first.Look(); v.Second != 2 {
		t.Errorf("its loop does not begin anew: %g", v.Second)
	}
}

func TestActs(t *testing.T) {
	for _, c := range []struct {
		what   string
		acts   []Act // three seconds apart, the first at 3
		second float64
		check  func(State) bool
	}{
		{"nobody acts", nil, 3, func(s State) bool { return !s.Led && s.Loop }},
		{"go", []Act{{Go, "tree"}}, 25, func(s State) bool { return s.Led && s.Playing && !s.Loop }},
		{"pause", []Act{{Pause, ""}}, 3, func(s State) bool { return s.Led && !s.Playing && !s.Loop }},
		{"pause, go", []Act{{Pause, ""}, {Go, "tree"}}, 22, func(s State) bool { return !s.Playing }},
		{"pause, play", []Act{{Pause, ""}, {Play, ""}}, 6, func(s State) bool { return s.Playing && !s.Loop }},
		{"seek", []Act{{Seek, "0:15"}}, 18, func(s State) bool { return s.Playing }},
		{"seek far", []Act{{Seek, "1:00:00"}}, 30, func(s State) bool { return s.Playing }},
		{"play at the end", []Act{{Seek, "29"}, {Play, ""}, {Play, ""}, {Pause, ""}}, 6, func(s State) bool { return !s.Playing }},
		{"edition", []Act{{Pause, ""}, {Seek, "15"}, {Edition, "2001-01-01"}}, 20, func(s State) bool { return s.Edition == "2001-01-01" && s.Home == "2001-01-02" }},
		{"edition in its loop", []Act{{Edition, "2001-01-01"}}, 6, func(s State) bool { return s.Loop && s.Playing && s.Led }},
		{"language", []Act{{Language, "ko"}}, 6, func(s State) bool { return s.Language == "ko" && s.Loop }},
		{"release", []Act{{Edition, "2001-01-01"}, {Language, "ko"}, {Pause, ""}, {Release, ""}}, 3, func(s State) bool {
			return !s.Led && s.Loop && s.Playing && s.Language == "" && s.Edition == "2001-01-02" && s.Seq == 4
		}},
		{"to a moment that is not told", []Act{{Edition, "2001-01-01"}, {Go, "square"}, {Pause, ""}}, 25, func(s State) bool { return !s.Playing }},
	} {
		h := newHall("a", nil)
		s := h.join(t, "hall")
		for _, a := range c.acts {
			h.ms += 3000
			h.act(t, "hall", a.Do, a.Value)
			if !told(s) {
				t.Errorf("%s: its screen is not told", c.what)
			}
		}
		h.ms += 3000
		if v := s.Look(); math.Abs(v.Second-c.second) > 1e-9 || !c.check(v.State) {
			t.Errorf("%s: at %g: %+v", c.what, v.Second, v.State)
		}
	}
}

// TestWhatCannotBeDoneChangesNothing.
func TestWhatCannotBeDoneChangesNothing(t *testing.T) {
	h := newHall("a", nil)
	s := h.join(t, "hall")
	told(s)
	before := s.Look()
	for _, a := range []Act{{}, {"dance", ""}, {Go, ""}, {Go, "nowhere"}, {Seek, "soon"}, {Seek, "NaN"}, {Edition, "2001-01-03"}, {Language, "fr"}, {Language, ""}} {
		if _, err := h.Act("hall", a); !errors.Is(err, ErrAct) {
			t.Errorf("%v: %v", a, err)
		}
	}
	if after := s.Look(); fmt.Sprint(after) != fmt.Sprint(before) || told(s) {
		t.Errorf("%+v", after)
	}
	if _, err := h.Act("gone", Act{Play, ""}); !errors.Is(err, ErrNoRoom) {
		t.Error(err)
	}
	if _, err := h.Watch("gone"); !errors.Is(err, ErrNoRoom) {
		t.Error(err)
	}
	for _, name := range []string{"", "a b", "ä", "a/b", "..", strings.Repeat("a", 65)} {
		if _, err := h.Join(name, Opening{}); !errors.Is(err, ErrName) {
			t.Errorf("%q: %v", name, err)
		}
	}
}

// TestALoopOfSomeMoments, as the first screen's address says; who leads goes anywhere.
func TestALoopOfSomeMoments(t *testing.T) {
	h := newHall("a", nil)
	s := h.join(t, "hall", Opening{Moments: []string{"gate", "tree"}, Age: -1})
	h.ms += 11_000
	if v := s.Look(); v.Second != 21 {
		t.Errorf("%g", v.Second)
	}
	h.act(t, "hall", Go, "square")
	if v := s.Look(); v.Second != 12 {
		t.Errorf("%g", v.Second)
	}
	h.act(t, "hall", Release, "")
	h.ms += 25_000
	if v := s.Look(); v.Second != 5 {
		t.Errorf("%g", v.Second)
	}
	odd := h.join(t, "odd", Opening{Moments: []string{"nowhere"}, Edition: "1999-01-01", Age: -1})
	if v := odd.Look(); v.Moments != nil || v.Edition != "2001-01-02" {
		t.Errorf("%+v", v)
	}
}

// TestARoomThatTheServerForgot goes on where its screens are.
func TestARoomThatTheServerForgot(t *testing.T) {
	h := newHall("a", nil)
	if v := h.join(t, "hall", Opening{T: 5, Age: 61_000}).Look(); v.Second != 6 || v.Led {
		t.Errorf("%+v", v)
	}
	for _, o := range []Opening{{T: math.NaN(), Age: 0}, {T: -1, Age: 0}, {T: 31, Age: 0}, {T: 5, Age: -5}, {T: 5, Age: math.MaxInt64}} {
		name := fmt.Sprint("hall", len(h.Rooms()))
		if v := h.join(t, name, o).Look(); v.Second != 0 {
			t.Errorf("%+v: %+v", o, v)
		}
	}
}

// TestSlowReadersSeeTheNewest, and hold up nobody.
func TestSlowReadersSeeTheNewest(t *testing.T) {
	h := newHall("a", nil)
	s := h.join(t, "hall")
	for i := range 1000 {
		h.act(t, "hall", Seek, fmt.Sprint(i%30))
	}
	h.act(t, "hall", Go, "tree")
	if !told(s) || told(s) || s.Look().T != 22 || s.Look().Seq != 1001 {
		t.Errorf("%+v", s.Look())
	}
}

// TestRoomsAreForgotten some time after their last screen has left, and not before.
func TestRoomsAreForgotten(t *testing.T) {
	h := newHall("a", nil)
	s := h.join(t, "hall")
	h.act(t, "hall", Pause, "")
	h.ms += 3600_000
	h.Tick()
	s.Leave()
	s.Leave()
	if rooms, screens := h.Count(); rooms != 1 || screens != 0 || len(h.Rooms()) != 0 {
		t.Errorf("%d rooms, %d screens", rooms, screens)
	}
	h.ms += forgetAfter - 1
	h.Tick()
	if again := h.join(t, "hall"); !again.Look().Led {
		t.Error("it is forgotten while its screen was being started again")
	} else {
		again.Leave()
	}
	h.ms += forgetAfter + 1
	h.Tick()
	if rooms, _ := h.Count(); rooms != 0 {
		t.Errorf("%d rooms", rooms)
	}
}

// TestLimits: of screens in a room, of rooms, of all; empty rooms make way.
func TestLimits(t *testing.T) {
	h := newHall("a", nil)
	for i := range MostRooms {
		h.join(t, fmt.Sprint("empty", i)).Leave()
		h.ms++
	}
	for i := range MostRooms {
		h.join(t, fmt.Sprint("room", i))
	}
	if _, err := h.Join("other", Opening{}); !errors.Is(err, ErrFull) {
		t.Errorf("one room more: %v", err)
	}
	for range MostInARoom - 1 {
		h.join(t, "room0")
	}
	if _, err := h.Join("room0", Opening{}); !errors.Is(err, ErrFull) {
		t.Errorf("one screen more: %v", err)
	}
	all := MostRooms + MostInARoom - 1
	for i := 1; all < MostInAll; i++ {
		for range min(MostInARoom-1, MostInAll-all) {
			h.join(t, fmt.Sprint("room", i))
			all++
		}
	}
	if _, err := h.Join("room199", Opening{}); !errors.Is(err, ErrFull) {
		t.Errorf("one seat more: %v", err)
	}
	if rooms, screens := h.Count(); rooms != MostRooms || screens != MostInAll {
		t.Errorf("%d rooms, %d screens", rooms, screens)
	}
}

// TestAServerThatStopsSeatsNobody.
func TestAServerThatStopsSeatsNobody(t *testing.T) {
	h := newHall("a", nil)
	s := h.join(t, "hall")
	h.Close()
	h.Close()
	<-s.Over()
	if _, err := h.Join("hall", Opening{}); !errors.Is(err, ErrStopped) {
		t.Error(err)
	}
}

// TestWhateverIsDoneARoomIsSound: at a second that is told, and never one that is no number.
func TestWhateverIsDoneARoomIsSound(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	values := []string{"", "gate", "square", "tree", "2001-01-01", "2001-01-02", "en", "ko", "12", "29.99", "-1", "1e300"}
	h := newHall("a", nil)
	s := h.join(t, "hall", Opening{Moments: []string{"square"}, Age: -1})
	seq := int64(0)
	for range 20_000 {
		h.ms += r.Int64N(20_000)
		_, err := h.Act("hall", Act{Acts[r.IntN(len(Acts))], values[r.IntN(len(values))]})
		v := s.Look()
		if err == nil {
			seq++
		}
		if v.Seq != seq || !v.sound(h.Story) || !(v.Second >= 0 && v.Second <= 30) || v.Edition == "2001-01-01" && v.Second > 10 && v.Second < 20 {
			t.Fatalf("%+v", v)
		}
	}
}

// TestManyAtOnce come, act, look and go: with nothing left behind, and nobody held up.
func TestManyAtOnce(t *testing.T) {
	between := newAir()
	h := New(Config{Story: walk(), Now: func() int64 { return 1e12 }, By: "a", Bus: voice{between, "a"}})
	var all sync.WaitGroup
	for i := range 32 {
		all.Go(func() {
			name := fmt.Sprint("room", i%4)
			for range 50 {
				s, err := h.Join(name, Opening{Age: -1})
				if err != nil {
					t.Error(err)
					return
				}
				if _, err := h.Act(name, Act{Seek, fmt.Sprint(i % 30)}); err != nil {
					t.Error(err)
				}
				<-s.News()
				s.Look()
				h.Rooms()
				h.Tick()
				s.Leave()
			}
		})
	}
	all.Wait()
	if _, screens := h.Count(); screens != 0 || h.seats != 0 {
		t.Errorf("%d screens, %d seats", screens, h.seats)
	}
	for i := range 4 {
		if v, _ := h.Look(fmt.Sprint("room", i)); v.Seq != 400 {
			t.Errorf("room %d: %+v", i, v)
		}
	}
}
