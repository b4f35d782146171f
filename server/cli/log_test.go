package cli

import (
	"strings"
	"sync"
	"testing"
)

// lines is what has been written so far.
type lines struct {
	mu sync.Mutex
	b  strings.Builder
}

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(b)
}

func (l *lines) count() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Count(l.b.String(), "\n")
}

// TestNoLineOfTheLogIsLost: a warning comes out at once, with all before it, and
// whatever else when the log is flushed; lines of many at once stay whole.
func TestNoLineOfTheLogIsLost(t *testing.T) {
	var out lines
	log, flush := newLog(&out)
	log.With("a", 1).Info("told")
	log.WithGroup("g").Warn("careful")
	if got := out.count(); got != 2 {
		t.Errorf("after a warning %d lines", got)
	}
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() {
			for range 50 {
				log.Info("request", "path", strings.Repeat("x", 100))
			}
		})
	}
	all.Wait()
	flush()
	if got := out.count(); got != 1002 {
		t.Errorf("%d lines of 1002", got)
	}
	for line := range strings.Lines(out.b.String()) {
		if !strings.HasPrefix(line, "{") || !strings.HasSuffix(line, "}\n") {
			t.Errorf("a line is %q", line)
		}
	}
}
