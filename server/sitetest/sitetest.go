// Package sitetest stands in for the story, the drawing and the static files
// in tests of the server, so that these need neither data nor WebAssembly.
package sitetest

import (
	"errors"
	"fmt"
	"html"
	"strings"
	"sync/atomic"
	"testing/fstest"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/server/asset"
	"fiftymetres/server/encode"
	"fiftymetres/server/site"
)

// Story is a story of two moments in two languages and two editions.
func Story() *story.Story {
	return &story.Story{
		ID: "test", Title: story.Text{"en": "A walk", "ko": "산책"}, Languages: []string{"en", "ko"},
		Editions: []story.Edition{{Date: "2001-01-01"}, {Date: "2001-01-02", Default: true}},
		Moments: []story.Moment{
			{Slug: "gate", Span: [2]float64{0, 10}},
			{Slug: "tree", Span: [2]float64{10, 30}},
		},
		Sources: []story.Source{{ID: "s1", Publisher: "The <b>Paper</b>", URL: story.NotVerifiable}},
		Claims:  []story.Claim{{ID: "c1", Source: "s1", Text: story.Text{"en": "</script>"}}},
		Map:     story.Map{Type: "FeatureCollection", Features: []story.Place{}},
	}
}

// Files are the static files, without the program unless wasm is set.
func Files(wasm bool) fstest.MapFS {
	files := fstest.MapFS{
		"css/page.css":               {Data: []byte("body{margin:0;font-family:x}@font-face{src:url(../fonts/x-latin.woff2)}")},
		"fonts/x-latin.woff2":        {Data: []byte("wOF2")},
		"js/look.js":                 {Data: []byte("choose();\n")},
		"js/head.js":                 {Data: []byte("document.title && 1 < 2;\n")},
		"js/land.js":                 {Data: []byte("scrollTo(0, 0);\n")},
		"js/boot.js":                 {Data: []byte("start();\n")},
		"js/program.js":              {Data: []byte("compile();\n")},
		"js/frame.js":                {Data: []byte("tell();\n")},
		"js/host.js":                 {Data: []byte("hear();\n")},
		"js/kiosk.js":                {Data: []byte("guard();\n")},
		"js/room.js":                 {Data: []byte("meet();\n")},
		"js/fold.js":                 {Data: []byte("unfold();\n")},
		"js/compare.js":              {Data: []byte("compare();\n")},
		"js/keep.js":                 {Data: []byte("keep();\n")},
		"js/worker.js":               {Data: []byte("serve(kept);\n")},
		"js/guide.js":                {Data: []byte("show();\n")},
		"js/doctor.js":               {Data: []byte("examine();\n")},
		"js/present.js":              {Data: []byte("lead();\n")},
		"css/newsroom/guide.css":     {Data: []byte("table{width:100%}")},
		"css/newsroom/operator.css":  {Data: []byte("button{width:100%}")},
		"embed/embed.js":             {Data: []byte("define();\n")},
		"embed/embed.d.ts":           {Data: []byte("export {};\n")},
		"icons/icon.svg":             {Data: []byte("<svg/>")},
		"icons/apple-touch-icon.png": {Data: []byte("PNG")},
		"icons/favicon.ico":          {Data: []byte("ICO")},
	}
	if wasm {
		program := []byte(strings.Repeat("\x00asm", 500))
		files["dist/app.wasm.br"] = &fstest.MapFile{Data: encode.CompressBrotli(program)}
		files["dist/app.wasm.gz"] = &fstest.MapFile{Data: encode.CompressGzip(program)}
		files["dist/wasm_exec.js"] = &fstest.MapFile{Data: []byte("class Go {}")}
	}
	return files
}

// Assets loads Files.
func Assets(wasm bool) *asset.Set {
	assets, err := asset.Load(Files(wasm))
	if err != nil {
		panic(err)
	}
	return assets
}

// Renderer draws a page as its own description, and counts. At t=13 it fails,
// at t=14 it panics.
type Renderer struct {
	Story  *story.Story
	Bodies atomic.Int32
	Stages atomic.Int32
	Stills atomic.Int32
	// Drawing, where it is set, is called with each stage and still that is
	// drawn, and the still's width: a test may hold it there.
	Drawing func(p address.Page, width int)
}

var _ site.Renderer = (*Renderer)(nil)

// Head names the layout and the moment.
func (r *Renderer) Head(p address.Page) site.Head {
	return site.Head{
		Title:       r.Story.Title.In(p.Lang) + ` & "more" ` + r.slug(p),
		Description: "</script><b>",
		Locale:      p.Lang,
	}
}

// Body is one article.
func (r *Renderer) Body(p address.Page, _ string) (string, error) {
	r.Bodies.Add(1)
	return fmt.Sprintf("<main><article data-moment=%q>%s as of %s</article><p id=\"clock\" aria-valuenow=\"%.0f\">at %g</p><p>%s</p></main>",
		r.slug(p), r.slug(p), p.Edition, p.T, p.T, html.EscapeString(strings.Repeat("filler ", 100))), nil
}

// Motion is a style sheet.
func (r *Renderer) Motion(p address.Page) string { return "/* " + p.Edition + " " + p.Lang + " */" }

// Stage is an SVG map.
func (r *Renderer) Stage(p address.Page) (string, error) {
	r.Stages.Add(1)
	r.draw(p, 0)
	switch {
	case p.Pin && p.T == 13:
		return "", errors.New("secret cause")
	case p.Pin && p.T == 14:
		panic("secret panic")
	}
	return `<div id="stage"><svg viewBox="0 0 1 1"><circle data-actor="walker" r="1"/></svg></div>`, nil
}

func (r *Renderer) slug(p address.Page) string { return r.Story.Moments[p.Moment].Slug }

func (r *Renderer) draw(p address.Page, width int) {
	if r.Drawing != nil {
		r.Drawing(p, width)
	}
}

// StillStyle is empty: the picture has no style sheet.
func (r *Renderer) StillStyle(site.Shape) string { return "" }

// Still is an SVG document.
func (r *Renderer) Still(p address.Page, s site.Shape) ([]byte, error) {
	r.Stills.Add(1)
	r.draw(p, s.Width)
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" width="%d"><title>%s %s %s</title></svg>`, s.Width, r.slug(p), p.Lang, p.Edition), nil
}
