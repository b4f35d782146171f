package httpd

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"fiftymetres/app/address"
	"fiftymetres/server/encode"
	"fiftymetres/server/site"
)

// manuals registers the pages for newsrooms in each of the story's languages.
func manuals(e *echo.Echo, s *site.Site) {
	for _, lang := range s.Languages() {
		get(e, s.Route(address.Guide, lang), func(c echo.Context) error {
			body, err := s.Manual(address.Guide, lang, originOf(c))
			return manual(c, s, http.StatusOK, body, err)
		})
		get(e, s.Route(address.Doctor, lang), doctor(s, lang))
	}
	get(e, s.Route(address.Strict, s.Languages()[0]), strict(s))
}

// doctor serves the page that tries the embed: the usual one, or with ?url= that of any
// page of this site. An address of another is refused and stands nowhere in the answer.
func doctor(s *site.Site, lang string) echo.HandlerFunc {
	return func(c echo.Context) error {
		origin := originOf(c)
		if !c.QueryParams().Has("url") {
			body, err := s.Manual(address.Doctor, lang, origin)
			return manual(c, s, http.StatusOK, body, err)
		}
		p, ok := embedded(s, origin, c.QueryParam("url"))
		if !ok {
			body, err := s.Examination(lang, nil, origin)
			c.Response().Header().Set(echo.HeaderCacheControl, "no-store")
			return manual(c, s, http.StatusBadRequest, body, err)
		}
		body, err := s.Examination(lang, &p, origin)
		return manual(c, s, http.StatusOK, body, err)
	}
}

func manual(c echo.Context, s *site.Site, status int, body *encode.Body, err error) error {
	if err != nil {
		return err
	}
	if status == http.StatusOK {
		guarded(c, s)
		body.Serve(c.Response(), c.Request(), revalidate)
		return nil
	}
	html, err := body.Plain()
	if err != nil {
		return err
	}
	return unkept(c, s, status, html)
}

// guarded has an answer keep to what the pages for newsrooms and operators need.
func guarded(c echo.Context, s *site.Site) {
	h := c.Response().Header()
	h.Set(echo.HeaderContentSecurityPolicy, s.ManualPolicy())
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
}

// unkept answers with such a page that was made for this request.
func unkept(c echo.Context, s *site.Site, status int, html []byte) error {
	guarded(c, s)
	return c.HTMLBlob(status, html)
}

// strict serves the article that the doctor embeds the story in.
func strict(s *site.Site) echo.HandlerFunc {
	return func(c echo.Context) error {
		body, err := s.StrictArticle(originOf(c))
		if err != nil {
			return err
		}
		c.Response().Header().Set(echo.HeaderContentSecurityPolicy, site.StrictPolicy(originOf(c)))
		body.Serve(c.Response(), c.Request(), revalidate)
		return nil
	}
}
