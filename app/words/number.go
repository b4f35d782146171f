package words

import (
	"bytes"
	"strconv"
	"strings"
)

// Number is a number as the language writes it.
func (w *Words) Number(v float64) string { return string(w.AppendNumber(nil, v)) }

// AppendNumber appends a number as the language writes it, and allocates
// nothing else.
func (w *Words) AppendNumber(b []byte, v float64) []byte {
	var digits [32]byte
	whole, part, _ := bytes.Cut(strconv.AppendFloat(digits[:0], v, 'f', -1, 64), []byte{'.'})
	if whole[0] == '-' {
		b, whole = append(b, "−"...), whole[1:]
	}
	for i, d := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b = append(b, w.Group...)
		}
		b = append(b, d)
	}
	if len(part) > 0 {
		b = append(append(b, w.Decimal...), part...)
	}
	return b
}

// AppendDistance appends a length in metres as the language writes it:
// kilometres from one on.
func (w *Words) AppendDistance(b []byte, metres float64) []byte {
	pattern := w.Metres
	if metres >= 1000 {
		pattern, metres = w.Kilometres, metres/1000
	}
	before, after, _ := strings.Cut(pattern, "{n}")
	return append(w.AppendNumber(append(b, before...), metres), after...)
}
