// Command bench measures what a reader waits for and what a frame costs, and
// prints ratios of things measured side by side: the program beside the bare
// go-app page built the same way, and the moving map beside the same map
// repainted whole every frame. "make bench" runs it, after the native ones; with the names
// of parts, as in "go run ./server/bench rooms loops", it measures those and nothing else.
package main

import (
	"context"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/chromedp/chromedp"

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
	all := []struct {
		name    string
		measure func() error
	}{
		{"weights", func() error { return weights(server.URL, assets) }},
		{"stills", func() error { return stills(built) }},
		{"flood", flood},
		{"nginx", besides},
		{"growth", growth},
		{"rooms", func() error { return rooms(server.URL, built) }},
		{"loops", inChromium(func(ctx context.Context) error { return loops(ctx, server.URL, built) })},
		{"frames", inChromium(func(ctx context.Context) error { return frames(ctx, server.URL) })},
		{"scrolls", inChromium(func(ctx context.Context) error { return scrolls(ctx, server.URL) })},
		{"acts", inChromium(func(ctx context.Context) error { return interact(ctx, server.URL) })},
		{"start", inChromium(func(ctx context.Context) error { return start(ctx, server.URL) })},
	}
	var names []string
	for _, each := range all {
		names = append(names, each.name)
	}
	for _, asked := range os.Args[1:] {
		if !slices.Contains(names, asked) {
			return fmt.Errorf("there is no part %q; there are %s", asked, strings.Join(names, ", "))
		}
	}
	for _, each := range all {
		if len(os.Args) > 1 && !slices.Contains(os.Args[1:], each.name) {
			continue
		}
		if err := each.measure(); err != nil {
			return fmt.Errorf("%s: %w", each.name, err)
		}
	}
	return nil
}

// inChromium measures in a browser that is started for it.
func inChromium(measure func(ctx context.Context) error) func() error {
	return func() error {
		ctx, cancel := chromedp.NewExecAllocator(context.Background(), chromium...)
		defer cancel()
		return measure(ctx)
	}
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
