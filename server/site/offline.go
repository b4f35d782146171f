package site

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"net/url"
	"slices"

	"fiftymetres/app/address"
	"fiftymetres/server/encode"
)

// offline are the kinds of page that are kept for reading without a network. An embed
// is the article's, and not to be there without it.
var offline = []string{address.Story, address.Kiosk, address.Ledger, address.Transcript}

// kept is what the service worker keeps, as it reads it.
type kept struct {
	Version string      `json:"version"`
	Base    string      `json:"base"`
	Pages   []keptPage  `json:"pages"`
	Files   [][2]string `json:"files"` // address, hash as for Subresource Integrity
}

type keptPage struct {
	Path  string   `json:"path"`
	Known string   `json:"known"` // edition
	URL   string   `json:"url"`
	Marks []string `json:"marks"` // addresses that it names, if it is of this version
}

// Worker is the service worker, which knows this version of the site: it is another
// one whenever any page or file is.
func (s *Site) Worker() (*encode.Body, error) { return s.worker() }

func (s *Site) makeWorker() (*encode.Body, error) {
	list := kept{Base: s.Base(), Files: [][2]string{}}
	version := sha256.New()
	for _, lang := range s.Languages() {
		for _, layout := range offline {
			for _, e := range s.config.Story.Editions {
				p := s.Asked(layout, lang, url.Values{"known": {e.Date}})
				link := s.Link(p)
				body, err := s.plain.get(link, s.drawing(p, ""))
				if err != nil {
					return nil, err
				}
				version.Write([]byte(body.Hash))
				marks := []string{s.fixed.Style}
				if address.Plays(layout) {
					marks = append(marks, s.fixed.Boot, s.bundles[lang])
				}
				page := keptPage{Path: s.Path(layout, lang), Known: e.Date, URL: link, Marks: marks}
				if e.Default { // which stands for what is asked without an edition
					list.Pages = append([]keptPage{page}, list.Pages...)
				} else {
					list.Pages = append(list.Pages, page)
				}
			}
		}
	}
	for _, name := range s.keptFiles() {
		data, err := s.config.Assets.Body(name).Plain()
		if err != nil {
			return nil, err
		}
		version.Write([]byte(integrity(data)))
		list.Files = append(list.Files, [2]string{s.url(name), integrity(data)})
	}
	for _, path := range slices.Sorted(maps.Keys(s.codes)) {
		data, err := s.codes[path].Plain()
		if err != nil {
			return nil, err
		}
		version.Write([]byte(integrity(data)))
		list.Files = append(list.Files, [2]string{s.Base() + path, integrity(data)})
	}
	script, err := s.config.Assets.Body("js/worker.js").Plain()
	if err != nil {
		return nil, err
	}
	version.Write(script)
	list.Version = hex.EncodeToString(version.Sum(nil))[:20]
	data, err := json.Marshal(list)
	if err != nil {
		return nil, err
	}
	return encode.New("text/javascript; charset=utf-8", append(append([]byte("const kept = "), append(data, ";\n"...)...), script...)), nil
}

// keptFiles are the assets that pages name.
func (s *Site) keptFiles() []string {
	names := []string{"sheets/site.css", "js/boot.js", "js/compare.js", "js/fold.js", "js/keep.js", "js/kiosk.js", "js/program.js"}
	for _, pattern := range []string{"app.wasm", "wasm_exec.js", "story.*.jsonl", "motion.*.css", "fonts/*.woff2", "icons/*"} {
		if pattern == "app.wasm" && s.fixed.Wasm == "" {
			continue
		}
		names = append(names, s.config.Assets.Match(pattern)...)
	}
	return names
}

// WorkerPath is where the service worker lies: at the root of all that it keeps.
func (s *Site) WorkerPath() string { return s.Base() + "/worker.js" }

// manifest is a web app manifest (https://www.w3.org/TR/appmanifest/).
type manifest struct {
	ID         string         `json:"id"`
	Name       string         `json:"name"`
	Short      string         `json:"short_name"`
	About      string         `json:"description"`
	Lang       string         `json:"lang"`
	Dir        string         `json:"dir"`
	Start      string         `json:"start_url"`
	Scope      string         `json:"scope"`
	Display    string         `json:"display"`
	Background string         `json:"background_color"`
	Theme      string         `json:"theme_color"`
	Icons      []manifestIcon `json:"icons"`
}

type manifestIcon struct {
	Source  string `json:"src"`
	Sizes   string `json:"sizes"`
	Type    string `json:"type"`
	Purpose string `json:"purpose,omitempty"`
}

// Manifest says how the site is installed, in a language.
func (s *Site) Manifest(lang string) (*encode.Body, error) {
	p := s.Asked(address.Story, lang, nil)
	name := s.Name(p.Lang)
	m := manifest{
		ID: s.Base() + "/", Name: name, Short: name, About: s.config.Story.Summary.In(p.Lang), Lang: p.Lang, Dir: s.config.Words.For(p.Lang).Dir,
		Start: s.Path(address.Story, p.Lang), Scope: s.Base() + "/", Display: "standalone", Background: "#fffdf7", Theme: "#fffdf7",
		Icons: []manifestIcon{
			{s.url("icons/icon.svg"), "any", "image/svg+xml", ""},
			{s.url("icons/icon-192.png"), "192x192", "image/png", ""},
			{s.url("icons/icon-512.png"), "512x512", "image/png", ""},
			{s.url("icons/icon-512-maskable.png"), "512x512", "image/png", "maskable"},
		},
	}
	data, err := json.Marshal(m)
	if err != nil {
		return nil, err
	}
	return encode.New("application/manifest+json", data), nil
}

// ManifestPath is where a language's manifest lies, and ManifestRoute that without
// the base path.
func (s *Site) ManifestPath(lang string) string { return s.Base() + s.ManifestRoute(lang) }

func (s *Site) ManifestRoute(lang string) string { return "/manifest." + lang + ".webmanifest" }
