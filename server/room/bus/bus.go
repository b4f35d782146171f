// Package bus carries what the processes that serve one story tell each other of their
// rooms, by NATS: with a server of its own in each process, or by a cluster that is there
// already. Nobody waits for it, and where it is away the rooms of each process go on.
package bus

import (
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/nats-io/nats.go"
)

// Config says by which way. With neither Listen nor URL there is none.
type Config struct {
	Listen string   // host and port that this process's own server hears the others' at
	Peers  []string // hosts and ports of others; one is enough, the rest are told of
	Secret string   // that they all have

	URL string // of a cluster that is there, as in nats://user:password@host:4222

	Story string // its id: stories do not hear each other
	Log   *slog.Logger
}

// ShortestSecret is how many characters a secret has at least.
const ShortestSecret = 16

// Check tells what is wrong with it.
func (c Config) Check() error {
	switch {
	case c.URL != "" && (c.Listen != "" || len(c.Peers) > 0 || c.Secret != ""):
		return errors.New("rooms go by a cluster that is there, or by one of this server's own: keep one of them")
	case c.URL != "":
		u, err := url.Parse(c.URL)
		if err != nil || u.Host == "" || u.Scheme != "nats" && u.Scheme != "tls" && u.Scheme != "ws" && u.Scheme != "wss" {
			return errors.New("the cluster's address is none, as nats://host:4222 is") // it may hold a password
		}
		return nil
	case c.Listen == "" && (len(c.Peers) > 0 || c.Secret != ""):
		return errors.New("there are peers or a secret for the rooms, and no address for others to reach this server by")
	case c.Listen == "":
		return nil
	}
	for _, at := range append([]string{c.Listen}, c.Peers...) {
		if _, port, err := net.SplitHostPort(at); err != nil || port == "" || port == "0" {
			return fmt.Errorf("%q is no host and port, as 10.0.0.1:6222 is", at)
		}
	}
	host, _, _ := net.SplitHostPort(c.Listen)
	if ip := net.ParseIP(host); (ip == nil || !ip.IsLoopback()) && host != "localhost" && len(c.Secret) < ShortestSecret {
		return fmt.Errorf("whoever reaches %s could lead the rooms: give all servers one secret of at least %d characters", c.Listen, ShortestSecret)
	}
	return nil
}

// Bus is a room.Bus by NATS.
type Bus struct {
	conn    *nats.Conn
	own     *own // nil where the cluster is another's
	subject string
	log     *slog.Logger

	mu   sync.Mutex
	back func()
}

// Open connects, or begins to try. It is nil where there is no way. A cluster that is away
// is no error: it is tried again for as long as the process lives.
func Open(c Config) (b *Bus, err error) {
	if err := c.Check(); err != nil || c.URL == "" && c.Listen == "" {
		return nil, err
	}
	b = &Bus{subject: subject(c.Story), log: c.Log}
	options := []nats.Option{
		nats.Name("fiftymetres"), nats.NoEcho(), nats.ReconnectBufSize(-1), // what is old when it arrives is of no use
		nats.RetryOnFailedConnect(true), nats.MaxReconnects(-1), nats.ReconnectWait(time.Second), nats.Timeout(2 * time.Second),
		nats.ConnectHandler(func(*nats.Conn) { b.returned() }),
		nats.ReconnectHandler(func(*nats.Conn) { b.returned() }),
		nats.DisconnectErrHandler(func(_ *nats.Conn, err error) {
			if err != nil {
				b.log.Warn("rooms of other servers are out of reach", "error", err.Error())
			}
		}),
		nats.ErrorHandler(func(_ *nats.Conn, _ *nats.Subscription, err error) {
			b.log.Warn("rooms of other servers", "error", err.Error())
		}),
	}
	if c.URL == "" {
		if b.own, err = serve(c, b.returned); err != nil {
			return nil, err
		}
		options = append(options, nats.InProcessServer(b.own), nats.Token(b.own.token))
	}
	if b.conn, err = nats.Connect(c.URL, options...); err != nil {
		b.own.stop()
		return nil, fmt.Errorf("rooms of other servers: %w", err)
	}
	return b, nil
}

// Tell tells all others; what cannot be told is lost, and told again before long.
func (b *Bus) Tell(data []byte) { _ = b.conn.Publish(b.subject, data) }

// Hear gives heard what the others tell, and calls back when they are there again.
func (b *Bus) Hear(heard func(data []byte), back func()) {
	b.mu.Lock()
	b.back = back
	b.mu.Unlock()
	sub, err := b.conn.Subscribe(b.subject, func(m *nats.Msg) { heard(m.Data) })
	if err == nil {
		err = sub.SetPendingLimits(4096, 4<<20)
	}
	if err != nil { // a subject that is not well-formed, or a connection that was closed
		b.log.Warn("rooms of other servers", "error", err.Error())
	}
}

func (b *Bus) returned() {
	b.mu.Lock()
	back := b.back
	b.mu.Unlock()
	if back != nil {
		back()
	}
}

// Close takes leave of the others.
func (b *Bus) Close() {
	b.conn.Close()
	b.own.stop()
}

var token = regexp.MustCompile(`[^A-Za-z0-9_-]+`)

// subject is what a story's rooms are told under.
func subject(story string) string {
	return "fiftymetres.rooms." + strings.Trim(token.ReplaceAllString(story, "-"), "-") + "_"
}
