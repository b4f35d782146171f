package httpd

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"testing"

	"fiftymetres/server/asset"
	"fiftymetres/server/site"
	"fiftymetres/server/sitetest"
)

// built is a handler and what a test looks at behind it.
type built struct {
	renderer *sitetest.Renderer
	assets   *asset.Set
	health   *Health
	log      *bytes.Buffer
}

func handler(t *testing.T, change ...func(*site.Config)) (http.Handler, *built) {
	t.Helper()
	s := sitetest.Story()
	b := &built{renderer: &sitetest.Renderer{Story: s}, assets: sitetest.Assets(true), health: &Health{}, log: &bytes.Buffer{}}
	config := site.Config{Renderer: b.renderer, Story: s, Assets: b.assets, Preload: []site.Font{{Files: "fonts/*latin*"}}}
	for _, f := range change {
		f(&config)
	}
	pages, err := site.New(config)
	if err != nil {
		t.Fatal(err)
	}
	h, err := New(Deps{Site: pages, Story: s, Assets: b.assets, Health: b.health, Log: slog.New(slog.NewJSONHandler(b.log, nil))})
	if err != nil {
		t.Fatal(err)
	}
	return h, b
}

func ask(h http.Handler, method, url string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, url, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestInlineScriptsAreThoseThePolicyNames(t *testing.T) {
	h, _ := handler(t)
	for _, url := range []string{"/", "/ko", "/embed", "/kiosk"} {
		w := ask(h, "GET", url)
		scripts := regexp.MustCompile(`(?s)<script>(.*?)</script>`).FindAllStringSubmatch(w.Body.String(), -1)
		if len(scripts) != 3 {
			t.Fatalf("%s: %d inline scripts", url, len(scripts))
		}
		csp := w.Header().Get("Content-Security-Policy")
		for _, s := range scripts {
			sum := sha256.Sum256([]byte(s[1]))
			if want := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(csp, want) {
				t.Errorf("%s: the policy lacks %s of %q: %s", url, want, s[1], csp)
			}
		}
		if strings.Contains(csp, "unsafe-inline") || strings.Contains(csp, "'unsafe-eval'") {
			t.Errorf("%s: %s", url, csp)
		}
	}
}

func TestEveryAddressInThePageIsServedForEver(t *testing.T) {
	h, _ := handler(t)
	page := ask(h, "GET", "/").Body.String()
	urls := regexp.MustCompile(`/assets/[^" ]+`).FindAllString(page, -1)
	if len(urls) < 8 {
		t.Errorf("only %v", urls)
	}
	for _, url := range urls {
		w := ask(h, "GET", url)
		if w.Code != 200 || !strings.Contains(w.Header().Get("Cache-Control"), "immutable") || w.Header().Get("ETag") == "" {
			t.Errorf("%s: %d %v", url, w.Code, w.Header())
		}
	}
}

func TestATagOfOnePathIsNothingToAnother(t *testing.T) {
	h, b := handler(t)
	paths := []string{"/", "/ko", "/embed", "/kiosk", "/?moment=tree", "/?known=2001-01-01", "/?t=11", "/stills/gate.svg", "/stills/tree.svg",
		"/api/v1/story", "/api/v1/sources", "/api/v1/claims", "/api/v1/map.geojson", b.assets.URL("app.wasm"), b.assets.URL("js/boot.js")}
	tags := map[string]string{}
	for _, path := range paths {
		for _, accept := range []string{"br", "gzip", "identity"} {
			tags[path+" "+accept] = ask(h, "GET", path, "Accept-Encoding", accept).Header().Get("ETag")
		}
	}
	for _, path := range paths {
		for from, tag := range tags {
			code := ask(h, "GET", path, "Accept-Encoding", "br", "If-None-Match", tag).Code
			if same := tag == tags[path+" br"]; tag == "" || (code == 304) != same || same && !strings.HasPrefix(from, path+" ") {
				t.Errorf("%s with the tag of %s: %d", path, from, code)
			}
		}
	}
}

func TestManyFirstRequestsRenderOnce(t *testing.T) {
	h, b := handler(t)
	before := b.renderer.Stages.Load()
	var all sync.WaitGroup
	for range 40 {
		all.Go(func() { ask(h, "GET", "/?t=21.4") })
	}
	all.Wait()
	if n := b.renderer.Stages.Load() - before; n != 1 {
		t.Errorf("rendered %d times", n)
	}
	for _, url := range []string{"/?t=21.9", "/?t=21", "/ko?lang=en&t=21&x=1"} {
		ask(h, "GET", url)
	}
	if n := b.renderer.Stages.Load() - before; n != 2 {
		t.Errorf("rendered %d times: one for each second and language is enough", n)
	}
}

func TestFailuresTellTheLogAndNotTheReader(t *testing.T) {
	h, b := handler(t)
	for url, cause := range map[string]string{"/?t=13": "secret cause", "/?t=14": "secret panic"} {
		b.log.Reset()
		w := ask(h, "GET", url)
		if w.Code != 500 || strings.Contains(w.Body.String(), "secret") || strings.Contains(w.Body.String(), "goroutine") {
			t.Errorf("%s: %d %s", url, w.Code, w.Body)
		}
		if !strings.Contains(b.log.String(), cause) {
			t.Errorf("%s: the log lacks %q: %s", url, cause, b.log)
		}
	}
}

func TestAccessLogIsOneLineOfJSON(t *testing.T) {
	h, b := handler(t)
	ask(h, "GET", "/healthz?secret=1")
	var line struct {
		Msg, Method, Path string
		Status, Bytes     int
		Ms                *float64
	}
	if err := json.Unmarshal(b.log.Bytes(), &line); err != nil {
		t.Fatalf("%v: %s", err, b.log)
	}
	if line.Method != "GET" || line.Path != "/healthz" || line.Status != 200 || line.Bytes != 3 || line.Ms == nil {
		t.Errorf("%s", b.log)
	}
}

func TestPagesNameThemselvesByTheBase(t *testing.T) {
	h, _ := handler(t, func(c *site.Config) { c.Origin = "https://walk.example" })
	page := ask(h, "GET", "http://evil.example/embed?lang=ko").Body.String()
	for _, want := range []string{
		`<link rel="canonical" href="https://walk.example/ko">`,
		`<link rel="alternate" hreflang="x-default" href="https://walk.example/">`,
		`<meta property="og:url" content="https://walk.example/ko">`,
		`href="https://walk.example/oembed?url=https%3A%2F%2Fwalk.example%2Fko"`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s in %s", want, page)
		}
	}
	if w := ask(h, "GET", "/oembed?url=https://walk.example/ko?moment=tree"); !strings.Contains(w.Body.String(), "https://walk.example/ko/embed?moment=tree") {
		t.Errorf("oembed: %s", w.Body)
	}
	for _, path := range []string{"/", "/robots.txt", "/sitemap.xml"} {
		if text := ask(h, "GET", "http://evil.example"+path).Body.String(); strings.Contains(text, "evil.example") || !strings.Contains(text, "https://walk.example/") {
			t.Errorf("%s: %s", path, text)
		}
	}
}

func TestReadyUntilStopping(t *testing.T) {
	h, b := handler(t)
	if w := ask(h, "GET", "/readyz"); w.Code != 200 {
		t.Errorf("ready: %d", w.Code)
	}
	b.health.Stop()
	if w := ask(h, "GET", "/readyz"); w.Code != 503 {
		t.Errorf("stopping: %d", w.Code)
	}
	if w := ask(h, "GET", "/healthz"); w.Code != 200 {
		t.Errorf("alive: %d", w.Code)
	}
}

// TestTheCompilerMayCompileAndNothingElse: it is a worker, which has a policy of its own,
// and in an embed it has to say that it may be there.
func TestTheCompilerMayCompileAndNothingElse(t *testing.T) {
	h, b := handler(t)
	for name, want := range map[string][2]string{
		"js/program.js": {"default-src 'none'; script-src 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'", "require-corp"},
		"js/boot.js":    {"default-src 'none'; frame-ancestors 'none'", ""},
	} {
		header := ask(h, "GET", b.assets.URL(name)).Header()
		if have := [2]string{header.Get("Content-Security-Policy"), header.Get("Cross-Origin-Embedder-Policy")}; have != want {
			t.Errorf("%s: have %q, want %q", name, have, want)
		}
	}
}
