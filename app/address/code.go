package address

import (
	"hash/fnv"
	"strconv"
)

// Code is the address of a code to be read by a phone that holds a text: it is another one
// whenever the text is.
func (s Site) Code(id, text string) string { return s.base + CodeRoute(id, text) }

// CodeRoute is that address without the base, as the server knows it.
func CodeRoute(id, text string) string {
	h := fnv.New32a()
	h.Write([]byte(text))
	return "/codes/" + id + "-" + strconv.FormatUint(uint64(h.Sum32()), 36) + ".svg"
}
