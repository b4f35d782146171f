package httpd

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"testing"
	"time"
)

func TestServeFinishesRequestsInFlight(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	arrived, stopping := make(chan bool), make(chan bool)
	h := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		arrived <- true
		<-stopping // the request outlives the order to stop
		io.WriteString(w, "whole")
	})
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() {
		served <- Serve(ctx, l, h, slog.New(slog.DiscardHandler), time.Minute, func() { close(stopping) })
	}()
	type answer struct {
		body string
		err  error
	}
	answered := make(chan answer, 1)
	go func() {
		res, err := http.Get("http://" + l.Addr().String())
		if err != nil {
			answered <- answer{err: err}
			return
		}
		defer res.Body.Close()
		body, err := io.ReadAll(res.Body)
		answered <- answer{string(body), err}
	}()
	<-arrived
	stop()
	if a := <-answered; a.err != nil || a.body != "whole" {
		t.Errorf("in flight: %q, %v", a.body, a.err)
	}
	if err := <-served; err != nil {
		t.Errorf("stop: %v", err)
	}
	if _, err := net.Dial("tcp", l.Addr().String()); err == nil {
		t.Error("still listening")
	}
}

func TestServeTellsWhyItCannot(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	if err := Serve(t.Context(), l, http.NotFoundHandler(), slog.New(slog.DiscardHandler), 0); err == nil {
		t.Error("served on a closed listener")
	}
}

// TestServeCutsOffWhoDoesNotFinish: a client that sends its headers a byte at a
// time, or that asks for nothing, holds a connection no longer than it may.
func TestServeCutsOffWhoDoesNotFinish(t *testing.T) {
	log := slog.New(slog.DiscardHandler)
	srv := limited(http.NotFoundHandler(), log)
	for what, limit := range map[string]time.Duration{"headers": srv.ReadHeaderTimeout, "a request": srv.ReadTimeout, "idle": srv.IdleTimeout, "an answer": srv.WriteTimeout} {
		if most := map[string]time.Duration{"headers": 6 * time.Second}[what]; limit <= 0 || most > 0 && limit > most {
			t.Errorf("%s may take %v", what, limit)
		}
	}
	srv.ReadHeaderTimeout = 50 * time.Millisecond
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- run(ctx, l, srv, log, 0, time.Minute) }()
	for _, sent := range []string{"", "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "} {
		conn, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(conn, sent)    // it may be cut off by now
		answer, _ := io.ReadAll(conn) // until it is
		if len(answer) > 0 {
			t.Errorf("%q: %q", sent, answer)
		}
		conn.Close()
	}
	stop()
	if err := <-served; err != nil {
		t.Error(err)
	}
}

// TestServeStopsWithoutSlowReaders: who has not taken the answer in time is cut
// off, and that is an orderly stop.
func TestServeStopsWithoutSlowReaders(t *testing.T) {
	arrived, over := make(chan bool), make(chan bool)
	log := slog.New(slog.DiscardHandler)
	srv := limited(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(arrived)
		<-r.Context().Done() // never done by itself
		close(over)
	}), log)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- run(ctx, l, srv, log, 0, time.Millisecond) }()
	go func() {
		if r, err := http.Get("http://" + l.Addr().String()); err == nil {
			r.Body.Close()
		}
	}()
	<-arrived
	stop()
	if err := <-served; err != nil {
		t.Error(err)
	}
	<-over
}
