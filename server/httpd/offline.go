package httpd

import (
	"github.com/labstack/echo/v4"

	"fiftymetres/server/site"
)

// workerPolicy lets the service worker ask for what it keeps, and nothing else.
const workerPolicy = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'"

// keeper serves the service worker. Browsers look for another one at each load.
func keeper(s *site.Site) echo.HandlerFunc {
	return func(c echo.Context) error {
		body, err := s.Worker()
		if err != nil {
			return err
		}
		c.Response().Header().Set(echo.HeaderContentSecurityPolicy, workerPolicy)
		body.Serve(c.Response(), c.Request(), revalidate)
		return nil
	}
}

// manifest serves what a browser needs to install the site, in a language.
func manifest(s *site.Site, lang string) (echo.HandlerFunc, error) {
	body, err := s.Manifest(lang)
	return func(c echo.Context) error {
		body.Serve(c.Response(), c.Request(), revalidate)
		return nil
	}, err
}
