package httpd

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/server/site"
	"fiftymetres/server/sitetest"
)

// hall is a whole site with an operator, and its log.
func hall(t *testing.T) (http.Handler, *bytes.Buffer) {
	t.Helper()
	st, assets, log := sitetest.Story(), sitetest.Assets(true), &bytes.Buffer{}
	s, err := site.New(site.Config{Renderer: &sitetest.Renderer{Story: st}, Story: st, Assets: assets})
	if err != nil {
		t.Fatal(err)
	}
	h, err := New(Deps{Site: s, Story: st, Assets: assets, Log: slog.New(slog.NewJSONHandler(log, nil)), Health: &Health{}, Operator: Operator{Token: token}})
	if err != nil {
		t.Fatal(err)
	}
	return h, log
}

func say(h http.Handler, body string, headers map[string]string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, "http://localhost:8080"+address.ScreenReport, strings.NewReader(body))
	r.RemoteAddr = "127.0.0.1:4000"
	for name, value := range headers {
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// TestAScreenReports, and its operator sees it, as Prometheus does; visits are in the log.
func TestAScreenReports(t *testing.T) {
	h, log := hall(t)
	slug := sitetest.Story().Moments[0].Slug
	w := say(h, `{"screen":"Hall-2","version":"abc","up":60,"loops":3,"well":true,"error":"<b>it broke</b>","query":"?screen=hall-2&idle=99999","visits":[{"moments":["`+slug+`"],"language":"en","seconds":41,"idle":true}]}`, nil)
	if w.Code != http.StatusNoContent {
		t.Fatalf("%d %s", w.Code, w.Body)
	}
	if got := log.String(); !strings.Contains(got, `"msg":"visit","screen":"hall-2","moments":["`+slug+`"],"language":"en","seconds":41,"idle":true`) {
		t.Error(got)
	}
	v := newVisitor(h)
	if w := v.send("POST", "/operator", url.Values{"token": {token}, "to": {address.Screens}}); w.Header().Get("Location") != "/screens" {
		t.Fatalf("the login leads to %q", w.Header().Get("Location"))
	}
	page := v.send("GET", "/screens", nil)
	text := page.Body.String()
	for _, want := range []string{"hall-2", "&lt;b&gt;it broke", "idle=99999 is taken as 3600", ">3</td>"} {
		if page.Code != http.StatusOK || !strings.Contains(text, want) {
			t.Errorf("%d: no %q in %s", page.Code, want, text)
		}
	}
	if page.Header().Get("Refresh") == "" || page.Header().Get("Cache-Control") != "no-store" || strings.Contains(text, "<b>it") {
		t.Error(page.Header())
	}
	m := httptest.NewRecorder()
	h.ServeHTTP(m, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	for _, want := range []string{`fiftymetres_screen_well{screen="hall-2"} 1`, `fiftymetres_screen_loops{screen="hall-2"} 3`, `fiftymetres_screen_visits_total{screen="hall-2"} 1`} {
		if !strings.Contains(m.Body.String(), want) {
			t.Errorf("no %s", want)
		}
	}
	if stranger := newVisitor(h).send("GET", "/screens", nil); stranger.Code != http.StatusSeeOther {
		t.Errorf("a stranger: %d", stranger.Code)
	}
}

// TestWhatIsNoReport is refused, and a flood of them too.
func TestWhatIsNoReport(t *testing.T) {
	h, log := hall(t)
	for body, want := range map[string]int{
		"": 400, "nonsense": 400, `{"screen":""}`: 400, `{"screen":"<b>"}`: 400, `[1]`: 400, `{"screen":"a","visits":"no"}`: 400,
		`{"screen":"` + strings.Repeat("a", 5000) + `"}`: 413,
	} {
		if w := say(h, body, nil); w.Code != want {
			t.Errorf("%.40q: %d", body, w.Code)
		}
	}
	if w := say(h, `{"screen":"a"}`, map[string]string{"Sec-Fetch-Site": "cross-site"}); w.Code != http.StatusForbidden {
		t.Errorf("another site's page: %d", w.Code)
	}
	busy := false
	for range 60 {
		busy = busy || say(h, `{"screen":"a"}`, nil).Code == http.StatusTooManyRequests
	}
	if !busy {
		t.Error("nothing is too often")
	}
	if strings.Contains(log.String(), `"visit"`) {
		t.Error("there were no visits")
	}
}

// TestAFullDisk loses the log, not the show.
func TestAFullDisk(t *testing.T) {
	st, assets := sitetest.Story(), sitetest.Assets(true)
	s, err := site.New(site.Config{Renderer: &sitetest.Renderer{Story: st}, Story: st, Assets: assets})
	if err != nil {
		t.Fatal(err)
	}
	h, err := New(Deps{Site: s, Story: st, Assets: assets, Log: slog.New(slog.NewJSONHandler(full{}, nil)), Health: &Health{}})
	if err != nil {
		t.Fatal(err)
	}
	if w := say(h, `{"screen":"a","visits":[{"seconds":3}],"error":"it broke"}`, nil); w.Code != http.StatusNoContent {
		t.Errorf("%d", w.Code)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/kiosk", nil))
	if w.Code != http.StatusOK {
		t.Errorf("the kiosk: %d", w.Code)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }
