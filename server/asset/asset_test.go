package asset

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fiftymetres/server/encode"
)

func files(more ...string) fstest.MapFS {
	wasm := []byte(strings.Repeat("\x00asm", 100))
	m := fstest.MapFS{
		"js/boot.js":           {Data: []byte("start()")},
		"fonts/inter.woff2":    {Data: []byte("wOF2 inter")},
		"dist/.keep":           {},
		"dist/app.wasm.br":     {Data: encode.CompressBrotli(wasm)},
		"dist/app.wasm.gz":     {Data: encode.CompressGzip(wasm)},
		"css/b.css":            {Data: []byte("b{}")},
		"css/a.css":            {Data: []byte(`a{src:url(../fonts/inter.woff2)} c{src:url( "../fonts/inter.woff2#x" )} d{fill:url(#g)} e{src:url('data:image/png;base64,AA(B')}`)},
		"README.md":            {Data: []byte("not served")},
		"icons/icon.svg":       {Data: []byte("<svg/>")},
		"icons/apple-180.png":  {Data: []byte("PNG")},
		"fonts/inter-OFL.txt":  {Data: []byte("licence")},
		"fonts/.hidden.woff2":  {Data: []byte("hidden")},
		"dist/wasm_exec.js":    {Data: []byte("Go = 1")},
		"schema/x.schema.json": {Data: []byte("{}")},
	}
	for i := 0; i < len(more); i += 2 {
		m[more[i]] = &fstest.MapFile{Data: []byte(more[i+1])}
	}
	return m
}

func load(t *testing.T, more ...string) *Set {
	t.Helper()
	s, err := Load(files(more...))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAddressesCarryTheHashOfTheContent(t *testing.T) {
	s := load(t)
	for name, pattern := range map[string]string{
		"js/boot.js":          `^/assets/js/boot\.[0-9a-f]{10}\.js$`,
		"app.wasm":            `^/assets/app\.[0-9a-f]{10}\.wasm$`,
		"wasm_exec.js":        `^/assets/wasm_exec\.[0-9a-f]{10}\.js$`,
		"icons/apple-180.png": `^/assets/icons/apple-180\.[0-9a-f]{10}\.png$`,
	} {
		url := s.URL(name)
		if !regexp.MustCompile(pattern).MatchString(url) {
			t.Errorf("%s is at %q", name, url)
		}
		if s.At(url) == nil || s.At(url) != s.Body(name) {
			t.Errorf("%s is not served at %s", name, url)
		}
	}
	for _, name := range []string{"README.md", "fonts/.hidden.woff2", ".keep", "dist/.keep"} {
		if s.URL(name) != "" {
			t.Errorf("%s is served", name)
		}
	}
	changed := load(t, "js/boot.js", "start(2)")
	if changed.URL("js/boot.js") == s.URL("js/boot.js") {
		t.Error("other content, same address")
	}
	if changed.URL("js/none.js") != "" || s.At(changed.URL("js/boot.js")) != nil {
		t.Error("an address without content is known")
	}
}

func TestPackedFileIsServedInItsCodings(t *testing.T) {
	b := load(t).Body("app.wasm")
	if b.Type != "application/wasm" || b.Size != 400 {
		t.Errorf("%s of %d bytes", b.Type, b.Size)
	}
	plain, err := b.Plain()
	if err != nil || len(plain) != 400 {
		t.Errorf("identity: %d bytes, %v", len(plain), err)
	}
	half := files()
	delete(half, "dist/app.wasm.br")
	if _, err := Load(half); err == nil || !strings.Contains(err.Error(), "app.wasm.br") {
		t.Errorf("without its brotli form: %v", err)
	}
}

func TestSheetRefersToHashedAddresses(t *testing.T) {
	s := load(t)
	css, err := s.Body("css/a.css").Plain()
	if err != nil {
		t.Fatal(err)
	}
	font := "../" + strings.TrimPrefix(s.URL("fonts/inter.woff2"), Prefix)
	want := `a{src:url(` + font + `)}c{src:url(` + font + `#x)}d{fill:url("#g")}e{src:url("data:image/png;base64,AA(B")}`
	if string(css) != want {
		t.Errorf("got  %s\nwant %s", css, want)
	}
	other := load(t, "fonts/inter.woff2", "wOF2 changed")
	if other.URL("css/a.css") == s.URL("css/a.css") {
		t.Error("the font changed, the address of the sheet did not")
	}
}

func TestSheetThatRefersToNothingIsRefused(t *testing.T) {
	for css, says := range map[string]string{
		"a{src:url(../fonts/gone.woff2)}":       "css/bad.css: there is no file ../fonts/gone.woff2",
		"a{src:url(https://cdn.example/x.ttf)}": "another host",
		`@import url("//cdn.example/x.css");`:   "another host",
	} {
		if _, err := Load(files("css/bad.css", css)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", css, err)
		}
	}
}

func TestJoinKeepsTheOrderOfNames(t *testing.T) {
	s := load(t)
	url, err := s.Join("all/page.css", "css/*.css")
	if err != nil {
		t.Fatal(err)
	}
	css, _ := s.At(url).Plain()
	if a, b := strings.Index(string(css), "a{"), strings.Index(string(css), "b{}"); a != 0 || b < a {
		t.Errorf("joined: %s", css)
	}
	if _, err := s.Join("page.css", "css/*.css"); err == nil {
		t.Error("sheets became part of one that lies elsewhere")
	}
	if got := s.Match("css/*.css"); !slices.Equal(got, []string{"css/a.css", "css/b.css"}) {
		t.Errorf("Match = %v", got)
	}
}

func TestLoadOpensFilesOnly(t *testing.T) {
	for _, name := range []string{"css/page.css", "js/a.js"} {
		_, err := Load(fstest.MapFS{name: {Mode: fs.ModeNamedPipe | 0o644, Data: []byte("x")}})
		if err == nil || !strings.Contains(err.Error(), name+" is no regular file") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
