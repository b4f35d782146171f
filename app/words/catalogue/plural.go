package catalogue

import (
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"fiftymetres/app/words"
)

var letters = map[plural.Form]byte{
	plural.Zero: words.ZeroForm, plural.One: words.OneForm, plural.Two: words.TwoForm,
	plural.Few: words.FewForm, plural.Many: words.ManyForm, plural.Other: words.OtherForm,
}

// tables are the plural categories of the numbers from 0 on, a letter each: the
// program's way to the rules without the library that knows them.
func tables(tag language.Tag) (cardinal, ordinal string) {
	return table(plural.Cardinal, tag), table(plural.Ordinal, tag)
}

func table(rules *plural.Rules, tag language.Tag) string {
	out := make([]byte, words.Cycle)
	for n := range out {
		out[n] = letters[rules.MatchPlural(tag, n, 0, 0, 0, 0)]
	}
	return string(out)
}
