package address

import (
	"hash/fnv"
	"net/url"
	"strconv"
	"strings"
)

// Code is the address of a code to be read by a phone that holds a text: it is another one
// whenever the text is.
func (s Site) Code(id, text string) string { return s.base + CodeRoute(id, text) }

// CodeRoute is that address without the base, as the server knows it.
func CodeRoute(id, text string) string {
	h := fnv.New32a()
	h.Write([]byte(text))
	return "/codes/" + id + "-" + strconv.FormatUint(uint64(h.Sum32()), 36) + ".svg"
}

// CodeOf is the address of the code that leads a visitor's own phone to what a kiosk shows:
// the story at that moment.
func (s Site) CodeOf(p Page) string {
	q := url.Values{"moment": {s.story.Moments[p.Moment].Slug}, "known": {p.Edition}, "lang": {p.Lang}}
	return s.base + MomentCode + "?" + q.Encode()
}

// MomentCode is its path.
const MomentCode = "/codes/moment.svg"

// Away is a kiosk's page as a visitor reads it elsewhere.
func Away(p Page) Page {
	return Page{Layout: Story, Lang: p.Lang, Edition: p.Edition, Moment: p.Moment, T: p.T}
}

// Local tells whether an origin is a machine's own name for itself, one that nobody else can
// have: it leads nobody else there.
func Local(origin string) bool {
	u, err := url.Parse(origin)
	if err != nil {
		return false
	}
	name := strings.ToLower(strings.TrimSuffix(u.Hostname(), "."))
	four := strings.HasPrefix(name, "127.") && strings.Trim(name, "0123456789.") == "" // no name ends in a number
	return name == "localhost" || strings.HasSuffix(name, ".localhost") || name == "::1" || four
}
