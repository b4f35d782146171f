package cli

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/server/site"
	"fiftymetres/server/sitetest"
)

func deps(out, errs io.Writer, problems ...string) Deps {
	return Deps{
		Version: "v1.2-test",
		Data:    os.DirFS("."),
		Web:     sitetest.Files(true),
		Load: func(fs.FS) (*story.Story, []string) {
			return sitetest.Story(), problems
		},
		NewRenderer: func(s *story.Story, _ string, _ site.Measure) (site.Renderer, error) {
			return &sitetest.Renderer{Story: s}, nil
		},
		Stdout: out, Stderr: errs,
	}
}

// run gives the exit code and what went to the standard output and error.
func run(t *testing.T, change func(*Deps), args ...string) (int, string, string) {
	t.Helper()
	var out, errs bytes.Buffer
	d := deps(&out, &errs)
	if change != nil {
		change(&d)
	}
	code := Run(t.Context(), args, d)
	return code, out.String(), errs.String()
}

func problems(lines ...string) func(*Deps) {
	return func(d *Deps) {
		d.Load = func(fs.FS) (*story.Story, []string) { return nil, lines }
	}
}

func TestHelpAndVersionEverywhere(t *testing.T) {
	for _, c := range []struct {
		args []string
		says string
	}{
		{[]string{"--help"}, "serve"},
		{[]string{"serve", "--help"}, "--addr"},
		{[]string{"check", "--help"}, "<dir>"},
		{[]string{"--version"}, "v1.2-test"},
		{[]string{"serve", "--version"}, "v1.2-test"},
		{[]string{"check", "--version"}, "v1.2-test"},
	} {
		if code, out, _ := run(t, nil, c.args...); code != 0 || !strings.Contains(out, c.says) {
			t.Errorf("%v: %d\n%s", c.args, code, out)
		}
	}
}

func TestWhatIsNotUnderstood(t *testing.T) {
	for _, args := range [][]string{{}, {"dance"}, {"serve", "--nope"}, {"check"}, {"check", filepath.Join(t.TempDir(), "gone")}} {
		if code, _, errs := run(t, nil, args...); code != 2 || !strings.Contains(errs, "fiftymetres:") {
			t.Errorf("%v: %d\n%s", args, code, errs)
		}
	}
}

func TestFolders(t *testing.T) {
	dir := t.TempDir()
	file, pipe, out := filepath.Join(dir, "file"), filepath.Join(dir, "pipe"), filepath.Join(dir, "out")
	if err := errors.Join(os.WriteFile(file, nil, 0o644), syscall.Mkfifo(pipe, 0o644), os.Symlink(t.TempDir(), out)); err != nil {
		t.Fatal(err)
	}
	for given, says := range map[string]string{filepath.Join(dir, "gone"): "there is no folder", "": "there is no folder", file: "is no folder", pipe: "is no folder"} {
		for _, args := range [][]string{{"check", given}, {"serve", "--data", given}, {"serve", "--web", given}} {
			if code, stdout, errs := run(t, nil, args...); code != 2 || !strings.Contains(errs, says) || stdout != "" {
				t.Errorf("%v: %d %s%s", args, code, stdout, errs)
			}
		}
	}
	var inside, outside error
	change := func(d *Deps) {
		d.Load = func(files fs.FS) (*story.Story, []string) {
			_, inside = fs.Stat(files, "file")
			_, outside = fs.ReadDir(files, "out")
			if _, ok := files.(fs.ReadLinkFS); !ok {
				t.Error("what is a pipe, or a link, cannot be told without opening it")
			}
			return sitetest.Story(), nil
		}
	}
	if code, _, errs := run(t, change, "check", dir); code != 0 || inside != nil || outside == nil {
		t.Errorf("%d %s: a file in the folder: %v; a link out of it: %v", code, errs, inside, outside)
	}
}

func TestCheck(t *testing.T) {
	dir := t.TempDir()
	if code, out, _ := run(t, nil, "check", dir); code != 0 || !strings.Contains(out, "test is sound: 2 moments") {
		t.Errorf("sound: %d %s", code, out)
	}
	code, out, errs := run(t, problems("a.json: one", "b.json: two"), "check", dir)
	if code != 1 || out != "a.json: one\nb.json: two\n" || !strings.Contains(errs, "2 problems") {
		t.Errorf("unsound: %d %q %q", code, out, errs)
	}
}

func TestServeRefuses(t *testing.T) {
	for _, c := range []struct {
		what   string
		change func(*Deps)
		args   []string
		says   string
	}{
		{"a story with problems", problems("a.json: one", "b.json: two"), nil, "a.json: one\nb.json: two\nfiftymetres: the story has 2 problems"},
		{"a build without WebAssembly", func(d *Deps) { d.Web = sitetest.Files(false) }, nil, `run "make wasm"`},
		{"an address it cannot have", nil, []string{"--addr", "256.0.0.1:x"}, "listen"},
		{"half an address", nil, []string{"--base-url", "example.org"}, "--base-url"},
		{"an address with a password", nil, []string{"--base-url", "https://me:secret@example.org"}, "--base-url"},
		{"framers that are no places", nil, []string{"--frame-ancestors", "https://example.org; script-src *"}, "--frame-ancestors"},
		{"framers without a scheme", nil, []string{"--frame-ancestors", "example.org"}, "https://example.org"},
		{"two ways to its name", nil, []string{"--base-url", "https://example.org", "--trust-proxy"}, "keep one"},
		{"a story it cannot draw", func(d *Deps) {
			d.NewRenderer = func(s *story.Story, _ string, _ site.Measure) (site.Renderer, error) {
				return broken{&sitetest.Renderer{Story: s}}, nil
			}
		}, nil, "secret cause"},
	} {
		code, out, errs := run(t, c.change, append([]string{"serve", "--addr", "127.0.0.1:0"}, c.args...)...)
		if code != 1 || !strings.Contains(out+errs, c.says) || strings.Contains(out, "Listening") {
			t.Errorf("%s: %d\n%s%s", c.what, code, out, errs)
		}
	}
}

type broken struct{ *sitetest.Renderer }

func (b broken) Stage(p address.Page) (string, error) {
	p.T, p.Pin = 13, true
	return b.Renderer.Stage(p)
}

func TestServeUntilToldToStop(t *testing.T) {
	for _, args := range [][]string{{}, {"--no-wasm"}} {
		ctx, stop := context.WithCancel(t.Context())
		r, w := io.Pipe()
		d := deps(w, io.Discard)
		done := make(chan int, 1)
		go func() {
			done <- Run(ctx, append([]string{"serve", "--addr", "127.0.0.1:0", "--drain", "0s"}, args...), d)
		}()
		line, err := bufio.NewReader(r).ReadString('\n')
		url, ok := strings.CutPrefix(strings.TrimSpace(line), "Listening on ")
		if err != nil || !ok {
			t.Fatalf("%q %v", line, err)
		}
		res, err := http.Get(url)
		if err != nil {
			t.Fatal(err)
		}
		page, err := io.ReadAll(res.Body)
		res.Body.Close()
		if has := strings.Contains(string(page), "data-wasm="); err != nil || res.StatusCode != 200 || has != (len(args) == 0) {
			t.Errorf("%v: %d, WebAssembly %v, %v", args, res.StatusCode, has, err)
		}
		stop()
		if code := <-done; code != 0 {
			t.Errorf("exit code %d", code)
		}
	}
}

func TestAddress(t *testing.T) {
	for given, want := range map[string]string{"8081": ":8081", ":80": ":80", "localhost:1": "localhost:1", "[::1]:2": "[::1]:2"} {
		if got := listenAt(given); got != want {
			t.Errorf("%s: %s", given, got)
		}
	}
	for given, want := range map[string][2]string{
		"": {}, "https://a.example/": {"https://a.example"}, "http://a:1": {"http://a:1"},
		"https://a/b": {"https://a", "/b"}, "https://a/b-c/d_e.f/": {"https://a", "/b-c/d_e.f"},
	} {
		if origin, base, err := baseURL(given); err != nil || origin != want[0] || base != want[1] {
			t.Errorf("%s: %s, %s, %v", given, origin, base, err)
		}
	}
	for _, given := range []string{"a.example", "ftp://a", "https://", "https://a?b", "javascript:alert(1)", "/b", "https://a//b", "https://a/b//", "https://a/..", "https://a/.b",
		"https://a/b c", "https://a/\"><script>", "https://a/b/../c", "https://a/b#c", "https://a/한"} {
		if origin, base, err := baseURL(given); err == nil {
			t.Errorf("%s passed as %s and %s", given, origin, base)
		}
	}
}

// TestCheckNamesLanguagesOfTheInterface that there are not.
func TestCheckNamesLanguagesOfTheInterface(t *testing.T) {
	for lang, noted := range map[string]bool{"fr": true, "de": false, "de-AT": false} {
		change := func(d *Deps) {
			d.Load = func(fs.FS) (*story.Story, []string) {
				return &story.Story{ID: "test", Languages: []string{"en", lang}}, nil
			}
		}
		if code, out, _ := run(t, change, "check", t.TempDir()); code != 0 || strings.Contains(out, "catalogue/"+lang+".json") != noted {
			t.Errorf("%s: %d\n%s", lang, code, out)
		}
	}
}

// TestFramers: places as a policy has them, and the site itself beside them.
func TestFramers(t *testing.T) {
	for given, want := range map[string]string{
		"": "", "*": "", "https://example.org": "'self' https://example.org",
		" https://a.example:8443   https://*.b.example ": "'self' https://a.example:8443 https://*.b.example",
	} {
		if got, err := framers(given); err != nil || got != want {
			t.Errorf("%q: %q, %v", given, got, err)
		}
	}
	for _, given := range []string{"'self'", "https://*", "https://a.example/path", "data:", "https://a.example,https://b.example", "'none'"} {
		if got, err := framers(given); err == nil {
			t.Errorf("%q passed as %q", given, got)
		}
	}
}
