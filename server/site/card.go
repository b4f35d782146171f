package site

import (
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/draw"
	"fiftymetres/app/page"
)

// card is what stands on a card of a moment: its heading as large as there is room for,
// the certainties of its lines, and whom the map is from.
func (r *renderer) card(p address.Page, moment int, s Shape) draw.Card {
	b, box := r.book(p), draw.Panel(s.Width, s.Height)
	c := draw.Card{Width: s.Width, Height: s.Height, Title: page.Title(r.story, p),
		Brand: r.story.Title.In(p.Lang, r.story.Languages...), Kicker: b.Kicker(moment)}
	b.Drawn(func(line, name string) { c.Signs = append(c.Signs, draw.Sign{Line: line, Label: name}) })
	wide := box.Width - 2*box.Margin
	c.Credit = r.broken(credit(r.story, p.Lang), "Inter", draw.CreditSize*box.Unit, 400, wide)
	for size := draw.HeadingLarge; ; size -= 4 {
		c.Size = size * box.Unit
		c.Heading = r.broken(b.Heading(moment), "Source Serif 4", c.Size, 700, wide)
		if size-4 < draw.HeadingSmall || len(c.Heading) <= box.Lines(size, len(c.Signs), len(c.Credit)) && r.fits(c.Heading, c.Size, wide) {
			return c
		}
	}
}

// fits tells whether all lines of a heading are within a width: a word may be too long.
func (r *renderer) fits(lines []string, size, wide float64) bool {
	for _, l := range lines {
		if r.measure(l, "Source Serif 4", size, 700) > wide {
			return false
		}
	}
	return true
}

// broken is a text in lines of a width at most, broken between words alone, as every language has it here.
func (r *renderer) broken(text, family string, size float64, weight int, wide float64) (lines []string) {
	for _, word := range strings.Fields(text) {
		if n := len(lines); n > 0 {
			if longer := lines[n-1] + " " + word; r.measure(longer, family, size, weight) <= wide {
				lines[n-1] = longer
				continue
			}
		}
		lines = append(lines, word)
	}
	return lines
}
