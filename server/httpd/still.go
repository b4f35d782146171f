package httpd

import (
	"strings"

	"github.com/labstack/echo/v4"

	"fiftymetres/server/site"
)

// still serves /stills/dash.svg with lang, known and width.
func still(s *site.Site) echo.HandlerFunc {
	return func(c echo.Context) error {
		slug, isSVG := strings.CutSuffix(c.Param("file"), ".svg")
		if !isSVG {
			return echo.ErrNotFound
		}
		body, policy, err := s.Still(slug, c.QueryParams())
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
