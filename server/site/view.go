// Package site makes the pages: the shell around what the renderer draws, the
// policy it is served under, and the store of finished pages.
package site

import (
	"fmt"
	"math"
	"net/url"
	"strconv"
)

// View is what one reader asked to see.
type View struct {
	Layout  string  // story, embed or kiosk
	Lang    string  // BCP 47 tag, one of the story's languages
	Edition string  // date of an edition
	Moment  string  // slug of the moment that T lies in
	T       float64 // story seconds
	Pin     bool    // the address names the second
	Theme   string  // light or dark; empty follows the reader's system
	Idle    float64 // seconds, of a kiosk
	Width   int     // CSS px; stills only
}

// Head is what stands in a page's head.
type Head struct {
	Title       string
	Description string
	Locale      string // as Open Graph writes it: en_GB, ko_KR
}

// Renderer makes the parts of a page. The same view gives the same content
// always. Its methods are called by many goroutines at once.
type Renderer interface {
	// View reads lang, known, moment and t of a query. What is unknown or
	// cannot be read falls back, quietly, to what the story opens with.
	View(layout string, q url.Values) View
	// Head gives the head of the page.
	Head(v View) Head
	// Body gives the HTML of the first child of <body>: one element.
	Body(v View) (string, error)
	// Stage gives the HTML of the second child of <body>, the map: one element.
	Stage(v View) (string, error)
	// Still gives a picture as an SVG document, v.Width wide.
	Still(v View) ([]byte, error)
	// StillStyle gives the style sheet inside that picture, which the policy
	// names by its hash.
	StillStyle(v View) string
}

// Widths of a still, CSS px.
const (
	minWidth     = 200
	maxWidth     = 3840
	defaultWidth = 1200
)

// View reads a query. Story time is cut to whole seconds before the renderer
// sees it, so that moment and time agree and the store stays small.
func (s *Site) View(layout string, q url.Values) View {
	return s.config.Renderer.View(layout, wholeSeconds(q))
}

func wholeSeconds(q url.Values) url.Values {
	t, err := strconv.ParseFloat(q.Get("t"), 64)
	if err != nil {
		return q
	}
	cut := url.Values{}
	for name, values := range q {
		cut[name] = values
	}
	cut.Del("t")
	if !math.IsNaN(t) && !math.IsInf(t, 0) {
		cut.Set("t", strconv.FormatFloat(math.Floor(t), 'f', -1, 64))
	}
	return cut
}

// width reads the width of a still, between its limits; one that cannot be
// read is the default.
func width(q url.Values) int {
	w, err := strconv.ParseFloat(q.Get("width"), 64)
	if err != nil || math.IsNaN(w) {
		return defaultWidth
	}
	return int(math.Round(min(max(w, minWidth), maxWidth)))
}

// key names a view in the store.
func (v View) key() string {
	return fmt.Sprintf("%s|%s|%s|%s|%g|%t|%s|%g|%d", v.Layout, v.Lang, v.Edition, v.Moment, v.T, v.Pin, v.Theme, v.Idle, v.Width)
}
