// Package label places names on a picture: how wide a text runs, what box a name
// covers beside its spot, and which names find room without touching another or
// what must stay free. It knows neither what is named nor how it is drawn.
//
// Widths are of the bundled fonts, letter by letter. One Style says the size for
// the one who places a name and for the style sheet that shows it, and one Box is
// what both go by.
package label

import "strings"

// Style is how a line of a name is set. Sizes are shares of 16 CSS px, the usual
// type.
type Style struct {
	Size    float64
	Weight  int
	Spacing float64 // between letters, em
	Upper   bool    // in capitals
}

// px is a CSS px size of the usual type.
const px = 16.0

// Px is the size, CSS px at the usual type.
func (s Style) Px() float64 { return s.Size * px }

// Cased is a text as the style has its letters.
func (s Style) Cased(text string) string {
	if s.Upper {
		return strings.ToUpper(text)
	}
	return text
}

// Width is how far a text runs, CSS px at the usual type.
func (s Style) Width(text string) float64 {
	sum, letters := 0.0, 0
	for _, r := range s.Cased(text) {
		sum += advance(r, s.Weight)
		letters++
	}
	return (sum + s.Spacing*float64(letters)) * s.Px()
}

//go:generate go run ../../server/tools/advances advances.go
