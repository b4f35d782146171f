package httpd

import (
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"

	"fiftymetres/app/address"
)

// covered tells whether what a request says is read by nobody on its way: it came over
// https, as far as the operator has us believe that, or never left this machine, which it
// was asked for by a name that nobody else can have: by any other a proxy may have come
// here, which says nothing of itself.
func (o *operator) covered(c echo.Context) bool {
	r := c.Request()
	if scheme, _ := forwarded(r.Header); scheme == "http" {
		return false // that may be believed of anybody
	}
	if strings.HasPrefix(originOf(c), "https://") {
		return true
	}
	return !relayed(r.Header) && addressOf(r, o.trust).IsLoopback() && address.Local("http://"+r.Host)
}

// strangers are the pages of other sites.
var strangers = http.NewCrossOriginProtection()

// ownPages refuses what they have a browser send.
func ownPages(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		r := *c.Request()
		if u, err := url.Parse(originOf(c)); err == nil { // as the browser knows it, behind a proxy too
			r.Host = u.Host
		}
		if err := strangers.Check(&r); err != nil {
			return echo.NewHTTPError(http.StatusForbidden, "a page of another site has sent this")
		}
		return next(c)
	}
}

// relayed tells whether a request has come by a proxy, as far as that says so.
func relayed(h http.Header) bool {
	for _, name := range []string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip", "Via"} {
		if h.Get(name) != "" {
			return true
		}
	}
	return false
}

// addressOf is where a request comes from: the other end of its connection, or what a
// proxy that is trusted says is that of its own.
func addressOf(r *http.Request, trustProxy bool) netip.Addr {
	if trustProxy {
		for _, said := range []string{last(r.Header, "X-Forwarded-For"), forwardedFor(r.Header)} {
			if ip, ok := readAddr(said); ok {
				return ip
			}
		}
	}
	ip, _ := readAddr(r.RemoteAddr)
	return ip
}

// forwardedFor is the nearest proxy's word in Forwarded (RFC 7239).
func forwardedFor(h http.Header) string {
	for param := range strings.SplitSeq(last(h, "Forwarded"), ";") {
		if name, value, _ := strings.Cut(strings.TrimSpace(param), "="); strings.EqualFold(name, "for") {
			return strings.Trim(value, `"`)
		}
	}
	return ""
}

// readAddr reads an address with a port or without.
func readAddr(s string) (netip.Addr, bool) {
	if host, _, err := net.SplitHostPort(s); err == nil {
		s = host
	}
	ip, err := netip.ParseAddr(strings.Trim(s, "[]"))
	return ip.Unmap().WithZone(""), err == nil
}

// clients tells whom a limit is of: an address, or what one household has of them.
func clients(trustProxy bool) middleware.Extractor {
	return func(c echo.Context) (string, error) {
		ip := addressOf(c.Request(), trustProxy)
		if ip.Is6() {
			if p, err := ip.Prefix(64); err == nil {
				return p.String(), nil
			}
		}
		return ip.String(), nil
	}
}
