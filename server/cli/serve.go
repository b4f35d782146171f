package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/KimMachineGun/automemlimit/memlimit"

	"fiftymetres/app/story"
	"fiftymetres/server/asset"
	"fiftymetres/server/encode"
	"fiftymetres/server/httpd"
	"fiftymetres/server/site"
)

type serveCmd struct {
	Addr       string        `default:":8080" env:"ADDR" help:"Host and port to listen on."`
	Data       folder        `placeholder:"DIR" help:"Folder of another story to serve."`
	Web        folder        `placeholder:"DIR" help:"Folder of the static files, instead of those in the program."`
	BaseURL    string        `env:"BASE_URL" placeholder:"URL" help:"Where readers see the site, as in https://example.org or https://example.org/interactives/escape, whether a proxy takes that path off or not. Without it pages name themselves by the host of each request."`
	TrustProxy bool          `env:"TRUST_PROXY" help:"Believe X-Forwarded-Proto, X-Forwarded-Host and Forwarded. Only behind a proxy that writes them itself."`
	Framers    string        `name:"frame-ancestors" env:"FRAME_ANCESTORS" placeholder:"PLACES" help:"Who may frame the embed, as in 'https://example.org https://*.example.com'. Without it everybody."`
	Drain      time.Duration `default:"5s" env:"DRAIN" placeholder:"TIME" help:"How long to go on answering after the order to stop, so that proxies take their requests elsewhere; it ends when no connection is open."`
	Operator   operatorFlags `embed:""`
	Rooms      roomFlags     `embed:""`
	NoWasm     bool          `help:"Serve pages that stay as the server made them."`
}

// Run serves until ctx ends. It refuses a story with problems, and a program
// that was built without its WebAssembly.
func (c *serveCmd) Run(ctx context.Context, deps Deps) error {
	origin, base, err := baseURL(c.BaseURL)
	if err != nil {
		return err
	}
	if origin != "" && c.TrustProxy {
		return errors.New("--base-url and --trust-proxy both say how pages name themselves: keep one of them")
	}
	framedBy, err := framers(c.Framers)
	if err != nil {
		return err
	}
	operator, err := c.Operator.read()
	if err != nil {
		return err
	}
	if err := c.Rooms.config(&story.Story{}, nil).Check(); err != nil {
		return err
	}
	s, err := loadSound(deps, c.Data.or(deps.Data))
	if err != nil {
		return err
	}
	assets, err := c.assets(deps)
	if err != nil {
		return err
	}
	return c.listen(ctx, deps, s, operator, site.Config{Story: s, Assets: assets, Origin: origin, Base: base, Preload: deps.Preload, NoWasm: c.NoWasm, Framers: framedBy})
}

func (c *serveCmd) listen(ctx context.Context, deps Deps, s *story.Story, operator httpd.Operator, config site.Config) (err error) {
	if deps.NewRaster != nil {
		if config.Raster, err = deps.NewRaster(c.Web.or(deps.Web)); err != nil {
			return fmt.Errorf("the fonts that cards are set in: %w", err)
		}
	}
	if config.Renderer, err = deps.NewRenderer(s, config.Base, config.Raster.Width); err != nil {
		return err
	}
	packer := encode.NewPacker(ctx)
	config.Often = packer.Add
	pages, err := site.New(config)
	if err != nil {
		return err
	}
	config.Assets.Often(packer.Add)
	log, flush := newLog(deps.Stderr)
	defer flush()
	hub, leave, err := c.Rooms.open(ctx, s, log)
	if err != nil {
		return err
	}
	defer leave()
	health := &httpd.Health{}
	h, err := httpd.New(httpd.Deps{Site: pages, Story: s, Assets: config.Assets, Log: log, Health: health, TrustProxy: c.TrustProxy, Operator: operator, Rooms: hub})
	if err != nil {
		return err
	}
	limitMemory(log)
	l, err := net.Listen("tcp", listenAt(c.Addr))
	if err != nil {
		return fmt.Errorf("%w; choose another address with --addr", err)
	}
	fmt.Fprintf(deps.Stdout, "Listening on http://%s\n", shown(l.Addr()))
	return httpd.Serve(ctx, l, h, log, c.Drain, health.Stop, hub.Close)
}

// limitMemory has garbage collected in time where a container or the machine
// limits memory; GOMEMLIMIT in the environment says otherwise.
func limitMemory(log *slog.Logger) {
	const share = 0.9
	provider := memlimit.ApplyFallback(memlimit.FromCgroup, memlimit.FromSystem)
	if _, err := memlimit.Set(memlimit.WithRatio(share), memlimit.WithProvider(provider)); err != nil {
		log.Warn("memory is not limited", "error", err.Error())
	}
}

func (c *serveCmd) assets(deps Deps) (*asset.Set, error) {
	assets, err := asset.Load(c.Web.or(deps.Web))
	if err != nil {
		return nil, err
	}
	if !c.NoWasm && (assets.Body("app.wasm") == nil || assets.Body("wasm_exec.js") == nil) {
		return nil, errors.New(`the WebAssembly program is missing: run "make wasm" and build again, or serve with --no-wasm`)
	}
	return assets, nil
}

// listenAt lets a port stand alone.
func listenAt(addr string) string {
	if !strings.Contains(addr, ":") {
		return ":" + addr
	}
	return addr
}

// shown is an address that can be opened: a server that listens on every
// interface is at localhost too.
func shown(addr net.Addr) string {
	tcp, ok := addr.(*net.TCPAddr)
	if ok && tcp.IP.IsUnspecified() {
		return fmt.Sprintf("localhost:%d", tcp.Port)
	}
	return addr.String()
}

// basePath is a path that needs no other way of writing, "" for none.
var basePath = regexp.MustCompile(`^(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$`)

// baseURL takes apart where readers see the site: scheme and host, and the path
// under which all of it lies.
func baseURL(given string) (origin, base string, err error) {
	if given == "" {
		return "", "", nil
	}
	u, err := url.Parse(given)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return "", "", fmt.Errorf("--base-url %q is no place on a host, as are https://example.org and https://example.org/interactives/escape", given)
	}
	if base = strings.TrimSuffix(u.Path, "/"); !basePath.MatchString(base) {
		return "", "", fmt.Errorf("--base-url: the path %q has other signs than letters of English, digits and -._~ between single slashes", u.Path)
	}
	return u.Scheme + "://" + u.Host, base, nil
}
