package room

import (
	"cmp"
	"errors"
	"slices"
	"sync"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
)

// Limits of what strangers can have kept. Who is refused is told so.
const (
	MostRooms   = 200  // of those with screens; others make way
	MostInARoom = 250  // screens and presenters
	MostInAll   = 2000 // likewise
)

// forgetAfter is how long a room without screens is remembered, milliseconds.
const forgetAfter = 10 * 60 * 1000

// What screens and presenters are told who get no room.
var (
	ErrName    = errors.New("a room's name has 1 to 64 letters of English, digits, - _ and dots")
	ErrNoRoom  = errors.New("no screen is in that room")
	ErrFull    = errors.New("there are as many rooms and screens as this server keeps")
	ErrStopped = errors.New("the server is stopping")
)

// Config is what a hub is made of.
type Config struct {
	Story *story.Story
	Now   func() int64 // milliseconds of a clock that never runs back
	By    string       // this process's name among others
	Bus   Bus          // nil where there are no others
}

// Hub keeps the rooms of one process.
type Hub struct {
	Config
	mu     sync.Mutex
	rooms  map[string]*room
	seats  int
	closed chan struct{}
	over   bool
	out    []message // what others are to be told once the lock is free
}

// room is one; the hub's lock is its own.
type room struct {
	State
	seats     map[*Seat]bool
	screens   int                // of them
	left      int64              // when the last went
	elsewhere map[string]present // by process
}

// present are the screens that another process has in a room, as of a time.
type present struct {
	screens int
	at      int64
}

// Opening is how a room begins that a first screen makes.
type Opening struct {
	Edition string   // "" for the story's usual
	Moments []string // slugs of what its loop tells; nil for all
	// Where that screen is, which was in this room before the server knew of it: a story
	// second, and how long ago it was there, milliseconds.
	T   float64
	Age int64
}

// New is a hub without rooms. Where it has a bus it asks for the others' rooms.
func New(c Config) *Hub {
	h := &Hub{Config: c, rooms: map[string]*room{}, closed: make(chan struct{})}
	if h.Bus != nil {
		h.Bus.Hear(h.hear, h.Ask)
		h.Bus.Tell(message{Kind: asking, From: h.By}.write())
	}
	return h
}

// Join seats a screen in a room, which is made if it is not there.
func (h *Hub) Join(name string, o Opening) (*Seat, error) {
	if name = address.Room(name); name == "" {
		return nil, ErrName
	}
	defer h.tell()
	h.mu.Lock()
	defer h.mu.Unlock()
	r := h.rooms[name]
	if r == nil {
		if !h.place() {
			return nil, ErrFull
		}
		r = h.add(name, h.opened(o))
	}
	return h.seat(name, r, true)
}

// Watch seats a presenter, who is no screen, in a room that is there.
func (h *Hub) Watch(name string) (*Seat, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	name = address.Room(name)
	r := h.rooms[name]
	if r == nil {
		return nil, ErrNoRoom
	}
	return h.seat(name, r, false)
}

// Act changes what a room's screens do.
func (h *Hub) Act(name string, a Act) (State, error) {
	defer h.tell()
	h.mu.Lock()
	defer h.mu.Unlock()
	name = address.Room(name)
	r := h.rooms[name]
	if r == nil {
		return State{}, ErrNoRoom
	}
	s, err := a.after(r.State, h.Story, h.Now())
	if err != nil {
		return r.State, err
	}
	s.By = h.By
	h.change(r, s)
	h.announce(name, r)
	return s, nil
}

// Close ends all seats: nobody is seated after that.
func (h *Hub) Close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if !h.over {
		h.over = true
		close(h.closed)
	}
}

// opened is the state of a room that is made.
func (h *Hub) opened(o Opening) State {
	now := h.Now()
	s := State{By: h.By, Made: now, At: now, Rate: 1, Playing: true, Loop: true, Edition: o.Edition, Moments: o.Moments}
	if s.Edition == "" {
		s.Edition = address.New(h.Story).Usual()
	}
	s.Home = s.Edition
	const longest = 7 * 24 * 3600 * 1000
	if o.T >= 0 && o.T <= h.Story.End() && o.Age >= 0 && o.Age < longest {
		s.T, s.At, s.Made = o.T, now-o.Age, now-o.Age
	}
	if !s.sound(h.Story) {
		home := address.New(h.Story).Usual()
		s = State{By: h.By, Made: now, At: now, Rate: 1, Playing: true, Loop: true, Edition: home, Home: home}
	}
	return s
}

func (h *Hub) add(name string, s State) *room {
	r := &room{State: s, seats: map[*Seat]bool{}, left: h.Now(), elsewhere: map[string]present{}}
	h.rooms[name] = r
	return r
}

// place makes way for another room, if need be by the one that has been empty longest.
func (h *Hub) place() bool {
	if len(h.rooms) < MostRooms {
		return true
	}
	oldest := ""
	for name, r := range h.rooms {
		if len(r.seats) == 0 && (oldest == "" || r.left < h.rooms[oldest].left) {
			oldest = name
		}
	}
	delete(h.rooms, oldest)
	return oldest != ""
}

func (h *Hub) seat(name string, r *room, screen bool) (*Seat, error) {
	switch {
	case h.over:
		return nil, ErrStopped
	case h.seats >= MostInAll, len(r.seats) >= MostInARoom:
		return nil, ErrFull
	}
	s := &Seat{hub: h, name: name, room: r, screen: screen, news: make(chan struct{}, 1)}
	r.seats[s] = true
	h.seats++
	if screen {
		r.screens++
		h.announce(name, r)
		r.wake()
	}
	return s, nil
}

// change puts a state in the place of a room's, and has its seats know.
func (h *Hub) change(r *room, s State) {
	r.State = s
	r.wake()
}

// wake has everybody in a room look. Who has not looked since the last time will see the
// newest, and nothing waits for who does not look at all.
func (r *room) wake() {
	for s := range r.seats {
		select {
		case s.news <- struct{}{}:
		default:
		}
	}
}

// all are the screens in a room, here and elsewhere.
func (r *room) all() int {
	n := r.screens
	for _, there := range r.elsewhere {
		n += there.screens
	}
	return n
}

// Summary is a room from outside.
type Summary struct {
	Name    string
	Screens int
	Led     bool
}

// Rooms lists those with screens, by name.
func (h *Hub) Rooms() []Summary {
	h.mu.Lock()
	defer h.mu.Unlock()
	var all []Summary
	for name, r := range h.rooms {
		if n := r.all(); n > 0 {
			all = append(all, Summary{name, n, r.Led})
		}
	}
	slices.SortFunc(all, func(a, b Summary) int { return cmp.Compare(a.Name, b.Name) })
	return all
}

// Count is how many rooms and screens this process has.
func (h *Hub) Count() (rooms, screens int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, r := range h.rooms {
		screens += r.screens
	}
	return len(h.rooms), screens
}
