package httpd

import (
	"cmp"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/labstack/echo/v4"
)

// originKey is where a request's context holds its origin.
const originKey = "origin"

// originOf is scheme and host of the site as the client of a request knows it,
// without a slash at the end; "" where the client does not say.
func originOf(c echo.Context) string {
	origin, _ := c.Get(originKey).(string)
	return origin
}

// origins finds the origin of each request: base where it is given, or else
// what the request says. It refuses a request with a malformed host: whatever
// it is, it comes from no browser, and it is not to stand in a page.
func origins(base string, trustProxy bool) echo.MiddlewareFunc {
	var last atomic.Pointer[string] // host that was well-formed: nearly always the next request's too
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			r := c.Request()
			scheme, host := schemeOf(r), r.Host
			if trustProxy {
				s, h := forwarded(r.Header)
				scheme, host = cmp.Or(s, scheme), cmp.Or(h, host)
			}
			if known := last.Load(); host != "" && (known == nil || *known != host) {
				if !wellFormed(host) {
					return echo.NewHTTPError(http.StatusBadRequest, "the host of the request is malformed")
				}
				last.Store(&host)
			}
			switch {
			case base != "":
				c.Set(originKey, base)
			case host != "": // HTTP/1.0 need not say
				c.Set(originKey, scheme+"://"+strings.ToLower(host))
			}
			return next(c)
		}
	}
}

// hostForm is a name or an address, and maybe a port: RFC 3986 §3.2.2 without
// what browsers never send.
var hostForm = regexp.MustCompile(`^([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?\.?|\[[0-9A-Fa-f:.]+\])(?::([0-9]{1,5}))?$`)

func wellFormed(host string) bool {
	const longest = 255 + len(":65535") // RFC 1035 §2.3.4, and a port
	parts := hostForm.FindStringSubmatch(host)
	if parts == nil || len(host) > longest {
		return false
	}
	_, err := strconv.ParseUint(parts[3], 10, 16)
	return parts[3] == "" || err == nil
}

// forwarded is what a proxy says of the request that it was sent: in
// X-Forwarded-Proto and -Host, or else in Forwarded (RFC 7239). Of several
// values the last is the nearest proxy's; those before may be anybody's.
func forwarded(h http.Header) (scheme, host string) {
	scheme, host = last(h, "X-Forwarded-Proto"), last(h, "X-Forwarded-Host")
	if scheme == "" && host == "" {
		for param := range strings.SplitSeq(last(h, "Forwarded"), ";") {
			name, value, _ := strings.Cut(strings.TrimSpace(param), "=")
			value = strings.Trim(value, `"`)
			switch strings.ToLower(name) {
			case "proto":
				scheme = value
			case "host":
				host = value
			}
		}
	}
	scheme = strings.ToLower(scheme)
	if scheme != "http" && scheme != "https" {
		scheme = ""
	}
	return scheme, host
}

// last is the last of a header's values, which are parted by commas.
func last(h http.Header, name string) string {
	values := h.Values(name)
	if len(values) == 0 {
		return ""
	}
	list := values[len(values)-1]
	return strings.TrimSpace(list[strings.LastIndex(list, ",")+1:])
}

// schemeOf is that of our own connection. What a proxy says of its client's is
// believed only where the operator says so.
func schemeOf(r *http.Request) string {
	if r.TLS != nil {
		return "https"
	}
	return "http"
}
