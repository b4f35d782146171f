// Command fiftymetres serves a story, or checks one.
package main

import (
	"context"
	"io/fs"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"fiftymetres/app/story"
	"fiftymetres/data"
	"fiftymetres/server/cli"
	"fiftymetres/server/load"
	"fiftymetres/server/raster"
	"fiftymetres/server/site"
	"fiftymetres/web"
)

// version is set by "make build".
var version = "unknown"

// garbage is the room for it beside what is kept, per cent: half of Go's usual,
// since most of the memory is pages that stay.
const garbage = 50

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(garbage)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(cli.Run(ctx, os.Args[1:], cli.Deps{
		Version: version,
		Data:    data.Story(), Web: web.FS(),
		NewRaster: func(web fs.FS) (*raster.Renderer, error) { return raster.New(web, "fonts") },
		Load:      loadStory, NewRenderer: func(s *story.Story, base string, measure site.Measure) (site.Renderer, error) {
			return site.NewRenderer(s, nil, base, measure)
		},
		Preload: site.Fonts,
		Stdout:  os.Stdout, Stderr: os.Stderr,
	}))
}

func loadStory(files fs.FS) (*story.Story, []string) {
	s, problems := load.Load(files)
	var lines []string
	for _, p := range problems {
		lines = append(lines, p.String())
	}
	return s, lines
}
