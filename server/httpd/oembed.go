package httpd

import (
	"fmt"
	"html"
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/labstack/echo/v4"

	"fiftymetres/server/site"
)

// Size of an embed that nobody limits, CSS px: as high as its content, which
// grows where the frame is narrow.
const (
	embedWidth   = 660
	embedHeight  = 810
	narrowWidth  = 480
	narrowHeight = 900
)

// richEmbed is an oEmbed response of the type "rich" (oembed.com, §2.3.4.4).
type richEmbed struct {
	Type     string `json:"type"`
	Version  string `json:"version"`
	Title    string `json:"title"`
	Provider string `json:"provider_name"`
	Home     string `json:"provider_url"`
	HTML     string `json:"html"`
	Width    int    `json:"width"`
	Height   int    `json:"height"`
	CacheAge int    `json:"cache_age"`
}

// oembed tells how to embed one of our pages: url is the page's address, with
// or without a host; maxwidth and maxheight limit the frame.
func oembed(s *site.Site) echo.HandlerFunc {
	return func(c echo.Context) error {
		if format := c.QueryParam("format"); format != "" && format != "json" {
			return echo.NewHTTPError(http.StatusNotImplemented, "only format=json is spoken here")
		}
		base := s.BaseURL()
		if base == "" {
			base = schemeOf(c.Request()) + "://" + c.Request().Host
		}
		v, ok := viewOf(s, base, c.QueryParam("url"))
		if !ok {
			return echo.NewHTTPError(http.StatusNotFound, "url is not a page of this site")
		}
		c.Response().Header().Set(echo.HeaderCacheControl, revalidate)
		return c.JSON(http.StatusOK, embedOf(s, base, v, c.QueryParam("maxwidth"), c.QueryParam("maxheight")))
	}
}

// viewOf reads a page's address back into its view.
func viewOf(s *site.Site, base, address string) (site.View, bool) {
	u, err := url.Parse(address)
	if err != nil || address == "" || u.Opaque != "" {
		return site.View{}, false
	}
	if u.Host != "" && u.Scheme+"://"+u.Host != base {
		return site.View{}, false
	}
	q := u.Query()
	if q.Get("moment") == "" && q.Get("t") == "" && u.Fragment != "" {
		q.Set("moment", u.Fragment)
	}
	switch {
	case u.Path == "/embed" || u.Path == "/kiosk" || u.Path == "" || u.Path == "/":
		return s.View("embed", q), true
	case len(u.Path) > 1 && slices.Contains(s.Languages()[1:], u.Path[1:]):
		return s.View("embed", with(q, "lang", u.Path[1:])), true
	}
	return site.View{}, false
}

func embedOf(s *site.Site, base string, v site.View, maxWidth, maxHeight string) richEmbed {
	q := url.Values{"lang": {v.Lang}, "known": {v.Edition}, "moment": {v.Moment}}
	title := s.Title(v)
	w, h := limit(embedWidth, maxWidth), embedHeight
	if w < narrowWidth {
		h = narrowHeight
	}
	h = limit(h, maxHeight)
	return richEmbed{
		Type: "rich", Version: "1.0", Title: title,
		Provider: s.Title(s.View("story", url.Values{"lang": {v.Lang}})), Home: base + s.Path("story", v.Lang),
		HTML: fmt.Sprintf(`<iframe title="%s" src="%s" width="%d" height="%d" style="border:0;max-width:100%%" loading="lazy" scrolling="no" allow="fullscreen" allowfullscreen></iframe>`,
			html.EscapeString(title), html.EscapeString(base+"/embed?"+q.Encode()), w, h),
		Width: w, Height: h, CacheAge: 86400,
	}
}

// limit keeps a size under a maximum that is a positive number; any other
// maximum is none.
func limit(size int, most string) int {
	n, err := strconv.Atoi(most)
	if err != nil || n < 1 {
		return size
	}
	return min(size, n)
}

// schemeOf is that of our own connection. X-Forwarded-Proto is not believed:
// behind a proxy, --base-url tells.
func schemeOf(r *http.Request) string {
	if r.TLS != nil {
		return "https"
	}
	return "http"
}
