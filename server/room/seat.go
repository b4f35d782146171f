package room

// Seat is a screen's or a presenter's in a room, until it is left.
type Seat struct {
	hub    *Hub
	name   string
	room   *room
	screen bool
	news   chan struct{}
	gone   bool
}

// News is told when there is something to be looked at.
func (s *Seat) News() <-chan struct{} { return s.news }

// Over is closed when the server stops.
func (s *Seat) Over() <-chan struct{} { return s.hub.closed }

// Leave gives it back. To leave twice is to leave.
func (s *Seat) Leave() {
	h := s.hub
	defer h.tell()
	h.mu.Lock()
	defer h.mu.Unlock()
	if s.gone {
		return
	}
	s.gone = true
	delete(s.room.seats, s)
	h.seats--
	if !s.screen {
		return
	}
	s.room.screens--
	s.room.left = h.Now()
	s.room.wake()
	h.announce(s.name, s.room)
}

// View is a room as it is at an instant.
type View struct {
	State
	Now     int64   // milliseconds of the server's clock
	Second  float64 // of the story
	Over    bool    // it has come to its end
	Screens int
}

// Look is what the room does now.
func (s *Seat) Look() View {
	s.hub.mu.Lock()
	defer s.hub.mu.Unlock()
	return s.hub.view(s.room)
}

// Look is what a room does now; ok is false where there is none.
func (h *Hub) Look(name string) (v View, ok bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	r := h.rooms[name]
	if r == nil {
		return View{}, false
	}
	return h.view(r), true
}

func (h *Hub) view(r *room) View {
	now := h.Now()
	return View{State: r.State, Now: now, Second: r.second(h.Story, now), Over: r.over(h.Story, now), Screens: r.all()}
}
