package httpd

import (
	"net/http"
	"time"

	"github.com/labstack/echo/v4"

	"fiftymetres/server/room"
)

// A stream's rhythm. A beat is an event and no comment, so that a script can tell a line
// that is dead from one on which nothing is said.
const (
	beatEvery     = 15 * time.Second
	writePatience = 10 * time.Second
)

// stream tells what goes on in a room, as server-sent events, until its reader or the
// server goes. write gives the data of an event, or nil where nothing is to be told.
func stream(c echo.Context, seat *room.Seat, write func(room.View) []byte) error {
	return streamEvery(c, seat, 0, write)
}

// streamEvery looks in between too, once in so long; 0 is never.
func streamEvery(c echo.Context, seat *room.Seat, often time.Duration, write func(room.View) []byte) error {
	defer seat.Leave()
	s := begin(c)
	beat := time.NewTicker(beatEvery)
	defer beat.Stop()
	var between <-chan time.Time
	if often > 0 {
		t := time.NewTicker(often)
		defer t.Stop()
		between = t.C
	}
	for err := s.data(write(seat.Look())); err == nil; {
		select {
		case <-seat.Over():
			return nil
		case <-c.Request().Context().Done():
			return nil
		case <-beat.C:
			err = s.send([]byte("event: beat\ndata: 1\n\n"))
		case <-between:
			err = s.data(write(seat.Look()))
		case <-seat.News():
			err = s.data(write(seat.Look()))
		}
	}
	return nil // whoever does not read any more is not told so
}

// events is an answer that goes on.
type events struct {
	w  *echo.Response
	rc *http.ResponseController
}

// begin sends the head. The server's limits are of answers that end: this one has its own
// for each event. Over HTTP/1 its connection ends with it, so that a server that stops
// waits for none that is idle.
func begin(c echo.Context) events {
	s := events{c.Response(), http.NewResponseController(c.Response().Writer)}
	h := s.w.Header()
	h.Set(echo.HeaderContentType, eventStream)
	h.Set(echo.HeaderCacheControl, "no-store")
	h.Set("X-Accel-Buffering", "no") // nginx
	if c.Request().ProtoMajor == 1 {
		h.Set(echo.HeaderConnection, "close")
	}
	s.rc.SetReadDeadline(time.Time{}) // where that cannot be set, there is none
	s.w.WriteHeader(http.StatusOK)
	return s
}

func (s events) data(data []byte) error {
	if data == nil {
		return nil
	}
	return s.send(append(append([]byte("data: "), data...), "\n\n"...))
}

func (s events) send(text []byte) error {
	s.rc.SetWriteDeadline(time.Now().Add(writePatience))
	if _, err := s.w.Write(text); err != nil {
		return err
	}
	return s.rc.Flush()
}
