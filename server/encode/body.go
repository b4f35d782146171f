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
	"time"
)

// small is the size in bytes below which compressing saves no packet.
const small = 256

// Body is one resource in every coding that is worth sending. It never
// changes, so it may be served by many goroutines at once.
type Body struct {
	Type string // Content-Type
	Hash string // hex SHA-256 of what the body was made from
	Size int    // bytes when not compressed

	br, gz []byte // nil where the coding is not offered
	plain  []byte // nil where it is compressed
}

// New makes a body and compresses it, if its type is text and it gains by it.
// Only the compressed forms are kept then: for the rare client that takes
// neither the body is inflated as it is sent.
func New(contentType string, plain []byte) *Body {
	b := &Body{Type: contentType, Hash: hash(plain), Size: len(plain)}
	if len(plain) >= small && compressible(contentType) {
		b.br, b.gz = CompressBrotli(plain), CompressGzip(plain)
	}
	if b.gz == nil || len(b.gz) >= len(plain) || len(b.br) >= len(plain) {
		b.br, b.gz, b.plain = nil, nil, plain
	}
	return b
}

// NewPacked makes a body of what was compressed at build time: br and gz must
// be the same content. It fails if gz is no gzip member.
func NewPacked(contentType string, br, gz []byte) (*Body, error) {
	if len(gz) < 18 || gz[0] != 0x1f || gz[1] != 0x8b {
		return nil, errors.New("not a gzip file")
	}
	// RFC 1952 §2.3.1: the last four bytes are the size of the content.
	size := binary.LittleEndian.Uint32(gz[len(gz)-4:])
	return &Body{Type: contentType, Hash: hash(gz), Size: int(size), br: br, gz: gz}, nil
}

// Held is how many bytes of memory the body holds.
func (b *Body) Held() int {
	const rest = 256 // the struct, its hash, its type
	return len(b.br) + len(b.gz) + len(b.plain) + rest
}

// Serve answers a GET or HEAD with the coding negotiated. Conditions and
// ranges (RFC 9110 §13 and §14) are http.ServeContent's.
func (b *Body) Serve(w http.ResponseWriter, r *http.Request, cacheControl string) {
	coding, data, size := b.choose(r.Header.Get("Accept-Encoding"))
	h := w.Header()
	if b.gz != nil {
		h.Add("Vary", "Accept-Encoding")
	}
	if coding != Identity {
		h.Set("Content-Encoding", string(coding))
	}
	h.Set("Content-Type", b.Type)
	h.Set("Cache-Control", cacheControl)
	h.Set("ETag", b.ETag(coding))
	if !oneRange.MatchString(r.Header.Get("Range")) {
		r.Header.Del("Range")
	}
	http.ServeContent(whole{w, size}, r, "", time.Time{}, data)
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

func (w whole) WriteHeader(code int) {
	if code == http.StatusOK {
		w.Header().Set("Content-Length", strconv.Itoa(w.size))
	}
	w.ResponseWriter.WriteHeader(code)
}

// ETag is the strong entity tag of one coding: codings differ in bytes, so
// their tags must differ too (RFC 9110 §8.8.3.3).
func (b *Body) ETag(c Coding) string {
	if c == Identity {
		return `"` + b.Hash[:20] + `"`
	}
	return `"` + b.Hash[:20] + "-" + string(c) + `"`
}

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

func (b *Body) choose(accept string) (c Coding, data io.ReadSeeker, size int) {
	if b.gz != nil {
		switch Negotiate(accept, Brotli, Gzip) {
		case Brotli:
			return Brotli, bytes.NewReader(b.br), len(b.br)
		case Gzip:
			return Gzip, bytes.NewReader(b.gz), len(b.gz)
		}
	}
	return Identity, b.reader(), b.Size
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
