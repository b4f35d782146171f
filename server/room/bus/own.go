package bus

import (
	"crypto/rand"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"strconv"
	"sync"
	"time"

	"github.com/nats-io/nats-server/v2/server"
)

// own is a server of this process's, which makes a cluster with those of others. It has no
// disk, and no client but this process.
type own struct {
	*server.Server
	token string // its only client's
	done  chan struct{}
	once  sync.Once
}

const (
	startTime = 10 * time.Second
	lookEvery = time.Second // whether there are others that were not there
)

// serve starts it; back is called when another has come.
func serve(c Config, back func()) (*own, error) {
	host, port, err := net.SplitHostPort(c.Listen)
	if err != nil {
		return nil, err
	}
	number, err := strconv.Atoi(port)
	if err != nil {
		return nil, err
	}
	o := &own{token: rand.Text(), done: make(chan struct{})}
	options := &server.Options{
		ServerName: "fiftymetres-" + rand.Text(),
		// Clients are waited for on this machine alone: without that, no routes are made.
		Host: "127.0.0.1", Port: server.RANDOM_PORT, Authorization: o.token,
		NoSigs: true, MaxPayload: 64 << 10,
		Cluster: server.ClusterOpts{Name: "fiftymetres", Host: host, Port: number},
	}
	if c.Secret != "" {
		options.Cluster.Username, options.Cluster.Password = routeUser, c.Secret
		if options.Cluster.TLSConfig, err = shared(c.Secret); err != nil {
			return nil, fmt.Errorf("rooms of other servers: %w", err)
		}
		options.Cluster.TLSTimeout = tlsTimeout
	}
	for _, peer := range c.Peers {
		u := &url.URL{Scheme: "nats-route", Host: peer}
		if c.Secret != "" {
			u.User = url.UserPassword(routeUser, c.Secret)
		}
		options.Routes = append(options.Routes, u)
	}
	l, err := net.Listen("tcp", c.Listen) // the server would say only in its log that it cannot
	if err != nil {
		return nil, fmt.Errorf("rooms of other servers: %w", err)
	}
	l.Close()
	if o.Server, err = server.NewServer(options); err != nil {
		return nil, fmt.Errorf("rooms of other servers: %w", err)
	}
	o.SetLoggerV2(said{c.Log}, false, false, false)
	o.Start()
	if !o.ReadyForConnections(startTime) {
		o.Shutdown()
		return nil, fmt.Errorf("rooms of other servers: nobody answers at %s", c.Listen)
	}
	go o.watch(back)
	return o, nil
}

const routeUser = "rooms"

// watch calls back when there are more routes than there were.
func (o *own) watch(back func()) {
	look := time.NewTicker(lookEvery)
	defer look.Stop()
	for were := 0; ; {
		select {
		case <-o.done:
			return
		case <-look.C:
			n := o.NumRoutes()
			if n > were {
				back()
			}
			were = n
		}
	}
}

func (o *own) stop() {
	if o != nil {
		o.once.Do(func() {
			close(o.done)
			o.Shutdown()
		})
	}
}

// said is the server's log: only what is wrong.
type said struct{ log *slog.Logger }

func (s said) Noticef(string, ...any)         {}
func (s said) Debugf(string, ...any)          {}
func (s said) Tracef(string, ...any)          {}
func (s said) Warnf(format string, v ...any)  { s.log.Warn("rooms: " + fmt.Sprintf(format, v...)) }
func (s said) Errorf(format string, v ...any) { s.log.Warn("rooms: " + fmt.Sprintf(format, v...)) }
func (s said) Fatalf(format string, v ...any) { s.log.Error("rooms: " + fmt.Sprintf(format, v...)) }
