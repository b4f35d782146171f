package httpd

import (
	"fmt"
	"strings"

	"github.com/labstack/echo/v4"
)

// under takes the base path off the addresses of requests. A proxy may have done
// that already, or not: both kinds are answered the same.
func under(base string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			u := c.Request().URL
			if path, ok := strings.CutPrefix(u.Path, base); ok && (path == "" || path[0] == '/') {
				u.Path = "/" + strings.TrimPrefix(path, "/")
				u.RawPath = "" // what was written in another way is read as what it means
			}
			return next(c)
		}
	}
}

// apart fails if a base path begins as one of our own addresses does: then
// nobody could tell whether a proxy has taken it off.
func apart(base string, routes []*echo.Route) error {
	first := func(path string) string {
		first, _, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
		return first
	}
	for _, r := range routes {
		if name := first(r.Path); name != "" && name == first(base) {
			return fmt.Errorf("the base path %s begins as %s does, an address of the site's own; choose another", base, r.Path)
		}
	}
	return nil
}
