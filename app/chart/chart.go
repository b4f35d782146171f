// Package chart draws a few numbers as a small picture, in SVG. It is as honest as they
// are: an axis begins at zero, a length is the number's share of it, and what a source
// calls "about" or "more than" has no sharp end. Texts come from outside; colours are
// the style sheet's.
package chart

// Chart is what is drawn, with its texts in one language.
type Chart struct {
	ID    string // of the picture in its page
	Title string
	Form  string    // of Forms
	Sides [2]string // of the line that lengths go to both sides of
	Bars  []Bar
	Most  float64                // how far the axis goes at the least
	Tick  func(v float64) string // a number under the axis
}

// The forms of a chart.
const (
	Bars  = "bars"  // lengths from zero
	Count = "count" // so many marks, the last of them the one that is told of
	Sides = "sides" // lengths to both sides of a line
)

// Forms are those that there are.
var Forms = []string{Bars, Count, Sides}

// Bar is a number: how far it goes from zero, and how its source says it.
type Bar struct {
	Label, Says string
	Amount      float64
	End         End
}

// End is what is known of a number's end.
type End string

// The ends: sharp, near to it, open beyond it, somewhere below it.
const (
	Sharp End = ""
	Near  End = "near"
	Open  End = "open"
	Under End = "under"
)

// EndOf is the end of a number that a claim qualifies so.
func EndOf(qualifier string) End {
	switch qualifier {
	case "about":
		return Near
	case "more than", "at least":
		return Open
	case "up to", "less than":
		return Under
	}
	return Sharp
}
