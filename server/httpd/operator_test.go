package httpd

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/labstack/echo/v4"

	"fiftymetres/server/site"
	"fiftymetres/server/sitetest"
)

const token = "sesame, sesame, open"

// house is a site with an operator, and a page of hers.
func house(t *testing.T, change func(*Operator, *site.Config), trust bool) *echo.Echo {
	t.Helper()
	st := sitetest.Story()
	o, config := Operator{Token: token}, site.Config{Renderer: &sitetest.Renderer{Story: st}, Story: st, Assets: sitetest.Assets(true)}
	if change != nil {
		change(&o, &config)
	}
	s, err := site.New(config)
	if err != nil {
		t.Fatal(err)
	}
	op, err := newOperator(o, s, trust)
	if err != nil {
		t.Fatal(err)
	}
	e := echo.New()
	e.Use(origins(s.Origin(), trust))
	if base := s.Base(); base != "" {
		e.Pre(under(base))
	}
	op.routes(e)
	hello := func(string) echo.HandlerFunc {
		return func(c echo.Context) error { return c.String(http.StatusOK, "hello") }
	}
	op.page(e, "lodge", hello)
	op.act(e, "lodge", "/bow", hello)
	return e
}

// visitor is a browser on some machine.
type visitor struct {
	h       http.Handler
	from    string // address
	at      string // scheme and host
	headers map[string]string
	cookies []*http.Cookie
}

func newVisitor(h http.Handler) *visitor {
	return &visitor{h: h, from: "127.0.0.1:4000", at: "http://localhost:8080", headers: map[string]string{}}
}

func (v *visitor) send(method, path string, form url.Values) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, v.at+path, strings.NewReader(form.Encode()))
	r.RemoteAddr, r.TLS = v.from, nil
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	for name, value := range v.headers {
		r.Header.Set(name, value)
	}
	for _, c := range v.cookies {
		r.AddCookie(c)
	}
	w := httptest.NewRecorder()
	v.h.ServeHTTP(w, r)
	v.cookies = append(v.cookies, w.Result().Cookies()...)
	return w
}

func (v *visitor) login(token string) *httptest.ResponseRecorder {
	return v.send("POST", "/operator", url.Values{"token": {token}, "to": {"lodge"}})
}

// TestTheOperatorLogsIn, is led back to where she came from, and out again.
func TestTheOperatorLogsIn(t *testing.T) {
	v := newVisitor(house(t, nil, false))
	if w := v.send("GET", "/lodge", nil); w.Code != 303 || w.Header().Get("Location") != "/operator?to=lodge" || w.Header().Get("Cache-Control") != "no-store" {
		t.Fatalf("a stranger: %d %v", w.Code, w.Header())
	}
	if w := v.send("POST", "/lodge/bow", url.Values{}); w.Code != 303 {
		t.Errorf("a stranger bows: %d", w.Code)
	}
	w := v.send("GET", "/operator?to=lodge", nil)
	for _, want := range []string{`<form class="asking" method="post" action="/operator">`, `name="to" value="lodge"`, `type="password"`, `<html lang="en" data-layout="operator"`} {
		if w.Code != 200 || !strings.Contains(w.Body.String(), want) {
			t.Errorf("the door: %d, no %s in %s", w.Code, want, w.Body)
		}
	}
	if csp := w.Header().Get("Content-Security-Policy"); !strings.Contains(csp, "form-action 'self'") || !strings.Contains(csp, "frame-ancestors 'none'") || w.Header().Get("X-Robots-Tag") != "noindex" {
		t.Errorf("%v", w.Header())
	}
	for _, wrong := range []string{"", "sesame", token + " "} {
		if w := v.login(wrong); w.Code != 403 || len(v.cookies) != 0 || !strings.Contains(w.Body.String(), `role="alert"`) || wrong != "" && strings.Contains(w.Body.String(), "sesame") {
			t.Errorf("%q: %d %v %s", wrong, w.Code, v.cookies, w.Body)
		}
	}
	if w := v.login(token); w.Code != 303 || w.Header().Get("Location") != "/lodge" {
		t.Fatalf("%d %v", w.Code, w.Header())
	}
	if c := v.cookies[0]; !c.HttpOnly || c.SameSite != http.SameSiteStrictMode || c.Secure || c.Path != "/" || strings.Contains(c.Value, "sesame") {
		t.Errorf("%+v", c)
	}
	for method, path := range map[string]string{"GET": "/lodge", "HEAD": "/lodge", "POST": "/ko/lodge/bow"} {
		if w := v.send(method, path, nil); w.Code != 200 {
			t.Errorf("%s %s: %d", method, path, w.Code)
		}
	}
	if w := v.send("POST", "/operator/out", url.Values{}); w.Code != 303 || v.cookies[1].MaxAge >= 0 {
		t.Errorf("out: %d %v", w.Code, v.cookies)
	}
}

// TestALoginLeadsNowhereElse.
func TestALoginLeadsNowhereElse(t *testing.T) {
	h := house(t, nil, false)
	for _, to := range []string{"", "https://elsewhere.example", "//elsewhere.example", "../x", "operator"} {
		v := newVisitor(h)
		v.from = "127.0.0." + string(rune('1'+len(to)%9)) + ":1"
		if w := v.send("POST", "/ko/operator", url.Values{"token": {token}, "to": {to}}); w.Code != 303 || w.Header().Get("Location") != "/ko/lodge" {
			t.Errorf("%q: %d %v", to, w.Code, w.Header())
		}
	}
}

// TestPassesEnd, and are of the token: another has others.
func TestPassesEnd(t *testing.T) {
	now := time.Unix(1_000_000_000, 0)
	clock := func(token string) http.Handler {
		return house(t, func(o *Operator, _ *site.Config) {
			o.Token, o.Now = token, func() time.Time { return now }
		}, false)
	}
	v := newVisitor(clock(token))
	v.login(token)
	pass := *v.cookies[0]
	for what, c := range map[string]struct {
		h     http.Handler
		after time.Duration
		value string
		code  int
	}{
		"at first":       {v.h, 0, pass.Value, 200},
		"another server": {clock(token), passTime - time.Second, pass.Value, 200},
		"late":           {v.h, passTime, pass.Value, 303},
		"another token":  {clock(token + "!"), 0, pass.Value, 303},
		"made longer":    {v.h, passTime, "9" + pass.Value, 303},
		"nothing":        {v.h, 0, ".", 303},
		"no seal":        {v.h, 0, "99999999999", 303},
	} {
		now = time.Unix(1_000_000_000, 0).Add(c.after)
		pass.Value = c.value
		if w := (&visitor{h: c.h, from: v.from, at: v.at, cookies: []*http.Cookie{&pass}}).send("GET", "/lodge", nil); w.Code != c.code {
			t.Errorf("%s: %d", what, w.Code)
		}
	}
}

// TestOthersOnTheWayReadNoToken: over plain HTTP it is taken on this machine alone.
func TestOthersOnTheWayReadNoToken(t *testing.T) {
	const far = "192.0.2.1:4000"
	for what, c := range map[string]struct {
		from, at string
		headers  map[string]string
		change   func(*Operator, *site.Config)
		trust    bool
		ok       bool
	}{
		"this machine":            {"127.0.0.1:1", "http://localhost:8080", nil, nil, false, true},
		"by its number":           {"[::1]:1", "http://[::1]:8080", nil, nil, false, true},
		"another":                 {far, "http://walk.example", nil, nil, false, false},
		"that calls itself this":  {far, "http://localhost:8080", nil, nil, false, false},
		"this, by a name":         {"127.0.0.1:1", "http://walk.example", nil, nil, false, false}, // a proxy, maybe
		"a proxy here":            {"127.0.0.1:1", "http://localhost:8080", map[string]string{"X-Forwarded-For": "192.0.2.1"}, nil, false, false},
		"whose word is not taken": {"127.0.0.1:1", "http://localhost:8080", map[string]string{"X-Forwarded-Proto": "https"}, nil, false, false},
		"and is":                  {"127.0.0.1:1", "http://inside", map[string]string{"X-Forwarded-Proto": "https", "X-Forwarded-Host": "walk.example"}, nil, true, true},
		"of plain HTTP":           {"127.0.0.1:1", "http://inside", map[string]string{"X-Forwarded-Proto": "http", "X-Forwarded-Host": "localhost"}, nil, true, false},
		"allowed":                 {far, "http://walk.example", nil, func(o *Operator, _ *site.Config) { o.PlainHTTP = true }, false, true},
		"the site is https":       {far, "http://inside", nil, func(_ *Operator, c *site.Config) { c.Origin = "https://walk.example" }, false, true},
		"but the reader is not":   {far, "http://inside", map[string]string{"X-Forwarded-Proto": "http"}, func(_ *Operator, c *site.Config) { c.Origin = "https://walk.example" }, false, false},
		"the site is http":        {far, "http://inside", nil, func(_ *Operator, c *site.Config) { c.Origin = "http://walk.example" }, false, false},
	} {
		v := newVisitor(house(t, c.change, c.trust))
		v.from, v.at, v.headers = c.from, c.at, c.headers
		w := v.send("GET", "/operator", nil)
		if form := strings.Contains(w.Body.String(), "<form"); (w.Code == 200) != c.ok || form != c.ok || !c.ok && (w.Code != 403 || !strings.Contains(w.Body.String(), "--present-over-http")) {
			t.Errorf("%s: %d %s", what, w.Code, w.Body)
		}
		if w := v.login(token); (len(v.cookies) == 1) != c.ok {
			t.Errorf("%s: %d %v", what, w.Code, v.cookies)
		} else if c.ok && v.cookies[0].Secure != strings.HasPrefix(c.headers["X-Forwarded-Proto"]+what, "https") && what != "the site is https" {
			t.Errorf("%s: %+v", what, v.cookies[0])
		}
	}
}

// TestPagesOfOthersSendNothing in an operator's name.
func TestPagesOfOthersSendNothing(t *testing.T) {
	h := house(t, func(_ *Operator, c *site.Config) { c.Base, c.Origin = "/a", "https://walk.example" }, false)
	v := newVisitor(h)
	v.at = "http://inside:8080" // as a proxy has it
	if w := v.send("POST", "/a/operator", url.Values{"token": {token}}); w.Code != 303 || w.Header().Get("Location") != "/a/lodge" || v.cookies[0].Path != "/a/" || !v.cookies[0].Secure {
		t.Fatalf("%d %v", w.Code, w.Header())
	}
	for _, c := range []struct {
		name, value string
		code        int
	}{
		{"Sec-Fetch-Site", "same-origin", 200}, {"Sec-Fetch-Site", "none", 200}, {"Origin", "https://walk.example", 200}, {"", "", 200},
		{"Sec-Fetch-Site", "cross-site", 403}, {"Sec-Fetch-Site", "same-site", 403}, {"Origin", "https://elsewhere.example", 403}, {"Origin", "null", 403},
	} {
		v.headers = map[string]string{c.name: c.value}
		if c.name == "" {
			v.headers = nil
		}
		if w := v.send("POST", "/lodge/bow", url.Values{}); w.Code != c.code {
			t.Errorf("%s: %s: %d", c.name, c.value, w.Code)
		}
	}
}

// TestTokensAreNotGuessed: a client has a few tries, all together some more; who is in
// already is not kept out by that, nor are others by one.
func TestTokensAreNotGuessed(t *testing.T) {
	h := house(t, func(o *Operator, _ *site.Config) { o.PlainHTTP = true }, false)
	in := newVisitor(h)
	in.login(token)
	guess := func(from string) int {
		v := newVisitor(h)
		v.from = from
		return v.login("guess").Code
	}
	codes := map[int]int{}
	for range 50 {
		codes[guess("192.0.2.1:1")]++
	}
	if codes[403] < 10 || codes[403] > 15 || codes[429] != 50-codes[403] {
		t.Errorf("one client: %v", codes)
	}
	if code := guess("192.0.2.2:1"); code != 403 {
		t.Errorf("another: %d", code)
	}
	if code, again := guess("[2001:db8::1]:1"), guess("[2001:db8::2]:1"); code != 403 || again != 403 {
		t.Errorf("another: %d, %d", code, again)
	}
	clear(codes)
	for i := range 200 {
		codes[guess("198.51.100."+string(rune('0'+i%10))+":1")]++
	}
	if codes[429] < 100 {
		t.Errorf("many: %v", codes)
	}
	v := newVisitor(h)
	v.from = "203.0.113.1:1"
	if w := v.login(token); w.Code != 429 || !strings.Contains(w.Body.String(), "<form") || w.Header().Get("Retry-After") == "" {
		t.Errorf("while many guess: %d %s", w.Code, w.Body)
	}
	if w := in.send("GET", "/lodge", nil); w.Code != 200 {
		t.Errorf("who is in: %d", w.Code)
	}
}

// TestWithoutATokenThereIsNothing.
func TestWithoutATokenThereIsNothing(t *testing.T) {
	h, _ := handler(t)
	for _, path := range []string{"/operator", "/ko/operator"} {
		for _, method := range []string{"GET", "POST"} {
			if w := ask(h, method, path); w.Code != 404 {
				t.Errorf("%s %s: %d", method, path, w.Code)
			}
		}
	}
	if _, err := newOperator(Operator{Token: "short"}, nil, false); err == nil || strings.Contains(err.Error(), "short") {
		t.Errorf("%v", err)
	}
}
