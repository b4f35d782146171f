package httpd

import (
	"encoding/xml"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"fiftymetres/app/address"
	"fiftymetres/app/snippet"
	"fiftymetres/server/site"
)

// richEmbed is an oEmbed response of the type "rich" (oembed.com, §2.3.4.4).
type richEmbed struct {
	XMLName  xml.Name `json:"-" xml:"oembed"`
	Type     string   `json:"type" xml:"type"`
	Version  string   `json:"version" xml:"version"`
	Title    string   `json:"title" xml:"title"`
	Provider string   `json:"provider_name" xml:"provider_name"`
	Home     string   `json:"provider_url" xml:"provider_url"`
	HTML     string   `json:"html" xml:"html"`
	Width    int      `json:"width" xml:"width"`
	Height   int      `json:"height" xml:"height"`
	CacheAge int      `json:"cache_age" xml:"cache_age"`

	// A picture of the moment, where one fits what is asked for.
	Thumbnail       string `json:"thumbnail_url,omitempty" xml:"thumbnail_url,omitempty"`
	ThumbnailWidth  int    `json:"thumbnail_width,omitempty" xml:"thumbnail_width,omitempty"`
	ThumbnailHeight int    `json:"thumbnail_height,omitempty" xml:"thumbnail_height,omitempty"`
}

// oembed tells how to embed one of our pages: url is the page's address, with
// or without a host; maxwidth and maxheight limit the frame, format is json,
// the default, or xml.
func oembed(s *site.Site) echo.HandlerFunc {
	return func(c echo.Context) error {
		format := c.QueryParam("format")
		if format != "" && format != "json" && format != "xml" {
			return echo.NewHTTPError(http.StatusNotImplemented, "only format=json and format=xml are spoken here")
		}
		origin := originOf(c)
		p, ok := embedded(s, origin, c.QueryParam("url"))
		if !ok {
			return echo.NewHTTPError(http.StatusNotFound, "url is not a page of this site")
		}
		c.Response().Header().Set(echo.HeaderCacheControl, revalidate)
		answer := embedOf(s, origin, p, c.QueryParam("maxwidth"), c.QueryParam("maxheight"))
		if format == "xml" {
			return c.XML(http.StatusOK, answer)
		}
		return c.JSON(http.StatusOK, answer)
	}
}

// embedded reads the address of one of our pages as that of an embed which shows
// the same.
func embedded(s *site.Site, origin, link string) (address.Page, bool) {
	u, err := url.Parse(link)
	if err != nil || link == "" || u.Opaque != "" || u.User != nil {
		return address.Page{}, false
	}
	if u.Host != "" && !sameHost(u, origin) {
		return address.Page{}, false
	}
	return s.Embedded(u)
}

// sameHost tells whether an address is at an origin, as people write it: in
// letters of any case, by http or https, and with the port that goes without
// saying.
func sameHost(u *url.URL, origin string) bool {
	own, err := url.Parse(origin)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && bareHost(u) == bareHost(own)
}

func bareHost(u *url.URL) string {
	usual := map[string]string{"http": ":80", "https": ":443"}[u.Scheme]
	return strings.TrimSuffix(strings.ToLower(u.Host), usual)
}

func embedOf(s *site.Site, origin string, p address.Page, maxWidth, maxHeight string) richEmbed {
	title := s.Title(p)
	w := limit(snippet.Usual, maxWidth)
	h := limit(snippet.Height(w), maxHeight)
	answer := richEmbed{
		Type: "rich", Version: "1.0", Title: title,
		Provider: s.Name(p.Lang), Home: origin + s.Path("story", p.Lang),
		HTML:  snippet.Embed{Title: title, Src: origin + s.Link(p), Width: w, Height: h}.Iframe(),
		Width: w, Height: h, CacheAge: 86400,
	}
	// A card is no smaller than it is: where it is larger than was asked for, there is none.
	if limit(snippet.CardWidth, maxWidth) == snippet.CardWidth && limit(snippet.CardHeight, maxHeight) == snippet.CardHeight {
		answer.Thumbnail, answer.ThumbnailWidth, answer.ThumbnailHeight = origin+s.Card(p), snippet.CardWidth, snippet.CardHeight
	}
	return answer
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
