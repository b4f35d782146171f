package site_test

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"fiftymetres/server/site"
	"fiftymetres/server/sitetest"
)

// kept is what the service worker is told to keep.
type kept struct {
	Version string
	Base    string
	Pages   []struct {
		Path, Known, URL string
		Marks            []string
	}
	Files [][2]string
}

func keptBy(t *testing.T, s *site.Site) (k kept) {
	t.Helper()
	body, err := s.Worker()
	if err != nil {
		t.Fatal(err)
	}
	script, err := body.Plain()
	if err != nil {
		t.Fatal(err)
	}
	data, rest, ok := strings.Cut(strings.TrimPrefix(string(script), "const kept = "), ";\n")
	if !ok || !strings.Contains(rest, "serve(kept)") {
		t.Fatalf("the worker is %q", script)
	}
	if err := json.Unmarshal([]byte(data), &k); err != nil {
		t.Fatal(err)
	}
	return k
}

// TestAnyChangeIsAnotherVersion: of a page, a file or the worker itself, and nothing else.
func TestAnyChangeIsAnotherVersion(t *testing.T) {
	seen := map[string]string{}
	for _, c := range []struct {
		name   string
		change func(fstest.MapFS)
		same   bool
	}{
		{"nothing", func(fstest.MapFS) {}, false},
		{"nothing again", func(fstest.MapFS) {}, true},
		{"a style", func(f fstest.MapFS) { f["css/page.css"].Data = []byte("body{margin:1px}") }, false},
		{"a font", func(f fstest.MapFS) { f["fonts/x-latin.woff2"].Data = []byte("wOF3") }, false},
		{"the worker", func(f fstest.MapFS) { f["js/worker.js"].Data = []byte("serve(kept); again();\n") }, false},
		{"a script in the page", func(f fstest.MapFS) { f["js/head.js"].Data = []byte("document.title && 2 < 3;\n") }, false},
	} {
		s, err := build(t, c.change)
		if err != nil {
			t.Fatal(err)
		}
		v := keptBy(t, s).Version
		if other, was := seen[v]; was != c.same || len(v) != 20 {
			t.Errorf("%s changed: the version is %q, as after: %s", c.name, v, other)
		}
		seen[v] = c.name
	}
}

// TestWhatIsKept: all pages but the embed's, in every language and edition, and all that
// they name, with its hash.
func TestWhatIsKept(t *testing.T) {
	st := sitetest.Story()
	s, err := site.New(site.Config{Renderer: &sitetest.Renderer{Story: st}, Story: st, Assets: sitetest.Assets(true), Base: "/a/b"})
	if err != nil {
		t.Fatal(err)
	}
	k := keptBy(t, s)
	if want := 4 * len(st.Languages) * len(st.Editions); k.Base != "/a/b" || len(k.Pages) != want {
		t.Errorf("base %q, %d pages, want %d", k.Base, len(k.Pages), want)
	}
	files := map[string]string{}
	for _, f := range k.Files {
		files[f[0]] = f[1]
	}
	for _, p := range k.Pages {
		if strings.Contains(p.URL, "embed") || !strings.HasPrefix(p.URL, "/a/b") {
			t.Errorf("kept: %s", p.URL)
		}
		for _, mark := range p.Marks {
			if files[mark] == "" {
				t.Errorf("%s names %s, which is not kept", p.URL, mark)
			}
		}
	}
	sum := sha256.Sum256([]byte("unfold()"))
	if url := s.Base() + sitetest.Assets(true).URL("js/fold.js"); files[url] != "sha256-"+base64.StdEncoding.EncodeToString(sum[:]) {
		t.Errorf("%s has the hash %q", url, files[url])
	}
}
