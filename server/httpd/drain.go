package httpd

import (
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

// drain lets connections end between two requests, and not in the middle of one.
// A server that closes those that are idle loses what a client sends at the same
// instant: it has each told in its next answer that it is the last.
type drain struct {
	on   atomic.Bool
	mu   sync.Mutex
	open map[net.Conn]bool
	none chan struct{} // closed once it is on and no connection is open
}

func newDrain() *drain { return &drain{open: map[net.Conn]bool{}, none: make(chan struct{})} }

// wrap says in answers that a connection ends, while it is on.
func (d *drain) wrap(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.ServeHTTP(&lastAnswer{w, d}, r)
	})
}

// lastAnswer is an answer that may be its connection's last: that is known when
// its head is written.
type lastAnswer struct {
	http.ResponseWriter
	drain *drain
}

// Unwrap is for http.ResponseController.
func (w *lastAnswer) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func (w *lastAnswer) WriteHeader(code int) {
	w.mark()
	w.ResponseWriter.WriteHeader(code)
}

func (w *lastAnswer) Write(b []byte) (int, error) {
	w.mark()
	return w.ResponseWriter.Write(b)
}

func (w *lastAnswer) mark() {
	if w.drain.on.Load() {
		w.Header().Set("Connection", "close")
	}
}

// see counts connections; it is a server's ConnState.
func (d *drain) see(c net.Conn, state http.ConnState) {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch state {
	case http.StateNew:
		d.open[c] = true
	case http.StateClosed, http.StateHijacked:
		delete(d.open, c)
	}
	d.settle()
}

// settle closes none when it is time; the lock is held.
func (d *drain) settle() {
	if !d.on.Load() || len(d.open) > 0 {
		return
	}
	select {
	case <-d.none:
	default:
		close(d.none)
	}
}

// begin has every answer from now on be the last of its connection.
func (d *drain) begin() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.on.Store(true)
	d.settle()
}

// wait is until no connection is open, at most for so long.
func (d *drain) wait(most time.Duration) {
	over := time.NewTimer(most)
	defer over.Stop()
	select {
	case <-d.none:
	case <-over.C:
	}
}
