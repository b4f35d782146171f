// Command bench measures what a reader waits for and what a frame costs, and
// prints ratios of things measured side by side: the program beside the bare
// go-app page built the same way, and the moving map beside the same map
// repainted whole every frame. "make bench" runs it, after the native ones; with the
// argument "rooms" it measures how far apart a room's screens are, and nothing else.
package main

import (
	"fmt"
	"log/slog"
	"net/http/httptest"
	"os"
	"time"

	"fiftymetres/app/story"
	"fiftymetres/data"
	"fiftymetres/server/asset"
	"fiftymetres/server/httpd"
	"fiftymetres/server/load"
	"fiftymetres/server/raster"
	"fiftymetres/server/room"
	"fiftymetres/server/site"
	"fiftymetres/web"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	built, problems := load.Load(data.Story())
	if len(problems) > 0 {
		return fmt.Errorf("the story has %d problems; the first: %s", len(problems), problems[0])
	}
	server, assets, err := serve(built)
	if err != nil {
		return err
	}
	defer server.Close()
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case "rooms":
			return rooms(server.URL, built)
		case "loops":
			return loops(server.URL, built)
		}
	}
	if err := weights(server.URL, assets); err != nil {
		return err
	}
	if err := stills(built); err != nil {
		return err
	}
	if err := flood(); err != nil {
		return err
	}
	if err := besides(); err != nil {
		return err
	}
	if err := growth(); err != nil {
		return err
	}
	if err := rooms(server.URL, built); err != nil {
		return err
	}
	if err := loops(server.URL, built); err != nil {
		return err
	}
	return frames(server.URL)
}

// serve starts the real site of a story on a port of its own.
func serve(story *story.Story) (*httptest.Server, *asset.Set, error) {
	pixels, err := raster.New(web.FS(), "fonts")
	if err != nil {
		return nil, nil, err
	}
	renderer, err := site.NewRenderer(story, nil, "", pixels.Width)
	if err != nil {
		return nil, nil, err
	}
	assets, err := asset.Load(web.FS())
	if err != nil {
		return nil, nil, err
	}
	pages, err := site.New(site.Config{Story: story, Assets: assets, Renderer: renderer, Raster: pixels})
	if err != nil {
		return nil, nil, err
	}
	began := time.Now()
	hub := room.New(room.Config{Story: story, Now: func() int64 { return began.UnixMilli() + time.Since(began).Milliseconds() }, By: "bench"})
	h, err := httpd.New(httpd.Deps{Site: pages, Story: story, Assets: assets, Log: slog.New(slog.DiscardHandler), Health: &httpd.Health{}, Rooms: hub})
	if err != nil {
		return nil, nil, err
	}
	return httptest.NewServer(h), assets, nil
}
