package site

import "fiftymetres/app/address"

// Head is what stands in a page's head.
type Head struct {
	Title       string
	Description string
	Locale      string // as Open Graph writes it: en_GB, ko_KR
}

// Renderer makes the parts of a page. The same page gives the same content
// always. Its methods are called by many goroutines at once.
type Renderer interface {
	// Head gives the head of the page.
	Head(p address.Page) Head
	// Body gives the HTML of the first children of <body>: what go-app will own, in
	// one element, and the column, if there is one. What is cited from it names the
	// site by an origin, or "". The same bytes always.
	Body(p address.Page, origin string) (string, error)
	// Stage gives the HTML of the next child of <body>, the map: one element, and
	// the same bytes always.
	Stage(p address.Page) (string, error)
	// Motion gives the style sheet that plays the story with the scroll of its page;
	// it is the same for all pages of an edition and a language. Where there is none, each
	// article has its picture.
	Motion(p address.Page) string
	// Still gives a picture of a shape as an SVG document.
	Still(p address.Page, s Shape) ([]byte, error)
	// StillStyle gives the style sheet inside a picture of a shape, which the policy
	// names by its hash.
	StillStyle(s Shape) string
}
