package site

import (
	"fmt"
	"net/url"
	"strings"

	"rsc.io/qr"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/server/encode"
)

// makeCodes draws a code for each source that has an address: on a kiosk, which leads
// nowhere, a visitor's own phone opens it.
func (s *Site) makeCodes() error {
	s.codes = map[string]*encode.Body{}
	for i := range s.config.Story.Sources {
		o := &s.config.Story.Sources[i]
		if o.URL == story.NotVerifiable {
			continue
		}
		svg, err := code(o.URL)
		if err != nil {
			return fmt.Errorf("the code of source %q: %w", o.ID, err)
		}
		s.codes[address.CodeRoute(o.ID, o.URL)] = encode.New("image/svg+xml", svg)
	}
	return nil
}

// MomentCode is the code of the story as a kiosk's visitor goes on with it elsewhere; nil
// where the site has no name that another machine knows.
func (s *Site) MomentCode(q url.Values, origin string) (*encode.Body, error) {
	if origin == "" || address.Local(origin) {
		return nil, nil
	}
	to := origin + s.Link(address.Away(s.Asked(address.Kiosk, "", q)))
	return s.taken.get("code "+to, func() (*encode.Body, error) {
		svg, err := code(to)
		if err != nil {
			return nil, fmt.Errorf("the code of %s: %w", to, err)
		}
		return encode.New("image/svg+xml", svg), nil
	})
}

// Code is the code at a path, or nil.
func (s *Site) Code(path string) *encode.Body { return s.codes[path] }

// quiet is how many modules stay white around a code (ISO/IEC 18004, 5.3.8).
const quiet = 4

// code is a text as a QR code, black on white in any colours of the page: each module is a
// unit. A tenth of it may be scratched or in glare.
func code(text string) ([]byte, error) {
	c, err := qr.Encode(text, qr.M)
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	size := c.Size + 2*quiet
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%[1]dv%[1]dH0z"/><path d="`, size, size)
	for y := range c.Size {
		for x := 0; x < c.Size; x++ {
			if from := x; c.Black(x, y) {
				for x < c.Size && c.Black(x, y) {
					x++
				}
				fmt.Fprintf(&b, "M%d %dh%dv1h-%dz", from+quiet, y+quiet, x-from, x-from)
			}
		}
	}
	b.WriteString(`"/></svg>`)
	return []byte(b.String()), nil
}
