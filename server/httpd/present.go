package httpd

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"fiftymetres/app/address"
	"fiftymetres/server/room"
	"fiftymetres/server/site"
)

// present registers the page from which rooms are led, in each of the story's languages.
func present(e *echo.Echo, op *operator, deps Deps, stats *metrics) {
	op.page(e, address.Present, func(lang string) echo.HandlerFunc {
		return func(c echo.Context) error { return desk(c, deps, lang) }
	})
	op.act(e, address.Present, "/act", func(lang string) echo.HandlerFunc { return acted(deps, stats, lang) })
	op.news(e, address.Present, "/events", func(c echo.Context) error {
		seat, err := deps.Rooms.Watch(c.QueryParam("room"))
		if err != nil {
			return refusal(err)
		}
		return streamEvery(c, seat, time.Second, watched(deps.Site))
	})
}

// desk is the page: with a room, or with those that there are.
func desk(c echo.Context, deps Deps, lang string) error {
	d := site.Desk{Room: address.Room(c.QueryParam("room"))}
	for _, r := range deps.Rooms.Rooms() {
		d.Rooms = append(d.Rooms, site.RoomOf(r))
	}
	if d.Room != "" {
		v, there := deps.Rooms.Look(d.Room)
		if there {
			d.View = &v
		}
	}
	html, err := deps.Site.Presenter(lang, originOf(c), d)
	if err != nil {
		return err
	}
	return unkept(c, deps.Site, http.StatusOK, html)
}

// acted does what a button says, "go:dash" or "pause", and leads back to it; a script is
// told that it is done.
func acted(deps Deps, stats *metrics, lang string) echo.HandlerFunc {
	return func(c echo.Context) error {
		name := address.Room(c.FormValue("room"))
		do, value, _ := strings.Cut(c.FormValue("act"), ":")
		_, err := deps.Rooms.Act(name, room.Act{Do: do, Value: value})
		back := deps.Site.Path(address.Present, lang) + "?" + url.Values{"room": {name}}.Encode()
		switch {
		case errors.Is(err, room.ErrNoRoom) && !asksForData(c.Request()):
			return c.Redirect(http.StatusSeeOther, back) // which says so
		case err != nil:
			return refusal(err)
		}
		stats.acts.WithLabelValues(do).Inc()
		if asksForData(c.Request()) {
			return c.NoContent(http.StatusNoContent)
		}
		return c.Redirect(http.StatusSeeOther, back+"#"+url.PathEscape(strings.TrimSuffix(do+"-"+value, "-")))
	}
}

// watched writes what a presenter sees of a room, where it is another than before.
func watched(s *site.Site) func(room.View) []byte {
	var last string
	return func(v room.View) []byte {
		data, err := json.Marshal(s.Seen(v))
		if err != nil || string(data) == last {
			return nil
		}
		last = string(data)
		return data
	}
}
