package room

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
)

// air carries what hubs tell to all others at once, or loses it.
type air struct {
	hubs map[string]func([]byte)
	lost bool
	said int
	mu   sync.Mutex
}

type voice struct {
	*air
	by string
}

func (v voice) Tell(data []byte) {
	v.mu.Lock()
	v.said++
	v.mu.Unlock()
	if v.lost {
		return
	}
	for by, hear := range v.hubs {
		if by != v.by {
			hear(data)
		}
	}
}

func (v voice) Hear(heard func([]byte), _ func()) { v.hubs[v.by] = heard }

func (a *air) hall(by string, ahead int64) *hall {
	h := &hall{ms: 1e12 + ahead}
	h.Hub = New(Config{Story: walk(), Now: func() int64 { return h.ms }, By: by, Bus: voice{a, by}})
	return h
}

func newAir() *air { return &air{hubs: map[string]func([]byte){}} }

// TestProcessesHaveTheSameRooms: an act at one is seen at the other, though their clocks
// are hours apart.
func TestProcessesHaveTheSameRooms(t *testing.T) {
	between := newAir()
	a, b := between.hall("a", 0), between.hall("b", 5*3600_000)
	here := a.join(t, "hall")
	a.ms, b.ms = a.ms+4000, b.ms+4000
	there := b.join(t, "hall")
	if v := there.Look(); v.Second != 4 || v.Screens != 2 {
		t.Errorf("%+v", v)
	}
	told(here)
	b.act(t, "hall", Go, "tree")
	b.act(t, "hall", Language, "ko")
	a.ms, b.ms = a.ms+3000, b.ms+3000
	if v := here.Look(); v.Second != 25 || v.Language != "ko" || v.Screens != 2 || v.By != "b" || !told(here) {
		t.Errorf("%+v", v)
	}
	// A third comes later, and a presenter is at it: she has no screen there.
	c := between.hall("c", -77)
	if rooms := c.Rooms(); len(rooms) != 1 || rooms[0].Screens != 2 {
		t.Errorf("%+v", rooms)
	}
	c.act(t, "hall", Pause, "")
	for _, s := range []*Seat{here, there} {
		if v := s.Look(); v.Playing || v.Second != 25 {
			t.Errorf("%+v", v)
		}
	}
	// One is killed: the others go on, and before long count its screens no more.
	delete(between.hubs, "b")
	a.act(t, "hall", Play, "")
	for range 6 {
		a.ms, c.ms = a.ms+Often, c.ms+Often
		a.Tick()
		c.Tick()
	}
	if v := here.Look(); v.Screens != 1 || !v.Led || len(c.Rooms()) != 1 || c.Rooms()[0].Screens != 1 {
		t.Errorf("%+v %+v", v, c.Rooms())
	}
}

// TestTheLastWriterWins, on all of them alike, in whatever order they hear of it.
func TestTheLastWriterWins(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		between := newAir()
		var all []*hall
		for _, by := range []string{"a", "b", "c"} {
			h := between.hall(by, r.Int64N(1e6))
			h.join(t, "hall")
			all = append(all, h)
		}
		for range 20 {
			between.lost = r.IntN(2) == 0
			a := Act{Acts[r.IntN(3)], []string{"gate", "5", "tree"}[r.IntN(3)]}
			_, _ = all[r.IntN(3)].Act("hall", a)
		}
		between.lost = false
		for _, h := range all {
			h.Tick()
		}
		for _, h := range all {
			h.Tick()
		}
		want, _ := all[0].Look("hall")
		for _, h := range all[1:] {
			if v, _ := h.Look("hall"); v.Seq != want.Seq || v.By != want.By || v.T != want.T || v.Playing != want.Playing {
				t.Fatalf("%+v\n%+v", v, want)
			}
		}
	}
}

// TestOfTwoNewRoomsTheOlderCounts.
func TestOfTwoNewRoomsTheOlderCounts(t *testing.T) {
	between := newAir()
	a, b := between.hall("a", 0), between.hall("b", 0)
	between.lost = true
	a.join(t, "hall")
	a.ms, b.ms = a.ms+9000, b.ms+9000
	late := b.join(t, "hall")
	between.lost = false
	b.Tick()
	a.Tick()
	if v := late.Look(); v.Second != 9 || v.By != "a" {
		t.Errorf("%+v", v)
	}
	if v, _ := a.Look("hall"); v.Second != 9 {
		t.Errorf("%+v", v)
	}
}

// TestWhatIsNotSoundIsPassedOver.
func TestWhatIsNotSoundIsPassedOver(t *testing.T) {
	h := newAir().hall("a", 0)
	s := h.join(t, "hall")
	good := func() message {
		return message{Kind: telling, From: "b", Room: "hall", State: &State{Seq: 7, By: "b", T: 1, Rate: 1, Edition: "2001-01-02", Home: "2001-01-02"}, Screens: 1}
	}
	for what, change := range map[string]func(*message){
		"kind": func(m *message) { m.Kind = "shout" }, "nobody": func(m *message) { m.From = "" }, "from": func(m *message) { m.From = "<b>" }, "ourselves": func(m *message) { m.From = "a" },
		"room": func(m *message) { m.Room = "a b" }, "capitals": func(m *message) { m.Room = "HALL" }, "no state": func(m *message) { m.State = nil },
		"age": func(m *message) { m.Age = -1 }, "long age": func(m *message) { m.Age = 1 << 60 }, "screens": func(m *message) { m.Screens = -1 }, "many": func(m *message) { m.Screens = 1e9 },
		"before": func(m *message) { m.State.T = -1 }, "after": func(m *message) { m.State.T = 31 }, "rate": func(m *message) { m.State.Rate = 0 }, "fast": func(m *message) { m.State.Rate = 1e9 },
		"edition": func(m *message) { m.State.Edition = "x" }, "home": func(m *message) { m.State.Home = "" }, "language": func(m *message) { m.State.Language = "fr" },
		"moments": func(m *message) { m.State.Moments = []string{"nowhere"} }, "seq": func(m *message) { m.State.Seq = -1 }, "long seq": func(m *message) { m.State.Seq = 1 << 60 }, "by": func(m *message) { m.State.By = strings.Repeat("b", 99) },
	} {
		m := good()
		change(&m)
		h.hear(m.write())
		if v := s.Look(); v.Seq != 0 || v.Screens != 1 {
			t.Errorf("%s: %+v", what, v)
		}
	}
	for _, data := range []string{"", "null", "{}", "[]", `{"kind":"state"`, strings.Repeat(" ", longestMessage) + string(good().write())} {
		h.hear([]byte(data))
	}
	if v := s.Look(); v.Seq != 0 {
		t.Errorf("%+v", v)
	}
	h.hear(good().write())
	if v := s.Look(); v.Seq != 7 || v.Screens != 2 || v.Second != 1 {
		t.Errorf("what is sound: %+v", v)
	}
	// Rooms of others are bounded as our own are.
	for i := range 3 * MostRooms {
		m := good()
		m.Room = fmt.Sprint("room", i)
		h.hear(m.write())
	}
	if rooms, _ := h.Count(); rooms > MostRooms {
		t.Errorf("%d rooms", rooms)
	}
}

// TestNobodyAnswersForEver: two that disagree have done so after a few messages.
func TestNobodyAnswersForEver(t *testing.T) {
	between := newAir()
	a, b := between.hall("a", 0), between.hall("b", 0)
	between.lost = true
	a.join(t, "hall")
	b.join(t, "hall")
	a.act(t, "hall", Pause, "")
	b.act(t, "hall", Go, "tree")
	between.lost, between.said = false, 0
	a.Tick()
	b.Tick()
	if between.said > 10 {
		t.Errorf("%d messages", between.said)
	}
}

func FuzzHear(f *testing.F) {
	f.Add(message{Kind: telling, From: "b", Room: "hall", State: &State{Seq: 7, By: "b", T: 1, Rate: 1, Edition: "2001-01-02", Home: "2001-01-02"}}.write())
	f.Add(message{Kind: asking, From: "b"}.write())
	f.Fuzz(func(t *testing.T, data []byte) {
		h := newAir().hall("a", 0)
		s := h.join(t, "hall")
		h.hear(data)
		v := s.Look()
		if !v.sound(h.Story) || !(v.Second >= 0 && v.Second <= 30) {
			t.Errorf("%+v", v)
		}
		if _, err := json.Marshal(v.State); err != nil {
			t.Error(err)
		}
	})
}
