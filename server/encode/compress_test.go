package encode

import (
	"bytes"
	"io"
	"math/rand/v2"
	"sync"
	"testing"

	"github.com/andybalholm/brotli"
)

// TestUsedCompressorsGiveWhatNewOnesGive: entity tags are of the content, so
// its bytes must not depend on what a compressor was used for before.
func TestUsedCompressorsGiveWhatNewOnesGive(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var contents [][]byte
	for _, size := range []int{0, 1, 300, 70_000, 700_000} {
		text := make([]byte, size)
		for i := range text {
			text[i] = "etaoin shrdlu"[random.IntN(13)]
		}
		contents = append(contents, text, bytes.Repeat([]byte("<p class=\"row\">"), size/15))
	}
	var all sync.WaitGroup
	for round := range 4 {
		for _, content := range contents {
			all.Go(func() {
				br, gz := CompressBrotli(content), CompressGzip(content)
				newBr := compress(brotli.NewWriterOptions(nil, brotli.WriterOptions{Quality: serveBrotli, LGWin: serveWindow}), content)
				if !bytes.Equal(br, newBr) || !bytes.Equal(gz, compress(newGzip(serveGzip), content)) {
					t.Errorf("round %d: other bytes for %d bytes of content", round, len(content))
				}
				plain, err := io.ReadAll(brotli.NewReader(bytes.NewReader(br)))
				if err != nil || !bytes.Equal(plain, content) {
					t.Errorf("brotli of %d bytes: %d came back, %v", len(content), len(plain), err)
				}
				plain, err = io.ReadAll(&inflater{gz: gz})
				if err != nil || !bytes.Equal(plain, content) {
					t.Errorf("gzip of %d bytes: %d came back, %v", len(content), len(plain), err)
				}
			})
		}
	}
	all.Wait()
}
