package encode

import (
	"bytes"
	"context"
	"net/http/httptest"
	"os"
	"testing"
	"testing/synctest"

	"github.com/andybalholm/brotli"
)

// TestWhatIsAskedForAgainIsPackedWell: once, and says the same; its tag is another,
// for its bytes are.
func TestWhatIsAskedForAgainIsPackedWell(t *testing.T) {
	source, err := os.ReadFile("body.go")
	if err != nil {
		t.Fatal(err)
	}
	text := string(source)
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		packer := NewPacker(ctx)
		told := 0
		b := New("text/plain", []byte(text))
		b.Often(func(b *Body) { told++; packer.Add(b) })
		var tags []string
		var sizes []int
		for range 4 {
			r := httptest.NewRequest("GET", "/", nil)
			r.Header.Set("Accept-Encoding", "br")
			w := httptest.NewRecorder()
			b.Serve(w, r, "no-cache")
			var plain bytes.Buffer
			sizes = append(sizes, w.Body.Len())
			if _, err := plain.ReadFrom(brotli.NewReader(w.Body)); err != nil || plain.String() != text {
				t.Fatalf("%v: it says something else", err)
			}
			if want := w.Header().Get("ETag"); want != b.ETag(Brotli) && len(tags) != 1 {
				t.Errorf("tag %s, the body's is %s", want, b.ETag(Brotli))
			}
			tags = append(tags, w.Header().Get("ETag"))
			synctest.Wait()
		}
		if told != 1 || tags[0] != tags[1] || tags[1] == tags[2] || tags[2] != tags[3] || sizes[2] >= sizes[1] {
			t.Errorf("told %d times, tags %v, sizes %v", told, tags, sizes)
		}
		held := b.Held()
		if held < b.memory() {
			t.Errorf("it held %d bytes and holds %d", held, b.memory())
		}
	})
}

// TestAFullQueueLosesNothing: what does not fit stays as it is.
func TestAFullQueueLosesNothing(t *testing.T) {
	p := &Packer{queue: make(chan *Body, 1)}
	for range 3 {
		p.Add(New("text/plain", []byte("x")))
	}
	if len(p.queue) != 1 {
		t.Errorf("%d are queued", len(p.queue))
	}
}
