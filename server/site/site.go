// Package site makes the pages: the shell around what the renderer draws, the
// policy it is served under, and the store of finished pages.
package site

import (
	"cmp"
	"errors"
	"fmt"
	"sync"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/app/words/catalogue"
	"fiftymetres/server/asset"
	"fiftymetres/server/encode"
	"fiftymetres/server/export"
	"fiftymetres/server/raster"
)

// Config is what a site is made of.
type Config struct {
	Renderer Renderer
	Story    *story.Story
	Assets   *asset.Set
	// Words are the interface's languages; nil are those that come with it.
	Words catalogue.Set
	// Origin is scheme and host, without a slash at the end, by which all pages
	// name themselves; or "", where each request says.
	Origin string
	// Base is the path that readers' addresses begin with, "/a/b", or "".
	Base string
	// Preload are the fonts that the first paint needs.
	Preload []Font
	// NoWasm makes pages that do not start the program, even if it is there.
	NoWasm bool
	// Raster draws stills as pixels; nil where they are to be had as SVG alone.
	Raster *raster.Renderer
	// Framers are the places that may frame the embed, as a Content-Security-Policy
	// has them; "" lets everybody.
	Framers string
	// AtOnce is how many drawings each store does at once, and Waiting how many
	// more may wait; 0 is what suits the machine.
	AtOnce, Waiting int
	// Often, if it is not nil, is told of pages and stills that are asked for again.
	Often func(*encode.Body)
}

// Site serves the pages of one story.
type Site struct {
	config       Config
	addresses    address.Site
	fixed        fixed
	scripts      []string          // inline scripts, as they stand in the page
	named        string            // they, as sources of a policy
	own          string            // the policy of pages that are not framed
	manualPolicy string            // that of the pages for newsrooms
	bundles      map[string]string // addresses of what the program gets, by language
	sizes        map[string]int    // of that, bytes
	motions      map[string]string // of the style sheets that play the story, by edition and language

	stillPolicies map[Shape]string

	codes map[string]*encode.Body // by path

	worker func() (*encode.Body, error) // made when it is first asked for

	// What flows in by an address bar without end (seconds, widths, hosts) must
	// not wash away what all readers ask for, nor stand before them in a queue:
	// each has a store of its own.
	plain   *store // opening pages that name no origin, and stills of the usual width
	hosted  *store // opening pages, by origin
	passing *store // pages of other seconds, stills of other shapes
	pixels  *store // stills as pixels
	taken   *store // files for other programs

	exporter *export.Exporter
}

// New makes a site, and renders every layout in every language once: a story
// that cannot be shown fails here and not before a reader. The assets need
// scripts of web/js and the icons; app.wasm may be missing, and then the pages
// stay as the server made them.
func New(config Config) (*Site, error) {
	once, queue := cmp.Or(config.AtOnce, atOnce()), cmp.Or(config.Waiting, waiting)
	s := &Site{config: config, addresses: address.New(config.Story).Under(config.Base),
		plain:   newStore(plainBytes, newGate(once, queue)),
		hosted:  newStore(hostedBytes, newGate(once, min(waitingFew, queue))),
		passing: newStore(passingBytes, newGate(once, queue)),
		pixels:  newStore(pixelBytes, newGate(once, min(waitingPixels, queue))),
		taken:   newStore(takenBytes, newGate(once, queue)),
	}
	s.exporter = export.New(config.Story, config.Words, s.addresses)
	if s.config.Words == nil {
		s.config.Words = catalogue.Builtin()
	}
	s.worker = sync.OnceValues(s.makeWorker)
	if err := s.prepare(); err != nil {
		return nil, err
	}
	if err := s.makeCodes(); err != nil {
		return nil, err
	}
	for _, layout := range address.Pages {
		for _, lang := range config.Story.Languages {
			if _, err := s.Page(s.Asked(layout, lang, nil), config.Origin); err != nil {
				return nil, err
			}
		}
	}
	for _, layout := range address.Manuals {
		for _, lang := range config.Story.Languages {
			if _, err := s.Manual(layout, lang, config.Origin); err != nil {
				return nil, fmt.Errorf("%s in %s: %w", layout, lang, err)
			}
		}
	}
	return s, nil
}

// Page gives the finished page at an address, which names itself by an origin:
// scheme and host, or "" if it is not known; then by its path. While too many
// are being drawn the page of another second is that where its moment opens, from
// which the program goes on to the second; and an opening page is there always:
// if need be by its path, so that nobody who invents seconds or hosts can keep it
// from readers.
func (s *Site) Page(p address.Page, origin string) (*encode.Body, error) {
	opening := s.addresses.Opening(p)
	if p != opening {
		body, err := s.passing.get(origin+" "+s.addresses.Link(p), s.drawing(p, origin))
		if !errors.Is(err, ErrBusy) {
			return body, err
		}
	}
	return s.opening(opening, s.addresses.Link(opening), origin)
}

// opening gives a page that opens where its moment does, at its link.
func (s *Site) opening(p address.Page, link, origin string) (*encode.Body, error) {
	if origin != "" {
		body, err := s.hosted.get(origin+" "+link, s.drawing(p, origin))
		if !errors.Is(err, ErrBusy) {
			return body, err
		}
	}
	return s.plain.get(link, s.drawing(p, ""))
}

// Front is the page of a layout in a language as most ask for it, without a query:
// which that is is worked out once.
func (s *Site) Front(layout, lang string) func(origin string) (*encode.Body, error) {
	p := s.Asked(layout, lang, nil)
	link := s.addresses.Link(p)
	return func(origin string) (*encode.Body, error) { return s.opening(p, link, origin) }
}

func (s *Site) drawing(p address.Page, origin string) func() (*encode.Body, error) {
	return func() (*encode.Body, error) {
		data, err := s.fill(p, origin)
		if err != nil {
			return nil, fmt.Errorf("%s in %s at %q: %w", p.Layout, p.Lang, s.config.Story.Moments[p.Moment].Slug, err)
		}
		html, err := data.render()
		if err != nil {
			return nil, err
		}
		return s.made("text/html; charset=utf-8", html), nil
	}
}

func (s *Site) made(contentType string, data []byte) *encode.Body {
	body := encode.New(contentType, data)
	if s.config.Often != nil {
		body.Often(s.config.Often)
	}
	return body
}

// Policy is the Content-Security-Policy of a layout's pages at an origin. Only
// the embed may be framed by others.
func (s *Site) Policy(layout, origin string) string {
	if layout == address.Embed {
		return policy(framed(origin), cmp.Or(s.config.Framers, "*"), s.named)
	}
	return s.own
}

// ManualPolicy is that of the pages for newsrooms.
func (s *Site) ManualPolicy() string { return s.manualPolicy }

// Languages lists the story's languages; the first is the default.
func (s *Site) Languages() []string { return s.config.Story.Languages }

// Origin is scheme and host of the site, or "" where each request says.
func (s *Site) Origin() string { return s.config.Origin }

// Title is a page's title.
func (s *Site) Title(p address.Page) string { return s.config.Renderer.Head(p).Title }

// Name is the story's name in a language.
func (s *Site) Name(lang string) string {
	return s.config.Story.Title.In(lang, s.config.Story.Languages...)
}
