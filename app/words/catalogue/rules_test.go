package catalogue

import (
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// table1 is a number's category by the library itself.
func table1(tag language.Tag, n int) string {
	return string(letters[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)])
}
