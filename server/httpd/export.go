package httpd

import (
	"mime"
	"strings"

	"github.com/labstack/echo/v4"

	"fiftymetres/server/site"
)

// exports are the addresses of the files for other programs; their names and what
// is in them are package export's.
var exports = []string{"/export/:file", "/export/sources/:file", "/export/claims/:file"}

// export serves one of them, to be saved.
func export(s *site.Site) echo.HandlerFunc {
	return func(c echo.Context) error {
		folder := strings.TrimSuffix(strings.TrimPrefix(c.Path(), "/export/"), ":file")
		body, saved, err := s.Export(folder+c.Param("file"), c.QueryParams(), originOf(c))
		if err != nil {
			return err
		}
		if body == nil {
			return echo.ErrNotFound
		}
		c.Response().Header().Set(echo.HeaderContentDisposition, mime.FormatMediaType("attachment", map[string]string{"filename": saved}))
		body.Serve(c.Response(), c.Request(), revalidate)
		return nil
	}
}
