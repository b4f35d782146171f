package httpd

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"sync"

	"github.com/labstack/echo/v4"

	"fiftymetres/server/room"
	"fiftymetres/server/site"
)

// mostStreams is how many streams one client has: a hall's screens share an address.
const mostStreams = 100

// rooms registers what screens hear of their room, and what they set their clocks by.
func rooms(e *echo.Echo, deps Deps, stats *metrics) {
	stats.rooms(deps.Rooms.Count)
	get(e, "/rooms/clock", clock(deps.Rooms))
	open := &counter{of: map[string]int{}, most: mostStreams}
	client := clients(deps.TrustProxy)
	// A hall's screens may all come back at once.
	often := limitedTo(client, rates{each: 2, burst: mostStreams + 20}, rates{each: 200, burst: room.MostInAll})
	e.GET("/rooms/:name/events", func(c echo.Context) error {
		if c.Request().Header.Get("Sec-Fetch-Site") == "cross-site" {
			return echo.NewHTTPError(http.StatusForbidden, "a page of another site has sent this")
		}
		from, err := client(c)
		if err != nil {
			return err
		}
		if !open.add(from) {
			return echo.NewHTTPError(http.StatusTooManyRequests, "there are too many screens at this address")
		}
		defer open.take(from)
		seat, err := deps.Rooms.Join(c.Param("name"), opening(deps.Site, c.QueryParams()))
		if err != nil {
			return refusal(err)
		}
		return stream(c, seat, told(deps.Rooms.By))
	}, often...)
}

// clock tells the server's time. It is asked several times in a row, so it is short.
func clock(hub *room.Hub) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.Response().Header().Set(echo.HeaderCacheControl, "no-store")
		return c.JSONBlob(http.StatusOK, fmt.Appendf(nil, `{"now":%d,"of":%q}`, hub.Now(), hub.By))
	}
}

// opening is how a room begins that a screen makes with its address.
func opening(s *site.Site, q url.Values) room.Opening {
	o := room.Opening{Edition: s.Asked("kiosk", "", q).Edition, Moments: s.Loop(q), Age: -1}
	t, err := strconv.ParseFloat(q.Get("from"), 64)
	age, err2 := strconv.ParseInt(q.Get("age"), 10, 64)
	if err == nil && err2 == nil {
		o.T, o.Age = t, age
	}
	return o
}

// refusal is how it is said that there is no room.
func refusal(err error) error {
	switch {
	case errors.Is(err, room.ErrFull), errors.Is(err, room.ErrStopped):
		return fmt.Errorf("%w: %w", site.ErrBusy, err)
	case errors.Is(err, room.ErrAct):
		return echo.NewHTTPError(http.StatusBadRequest, err.Error())
	}
	return echo.NewHTTPError(http.StatusNotFound, err.Error())
}

// told writes a room's state for its screens, where it is another than before: how many
// they are is no news to them.
func told(by string) func(room.View) []byte {
	var last string
	return func(v room.View) []byte {
		if now := fmt.Sprint(v.Seq, v.By); now != last {
			last = now
			data, err := json.Marshal(struct {
				room.State
				Age int64  `json:"age"`
				Of  string `json:"of"` // whose clock it is
			}{v.State, v.Age(v.Now), by})
			if err == nil {
				return data
			}
		}
		return nil
	}
}

// counter counts what each client has open.
type counter struct {
	mu   sync.Mutex
	of   map[string]int
	most int
}

func (c *counter) add(client string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.of[client] >= c.most {
		return false
	}
	c.of[client]++
	return true
}

func (c *counter) take(client string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.of[client]--; c.of[client] == 0 {
		delete(c.of, client)
	}
}
