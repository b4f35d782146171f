package httpd

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"fiftymetres/app/address"
	"fiftymetres/server/guide"
	"fiftymetres/server/screens"
	"fiftymetres/server/site"
)

// kiosks hears what the screens of the site say of themselves.
type kiosks struct {
	site  *site.Site
	known *screens.Registry
	log   *slog.Logger
}

// routes registers where a kiosk reports, and where its operator, if there is one, sees it.
func (k *kiosks) routes(e *echo.Echo, client middleware.Extractor, op *operator) {
	chain := append([]echo.MiddlewareFunc{ownPages}, limitedTo(client, rates{each: 2, burst: 40}, rates{each: 50, burst: 200})...)
	e.POST(address.ScreenReport, k.report, chain...)
	if op != nil {
		op.page(e, address.Screens, k.page)
	}
}

// report takes a screen's report: 204. Its visits go to the log, a line each.
func (k *kiosks) report(c echo.Context) error {
	var said screens.Report
	if err := json.NewDecoder(c.Request().Body).Decode(&said); err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, "this is no report of a screen")
	}
	kept, err := k.known.Report(said)
	switch {
	case errors.Is(err, screens.ErrName):
		return echo.NewHTTPError(http.StatusBadRequest, err.Error())
	case errors.Is(err, screens.ErrMany):
		return echo.NewHTTPError(http.StatusServiceUnavailable, err.Error())
	case err != nil:
		return err
	}
	for _, v := range kept.Visits {
		k.log.LogAttrs(context.Background(), slog.LevelInfo, "visit", slog.String("screen", kept.Screen), slog.Any("moments", v.Moments),
			slog.String("language", v.Language), slog.Int("seconds", v.Seconds), slog.Bool("idle", v.Idle))
	}
	if kept.Error != "" {
		k.log.LogAttrs(context.Background(), slog.LevelWarn, "screen", slog.String("screen", kept.Screen), slog.String("error", kept.Error))
	}
	c.Response().Header().Set(echo.HeaderCacheControl, "no-store")
	return c.NoContent(http.StatusNoContent)
}

// reload is how often the page is loaded anew, seconds.
const reload = int(screens.Every / time.Second)

// page tells how the screens are doing; to a program as JSON.
func (k *kiosks) page(lang string) echo.HandlerFunc {
	return func(c echo.Context) error {
		all := k.known.List()
		if strings.HasPrefix(c.Request().Header.Get(echo.HeaderAccept), echo.MIMEApplicationJSON) {
			return c.JSON(http.StatusOK, all)
		}
		shown := make([]guide.Screen, len(all))
		for i := range all {
			shown[i] = k.shown(&all[i])
		}
		html, err := k.site.Screens(lang, originOf(c), shown)
		if err != nil {
			return err
		}
		c.Response().Header().Set("Refresh", strconv.Itoa(reload))
		return unkept(c, k.site, http.StatusOK, html)
	}
}

func (k *kiosks) shown(s *screens.Status) guide.Screen {
	const layout = "2006-01-02 15:04:05 MST"
	state := "well"
	switch {
	case s.Late:
		state = "late"
	case !s.Well:
		state = "ill"
	}
	out := guide.Screen{Name: s.Screen, Room: s.Room, Version: s.Version, State: state, Seen: s.Seen.Format(layout), Since: s.Since.Format(layout),
		Loops: s.Loops, Visits: s.Visits, Idle: s.Idle, Starts: s.Starts, Error: s.Error}
	if !s.Last.IsZero() {
		out.LastVisit = s.Last.Format(layout)
	}
	if q, err := url.ParseQuery(strings.TrimPrefix(s.Query, "?")); err == nil {
		out.Notes = k.site.Misread(q)
	}
	return out
}
