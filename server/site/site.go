package site

import (
	"fmt"
	"net/url"
	"slices"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/server/asset"
	"fiftymetres/server/encode"
)

// Layouts are the three uses of the one player.
var Layouts = []string{"story", "embed", "kiosk"}

// Config is what a site is made of.
type Config struct {
	Renderer Renderer
	Story    *story.Story
	Assets   *asset.Set
	// BaseURL is scheme and host, without a slash at the end. Pages are made
	// once for all hosts, so they hold absolute addresses only if it is given;
	// otherwise canonical addresses are paths, and og:url is left out.
	BaseURL string
	// Preload are patterns of the fonts that the first paint needs.
	Preload []string
	// NoWasm makes pages that do not start the program, even if it is there.
	NoWasm bool
}

// Site serves the pages of one story.
type Site struct {
	config  Config
	fixed   fixed
	scripts []string // inline scripts, as they stand in the page
	store   *store
}

// New makes a site, and renders every layout in every language once: a story
// that cannot be shown fails here and not before a reader. The assets need
// scripts of web/js and the icons; app.wasm may be missing, and then the pages
// stay as the server made them.
func New(config Config) (*Site, error) {
	s := &Site{config: config, store: newStore(storeSize)}
	if err := s.prepare(); err != nil {
		return nil, err
	}
	for _, layout := range Layouts {
		for _, lang := range config.Story.Languages {
			v := s.View(layout, url.Values{"lang": {lang}})
			if _, err := s.Page(v); err != nil {
				return nil, err
			}
		}
	}
	return s, nil
}

// Page gives the finished page of a view.
func (s *Site) Page(v View) (*encode.Body, error) {
	return s.store.get(v.key(), func() (*encode.Body, error) {
		data, err := s.fill(v)
		if err != nil {
			return nil, err
		}
		html, err := data.render()
		if err != nil {
			return nil, err
		}
		return encode.New("text/html; charset=utf-8", html), nil
	})
}

func (s *Site) part(name string, v View, make func(View) (string, error)) (string, error) {
	raw, err := make(v)
	if err == nil {
		raw, err = normalise(raw)
	}
	if err != nil {
		return "", fmt.Errorf("%s of %s in %s at %q: %w", name, v.Layout, v.Lang, v.Moment, err)
	}
	return raw, nil
}

// Still gives the picture of a moment as SVG and the policy it is served
// under, or nil if the story has no moment of that slug. The query gives lang,
// known and width.
func (s *Site) Still(slug string, q url.Values) (*encode.Body, string, error) {
	if !slices.Contains(s.slugs(), slug) {
		return nil, "", nil
	}
	v := s.config.Renderer.View("story", url.Values{"moment": {slug}, "lang": q["lang"], "known": q["known"]})
	v.Width = width(q)
	body, err := s.store.get("still|"+v.key(), func() (*encode.Body, error) {
		svg, err := s.config.Renderer.Still(v)
		if err != nil {
			return nil, err
		}
		return encode.New("image/svg+xml", svg), nil
	})
	return body, stillPolicy(s.config.Renderer.StillStyle(v)), err
}

// Policy is the Content-Security-Policy of a layout's pages. Only the embed
// may be framed by others.
func (s *Site) Policy(layout string) string {
	if layout == "embed" {
		return policy("*", s.scripts...)
	}
	return policy("'self'", s.scripts...)
}

// Path is the address of a layout in a language, without a host.
func (s *Site) Path(layout, lang string) string {
	return address.New(s.config.Story).Path(layout, lang)
}

// Languages lists the story's languages; the first is the default.
func (s *Site) Languages() []string { return s.config.Story.Languages }

// BaseURL is scheme and host of the site, or "" if they are not known.
func (s *Site) BaseURL() string { return s.config.BaseURL }

// Title is the title of a view's page.
func (s *Site) Title(v View) string { return s.config.Renderer.Head(v).Title }
