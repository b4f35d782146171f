// Package encode holds a response body in its codings (brotli, gzip, identity)
// and serves the one that a client asks for, with an entity tag of its own.
//
//	page := encode.New("text/html; charset=utf-8", html)
//	page.Serve(w, r, "no-cache")
package encode

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"regexp"
	"strconv"
	"sync/atomic"
	"time"
)

// small is the size in bytes below which compressing saves no packet.
const small = 256

// Body is one resource in every coding that is worth sending. What it says never
// changes, and it may be served by many goroutines at once; only its brotli may
// become smaller.
type Body struct {
	Type string // Content-Type
	Hash string // hex SHA-256 of what the body was made from
	Size int    // bytes when not compressed

	br    atomic.Pointer[brotlied] // nil where the coding is not offered
	gz    []byte                   // likewise
	plain []byte                   // nil where it is compressed
	held  int                      // bytes of memory when it was made

	often func(*Body) // nil, or told when it is asked for again
	asked atomic.Int32
}

// brotlied is a content as brotli, by a quick compressor or by the best.
type brotlied struct {
	data []byte
	tag  string
}

// New makes a body and compresses it, if its type is text and it gains by it.
// Only the compressed forms are kept then: for the rare client that takes
// neither the body is inflated as it is sent.
func New(contentType string, plain []byte) *Body {
	b := &Body{Type: contentType, Hash: hash(plain), Size: len(plain)}
	if len(plain) >= small && compressible(contentType) {
		br := CompressBrotli(plain)
		b.br.Store(&brotlied{br, quick})
		if b.gz = CompressGzip(plain); len(b.gz) >= len(plain) || len(br) >= len(plain) {
			b.br.Store(nil)
			b.gz = nil
		}
	}
	if b.gz == nil {
		b.plain = plain
	}
	b.held = b.memory()
	return b
}

// What tells a tag of one brotli from that of another.
const quick, best = "br", "br11"

// Often has f told of the body when it is asked for a second time: then packing it
// well is worth its while. It is to be set before the body is served.
func (b *Body) Often(f func(*Body)) {
	if br := b.br.Load(); br != nil && br.tag == quick {
		b.often = f
	}
}

// Pack makes the brotli of a body as small as can be, in a second or two of work.
func (b *Body) Pack() error {
	plain, err := b.Plain()
	if err != nil {
		return err
	}
	if br := packPage(plain); len(br) < len(b.br.Load().data) {
		b.br.Store(&brotlied{br, best})
	}
	return nil
}

// NewPacked makes a body of what was compressed at build time: br and gz must
// be the same content. It fails if gz is no gzip member.
func NewPacked(contentType string, br, gz []byte) (*Body, error) {
	if len(gz) < 18 || gz[0] != 0x1f || gz[1] != 0x8b {
		return nil, errors.New("not a gzip file")
	}
	// RFC 1952 §2.3.1: the last four bytes are the size of the content.
	size := binary.LittleEndian.Uint32(gz[len(gz)-4:])
	b := &Body{Type: contentType, Hash: hash(gz), Size: int(size), gz: gz}
	b.br.Store(&brotlied{br, best})
	b.held = b.memory()
	return b, nil
}

// Held is how many bytes of memory the body held when it was made, and holds at
// most.
func (b *Body) Held() int { return b.held }

func (b *Body) memory() int {
	const rest = 256 // the struct, its hash, its type
	n := len(b.gz) + len(b.plain) + rest
	if br := b.br.Load(); br != nil {
		n += len(br.data)
	}
	return n
}

// Serve answers a GET or HEAD with the coding negotiated. Conditions and
// ranges (RFC 9110 §13 and §14) are http.ServeContent's.
func (b *Body) Serve(w http.ResponseWriter, r *http.Request, cacheControl string) {
	if b.often != nil && b.asked.Add(1) == 2 {
		b.often(b)
	}
	coding, data, size, tag := b.choose(r.Header.Get("Accept-Encoding"))
	h := w.Header()
	if b.gz != nil {
		h.Add("Vary", "Accept-Encoding")
	}
	// One piece of memory for all, under the names that Set would make of them.
	values := [...]string{b.Type, cacheControl, tag, string(coding)}
	h["Content-Type"], h["Cache-Control"], h["Etag"] = values[0:1:1], values[1:2:2], values[2:3:3]
	if coding != Identity {
		h["Content-Encoding"] = values[3:4:4]
	}
	if plainly(r) {
		whole{w, size}.send(data, r.Method)
		return
	}
	if !oneRange.MatchString(r.Header.Get("Range")) {
		r.Header.Del("Range")
	}
	http.ServeContent(whole{w, size}, r, "", time.Time{}, data)
}

// plainly tells whether a request asks for the whole, whatever is known of it: as
// most do. What ServeContent does for the others takes longer than to send a page.
func plainly(r *http.Request) bool {
	for _, name := range [...]string{"Range", "If-None-Match", "If-Match", "If-Range", "If-Modified-Since", "If-Unmodified-Since"} {
		if len(r.Header[name]) > 0 {
			return false
		}
	}
	return true
}

// oneRange is the form of the ranges that are served; to a request for others
// the whole is sent, as §14.2 allows. Of several, each would be inflated from the
// beginning; of other units, and of the last 0 bytes, ServeContent thinks wrong.
var oneRange = regexp.MustCompile(`^bytes=([0-9]+-[0-9]*|-0*[1-9][0-9]*)$`)

// whole gives the length of a body that is sent whole: ServeContent leaves it
// out where there is a coding.
type whole struct {
	http.ResponseWriter
	size int
}

// send sends all of it, in one write where it is at hand.
func (w whole) send(data io.ReadSeeker, method string) {
	w.Header().Set("Accept-Ranges", "bytes")
	w.WriteHeader(http.StatusOK)
	if method == http.MethodHead {
		return
	}
	if all, ok := data.(io.WriterTo); ok {
		_, _ = all.WriteTo(w.ResponseWriter) // who has gone has gone
		return
	}
	_, _ = io.Copy(w.ResponseWriter, data)
}

func (w whole) WriteHeader(code int) {
	if code == http.StatusOK {
		w.Header().Set("Content-Length", strconv.Itoa(w.size))
	}
	w.ResponseWriter.WriteHeader(code)
}

// ETag is the strong entity tag of one coding: codings differ in bytes, so
// their tags must differ too (RFC 9110 §8.8.3.3).
func (b *Body) ETag(c Coding) string {
	switch br := b.br.Load(); {
	case c == Identity:
		return `"` + b.Hash[:20] + `"`
	case c == Brotli && br != nil:
		return b.tagged(br.tag)
	}
	return b.tagged(string(c))
}

func (b *Body) tagged(form string) string { return `"` + b.Hash[:20] + "-" + form + `"` }

// Plain is the content, not compressed. It fails only on a packed body that
// was not packed well.
func (b *Body) Plain() ([]byte, error) { return io.ReadAll(b.reader()) }

// reader reads the content, not compressed.
func (b *Body) reader() io.ReadSeeker {
	if b.gz != nil {
		return &inflater{gz: b.gz, size: int64(b.Size)}
	}
	return bytes.NewReader(b.plain)
}

func (b *Body) choose(accept string) (c Coding, data io.ReadSeeker, size int, tag string) {
	if b.gz != nil {
		switch Negotiate(accept, Brotli, Gzip) {
		case Brotli:
			br := b.br.Load() // once: another may come while this one is sent
			return Brotli, bytes.NewReader(br.data), len(br.data), b.tagged(br.tag)
		case Gzip:
			return Gzip, bytes.NewReader(b.gz), len(b.gz), b.ETag(Gzip)
		}
	}
	return Identity, b.reader(), b.Size, b.ETag(Identity)
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
