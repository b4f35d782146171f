package httpd

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/labstack/echo/v4"

	"fiftymetres/server/site"
	"fiftymetres/server/sitetest"
)

func TestWellFormed(t *testing.T) {
	for host, want := range map[string]bool{
		"a": true, "example.org": true, "EXAMPLE.org:8080": true, "a-b.c": true, "xn--9d0bm53a.kr": true, "example.org.": true,
		"127.0.0.1:80": true, "[::1]": true, "[2001:db8::1]:8443": true,
		"": false, "a b": false, "a/b": false, "a\\b": false, "a@b": false, "a?b": false, "a#b": false, "a%41": false, "a\"b": false, "a<b>": false,
		"a_b": false, "-a": false, ".a": false, "a:": false, "a:b": false, "a:1:2": false, ":80": false, "a:123456": false, "a:65536": false, "a:0": true,
		"[::1": false, "::1": false, "[::1]x": false, "[fe80::1%25eth0]": false, "한국.kr": false, "a\n": false,
		strings.Repeat("a", 300): false,
	} {
		if got := wellFormed(host); got != want {
			t.Errorf("%q: %v", host, got)
		}
	}
}

func TestForwarded(t *testing.T) {
	for _, c := range []struct {
		headers      [][2]string
		scheme, host string
	}{
		{nil, "", ""},
		{[][2]string{{"X-Forwarded-Proto", "https"}, {"X-Forwarded-Host", "a.example"}}, "https", "a.example"},
		{[][2]string{{"X-Forwarded-Proto", "https"}}, "https", ""},
		{[][2]string{{"X-Forwarded-Proto", "javascript"}, {"X-Forwarded-Host", "a.example"}}, "", "a.example"},
		// A client's own values come before the proxy's.
		{[][2]string{{"X-Forwarded-Host", "evil.example, a.example"}, {"X-Forwarded-Proto", "http , HTTPS"}}, "https", "a.example"},
		{[][2]string{{"X-Forwarded-Host", "evil.example"}, {"X-Forwarded-Host", "a.example"}}, "", "a.example"},
		{[][2]string{{"Forwarded", `for=192.0.2.1;host=evil.example, for=192.0.2.2; Proto=https;HOST="a.example:8443"`}}, "https", "a.example:8443"},
		{[][2]string{{"Forwarded", "host=evil.example"}, {"X-Forwarded-Host", "a.example"}}, "", "a.example"},
		{[][2]string{{"Forwarded", "nonsense"}}, "", ""},
	} {
		h := http.Header{}
		for _, pair := range c.headers {
			h.Add(pair[0], pair[1])
		}
		if scheme, host := forwarded(h); scheme != c.scheme || host != c.host {
			t.Errorf("%v: %q %q", c.headers, scheme, host)
		}
	}
}

// TestProxiesAreBelievedWhereTheyAreTrusted: and nowhere else.
func TestProxiesAreBelievedWhereTheyAreTrusted(t *testing.T) {
	said := []string{"X-Forwarded-Proto", "https", "X-Forwarded-Host", "walk.example", "Forwarded", "host=walk.example;proto=https"}
	for _, trust := range []bool{false, true} {
		h := trusting(t, trust)
		want := map[bool]string{false: "http://inside.example", true: "https://walk.example"}[trust]
		for path, text := range map[string]string{"/ko": `<link rel="canonical" href="` + want + `/ko">`, "/robots.txt": "Sitemap: " + want + "/sitemap.xml", "/sitemap.xml": "<loc>" + want + "/</loc>"} {
			if w := ask(h, "GET", "http://inside.example"+path, said...); w.Code != 200 || !strings.Contains(w.Body.String(), text) {
				t.Errorf("trust %v: %s: %d, no %s in %s", trust, path, w.Code, text, w.Body)
			}
		}
		code := ask(h, "GET", "http://inside.example/", "X-Forwarded-Host", `a"><script>`).Code
		if want := map[bool]int{false: 200, true: 400}[trust]; code != want {
			t.Errorf("trust %v: a malformed host of a proxy: %d", trust, code)
		}
	}
}

func trusting(t *testing.T, trust bool) http.Handler {
	t.Helper()
	s, assets := sitetest.Story(), sitetest.Assets(true)
	pages, err := site.New(site.Config{Renderer: &sitetest.Renderer{Story: s}, Story: s, Assets: assets})
	if err != nil {
		t.Fatal(err)
	}
	h, err := New(Deps{Site: pages, Story: s, Assets: assets, Health: &Health{}, Log: slog.New(slog.DiscardHandler), TrustProxy: trust})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestAClientWithoutAHost(t *testing.T) { // HTTP/1.0
	h, _ := handler(t)
	for path, want := range map[string]string{"/": `<link rel="canonical" href="/">`, "/robots.txt": "User-agent: *\nDisallow:\n"} {
		w := askWithoutHost(h, path)
		if w.Code != 200 || !strings.Contains(w.Body.String(), want) || strings.Contains(w.Body.String(), "Sitemap") {
			t.Errorf("%s: %d %s", path, w.Code, w.Body)
		}
	}
	if w := askWithoutHost(h, "/sitemap.xml"); w.Code != 404 {
		t.Errorf("a sitemap of no host: %d", w.Code)
	}
	if got := originOf(echo.New().NewContext(nil, nil)); got != "" {
		t.Errorf("of nothing: %q", got)
	}
}

func askWithoutHost(h http.Handler, path string) *httptest.ResponseRecorder {
	r, w := httptest.NewRequest("GET", path, nil), httptest.NewRecorder()
	r.Host = ""
	h.ServeHTTP(w, r)
	return w
}
