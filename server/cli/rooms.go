package cli

import (
	"context"
	"crypto/rand"
	"log/slog"
	"strings"
	"time"

	"fiftymetres/app/story"
	"fiftymetres/server/room"
	"fiftymetres/server/room/bus"
)

// roomFlags say how several servers of one story have the same rooms. One needs none.
type roomFlags struct {
	Listen string   `name:"rooms-listen" env:"ROOMS_LISTEN" placeholder:"HOST:PORT" help:"Where other servers of this story reach this one, so that screens at any of them share rooms."`
	Peers  []string `name:"rooms-peers" env:"ROOMS_PEERS" placeholder:"HOST:PORT,…" help:"Where others listen for that; one is enough."`
	Secret string   `name:"rooms-secret" env:"ROOMS_SECRET" placeholder:"SECRET" help:"What they know each other by and encrypt with, at least 16 characters."`
	NATS   string   `name:"rooms-nats" env:"ROOMS_NATS" placeholder:"URL" help:"A NATS cluster that is there already, instead."`
}

func (f roomFlags) config(st *story.Story, log *slog.Logger) bus.Config {
	c := bus.Config{Listen: f.Listen, Secret: f.Secret, URL: f.NATS, Story: st.ID, Log: log}
	for _, peer := range f.Peers {
		if peer = strings.TrimSpace(peer); peer != "" {
			c.Peers = append(c.Peers, peer)
		}
	}
	return c
}

// open makes the rooms, which are looked after until ctx ends. close takes leave of other
// servers.
func (f roomFlags) open(ctx context.Context, st *story.Story, log *slog.Logger) (hub *room.Hub, close func(), err error) {
	b, err := bus.Open(f.config(st, log))
	if err != nil {
		return nil, nil, err
	}
	config := room.Config{Story: st, Now: steady(), By: rand.Text()}
	close = func() {}
	if b != nil {
		config.Bus, close = b, b.Close
	}
	hub = room.New(config)
	go look(ctx, hub)
	return hub, close, nil
}

// look has rooms forgotten in time, and told to others.
func look(ctx context.Context, hub *room.Hub) {
	often := time.NewTicker(room.Often * time.Millisecond)
	defer often.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-often.C:
			hub.Tick()
		}
	}
}

// steady is a clock in milliseconds that begins at the machine's, and never jumps.
func steady() func() int64 {
	began := time.Now()
	epoch := began.UnixMilli()
	return func() int64 { return epoch + time.Since(began).Milliseconds() }
}
