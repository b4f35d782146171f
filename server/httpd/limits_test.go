package httpd

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestWhatNoReaderSendsIsRefused, and what one may send is not.
func TestWhatNoReaderSendsIsRefused(t *testing.T) {
	h, _ := handler(t)
	for _, c := range []struct {
		what, target, body string
		code               int
	}{
		{"a long query of an article's campaign", "/?utm_campaign=" + strings.Repeat("x", 2000), "", http.StatusOK},
		{"an endless query", "/?t=" + strings.Repeat("9", 5000), "", http.StatusRequestURITooLong},
		{"an endless path", "/" + strings.Repeat("a/", 4000), "", http.StatusRequestURITooLong},
		{"an endless address of the API", "/api/v1/story?" + strings.Repeat("x", 5000), "", http.StatusRequestURITooLong},
		{"a body", "/", "x=1", http.StatusOK},
		{"a large body", "/", strings.Repeat("x", 1<<20), http.StatusRequestEntityTooLarge},
	} {
		res := httptest.NewRecorder()
		h.ServeHTTP(res, httptest.NewRequest(http.MethodGet, c.target, strings.NewReader(c.body)))
		if res.Code != c.code {
			t.Errorf("%s: %d, want %d", c.what, res.Code, c.code)
		}
		if said := res.Body.String(); c.code >= 400 && (said == "" || strings.Contains(said, "xxxx") || strings.Contains(said, "9999")) {
			t.Errorf("%s: the answer is %.80q", c.what, said)
		}
	}
}
