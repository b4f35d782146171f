package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"strings"

	"fiftymetres/app/story"
	"fiftymetres/server/asset"
	"fiftymetres/server/httpd"
	"fiftymetres/server/site"
)

type serveCmd struct {
	Addr       string `default:":8080" env:"ADDR" help:"Host and port to listen on."`
	Data       folder `placeholder:"DIR" help:"Folder of another story to serve."`
	Web        folder `placeholder:"DIR" help:"Folder of the static files, instead of those in the program."`
	BaseURL    string `env:"BASE_URL" placeholder:"URL" help:"Scheme and host that readers see, as in https://example.org. Without it pages name themselves by the host of each request."`
	TrustProxy bool   `env:"TRUST_PROXY" help:"Believe X-Forwarded-Proto, X-Forwarded-Host and Forwarded. Only behind a proxy that writes them itself."`
	NoWasm     bool   `help:"Serve pages that stay as the server made them."`
}

// Run serves until ctx ends. It refuses a story with problems, and a program
// that was built without its WebAssembly.
func (c *serveCmd) Run(ctx context.Context, deps Deps) error {
	base, err := baseURL(c.BaseURL)
	if err != nil {
		return err
	}
	if base != "" && c.TrustProxy {
		return errors.New("--base-url and --trust-proxy both say how pages name themselves: keep one of them")
	}
	s, err := loadSound(deps, c.Data.or(deps.Data))
	if err != nil {
		return err
	}
	assets, err := c.assets(deps)
	if err != nil {
		return err
	}
	return c.listen(ctx, deps, s, site.Config{Story: s, Assets: assets, BaseURL: base, Preload: deps.Preload, NoWasm: c.NoWasm})
}

func (c *serveCmd) listen(ctx context.Context, deps Deps, s *story.Story, config site.Config) (err error) {
	if config.Renderer, err = deps.NewRenderer(s); err != nil {
		return err
	}
	pages, err := site.New(config)
	if err != nil {
		return err
	}
	log, health := slog.New(slog.NewJSONHandler(deps.Stderr, nil)), &httpd.Health{}
	h, err := httpd.New(httpd.Deps{Site: pages, Story: s, Assets: config.Assets, Log: log, Health: health, TrustProxy: c.TrustProxy})
	if err != nil {
		return err
	}
	l, err := net.Listen("tcp", address(c.Addr))
	if err != nil {
		return fmt.Errorf("%w; choose another address with --addr", err)
	}
	fmt.Fprintf(deps.Stdout, "Listening on http://%s\n", shown(l.Addr()))
	return httpd.Serve(ctx, l, h, log, health.Stop)
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

// address lets a port stand alone.
func address(addr string) string {
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

func baseURL(given string) (string, error) {
	if given == "" {
		return "", nil
	}
	u, err := url.Parse(given)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || strings.Trim(u.Path, "/") != "" || u.RawQuery != "" {
		return "", fmt.Errorf("--base-url %q is not a scheme and a host, as in https://example.org", given)
	}
	return u.Scheme + "://" + u.Host, nil
}
