package httpd

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// Limits of a connection. A slow reader has two minutes for the largest file.
const (
	headerTimeout = 5 * time.Second
	readTimeout   = 10 * time.Second
	writeTimeout  = 2 * time.Minute
	idleTimeout   = 2 * time.Minute
	headerBytes   = 16 << 10
	stopTimeout   = 15 * time.Second
)

// Serve answers on the listener until ctx ends. Then it calls the given functions,
// goes on answering for at most as long as drain, each answer the last of its
// connection, until none is open; takes no new one, lets the requests in flight
// finish, for at most 15 s, closes those that have not, and returns nil.
func Serve(ctx context.Context, l net.Listener, h http.Handler, log *slog.Logger, drain time.Duration, onStop ...func()) error {
	return run(ctx, l, limited(h, log), log, drain, stopTimeout, onStop...)
}

// limited is a server that nobody can hold a connection of for nothing.
func limited(h http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           h,
		Protocols:         protocols(),
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    headerBytes,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
}

// protocols are those of a server behind a proxy: HTTP/2 without encryption too,
// where the other side begins with it.
func protocols() *http.Protocols {
	p := &http.Protocols{}
	p.SetHTTP1(true)
	p.SetUnencryptedHTTP2(true)
	return p
}

func run(ctx context.Context, l net.Listener, srv *http.Server, log *slog.Logger, drainTime, patience time.Duration, onStop ...func()) error {
	d := newDrain()
	srv.Handler, srv.ConnState = d.wrap(srv.Handler), d.see
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	log.Info("stopping")
	d.begin()
	for _, f := range onStop {
		f()
	}
	d.wait(drainTime)
	stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	err := srv.Shutdown(stop)
	if errors.Is(err, context.DeadlineExceeded) { // slow readers of large files
		log.Warn("connections closed before their answers were whole", "after", patience.String())
		err = srv.Close()
	}
	if served := <-failed; !errors.Is(served, http.ErrServerClosed) {
		err = errors.Join(err, served)
	}
	return err
}
