// Package cli is the command line of the server: serve, check, --version.
package cli

import (
	"context"
	"fmt"
	"io"
	"io/fs"

	"github.com/alecthomas/kong"

	"fiftymetres/app/story"
	"fiftymetres/server/raster"
	"fiftymetres/server/site"
)

// Deps are what the commands work with.
type Deps struct {
	Version string
	Data    fs.FS // the story that the program holds
	Web     fs.FS // the static files that the program holds
	// Load reads a story and gives its problems, one line each.
	Load func(fs.FS) (*story.Story, []string)
	// NewRaster reads the fonts of the static files and makes what draws stills as pixels;
	// nil where there are to be none.
	NewRaster func(web fs.FS) (*raster.Renderer, error)
	// NewRenderer makes what draws the story for pages under a base path.
	NewRenderer func(st *story.Story, base string, measure site.Measure) (site.Renderer, error)
	// Preload are the fonts that the first paint needs.
	Preload []site.Font

	Stdout, Stderr io.Writer
}

type commands struct {
	Version kong.VersionFlag `help:"Print the version and stop."`

	Serve serveCmd `cmd:"" help:"Serve the story."`
	Kiosk kioskCmd `cmd:"" help:"Write systemd units and the command line of a screen that shows the kiosk."`
	Check checkCmd `cmd:"" help:"Check the story of a folder: print its problems, one a line, and exit with 1 if there are any."`
}

// Run runs the command that args name, without the program's own name, until
// it is done or ctx ends. It gives the exit code: 0, 1 where the command
// failed, 2 where it was not understood.
func Run(ctx context.Context, args []string, deps Deps) int {
	code, stopped := 0, false
	parser, err := kong.New(&commands{},
		kong.Name("fiftymetres"),
		kong.Description("One event, told on a map in step with the sources that report it."),
		kong.Vars{"version": deps.Version},
		kong.Writers(deps.Stdout, deps.Stderr),
		kong.Exit(func(c int) { code, stopped = c, true }), // after --help and --version
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(deps),
	)
	if err != nil {
		panic(err) // the commands are known when this is compiled
	}
	parsed, err := parser.Parse(args)
	switch {
	case stopped:
		return code
	case err != nil:
		fmt.Fprintf(deps.Stderr, "fiftymetres: %v\nTry fiftymetres --help.\n", err)
		return 2
	}
	if err := parsed.Run(); err != nil {
		fmt.Fprintf(deps.Stderr, "fiftymetres: %v\n", err)
		return 1
	}
	return 0
}
