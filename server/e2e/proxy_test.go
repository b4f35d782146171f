package e2e

import (
	"fmt"
	"net"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"fiftymetres/data"
	"fiftymetres/server/e2e/whole"
)

const underPath = "/interactives/escape"

// Two proxies before the site: one takes the base path off, the other does not.
var (
	taken = sync.OnceValues(func() (*host, error) { return behind("location " + underPath + "/ { proxy_pass http://%s/; }") })
	kept  = sync.OnceValues(func() (*host, error) { return behind("location " + underPath + " { proxy_pass http://%s; }") })
)

// proxies run until the last test is over.
var proxies []*exec.Cmd

const nginxConfig = `
daemon off; pid nginx.pid; error_log stderr error;
events {}
http {
	access_log off;
	client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
	server { listen %s; %s }
}`

// behind is the built-in story's site behind an nginx that reaches it by a
// location, with everything else of its host somebody else's.
func behind(location string) (*host, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	at := l.Addr().String()
	site, err := whole.Under("http://"+at, underPath, data.Story())
	if err != nil {
		return nil, err
	}
	inside := httptest.NewServer(site) // till the program ends
	folder, err := os.MkdirTemp("", "nginx")
	if err != nil {
		return nil, err
	}
	file := filepath.Join(folder, "nginx.conf")
	location = fmt.Sprintf(location, strings.TrimPrefix(inside.URL, "http://"))
	if err := os.WriteFile(file, fmt.Appendf(nil, nginxConfig, at, location), 0o600); err != nil {
		return nil, err
	}
	if err := startNginx(folder, l.(*net.TCPListener)); err != nil {
		return nil, err
	}
	return &host{url: "http://" + at + underPath, story: site.Story, assets: site.Assets}, nil
}

// startNginx hands it the listener, as nginx hands its own to the next version of
// itself: there is no moment in which nobody listens.
func startNginx(folder string, l *net.TCPListener) error {
	path := "/usr/sbin/nginx"
	if found, err := exec.LookPath("nginx"); err == nil {
		path = found
	}
	socket, err := l.File()
	if err != nil {
		return err
	}
	cmd := exec.Command(path, "-p", folder, "-c", "nginx.conf", "-e", "stderr")
	cmd.Dir, cmd.Env, cmd.ExtraFiles, cmd.Stderr = folder, append(os.Environ(), "NGINX=3;"), []*os.File{socket}, os.Stderr
	if err := cmd.Start(); err != nil {
		return fmt.Errorf(`%w: run "make browser"`, err)
	}
	proxies = append(proxies, cmd)
	return l.Close() // nginx has its own hand on it
}

func stopProxies() {
	for _, p := range proxies {
		// It has children, which it takes along.
		if p.Process.Signal(syscall.SIGTERM) == nil {
			_ = p.Wait()
		}
		_ = os.RemoveAll(p.Dir)
	}
}

// bothProxies runs a test behind either.
func bothProxies(t *testing.T, test func(t *testing.T, h *host)) {
	for name, which := range map[string]func() (*host, error){"takes the path off": taken, "keeps the path": kept} {
		t.Run(name, func(t *testing.T) { test(t, the(t, which)) })
	}
}

// TestBehindAProxyUnderAPath: the page comes to life, and what a reader does in
// it, and comes back to, stays under the path. Whatever a page asks for from
// elsewhere fails the test by itself.
func TestBehindAProxyUnderAPath(t *testing.T) {
	bothProxies(t, func(t *testing.T, h *host) {
		b := openBare(t, h, "/?moment=dash")
		b.settle()
		same(t, "moment", look[string](b, `page.moment()`), "dash")
		same(t, "address", look[string](b, `location.pathname + location.hash`), underPath+"/#dash")
		same(t, "the fonts are there", look[bool](b, `document.fonts.ready.then(() => document.fonts.check("16px Inter") && [...document.fonts].some((f) => f.status === "loaded"))`), true)
		b.click(".lang a:not([aria-current])")
		b.wait(`document.documentElement.lang === "ko" && location.pathname === ` + quote(underPath+"/ko"))
		b.click(otherEdition)
		b.wait(`document.documentElement.dataset.edition === "2017-11-13"`)
		b.settle()
		b.js(`history.back(); history.back()`)
		b.wait(`document.documentElement.lang === "en" && document.documentElement.dataset.edition === "2017-11-22"`)
		b.js(`self.left = true; location.reload()`)
		b.wait(`!self.left && document.readyState === "complete"`)
		b.wake()
		same(t, "moment after a reload", look[string](b, `page.moment()`), "dash")
	})
}

// TestBehindAProxyWithoutScripts every link of a page leads to a page.
func TestBehindAProxyWithoutScripts(t *testing.T) {
	bothProxies(t, func(t *testing.T, h *host) {
		b := newTab(t, h)
		b.withoutScripts()
		b.goTo("/embed?moment=line")
		for _, link := range []string{".lang a:not([aria-current])", ".known a:not([aria-current])", ".step.next"} {
			b.follow(link)
			if at := look[string](b, `location.pathname`); at != underPath+"/ko/embed" {
				t.Errorf("%s leads to %s", link, at)
			}
			same(t, "layout", look[string](b, `document.documentElement.dataset.layout`), "embed")
		}
		b.allowed = append(b.allowed, "404") // is what this page is
		b.goTo("/ko/nowhere")
		same(t, "there is no page", look[string](b, `document.body.dataset.error`), "404")
		b.follow("a")
		same(t, "the way home", look[string](b, `location.pathname + document.documentElement.dataset.app`), underPath+"/koserver")
	})
}

// TestBehindAProxyAnEmbed plays in an article on another site.
func TestBehindAProxyAnEmbed(t *testing.T) {
	bothProxies(t, func(t *testing.T, h *host) {
		b := openArticleAt(t, h, frame{width: 620, height: 300})
		if b.height() < 300 {
			t.Error("it tells no height")
		}
		b.js(`document.querySelector("iframe").scrollIntoView({behavior: "instant"})`)
		b.insideOrigin(strings.TrimSuffix(h.url, underPath), func() {
			b.click("[data-act=play]")
			b.wait(`page.live() && page.playing()`)
			same(t, "the way out", look[string](b, `document.querySelector(".colophon a").pathname`), underPath+"/")
		})
	})
}

// TestBehindAProxyAKiosk plays by itself.
func TestBehindAProxyAKiosk(t *testing.T) {
	bothProxies(t, func(t *testing.T, h *host) {
		b := openLive(t, h, "/kiosk")
		b.wait(`page.playing()`)
		same(t, "address", look[string](b, `location.pathname`), underPath+"/kiosk")
	})
}
