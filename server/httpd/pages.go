package httpd

import (
	"maps"
	"net/http"

	"github.com/labstack/echo/v4"

	"fiftymetres/app/address"
	"fiftymetres/server/asset"
	"fiftymetres/server/encode"
	"fiftymetres/server/site"
)

const (
	revalidate = "no-cache" // kept, but asked about each time: an ETag answers
	forever    = "public, max-age=31536000, immutable"
	aDay       = "public, max-age=86400"
)

// pages registers the story in each of its languages, the embed, the kiosk, and the pages that are read.
func pages(e *echo.Echo, s *site.Site) {
	for i, lang := range s.Languages() {
		if i == 0 { // "/" may be asked for in any language: /?lang=ko
			lang = ""
		}
		for _, layout := range address.Pages {
			get(e, s.Route(layout, s.Languages()[i]), page(s, layout, lang))
		}
	}
}

// page serves a layout. A language in the path wins over one in the query.
func page(s *site.Site, layout, lang string) echo.HandlerFunc {
	front := s.Front(layout, lang)
	return func(c echo.Context) error {
		origin := originOf(c)
		var body *encode.Body
		var err error
		if c.Request().URL.RawQuery == "" {
			body, err = front(origin)
		} else {
			body, err = s.Page(s.Asked(layout, lang, c.QueryParams()), origin)
		}
		if err != nil {
			return err
		}
		h := c.Response().Header()
		h.Set(echo.HeaderContentSecurityPolicy, s.Policy(layout, origin))
		if layout != address.Embed { // an embed may need its opener's window
			h.Set("Cross-Origin-Opener-Policy", "same-origin")
		}
		body.Serve(c.Response(), c.Request(), revalidate)
		return nil
	}
}

// assetFile serves what the address names by its hash; any other hash is
// another file, and not found.
func assetFile(assets *asset.Set) echo.HandlerFunc {
	compiler := assets.Body("js/program.js")
	return func(c echo.Context) error {
		body := assets.At(c.Request().URL.Path)
		if body == nil {
			return echo.ErrNotFound
		}
		if body == compiler {
			maps.Copy(c.Response().Header(), compilerHeaders)
		}
		body.Serve(c.Response(), c.Request(), forever)
		return nil
	}
}

// compilerHeaders are those of the script that fetches and compiles the program, in a
// worker: it may do that and nothing else, and may be one of an embed's, which asks of all
// that it loads that it says so itself.
var compilerHeaders = http.Header{
	echo.HeaderContentSecurityPolicy: {"default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'"},
	embedderPolicy:                   {"require-corp"},
}

// named serves a file at an address that does not change with its content.
func named(assets *asset.Set, name, cache string) echo.HandlerFunc {
	return func(c echo.Context) error {
		body := assets.Body(name)
		if body == nil {
			return echo.ErrNotFound
		}
		body.Serve(c.Response(), c.Request(), cache)
		return nil
	}
}
