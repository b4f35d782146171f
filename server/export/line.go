package export

import (
	"strings"
	"unicode"
)

// line is a text on one line: whatever any reader takes for a line's end, or
// does not take for text, is a space, and several are one.
func line(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\ufeff' || r == unicode.ReplacementChar {
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
