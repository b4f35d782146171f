package site

import (
	"fmt"
	"html"
	"strings"
)

// Second stands in a body for the view's second, in whole seconds, wherever the
// body says it. No story is as long.
const Second = 9007199254740991

// Change is the text of one element at a story second.
type Change struct{ ID, Text string }

// in gives the page's HTML with the change made. The HTML is normalised, so
// that tags are found by their brackets: it has none in text or in attributes.
// It fails where there is no such element.
func (c Change) in(page string) (string, error) {
	at := strings.Index(page, ` id="`+c.ID+`"`)
	if at < 0 {
		return "", fmt.Errorf("the page has no element %q", c.ID)
	}
	from := at + strings.IndexByte(page[at:], '>') + 1
	to := from + strings.IndexByte(page[from:], '<')
	return page[:from] + html.EscapeString(c.Text) + page[to:], nil
}
