package httpd

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/labstack/echo/v4"
)

// passName is the cookie of a browser that has said the token, and passTime how long it
// is good. It holds when it ends, and a seal that only the token makes: so every process
// with the same token knows it, and another token ends them all.
const (
	passName = "fiftymetres-operator"
	passTime = 12 * time.Hour
)

// passKey is what seals are made with.
func passKey(token string) []byte {
	sum := sha256.Sum256([]byte("fiftymetres operator\x00" + token))
	return sum[:]
}

func (o *operator) seal(until string) string {
	mac := hmac.New(sha256.New, o.key)
	mac.Write([]byte(until))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}

// pass is the cookie of a login at a time.
func (o *operator) pass(c echo.Context, now time.Time) *http.Cookie {
	until := strconv.FormatInt(now.Add(passTime).Unix(), 10)
	return o.cookie(c, until+"."+o.seal(until), int(passTime.Seconds()))
}

func (o *operator) cookie(c echo.Context, value string, seconds int) *http.Cookie {
	return &http.Cookie{
		Name: passName, Value: value, MaxAge: seconds, Path: o.site.Base() + "/",
		HttpOnly: true, SameSite: http.SameSiteStrictMode, Secure: strings.HasPrefix(originOf(c), "https://"),
	}
}

// known tells whether a request comes with a pass that is still good.
func (o *operator) known(r *http.Request) bool {
	for _, cookie := range r.CookiesNamed(passName) {
		until, seal, _ := strings.Cut(cookie.Value, ".")
		if !hmac.Equal([]byte(seal), []byte(o.seal(until))) {
			continue
		}
		end, err := strconv.ParseInt(until, 10, 64)
		if err == nil && o.Now().Before(time.Unix(end, 0)) {
			return true
		}
	}
	return false
}
