package cli

import (
	"bufio"
	"context"
	"io"
	"log/slog"
	"sync"
	"time"
)

// gather is how long lines of the log may wait for others, so that a request is
// not a write: that would take longer than most answers.
const gather = 200 * time.Millisecond

// newLog logs lines of JSON. Warnings and errors are written at once, and what
// waited with them; flush writes what waits.
func newLog(w io.Writer) (log *slog.Logger, flush func()) {
	g := &gathered{to: bufio.NewWriterSize(w, 32<<10)}
	return slog.New(prompt{slog.NewJSONHandler(g, nil), g.flush}), g.flush
}

// gathered is a writer of lines that are written some at a time.
type gathered struct {
	mu    sync.Mutex
	to    *bufio.Writer
	waits bool // a flush is on its way
}

func (g *gathered) Write(line []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !g.waits {
		g.waits = true
		time.AfterFunc(gather, g.flush)
	}
	return g.to.Write(line)
}

func (g *gathered) flush() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.waits = false
	g.to.Flush() // a log that cannot be written has nowhere to say so
}

// prompt is a handler whose warnings do not wait.
type prompt struct {
	slog.Handler
	flush func()
}

func (p prompt) Handle(ctx context.Context, r slog.Record) error {
	err := p.Handler.Handle(ctx, r)
	if r.Level >= slog.LevelWarn {
		p.flush()
	}
	return err
}

func (p prompt) WithAttrs(attrs []slog.Attr) slog.Handler {
	return prompt{p.Handler.WithAttrs(attrs), p.flush}
}
func (p prompt) WithGroup(name string) slog.Handler {
	return prompt{p.Handler.WithGroup(name), p.flush}
}
