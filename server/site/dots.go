package site

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"math"
)

var errNoPNG = errors.New("this is no PNG")

// dotted writes into a PNG how many of its px are to an inch: a chunk pHYs before the
// first of its data, in px a metre (PNG, third edition, 11.3.4.3).
func dotted(png []byte, dots int) ([]byte, error) {
	at := bytes.Index(png, []byte("IDAT"))
	if at < 4 {
		return nil, errNoPNG
	}
	const inch = 0.0254 // metres
	per := uint32(math.Round(float64(dots) / inch))
	chunk := binary.BigEndian.AppendUint32(nil, 9)
	chunk = append(chunk, "pHYs"...)
	chunk = binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(chunk, per), per)
	chunk = append(chunk, 1)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	out := append([]byte(nil), png[:at-4]...)
	return append(append(out, chunk...), png[at-4:]...), nil
}
