package chart

import (
	"strings"

	"fiftymetres/app/svg"
)

// width is how wide a text is, at the most: letters of the East are as wide as high.
func width(text string) (w float64) {
	for _, r := range text {
		switch {
		case r > 0x2E7F:
			w += font
		case strings.ContainsRune(" .,:;'ijlt1", r):
			w += font * .45
		default:
			w += font * .6
		}
	}
	return w
}

// lines breaks a text between words where it would be wider.
func lines(text string, wide float64) []string {
	var out []string
	now := ""
	for _, word := range strings.Fields(text) {
		if now != "" && width(now+" "+word) > wide {
			out, now = append(out, now), word
			continue
		}
		now = strings.TrimSpace(now + " " + word)
	}
	return append(out, now)
}

func num(v float64) string { return string(svg.Tenth(nil, v)) }
