package encode

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

var prose = []byte(strings.Repeat("The road south runs past a stream. ", 50))

func serve(t *testing.T, b *Body, method string, headers map[string]string) *http.Response {
	t.Helper()
	r := httptest.NewRequest(method, "/x", nil)
	for k, v := range headers {
		r.Header.Set(k, v)
	}
	w := httptest.NewRecorder()
	b.Serve(w, r, "no-cache")
	return w.Result()
}

func decode(t *testing.T, res *http.Response) []byte {
	t.Helper()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := res.Header.Get("Content-Length"), strconv.Itoa(len(data)); got != want {
		t.Errorf("Content-Length = %s, body has %s", got, want)
	}
	switch res.Header.Get("Content-Encoding") {
	case "br":
		data, err = io.ReadAll(brotli.NewReader(bytes.NewReader(data)))
	case "gzip":
		data, err = io.ReadAll(&inflater{gz: data})
	}
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestServeEveryCodingHoldsTheSameContentUnderItsOwnTag(t *testing.T) {
	b := New("text/plain; charset=utf-8", prose)
	tags := map[string]bool{}
	for _, accept := range []string{"", "gzip", "br"} {
		res := serve(t, b, "GET", map[string]string{"Accept-Encoding": accept})
		if got := res.Header.Get("Content-Encoding"); got != accept {
			t.Errorf("asked for %q, got %q", accept, got)
		}
		if res.Header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%q: Vary = %q", accept, res.Header.Get("Vary"))
		}
		tag := res.Header.Get("ETag")
		if tags[tag] || strings.HasPrefix(tag, "W/") {
			t.Errorf("%q: tag %s is weak or used twice", accept, tag)
		}
		tags[tag] = true
		if !bytes.Equal(decode(t, res), prose) {
			t.Errorf("%q: content differs", accept)
		}
	}
}

func TestServeNotModifiedOnlyForTheSameCoding(t *testing.T) {
	b := New("text/plain", prose)
	for _, c := range []struct {
		tag, accept string
		code        int
	}{
		{b.ETag(Brotli), "br", 304},
		{b.ETag(Gzip), "gzip", 304},
		{b.ETag(Identity), "", 304},
		{b.ETag(Brotli), "gzip", 200},
		{b.ETag(Identity), "br", 200},
		{`"other", ` + b.ETag(Brotli), "br", 304},
		{New("text/plain", prose[1:]).ETag(Brotli), "br", 200},
		{"*", "br", 304},
	} {
		res := serve(t, b, "GET", map[string]string{"If-None-Match": c.tag, "Accept-Encoding": c.accept})
		if res.StatusCode != c.code {
			t.Errorf("If-None-Match %s with %q: %d, want %d", c.tag, c.accept, res.StatusCode, c.code)
		}
		if res.StatusCode == 304 && (res.Header.Get("ETag") == "" || res.Header.Get("Cache-Control") == "") {
			t.Errorf("304 without ETag and Cache-Control: %v", res.Header)
		}
	}
}

func TestServeHeadAndRange(t *testing.T) {
	b := New("text/plain", prose)
	res := serve(t, b, "HEAD", map[string]string{"Accept-Encoding": "br"})
	if body, _ := io.ReadAll(res.Body); len(body) != 0 || res.ContentLength <= 0 {
		t.Errorf("HEAD: %d bytes, Content-Length %d", len(body), res.ContentLength)
	}
	res = serve(t, b, "GET", map[string]string{"Range": "bytes=4-7"})
	if body, _ := io.ReadAll(res.Body); res.StatusCode != 206 || string(body) != "road" {
		t.Errorf("range: %d %q", res.StatusCode, body)
	}
	// Of several ranges each would be inflated from the beginning.
	res = serve(t, b, "GET", map[string]string{"Range": "bytes=4-7,9-12"})
	if body, _ := io.ReadAll(res.Body); res.StatusCode != 200 || !bytes.Equal(body, prose) {
		t.Errorf("two ranges: %d, %d bytes", res.StatusCode, len(body))
	}
}

func TestHeldIsWhatIsKept(t *testing.T) {
	b := New("text/plain", prose)
	if n := b.Held(); n < len(b.br.Load().data)+len(b.gz) || n > len(prose)/2 {
		t.Errorf("compressed: %d bytes of %d", n, len(prose))
	}
	if n := New("font/woff2", prose).Held(); n < len(prose) {
		t.Errorf("not compressed: %d bytes of %d", n, len(prose))
	}
}

func TestNewLeavesWhatDoesNotShrink(t *testing.T) {
	for _, b := range []*Body{New("font/woff2", prose), New("text/plain", []byte("short"))} {
		res := serve(t, b, "GET", map[string]string{"Accept-Encoding": "br, gzip"})
		if res.Header.Get("Content-Encoding") != "" || res.Header.Get("Vary") != "" {
			t.Errorf("%s is served coded: %v", b.Type, res.Header)
		}
	}
}

func TestNewPacked(t *testing.T) {
	b, err := NewPacked("application/wasm", PackBrotli(prose), PackGzip(prose))
	if err != nil {
		t.Fatal(err)
	}
	if b.Size != len(prose) {
		t.Errorf("Size = %d, want %d", b.Size, len(prose))
	}
	if got := decode(t, serve(t, b, "GET", nil)); !bytes.Equal(got, prose) {
		t.Error("the identity is not the content")
	}
	if _, err := NewPacked("application/wasm", nil, prose); err == nil {
		t.Error("prose passed as gzip")
	}
}
