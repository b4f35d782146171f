package room

import (
	"encoding/json"

	"fiftymetres/app/address"
)

// Bus carries messages between the processes that serve one story's rooms. None of them
// waits for it: where it is away, each goes on with the rooms that it has.
type Bus interface {
	// Tell tells all others; what cannot be told is lost.
	Tell(data []byte)
	// Hear gives heard what they tell, one after another, and calls back whenever there
	// are others again that were away. It is called once.
	Hear(heard func(data []byte), back func())
}

// longestMessage is of those that are read, bytes.
const longestMessage = 8 << 10

// What messages say.
const (
	asking  = "ask"   // a process has begun, or is back: what rooms are there?
	telling = "state" // a room's state, and how many of its screens are at the process
)

// message is one between processes.
type message struct {
	Kind    string `json:"kind"`
	From    string `json:"from"` // the process
	Room    string `json:"room,omitempty"`
	State   *State `json:"state,omitempty"`
	Age     int64  `json:"age,omitempty"` // of the state, milliseconds: clocks may differ
	Screens int    `json:"screens,omitempty"`
}

func (m message) write() []byte {
	data, err := json.Marshal(m)
	if err != nil {
		panic(err) // it has texts and numbers
	}
	return data
}

// announce has the others told of a room, once the lock is free.
func (h *Hub) announce(name string, r *room) {
	if h.Bus != nil {
		s := r.State
		h.out = append(h.out, message{Kind: telling, From: h.By, Room: name, State: &s, Age: s.Age(h.Now()), Screens: r.screens})
	}
}

// tell sends what is to be told. The lock is not held: a bus may take its time.
func (h *Hub) tell() {
	if h.Bus == nil {
		return
	}
	h.mu.Lock()
	out := h.out
	h.out = nil
	h.mu.Unlock()
	for _, m := range out {
		h.Bus.Tell(m.write())
	}
}

// hear takes what another process tells. What is not sound is passed over.
func (h *Hub) hear(data []byte) {
	var m message
	if len(data) > longestMessage || json.Unmarshal(data, &m) != nil || !processName(m.From) || m.From == h.By {
		return
	}
	defer h.tell()
	h.mu.Lock()
	defer h.mu.Unlock()
	switch m.Kind {
	case asking:
		for name, r := range h.rooms {
			if r.screens > 0 || r.Led {
				h.announce(name, r)
			}
		}
	case telling:
		h.learn(m)
	}
}

// learn takes another process's state of a room, if it is newer than our own.
func (h *Hub) learn(m message) {
	const longest = 400 * 24 * 3600 * 1000 // milliseconds
	name := address.Room(m.Room)
	if name == "" || name != m.Room || m.State == nil || m.Age < 0 || m.Age > longest || m.Screens < 0 || m.Screens > MostInAll || !m.State.sound(h.Story) {
		return
	}
	now := h.Now()
	s := *m.State
	s.At = now - m.Age
	r := h.rooms[name]
	if r == nil {
		if m.Screens == 0 || !h.place() {
			return
		}
		r = h.add(name, s)
	}
	before := r.all()
	if m.Screens > 0 {
		if r.elsewhere[m.From] = (present{m.Screens, now}); len(r.elsewhere) > mostProcesses {
			delete(r.elsewhere, m.From)
		}
	} else {
		delete(r.elsewhere, m.From)
	}
	r.left = now
	switch {
	case s.newer(r.State):
		h.change(r, s)
	case r.newer(s) && r.Seq > 0: // it has missed something
		h.announce(name, r)
	}
	if r.all() != before {
		r.wake()
	}
}

// mostProcesses are those whose screens a room counts.
const mostProcesses = 64

// How often a process says what it has, and after how long it is taken to be gone that
// does not, milliseconds.
const (
	Often      = 3_000
	goneWithin = 3*Often + Often/2
)

// Tick is to be called as often as Often says: it forgets what is over, and tells others
// what is here.
func (h *Hub) Tick() {
	defer h.tell()
	h.mu.Lock()
	defer h.mu.Unlock()
	now := h.Now()
	for name, r := range h.rooms {
		for from, there := range r.elsewhere {
			if now-there.at > goneWithin {
				delete(r.elsewhere, from)
				r.wake()
			}
		}
		switch {
		case r.screens > 0:
			h.announce(name, r)
		case len(r.seats) == 0 && len(r.elsewhere) == 0 && now-r.left > forgetAfter:
			delete(h.rooms, name)
		}
	}
}

// Ask has the others tell what they have, as after the bus was away; and they are told.
func (h *Hub) Ask() {
	if h.Bus == nil {
		return
	}
	h.Bus.Tell(message{Kind: asking, From: h.By}.write())
	h.Tick()
}
