package page

import (
	"fmt"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// attr makes text fit for an attribute. go-app writes attributes on the server
// with Go's quoting, which is not HTML's: a quote would end the attribute and
// a right-to-left mark would turn into letters. There, whatever Go would quote
// goes as a character reference; in the browser text is set as it is.
func attr(text string) string {
	if app.IsClient {
		return text
	}
	if text == "true" { // go-app takes it for a switch and leaves the value out
		return "&#116;rue"
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '&', r == '<', r == '>', r == '"', r == '\'', r == '\\', r < ' ', r > '~':
			fmt.Fprintf(&b, "&#%d;", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
