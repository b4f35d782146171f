package site

import (
	"fmt"
	"html"
	"strings"
)

// Change is what one element of a page has at a story second: an attribute's
// value, or where no attribute is named, its text.
type Change struct{ ID, Attr, Value string }

// in gives the page's HTML with the change made. The HTML is normalised, so
// that tags are found by their brackets: it has none in text or in attributes.
// It fails where there is no such element, or attribute.
func (c Change) in(page string) (string, error) {
	at := strings.Index(page, ` id="`+c.ID+`"`)
	if at < 0 {
		return "", fmt.Errorf("the page has no element %q", c.ID)
	}
	from := at + strings.IndexByte(page[at:], '>') + 1
	ends := byte('<')
	if c.Attr != "" {
		open, name := strings.LastIndexByte(page[:at], '<'), " "+c.Attr+`="`
		in := strings.Index(page[open:from], name)
		if in < 0 {
			return "", fmt.Errorf("the page's element %q has no attribute %q", c.ID, c.Attr)
		}
		from, ends = open+in+len(name), '"'
	}
	to := from + strings.IndexByte(page[from:], ends)
	return page[:from] + html.EscapeString(c.Value) + page[to:], nil
}
