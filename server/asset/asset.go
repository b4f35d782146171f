// Package asset gives the static files addresses that change with their
// content, so that browsers may keep them for ever, and holds them compressed, scripts and
// style sheets without what only their authors need.
//
//	set, err := asset.Load(web.FS())
//	set.URL("css/page.css")  // /assets/css/page.3f1c09ab77.css
//
// A file app.wasm that was packed at build time lies in the file system as
// app.wasm.br and app.wasm.gz, and is known as app.wasm.
package asset

import (
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"fiftymetres/server/encode"
)

// Prefix is where the assets are served.
const Prefix = "/assets/"

// Set is the assets by name and by address. Names are paths in the file
// system, save that files of the folder dist lie at the root.
type Set struct {
	files  fs.FS
	bodies map[string]*encode.Body // by name
	urls   map[string]string       // by name
	byURL  map[string]*encode.Body
}

// types are the content types by extension. The system's table is not asked:
// it differs from machine to machine.
var types = map[string]string{
	".css":   "text/css; charset=utf-8",
	".js":    "text/javascript; charset=utf-8",
	".json":  "application/json",
	".svg":   "image/svg+xml",
	".png":   "image/png",
	".ico":   "image/x-icon",
	".ts":    "text/plain; charset=utf-8",
	".txt":   "text/plain; charset=utf-8",
	".wasm":  "application/wasm",
	".woff2": "font/woff2",
}

// Load reads every file of the file system and hashes it. Files without a
// content type, and hidden ones, are left out. It fails on what is no file, on a script
// that is none, and on a style sheet that refers to a file that is not there, or to
// another host.
func Load(files fs.FS) (*Set, error) {
	s := &Set{files: files, bodies: map[string]*encode.Body{}, urls: map[string]string{}, byURL: map[string]*encode.Body{}}
	var sheets []string
	err := fs.WalkDir(files, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(path.Base(file), ".") {
			return err
		}
		if err := regular(files, file); err != nil {
			return err
		}
		if path.Ext(file) == ".css" { // they refer to the others, so they come last
			sheets = append(sheets, file)
			return nil
		}
		return s.load(file)
	})
	if err != nil {
		return nil, err
	}
	for _, file := range sheets {
		data, err := s.sheet(file)
		if err != nil {
			return nil, err
		}
		s.Add(name(file), types[".css"], data)
	}
	return s, nil
}

// regular fails on what is no file: a pipe would have the reader wait.
func regular(files fs.FS, file string) error {
	info, err := fs.Stat(files, file)
	if err == nil && !info.Mode().IsRegular() {
		err = fmt.Errorf("%s is no regular file; put one in its place", file)
	}
	return err
}

func (s *Set) load(file string) error {
	if plain, packed := strings.CutSuffix(file, ".gz"); packed {
		return s.loadPacked(plain)
	}
	contentType := types[path.Ext(file)]
	if contentType == "" {
		return nil
	}
	data, err := fs.ReadFile(s.files, file)
	if err != nil {
		return err
	}
	if data, err = shrink(file, data); err != nil {
		return err
	}
	s.Add(name(file), contentType, data)
	return nil
}

func (s *Set) loadPacked(file string) error {
	gz, err := fs.ReadFile(s.files, file+".gz")
	if err != nil {
		return err
	}
	br, err := fs.ReadFile(s.files, file+".br")
	if err != nil {
		return fmt.Errorf("%s.gz is there but not %s.br: %w", file, file, err)
	}
	body, err := encode.NewPacked(types[path.Ext(file)], br, gz)
	if err != nil {
		return fmt.Errorf("%s.gz: %w", file, err)
	}
	s.put(name(file), body)
	return nil
}

// Add puts a file into the set that is not in the file system, and gives its
// address.
func (s *Set) Add(name, contentType string, data []byte) string {
	return s.put(name, encode.New(contentType, data))
}

func (s *Set) put(name string, body *encode.Body) string {
	ext := path.Ext(name)
	url := Prefix + strings.TrimSuffix(name, ext) + "." + body.Hash[:10] + ext
	s.bodies[name], s.urls[name], s.byURL[url] = body, url, body
	return url
}

// Often has f told of the assets that are asked for again. It is to be set before
// they are served.
func (s *Set) Often(f func(*encode.Body)) {
	for _, b := range s.byURL {
		b.Often(f)
	}
}

// URL is the address of the asset of that name, or "" if there is none.
func (s *Set) URL(name string) string { return s.urls[name] }

// Body is the asset of that name, or nil.
func (s *Set) Body(name string) *encode.Body { return s.bodies[name] }

// At is the asset at an address, or nil.
func (s *Set) At(url string) *encode.Body { return s.byURL[url] }

// Match lists the names that match a path.Match pattern, in order.
func (s *Set) Match(pattern string) []string {
	var names []string
	for _, n := range slices.Sorted(maps.Keys(s.bodies)) {
		if ok, _ := path.Match(pattern, n); ok {
			names = append(names, n)
		}
	}
	return names
}

// Join makes one style sheet of all those that match the pattern, in the
// order of their names, and gives its address. One file is one request before
// the first paint. What the sheets refer to is relative to where they are, so the
// one has to lie as deep.
func (s *Set) Join(as, pattern string) (string, error) {
	var all []byte
	for _, n := range s.Match(pattern) {
		if strings.Count(n, "/") != strings.Count(as, "/") {
			return "", fmt.Errorf("%s cannot become part of %s, which lies elsewhere; give it as many folders", n, as)
		}
		data, err := s.bodies[n].Plain()
		if err != nil {
			return "", err
		}
		all = append(append(all, data...), '\n')
	}
	return s.Add(as, types[path.Ext(as)], all), nil
}

func name(file string) string { return strings.TrimPrefix(file, "dist/") }
