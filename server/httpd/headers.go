package httpd

import (
	"maps"
	"net/http"
	"path"
	"strings"

	"github.com/labstack/echo/v4"

	"fiftymetres/server/asset"
)

// What every response carries. Pages put their own policy over the strict one. The
// values are shared by all responses, and nobody may change them in place.
var common = http.Header{
	echo.HeaderXContentTypeOptions:   {"nosniff"},
	echo.HeaderReferrerPolicy:        {"strict-origin-when-cross-origin"},
	echo.HeaderContentSecurityPolicy: {"default-src 'none'; frame-ancestors 'none'"},
	"Permissions-Policy":             {"camera=(), geolocation=(), microphone=()"},
}

// shared are the beginnings of the addresses that pages of other sites may
// read by script. The assets are among them for the embed's sake: in a frame
// with a sandbox it is of no origin, and our own files are another site's.
var shared = []string{"/api/", "/stills/", "/export/", "/oembed", "/embed.", asset.Prefix}

// embedFiles are what articles embed the story by: the element and its types.
var embedFiles = []string{"embed.js", "embed.d.ts"}

const (
	resourcePolicy = "Cross-Origin-Resource-Policy"
	embedderPolicy = "Cross-Origin-Embedder-Policy"
)

func headers(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		h := c.Response().Header()
		maps.Copy(h, common)
		if isShared(c.Request().URL.Path) {
			h.Set(echo.HeaderAccessControlAllowOrigin, "*")
			h.Set(echo.HeaderAccessControlAllowMethods, "GET, HEAD")
			h.Set(echo.HeaderAccessControlExposeHeaders, "ETag")
			h.Set(resourcePolicy, "cross-origin")
		}
		if path.Base(c.Request().URL.Path) == "embed" { // a page that embeds by the strictest policy wants both
			h.Set(resourcePolicy, "cross-origin")
			h.Set(embedderPolicy, "require-corp")
		}
		return next(c)
	}
}

func isShared(path string) bool {
	for _, prefix := range shared {
		if strings.HasPrefix(path, prefix) {
			return true
		}
	}
	return false
}
