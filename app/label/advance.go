package label

import "sort"

// Advances of what the table does not have, em: of a syllable of Hangul or another
// letter as wide as high, and of any other letter.
const (
	square = 1.0
	other  = 0.68
)

// advance is how far a letter moves the next, em.
func advance(r rune, weight int) float64 {
	column := min(max((weight-400)/100, 0), len(columns)-1)
	if at := int(r) - first; at >= 0 && at < len(columns[column]) {
		if v := columns[column][at]; v > 0 {
			return float64(v) / 1000
		}
	}
	switch {
	case r >= 0xAC00 && r <= 0xD7A3:
		return syllable
	case r >= 0x1100 && r <= 0x11FF, r >= 0x2E80 && r <= 0x9FFF, r >= 0xF900 && r <= 0xFAFF, r >= 0xFE30 && r <= 0xFE4F, r >= 0xFF00 && r <= 0xFF60, r >= 0x1F300:
		return square
	case r >= 0x300 && r <= 0x36F: // marks that stand on the letter before
		return 0
	}
	if i := sort.Search(len(signs), func(i int) bool { return signs[i].r >= r }); i < len(signs) && signs[i].r == r {
		return signs[i].em
	}
	return other
}

// sign is a letter outside the table's range.
type sign struct {
	r  rune
	em float64
}
