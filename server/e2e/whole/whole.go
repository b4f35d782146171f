// Package whole puts the whole site together for tests in browsers: the real
// handler with a story and the built program, and a script that looks at its
// pages for the tests.
package whole

import (
	_ "embed"
	"io/fs"
	"log/slog"
	"net/http"
	"time"

	"fiftymetres/app/story"
	"fiftymetres/app/words/catalogue"
	"fiftymetres/server/asset"
	"fiftymetres/server/httpd"
	"fiftymetres/server/load"
	"fiftymetres/server/raster"
	"fiftymetres/server/room"
	"fiftymetres/server/site"
	"fiftymetres/web"
)

// PageJS runs in every page under test before its own scripts, and gives the
// tests "page", which they ask.
//
//go:embed page.js
var PageJS string

// Site is a site that can be served, and what it is made of.
type Site struct {
	http.Handler
	Story  *story.Story
	Assets *asset.Set
	Rooms  *room.Hub
}

// Token is what its operator logs in with.
const Token = "sesame, sesame, open"

// New makes the site of the story in a folder.
func New(files fs.FS) (*Site, error) { return build("", "", files, nil) }

// Saying is the site with other words of the interface.
func Saying(set catalogue.Set, files fs.FS) (*Site, error) { return build("", "", files, set) }

// Under is the site as readers see it at an origin and under a base path.
func Under(origin, base string, files fs.FS) (*Site, error) { return build(origin, base, files, nil) }

func build(origin, base string, files fs.FS, set catalogue.Set) (*Site, error) {
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
	pixels, err := raster.New(web.FS(), "fonts")
	if err != nil {
		return nil, err
	}
	renderer, err := site.NewRenderer(st, set, base, pixels.Width)
	if err != nil {
		return nil, err
	}
	if set == nil { // else its words are others
		if renderer, err = shared(renderer, st, base); err != nil {
			return nil, err
		}
	}
	pages, err := site.New(site.Config{Renderer: renderer, Story: st, Assets: assets, Words: set, Origin: origin, Base: base, Raster: pixels,
		Preload: site.Fonts})
	if err != nil {
		return nil, err
	}
	began := time.Now()
	rooms := room.New(room.Config{Story: st, Now: func() int64 { return began.UnixMilli() + time.Since(began).Milliseconds() }, By: "whole"})
	handler, err := httpd.New(httpd.Deps{Site: pages, Story: st, Assets: assets, Log: slog.New(slog.DiscardHandler), Health: &httpd.Health{}, Rooms: rooms, Operator: httpd.Operator{Token: Token, PlainHTTP: true}})
	return &Site{Handler: handler, Story: st, Assets: assets, Rooms: rooms}, err
}

// missing is a tree in which the program was not built.
type missing struct{ error }

func (m missing) Error() string {
	return `the WebAssembly program is missing (` + m.error.Error() + `): run "make wasm"`
}

// refused is a story with problems.
type refused []story.Problem

func (r refused) Error() string { return "the story has problems, the first: " + r[0].String() }
