package encode

import (
	"io"
	"testing"
	"testing/iotest"
)

func TestInflaterReadsFromAnyPlace(t *testing.T) {
	if err := iotest.TestReader(&inflater{gz: CompressGzip(prose), size: int64(len(prose))}, prose); err != nil {
		t.Error(err)
	}
}

func TestInflaterTellsWhatIsBroken(t *testing.T) {
	gz := CompressGzip(prose)
	for what, broken := range map[string][]byte{"no gzip": prose, "cut off": gz[:len(gz)/2]} {
		if _, err := io.ReadAll(&inflater{gz: broken, size: int64(len(prose))}); err == nil {
			t.Errorf("%s: no error", what)
		}
	}
}
