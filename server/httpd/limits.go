package httpd

import (
	"net/http"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

// Limits of a request. The longest address that pages lead to has a few hundred
// characters, that of oEmbed another one in it; no page takes a body.
const (
	longestURL  = 4 << 10
	largestBody = "4K"
)

// limits refuses what no reader sends, before anything is looked up for it.
func limits(next echo.HandlerFunc) echo.HandlerFunc {
	body := middleware.BodyLimit(largestBody)(next)
	return func(c echo.Context) error {
		if len(c.Request().RequestURI) > longestURL {
			return echo.NewHTTPError(http.StatusRequestURITooLong)
		}
		return body(c)
	}
}
