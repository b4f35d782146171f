package httpd

import (
	"net/http"
	"sync/atomic"

	"github.com/labstack/echo/v4"
)

// Health knows whether the server wants requests.
type Health struct{ stopping atomic.Bool }

// Stop makes /readyz say that no more requests are wanted.
func (h *Health) Stop() { h.stopping.Store(true) }

func (h *Health) alive(c echo.Context) error { return status(c, http.StatusOK, "ok") }

func (h *Health) ready(c echo.Context) error {
	if h.stopping.Load() {
		return status(c, http.StatusServiceUnavailable, "stopping")
	}
	return status(c, http.StatusOK, "ready")
}

func status(c echo.Context, code int, text string) error {
	c.Response().Header().Set(echo.HeaderCacheControl, "no-store")
	return c.String(code, text+"\n")
}
