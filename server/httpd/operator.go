package httpd

import (
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"fiftymetres/app/address"
	"fiftymetres/server/site"
)

// Operator is who leads the rooms and looks after the screens: whoever has the token.
type Operator struct {
	Token     string           // "" for nobody: then their pages are not there
	PlainHTTP bool             // lets the token be said over plain HTTP from other hosts than this
	Now       func() time.Time // nil for the machine's clock
}

// ShortestToken is how many characters a token has at least, and LongestToken at most.
const (
	ShortestToken = 16
	LongestToken  = 256
)

// Check tells what is wrong with a token that somebody has set.
func (o Operator) Check() error {
	if n := len([]rune(o.Token)); o.Token != "" && (n < ShortestToken || n > LongestToken) {
		return fmt.Errorf("the operator's token has %d characters: it needs at least %d, and at most %d", n, ShortestToken, LongestToken)
	}
	return nil
}

// operator keeps the pages that are not for everybody.
type operator struct {
	Operator
	site  *site.Site
	trust bool // what a proxy says
	key   []byte
	tries []echo.MiddlewareFunc // limits of logins
	does  []echo.MiddlewareFunc // and of what is done once that is over
	pages []string              // layouts that a login may lead to
}

// newOperator is nil where nobody has set a token.
func newOperator(o Operator, s *site.Site, trustProxy bool) (*operator, error) {
	if o.Token == "" {
		return nil, nil
	}
	if err := o.Check(); err != nil {
		return nil, err
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	op := &operator{Operator: o, site: s, trust: trustProxy, key: passKey(o.Token)}
	op.tries = limitedTo(clients(trustProxy), rates{each: 0.1, burst: 10}, rates{each: 1, burst: 40})
	op.does = limitedTo(clients(trustProxy), rates{each: 5, burst: 30}, rates{each: 50, burst: 200})
	return op, nil
}

// routes registers the login in each of the story's languages.
func (o *operator) routes(e *echo.Echo) {
	for _, lang := range o.site.Languages() {
		path := o.site.Route(address.Operator, lang)
		get(e, path, func(c echo.Context) error { return o.door(c, lang, http.StatusOK, "") }, o.safe(lang))
		e.POST(path, o.login(lang), append([]echo.MiddlewareFunc{o.safe(lang), ownPages, o.busy(lang)}, o.tries...)...)
		e.POST(path+"/out", o.logout(lang), o.safe(lang), ownPages)
	}
}

// page registers a page that is for the operator alone: who is none is led to the login,
// and from there back. What it answers is kept by nobody.
func (o *operator) page(e *echo.Echo, layout string, h func(lang string) echo.HandlerFunc) {
	o.pages = append(o.pages, layout)
	for _, lang := range o.site.Languages() {
		get(e, o.site.Route(layout, lang), h(lang), o.safe(lang), o.only(layout, lang))
	}
}

// news registers a stream of events for a page's script.
func (o *operator) news(e *echo.Echo, layout, name string, h echo.HandlerFunc) {
	for _, lang := range o.site.Languages() {
		e.GET(o.site.Route(layout, lang)+name, h, o.safe(lang), o.only(layout, lang))
	}
}

// act registers what a page's forms and its script do, at an address below it.
func (o *operator) act(e *echo.Echo, layout, name string, h func(lang string) echo.HandlerFunc) {
	for _, lang := range o.site.Languages() {
		chain := append([]echo.MiddlewareFunc{o.safe(lang), ownPages, o.only(layout, lang)}, o.does...)
		e.POST(o.site.Route(layout, lang)+name, h(lang), chain...)
	}
}

// safe refuses to hear a token where others on the way could read it.
func (o *operator) safe(lang string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			secret(c)
			if !o.PlainHTTP && !o.covered(c) {
				return o.door(c, lang, http.StatusForbidden, site.DoorPlain)
			}
			return next(c)
		}
	}
}

// secret has an answer kept and listed by nobody.
func secret(c echo.Context) {
	h := c.Response().Header()
	h.Set(echo.HeaderCacheControl, "no-store")
	h.Set("X-Robots-Tag", "noindex")
}

// busy shows the login to who has tried it too often, and says so.
func (o *operator) busy(lang string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			c.Set(deniedKey, func() error { return o.door(c, lang, http.StatusTooManyRequests, site.DoorBusy) })
			return next(c)
		}
	}
}

// only lets the operator through. Others are led to the login; a script is told.
func (o *operator) only(layout, lang string) echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if o.known(c.Request()) {
				return next(c)
			}
			if asksForData(c.Request()) {
				return echo.NewHTTPError(http.StatusForbidden, "log in first")
			}
			return c.Redirect(http.StatusSeeOther, o.site.Path(address.Operator, lang)+"?to="+url.QueryEscape(layout))
		}
	}
}

// asksForData tells a script's request from one for a page.
func asksForData(r *http.Request) bool {
	accept := r.Header.Get(echo.HeaderAccept)
	return strings.HasPrefix(accept, echo.MIMEApplicationJSON) || strings.HasPrefix(accept, eventStream)
}

// eventStream is the type of server-sent events.
const eventStream = "text/event-stream"

// door is the page with the login: at first, or with what was wrong.
func (o *operator) door(c echo.Context, lang string, status int, wrong string) error {
	secret(c)
	html, err := o.site.Door(lang, o.to(c), originOf(c), wrong)
	if err != nil {
		return err
	}
	return unkept(c, o.site, status, html)
}

// to is the page that a login leads to: one of those that are there, and no other place.
func (o *operator) to(c echo.Context) string {
	if to := c.FormValue("to"); slices.Contains(o.pages, to) || len(o.pages) == 0 {
		return to
	}
	return o.pages[0]
}

func (o *operator) login(lang string) echo.HandlerFunc {
	return func(c echo.Context) error {
		if !same(c.FormValue("token"), o.Token) {
			return o.door(c, lang, http.StatusForbidden, site.DoorWrong)
		}
		c.SetCookie(o.pass(c, o.Now()))
		return c.Redirect(http.StatusSeeOther, o.site.Path(o.to(c), lang))
	}
}

func (o *operator) logout(lang string) echo.HandlerFunc {
	return func(c echo.Context) error {
		c.SetCookie(o.cookie(c, "", -1))
		return c.Redirect(http.StatusSeeOther, o.site.Path(address.Operator, lang))
	}
}

// same compares two secrets; how long it takes tells nothing of either.
func same(a, b string) bool {
	x, y := sha256.Sum256([]byte(a)), sha256.Sum256([]byte(b))
	return subtle.ConstantTimeCompare(x[:], y[:]) == 1
}
