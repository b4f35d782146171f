package httpd

import (
	"strings"

	"github.com/labstack/echo/v4"

	"fiftymetres/server/site"
)

// still serves /stills/dash.svg, and .png and .webp, with lang, known, shape and width.
func still(s *site.Site) echo.HandlerFunc {
	return func(c echo.Context) error {
		slug, format, _ := strings.Cut(c.Param("file"), ".")
		body, policy, err := s.Still(slug, format, c.QueryParams())
		if err != nil {
			return err
		}
		if body == nil {
			return echo.ErrNotFound
		}
		c.Response().Header().Set(echo.HeaderContentSecurityPolicy, policy)
		body.Serve(c.Response(), c.Request(), revalidate)
		return nil
	}
}

// momentCode serves the code that leads a visitor's own phone to what a kiosk shows.
func momentCode(s *site.Site) echo.HandlerFunc {
	return func(c echo.Context) error {
		body, err := s.MomentCode(c.QueryParams(), originOf(c))
		if err != nil {
			return err
		}
		if body == nil {
			return echo.ErrNotFound
		}
		body.Serve(c.Response(), c.Request(), aDay)
		return nil
	}
}

// code serves the codes that phones read off a kiosk: another text has another address.
func code(s *site.Site) echo.HandlerFunc {
	return func(c echo.Context) error {
		body := s.Code("/codes/" + c.Param("file"))
		if body == nil {
			return echo.ErrNotFound
		}
		body.Serve(c.Response(), c.Request(), forever)
		return nil
	}
}
