package httpd

import (
	"encoding/json"
	"log/slog"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"fiftymetres/server/site"
	"fiftymetres/server/sitetest"
)

const walkOrigin, walkBase = "https://news.example", "/interactives/a-walk"

// TestUnderABasePath: a proxy that takes the path off and one that does not are
// answered the same, and every address that is sent begins with it.
func TestUnderABasePath(t *testing.T) {
	h, b := handler(t, func(c *site.Config) { c.Origin, c.Base = walkOrigin, walkBase })
	still := b.assets.URL("js/boot.js")
	for path, status := range map[string]int{
		"/": 200, "/ko": 200, "/embed": 200, "/ko/kiosk?moment=tree": 200, "/stills/tree.svg": 200, "/api/v1/story": 200, still: 200,
		"/oembed?url=" + walkBase + "/ko": 200, "/oembed?format=xml&url=" + url.QueryEscape(walkOrigin+walkBase+"/ko/embed?t=13"): 200,
		"/robots.txt": 200, "/sitemap.xml": 200, "/embed/guide": 200, "/ko/embed/doctor": 200, "/embed/doctor?url=" + walkBase + "/ko": 200, "/embed/doctor?url=/ko": 400, "/embed/doctor/article": 200, "/de/embed/guide": 404, "/healthz": 200, "/favicon.ico": 200, "/nowhere": 404, "/ko/nowhere": 404, "/embed/nowhere": 404,
		"/ko/": 308, "/ko/?t=3": 308, "//evil.example/": 308, "/oembed?url=/ko": 404, "/oembed?url=" + walkBase + "x/ko": 404, "/assets/none.js": 404,
	} {
		taken, whole := ask(h, "GET", "http://inside"+path), ask(h, "GET", "http://inside"+walkBase+path)
		if taken.Code != status || whole.Code != status || taken.Body.String() != whole.Body.String() {
			t.Errorf("%s: %d with the path, %d without, want %d\n%.300s", path, whole.Code, taken.Code, status, taken.Body)
		}
		for name := range taken.Header() {
			if name != "Date" && taken.Header().Get(name) != whole.Header().Get(name) {
				t.Errorf("%s: %s: %q and %q", path, name, taken.Header().Get(name), whole.Header().Get(name))
			}
		}
		if to := taken.Header().Get("Location"); status == 308 && !strings.HasPrefix(to, walkBase+"/") {
			t.Errorf("%s leads to %s", path, to)
		}
		for _, address := range sent(taken.Body.String()) {
			if !strings.HasPrefix(address, walkBase+"/") && !strings.HasPrefix(address, walkOrigin+walkBase+"/") {
				t.Errorf("%s sends %s", path, address)
			}
		}
	}
	if w := ask(h, "GET", walkBase); w.Code != 200 || !strings.Contains(w.Body.String(), `<link rel="canonical" href="`+walkOrigin+walkBase+`/">`) {
		t.Errorf("the path itself: %d %.300s", w.Code, w.Body)
	}
	if w := ask(h, "GET", "/interactives/a-walking-tour"); w.Code != 404 {
		t.Errorf("another path that begins alike: %d", w.Code)
	}
	if policy := ask(h, "GET", "/embed").Header().Get("Content-Security-Policy"); !strings.Contains(policy, walkOrigin) || strings.Contains(policy, walkBase) {
		t.Errorf("the policy is of an origin, and not of a path: %s", policy)
	}
}

// sent are the addresses on this site that an answer holds.
func sent(body string) (all []string) {
	text := strings.NewReplacer("&amp;", "&", "&#34;", `"`, "&quot;", `"`, `\u0026`, "&", `\u003c`, "<", `\u003e`, ">", `\"`, `"`, "&lt;", "<", "&gt;", ">").Replace(body)
	for _, found := range regexp.MustCompile(`(?:href|src|data-story|data-wasm|data-wasm-exec|data-wasm-load|content|"provider_url":)="?(/[^"]*|https?:[^"]*)"`).FindAllStringSubmatch(text, -1) {
		all = append(all, found[1])
	}
	for _, found := range regexp.MustCompile(`<loc>([^<]*)|Sitemap: (\S+)|"provider_url":"([^"]*)`).FindAllStringSubmatch(text, -1) {
		all = append(all, found[1]+found[2]+found[3])
	}
	return all
}

// TestWhatIsSentIsLookedAt: the test above finds addresses where they are.
func TestWhatIsSentIsLookedAt(t *testing.T) {
	h, _ := handler(t, func(c *site.Config) { c.Origin, c.Base = walkOrigin, walkBase })
	for path, least := range map[string]int{"/": 14, "/sitemap.xml": 8, "/robots.txt": 1, "/nowhere": 3, "/oembed?url=" + walkBase + "/": 2} {
		if got := sent(ask(h, "GET", path).Body.String()); len(got) < least {
			t.Errorf("%s: %q", path, got)
		}
	}
	var answer map[string]any
	if err := json.Unmarshal(ask(h, "GET", "/oembed?url="+walkBase+"/ko").Body.Bytes(), &answer); err != nil || answer["provider_url"] != walkOrigin+walkBase+"/ko" {
		t.Errorf("%v %v", answer, err)
	}
}

// TestABasePathLikeAnAddressOfOurs cannot be told from it once a proxy has taken
// it off.
func TestABasePathLikeAnAddressOfOurs(t *testing.T) {
	for base, fine := range map[string]bool{"/ko": false, "/embed/x": false, "/assets": false, "/stills": false, "/api": false, "/korea": true, "/a/ko": true} {
		s := sitetest.Story()
		assets := sitetest.Assets(true)
		pages, err := site.New(site.Config{Renderer: &sitetest.Renderer{Story: s}, Story: s, Assets: assets, Origin: walkOrigin, Base: base})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := New(Deps{Site: pages, Story: s, Assets: assets, Health: &Health{}, Log: slog.New(slog.DiscardHandler)}); (err == nil) != fine {
			t.Errorf("%s: %v", base, err)
		}
	}
}
