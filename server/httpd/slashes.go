package httpd

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"
)

// slashes sends who asks for a page with a slash at its end to the page itself.
// The way there begins with one slash, and what browsers read as a slash, or
// pass over, is written out: otherwise "//host/" would lead to that host. (The
// middleware that comes with echo writes "/%09//host/" as a tab and "//host".)
func slashes(base string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error { return withoutSlash(base, c, next) }
	}
}

func withoutSlash(base string, c echo.Context, next echo.HandlerFunc) error {
	here := c.Request().URL
	if here.Path == "/" || !strings.HasSuffix(here.Path, "/") {
		return next(c)
	}
	page := url.URL{Path: base + "/" + strings.Trim(here.Path, `/\`), RawQuery: here.RawQuery}
	return c.Redirect(http.StatusPermanentRedirect, page.String())
}
