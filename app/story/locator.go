package story

import "strconv"

// Locator is a place in a source, as its own counting has it.
type Locator struct {
	Kind string `json:"kind"` // of the kinds below
	N    string `json:"n"`    // "12", "12–14", "xii", "7r"; of a minute "3:05"
}

// The kinds of locator.
const (
	ByParagraph = "paragraph" // ¶, counting blank-line-separated blocks from 1
	ByPage      = "page"
	ByFolio     = "folio"
	ByMinute    = "minute" // of a recording: minutes and seconds
	ByFrame     = "frame"  // of moving pictures
)

// Locators are the kinds in the order in which they are named.
var Locators = []string{ByParagraph, ByPage, ByFolio, ByMinute, ByFrame}

// Locator is where in its source a claim is made; the zero one if that is not said.
func (c *Claim) Locator() Locator {
	switch {
	case c.At != nil:
		return *c.At
	case c.Paragraph > 0:
		return Locator{ByParagraph, strconv.Itoa(c.Paragraph)}
	}
	return Locator{}
}
