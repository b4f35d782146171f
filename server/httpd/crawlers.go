package httpd

import (
	"encoding/xml"
	"net/http"

	"github.com/labstack/echo/v4"

	"fiftymetres/app/address"
	"fiftymetres/server/site"
)

// robots lets every robot in and tells it where the sitemap is. Pages that are
// not to be found by themselves (embed and kiosk) say so in their head, which
// only a robot that may read them can see.
func robots(s *site.Site) echo.HandlerFunc {
	return func(c echo.Context) error {
		text := "User-agent: *\nDisallow:\n"
		if origin := originOf(c); origin != "" { // the protocol knows whole addresses only
			text += "\nSitemap: " + origin + s.Base() + "/sitemap.xml\n"
		}
		c.Response().Header().Set(echo.HeaderCacheControl, revalidate)
		return c.String(http.StatusOK, text)
	}
}

// urlset is a sitemap (sitemaps.org), with Google's links between languages.
type urlset struct {
	XMLName xml.Name  `xml:"urlset"`
	NS      string    `xml:"xmlns,attr"`
	XHTML   string    `xml:"xmlns:xhtml,attr"`
	Pages   []pageURL `xml:"url"`
}

type pageURL struct {
	Loc        string      `xml:"loc"`
	Alternates []alternate `xml:"xhtml:link"`
}

type alternate struct {
	Rel  string `xml:"rel,attr"`
	Lang string `xml:"hreflang,attr"`
	Href string `xml:"href,attr"`
}

// sitemap lists the story, its ledger and its transcript in each language, and with each all others.
func sitemap(s *site.Site) echo.HandlerFunc {
	return func(c echo.Context) error {
		origin := originOf(c)
		if origin == "" {
			return echo.ErrNotFound
		}
		all := urlset{NS: "http://www.sitemaps.org/schemas/sitemap/0.9", XHTML: "http://www.w3.org/1999/xhtml"}
		for _, layout := range []string{address.Story, address.Ledger, address.Transcript} {
			var others []alternate
			for _, a := range s.Alternates(layout, origin) {
				others = append(others, alternate{"alternate", a.Lang, a.URL})
			}
			for _, lang := range s.Languages() {
				all.Pages = append(all.Pages, pageURL{origin + s.Path(layout, lang), others})
			}
		}
		c.Response().Header().Set(echo.HeaderCacheControl, revalidate)
		return c.XMLPretty(http.StatusOK, all, " ")
	}
}
