package words

import "strconv"

// Plural is a text that goes by a number: a form a category of the Unicode
// CLDR. Every one has Other; the rest only where the language tells them apart.
type Plural struct {
	Zero  string `json:"zero,omitempty"`
	One   string `json:"one,omitempty"`
	Two   string `json:"two,omitempty"`
	Few   string `json:"few,omitempty"`
	Many  string `json:"many,omitempty"`
	Other string `json:"other"`
}

// The letters of the categories in Words.Cardinal and Words.Ordinal.
const (
	ZeroForm  = 'z'
	OneForm   = '1'
	TwoForm   = '2'
	FewForm   = 'f'
	ManyForm  = 'm'
	OtherForm = 'o'
)

// Cycle is how many numbers a table of categories has: CLDR's rules for whole
// numbers ask for the number itself when it is small, and else for its last two
// digits.
const Cycle = 200

// Count is a text for so many of something, the number put in as {n}.
func (w *Words) Count(p Plural, n int) string {
	return Fill(p.form(w.Cardinal, n), "n", w.Number(float64(n)))
}

// Nth is a text for the n-th of something.
func (w *Words) Nth(p Plural, n int) string {
	return Fill(p.form(w.Ordinal, n), "n", strconv.Itoa(n))
}

// form is the one of a number's category, by the table of a language's rules.
func (p Plural) form(table string, n int) string {
	at := uint(max(n, -n))
	if at >= Cycle {
		at = Cycle/2 + at%(Cycle/2)
	}
	form := ""
	if at < uint(len(table)) {
		switch table[at] {
		case ZeroForm:
			form = p.Zero
		case OneForm:
			form = p.One
		case TwoForm:
			form = p.Two
		case FewForm:
			form = p.Few
		case ManyForm:
			form = p.Many
		}
	}
	if form == "" {
		return p.Other
	}
	return form
}
