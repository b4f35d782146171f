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

// Serve answers on the listener until ctx ends. Then it takes no new
// connection, calls the given functions, lets the requests in flight finish,
// for at most 15 s, closes those that have not, and returns nil.
func Serve(ctx context.Context, l net.Listener, h http.Handler, log *slog.Logger, onStop ...func()) error {
	return run(ctx, l, limited(h, log), log, stopTimeout, onStop...)
}

// limited is a server that nobody can hold a connection of for nothing.
func limited(h http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    headerBytes,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
}

func run(ctx context.Context, l net.Listener, srv *http.Server, log *slog.Logger, patience time.Duration, onStop ...func()) error {
	for _, f := range onStop {
		srv.RegisterOnShutdown(f)
	}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	log.Info("stopping")
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
