package encode

import (
	"bytes"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
)

// Brotli qualities: ServeQuality is quick enough to be used while serving,
// BuildQuality is the best there is.
const (
	ServeQuality = 9
	BuildQuality = 11
)

// window is log₂ of the brotli window: 16 MB, the largest that browsers read.
const window = 24

// CompressBrotli gives data as brotli. The same data gives the same bytes.
func CompressBrotli(data []byte, quality int) []byte {
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: quality, LGWin: window})
	w.Write(data) // a bytes.Buffer does not fail
	w.Close()
	return out.Bytes()
}

// CompressGzip gives data as gzip, without a name or time in its header, so
// that the same data gives the same bytes.
func CompressGzip(data []byte) []byte {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		panic(err) // the level is a constant
	}
	w.Write(data)
	w.Close()
	return out.Bytes()
}

// Gunzip gives the content of a gzip member.
func Gunzip(data []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// compressible says whether a content type is text at heart. Fonts and
// pictures are compressed already.
func compressible(contentType string) bool {
	for _, text := range []string{"text/", "json", "javascript", "svg", "xml", "wasm"} {
		if strings.Contains(contentType, text) {
			return true
		}
	}
	return false
}
