package e2e

import (
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strconv"
	"sync"
	"testing"

	"fiftymetres/app/story"
	"fiftymetres/data"
	"fiftymetres/server/asset"
	"fiftymetres/server/httpd"
	"fiftymetres/server/load"
	"fiftymetres/server/site"
	"fiftymetres/web"
)

// host is a site that listens, and the story that it tells.
type host struct {
	url    string
	story  *story.Story
	assets *asset.Set
}

// program is the WebAssembly program as bytes.
func (h *host) program() ([]byte, error) { return h.assets.Body("app.wasm").Plain() }

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

func serve(files fs.FS) (*host, error) {
	if _, err := fs.Stat(web.FS(), "dist/app.wasm.br"); err != nil {
		return nil, missing{err}
	}
	st, problems := load.Load(files)
	if len(problems) > 0 {
		return nil, refused(problems)
	}
	assets, err := asset.Load(web.FS())
	if err != nil {
		return nil, err
	}
	handler, err := handle(st, assets)
	if err != nil {
		return nil, err
	}
	// It listens until the program ends: the tests share it.
	return &host{url: httptest.NewServer(handler).URL, story: st, assets: assets}, nil
}

func handle(st *story.Story, assets *asset.Set) (http.Handler, error) {
	renderer, err := site.NewRenderer(st)
	if err != nil {
		return nil, err
	}
	pages, err := site.New(site.Config{Renderer: renderer, Story: st, Assets: assets,
		Preload: []string{"fonts/inter.woff2", "fonts/source-serif-4.woff2"}})
	if err != nil {
		return nil, err
	}
	return httpd.New(httpd.Deps{Site: pages, Story: st, Assets: assets, Log: slog.New(slog.DiscardHandler), Health: &httpd.Health{}})
}

// missing is a tree in which the program was not built.
type missing struct{ error }

func (m missing) Error() string {
	return `the WebAssembly program is missing (` + m.error.Error() + `): run "make wasm"`
}

// refused is a story with problems.
type refused []story.Problem

func (r refused) Error() string { return "the story has problems, the first: " + r[0].String() }

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
