// Package site makes the pages: the shell around what the renderer draws, the
// policy it is served under, and the store of finished pages.
package site

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"net/url"
	"strconv"

	"fiftymetres/app/address"
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
	// Body gives the HTML of the first child of <body>: one element. It is the
	// same for every second of a moment: where it says which, Second stands, and
	// the rest is what Now gives.
	Body(v View) (string, error)
	// Now gives what else the body says at the view's second.
	Now(v View) []Change
	// Stage gives the HTML of the second child of <body>, the map: one element,
	// and the same bytes always.
	Stage(v View) (string, error)
	// Still gives a picture as an SVG document, v.Width wide.
	Still(v View) ([]byte, error)
	// StillStyle gives the style sheet inside a picture of that width, which the
	// policy names by its hash.
	StillStyle(width int) string
}

// widths are the widths of stills, CSS px: any other is rounded up to the next
// of these.
var widths = [...]int{200, 320, 400, 480, 640, 800, 960, 1200, 1600, 1920, 2560, 3840}

const defaultWidth = 1200

// View reads a query. A second that it names is cut to a whole one, so that the
// store stays small.
func (s *Site) View(layout string, q url.Values) View {
	v := s.config.Renderer.View(layout, q)
	if !v.Pin || v.T == math.Floor(v.T) {
		return v
	}
	q = maps.Clone(q)
	q.Set("t", strconv.FormatFloat(math.Floor(v.T), 'f', -1, 64))
	return s.config.Renderer.View(layout, q)
}

// opens tells whether a view is what the address of its moment shows, and that
// of an embed in either colours: these are few, and many read them.
func (s *Site) opens(v View) bool { return v == s.opening(v) }

// opening is the view where a view's moment opens.
func (s *Site) opening(v View) View { return s.config.Renderer.View(v.Layout, s.asked(v)) }

// asked is the query that leads to where a view's moment opens.
func (s *Site) asked(v View) url.Values {
	q := url.Values{"lang": {v.Lang}, "known": {v.Edition}, "moment": {v.Moment}}
	if v.Layout == address.Embed {
		q.Set("theme", cmp.Or(v.Theme, address.Auto))
	}
	return q
}

// width reads the width of a still; one that cannot be read is the default.
func width(q url.Values) int {
	w, err := strconv.ParseFloat(q.Get("width"), 64)
	if err != nil || math.IsNaN(w) {
		return defaultWidth
	}
	for _, have := range widths {
		if w <= float64(have) {
			return have
		}
	}
	return widths[len(widths)-1]
}

// key names a view in the store.
func (v View) key() string {
	return fmt.Sprintf("%s|%s|%s|%s|%g|%t|%s|%g|%d", v.Layout, v.Lang, v.Edition, v.Moment, v.T, v.Pin, v.Theme, v.Idle, v.Width)
}
