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

// sized holds to largestBody. It is made once: echo puts its middlewares together anew for
// every request.
var sized = middleware.BodyLimit(largestBody)

// limits refuses what no reader sends, before anything is looked up for it.
func limits(next echo.HandlerFunc) echo.HandlerFunc {
	body := sized(next)
	return func(c echo.Context) error {
		r := c.Request()
		switch {
		case len(r.RequestURI) > longestURL:
			return echo.NewHTTPError(http.StatusRequestURITooLong)
		case r.Body == http.NoBody: // nearly every request
			return next(c)
		}
		return body(c)
	}
}
