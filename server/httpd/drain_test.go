package httpd

import (
	"bufio"
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"testing"
	"time"
)

// serving serves a handler until stop is called; done gives what came of it.
func serving(t *testing.T, h http.Handler, drain time.Duration, onStop ...func()) (addr string, stop func(), done chan error) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done = make(chan error, 1)
	go func() { done <- Serve(ctx, l, h, slog.New(slog.DiscardHandler), drain, onStop...) }()
	return l.Addr().String(), cancel, done
}

// TestNoRequestIsLostOnTheWayOut: clients that ask again and again over
// connections that stay open get an answer each time, the last of which says so.
func TestNoRequestIsLostOnTheWayOut(t *testing.T) {
	addr, stop, done := serving(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "whole") }), time.Hour)
	const clients = 16
	var began, over sync.WaitGroup
	began.Add(clients)
	for range clients {
		over.Go(func() {
			var once sync.Once
			client := &http.Client{Transport: &http.Transport{}}
			for last := false; !last; {
				res, err := client.Get("http://" + addr)
				if err != nil {
					once.Do(began.Done)
					t.Error("lost:", err)
					return
				}
				body, err := io.ReadAll(res.Body)
				res.Body.Close()
				if err != nil || string(body) != "whole" {
					t.Errorf("%q, %v", body, err)
				}
				last = res.Close
				once.Do(began.Done)
			}
		})
	}
	began.Wait()
	stop()
	over.Wait()
	if err := <-done; err != nil { // long before the hour is over: no connection is open
		t.Error(err)
	}
}

// TestDrainingIsTold to those who ask whether the server is ready, while it
// still answers.
func TestDrainingIsTold(t *testing.T) {
	health, stopping := &Health{}, make(chan bool)
	addr, stop, done := serving(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if health.stopping.Load() {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
	}), time.Hour, health.Stop, func() { close(stopping) })
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	in := bufio.NewReader(conn)
	ask := func() *http.Response {
		t.Helper()
		io.WriteString(conn, "GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n")
		res, err := http.ReadResponse(in, nil)
		if err != nil {
			t.Fatal(err)
		}
		return res
	}
	if res := ask(); res.StatusCode != http.StatusOK || res.Close {
		t.Errorf("before: %s, closes: %t", res.Status, res.Close)
	}
	stop()
	<-stopping
	if res := ask(); res.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("after: %s", res.Status)
	}
	conn.Close()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// TestDrainIsBounded: who keeps a connection open and asks nothing does not
// keep the server.
func TestDrainIsBounded(t *testing.T) {
	addr, stop, done := serving(t, http.NotFoundHandler(), time.Millisecond)
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	io.WriteString(conn, "GET / HTTP/1.1\r\nHost: a\r\n\r\n")
	if _, err := http.ReadResponse(bufio.NewReader(conn), nil); err != nil {
		t.Fatal(err)
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// TestProxiesMaySpeakHTTP2 without encryption.
func TestProxiesMaySpeakHTTP2(t *testing.T) {
	addr, stop, done := serving(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, r.Proto) }), 0)
	tr := &http.Transport{Protocols: &http.Protocols{}}
	tr.Protocols.SetUnencryptedHTTP2(true)
	res, err := (&http.Client{Transport: tr}).Get("http://" + addr)
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(res.Body)
	res.Body.Close()
	if err != nil || string(body) != "HTTP/2.0" {
		t.Errorf("%q, %v", body, err)
	}
	tr.CloseIdleConnections()
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}
