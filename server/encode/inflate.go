package encode

import (
	"bytes"
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
)

// inflater reads the content of a gzip member, from any place on, and holds no
// more of it than the reader's window. To begin at a place it inflates all that
// lies before.
type inflater struct {
	gz   []byte
	size int64 // of the content, bytes
	want int64 // where the next byte is to be read from
	at   int64 // where the reader stands
	r    *gzip.Reader
}

func (i *inflater) Read(p []byte) (int, error) {
	if i.r == nil || i.at > i.want {
		r, err := gzip.NewReader(bytes.NewReader(i.gz))
		if err != nil {
			return 0, err
		}
		i.r, i.at = r, 0
	}
	skipped, err := io.CopyN(io.Discard, i.r, i.want-i.at)
	i.at += skipped
	if err != nil {
		return 0, err // io.EOF beyond the end
	}
	n, err := i.r.Read(p)
	i.at += int64(n)
	i.want = i.at
	return n, err
}

func (i *inflater) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += i.want
	case io.SeekEnd:
		offset += i.size
	}
	if offset < 0 {
		return 0, errors.New("before the beginning")
	}
	i.want = offset
	return offset, nil
}
