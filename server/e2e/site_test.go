package e2e

import (
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"sync"
	"testing"

	"fiftymetres/app/story"
	"fiftymetres/data"
	"fiftymetres/server/asset"
	"fiftymetres/server/e2e/whole"
)

// host is a site that listens, and the story that it tells.
type host struct {
	url    string
	story  *story.Story
	assets *asset.Set
}

// urls are the addresses of what the program is made of.
func (h *host) urls() map[string]bool {
	all := map[string]bool{}
	for _, name := range []string{"app.wasm", "wasm_exec.js", "story.en.jsonl"} {
		all[h.assets.URL(name)] = true
	}
	return all
}

// built is the site with the built-in story; hostile has a story whose every
// text tries to be more than text.
var (
	built   = sync.OnceValues(func() (*host, error) { return serve(data.Story()) })
	hostile = sync.OnceValues(func() (*host, error) { return serve(os.DirFS("../load/testdata/hostile")) })
)

// the gives a host, or fails the test with the reason why there is none.
func the(t *testing.T, which func() (*host, error)) *host {
	t.Helper()
	h, err := which()
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// listen serves until the test ends. Its tabs, opened later, are closed by then. What
// still holds a connection, as a stream of events does, is cut off: to close a server
// is to wait for them.
func listen(t *testing.T, h http.Handler) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(func() {
		s.Listener.Close() // nobody comes again
		s.CloseClientConnections()
		s.Close()
	})
	return s
}

func serve(files fs.FS) (*host, error) {
	site, err := whole.New(files)
	if err != nil {
		return nil, err
	}
	// It listens until the program ends: the tests share it.
	return &host{url: httptest.NewServer(site).URL, story: site.Story, assets: site.Assets}, nil
}

// telling is a moment as the given edition tells it, by slug.
func (h *host) telling(t *testing.T, slug, edition string) story.Telling {
	t.Helper()
	for _, m := range h.story.Moments {
		if m.Slug == slug {
			return m.Tellings[edition]
		}
	}
	t.Fatalf("the story has no moment %q", slug)
	return story.Telling{}
}

// end is the story's last second, as a page writes it.
func (h *host) end() string { return strconv.Itoa(h.seconds()) }

func (h *host) seconds() int { return int(h.story.End()) }
