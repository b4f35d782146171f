package encode

import (
	"bytes"
	"io"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
)

// What is used while serving: about 10 ms for a page of 300 kB in both codings
// together. Level 9 of brotli makes it 1.5 % smaller in three times the time.
const (
	serveBrotli = 6
	serveGzip   = 6
)

// Windows of brotli, log₂ of bytes. The serving one spans a page; its tables
// are a seventh of those of the largest that browsers read.
const (
	serveWindow = 19
	packWindow  = 24
)

// Compressors hold some megabytes of tables each, so they are used again.
var (
	brotlis = sync.Pool{New: func() any {
		return brotli.NewWriterOptions(nil, brotli.WriterOptions{Quality: serveBrotli, LGWin: serveWindow})
	}}
	gzips = sync.Pool{New: func() any { return newGzip(serveGzip) }}
)

// compressor is a compressing writer that can begin anew.
type compressor interface {
	io.WriteCloser
	Reset(io.Writer)
}

// CompressBrotli gives data as brotli, quickly enough to be used while
// serving. The same data gives the same bytes.
func CompressBrotli(data []byte) []byte { return pooled(&brotlis, data) }

// CompressGzip gives data as gzip, as quickly, without a name or time in its
// header, so that the same data gives the same bytes.
func CompressGzip(data []byte) []byte { return pooled(&gzips, data) }

// packPage gives a page or an asset as the smallest brotli, without the memory that
// the largest window takes.
func packPage(data []byte) []byte { return packed(data, serveWindow) }

// PackBrotli gives data as the smallest brotli: for the build.
func PackBrotli(data []byte) []byte { return packed(data, packWindow) }

func packed(data []byte, window int) []byte {
	return compress(brotli.NewWriterOptions(nil, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: window}), data)
}

// PackGzip gives data as the smallest gzip: for the build.
func PackGzip(data []byte) []byte { return compress(newGzip(gzip.BestCompression), data) }

func newGzip(level int) *gzip.Writer {
	w, err := gzip.NewWriterLevel(nil, level)
	if err != nil {
		panic(err) // the levels are constants
	}
	return w
}

func pooled(pool *sync.Pool, data []byte) []byte {
	w := pool.Get().(compressor)
	defer pool.Put(w)
	return compress(w, data)
}

func compress(w compressor, data []byte) []byte {
	var out bytes.Buffer
	w.Reset(&out)
	w.Write(data) // a bytes.Buffer does not fail
	w.Close()
	w.Reset(nil) // lets go of out
	return bytes.Clone(out.Bytes())
}

// compressible says whether a content type is text at heart. Fonts and
// pictures are compressed already.
func compressible(contentType string) bool {
	for _, text := range []string{"text/", "json", "javascript", "svg", "xml", "wasm", "application/x-research-info-systems"} {
		if strings.Contains(contentType, text) {
			return true
		}
	}
	return false
}
