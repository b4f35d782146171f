// Package export writes a story for other programs: references for those who
// keep a bibliography, tables for those who count, tracks and places for those
// who map.
//
//	STORY.csl.json .bib .ris       the story itself, as one reference
//	STORY.csv .json                its ledger: sources, claims, questions
//	STORY.geojson .gpx .kml        its tracks, and in GeoJSON its places
//	sources.csl.json .bib .ris     all its sources
//	sources/ID.csl.json .bib .ris  one of them
//	claims/ID.csl.json .bib .ris   one claim: its source, with the place in it
//
// STORY is the story's id. Everything is written as one edition knows
// it, and with the texts of one language. Nothing is invented: what is not
// verifiable is left out, and a date that is only known to be no later than a
// day stands in words and never as the day of publication. Every file says which
// version of the data it was written from, and its hash.
//
// The package reads no clock and knows no network: the same story gives the same
// bytes always.
package export

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"sync"

	"fiftymetres/app/address"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
	"fiftymetres/app/words/catalogue"
)

// File is a story, or a part of it, in a format.
type File struct {
	Name string // to be saved under
	Type string // Content-Type
	Data func() ([]byte, error)
}

// format is how files of an end are written. Those of references write a list of
// them, those of the story the whole of it.
type format struct {
	end, contentType string
	references       func(*work, []reference) ([]byte, error)
	whole            func(*work) ([]byte, error)
}

// formats by the ends of their files.
var formats = []format{
	{end: ".csl.json", contentType: "application/vnd.citationstyles.csl+json", references: cslJSON},
	{end: ".bib", contentType: "text/x-bibtex; charset=utf-8", references: bibTeX},
	{end: ".ris", contentType: "application/x-research-info-systems; charset=utf-8", references: ris},
	{end: ".csv", contentType: "text/csv; charset=utf-8; header=present", whole: ledgerCSV},
	{end: ".json", contentType: "application/json", whole: ledgerJSON},
	{end: ".geojson", contentType: "application/geo+json", whole: geoJSON},
	{end: ".gpx", contentType: "application/gpx+xml; charset=utf-8", whole: gpxXML},
	{end: ".kml", contentType: "application/vnd.google-earth.kml+xml; charset=utf-8", whole: kmlXML},
}

// References and Whole are the ends of the files that hold references, and of
// those that hold the whole story.
var (
	References = ends(func(f format) bool { return f.references != nil })
	Whole      = ends(func(f format) bool { return f.whole != nil })
)

// Type is the Content-Type of files of an end.
func Type(end string) string {
	for _, f := range formats {
		if f.end == end {
			return f.contentType
		}
	}
	return ""
}

func ends(which func(format) bool) []string {
	var out []string
	for _, f := range formats {
		if which(f) {
			out = append(out, f.end)
		}
	}
	return out
}

// Exporter writes the files of one story.
type Exporter struct {
	story   *story.Story
	words   catalogue.Set
	address address.Site
	scenes  map[string]func() (*scene.Scene, error) // by edition
	sources map[string]*story.Source
	claims  map[string]*story.Claim
}

// New is for a story that has been found sound. A set of nil is the interface's own.
func New(st *story.Story, set catalogue.Set, at address.Site) *Exporter {
	if set == nil {
		set = catalogue.Builtin()
	}
	x := &Exporter{story: st, words: set, address: at, scenes: map[string]func() (*scene.Scene, error){},
		sources: map[string]*story.Source{}, claims: map[string]*story.Claim{}}
	for _, e := range st.Editions {
		x.scenes[e.Date] = sync.OnceValues(func() (*scene.Scene, error) { return scene.Compile(st, e.Date) })
	}
	for i := range st.Sources {
		x.sources[st.Sources[i].ID] = &st.Sources[i]
	}
	for i := range st.Claims {
		x.claims[st.Claims[i].ID] = &st.Claims[i]
	}
	return x
}

// File finds a file by its name, as a page's edition and language have it. The
// origin, scheme and host, is put before the site's own addresses; where it is ""
// these are left out. It gives nil where there is no such file.
func (x *Exporter) File(name string, p address.Page, origin string) *File {
	f, stem, ok := formatOf(name)
	if !ok {
		return nil
	}
	w := x.work(p, origin)
	file := &File{Name: w.fileName(stem) + f.end, Type: f.contentType}
	if f.whole != nil {
		file.Data = func() ([]byte, error) { return f.whole(w) }
		if stem != x.story.ID {
			return nil
		}
		return file
	}
	refs := w.referred(stem)
	if refs == nil {
		return nil
	}
	file.Data = func() ([]byte, error) { return f.references(w, refs) }
	return file
}

// formatOf takes the end off a name: the longest that there is.
func formatOf(name string) (f format, stem string, ok bool) {
	for _, f := range formats {
		if stem, ok := strings.CutSuffix(name, f.end); ok {
			return f, stem, true
		}
	}
	return format{}, "", false
}

// work is a file in the making.
type work struct {
	*Exporter
	page    address.Page
	edition story.Edition
	origin  string
	said    *words.Words
}

func (x *Exporter) work(p address.Page, origin string) *work {
	w := &work{Exporter: x, page: p, origin: origin, said: &x.words.For(p.Lang).Words}
	for _, e := range x.story.Editions {
		if e.Date == p.Edition {
			w.edition = e
		}
	}
	return w
}

// in is a text in the file's language.
func (w *work) in(t story.Text) string { return t.In(w.page.Lang, w.story.Languages...) }

// admits tells whether the edition may show a source.
func (w *work) admits(s *story.Source) bool {
	return s != nil && (w.edition.Later || story.Knows(w.edition.Date, s.Known))
}

// knows tells whether the edition may show a claim.
func (w *work) knows(c *story.Claim) bool { return c != nil && w.admits(w.sources[c.Source]) }

// known are the claims among ids that the edition may show: never nil, which
// JSON would write as null.
func (w *work) known(ids []string) []string {
	out := []string{}
	for _, id := range ids {
		if w.knows(w.claims[id]) {
			out = append(out, id)
		}
	}
	return out
}

// own is an address of the site's, "" where its origin is not known.
func (w *work) own(path string) string {
	if w.origin == "" {
		return ""
	}
	return w.origin + path
}

// fileName says also which edition and language a file has, where these are not
// those of the story.
func (w *work) fileName(stem string) string {
	stem = stem[strings.LastIndex(stem, "/")+1:]
	if stem != w.story.ID {
		stem = w.story.ID + "-" + stem
	}
	if w.edition.Date != w.address.Usual() {
		stem += "-as-of-" + w.edition.Date
	}
	if w.page.Lang != w.story.Languages[0] {
		stem += "-" + w.page.Lang
	}
	return stem
}

// stamp says which state of the data a file was written from.
type stamp struct {
	Version string `json:"version,omitempty"`
	Date    string `json:"date,omitempty"`
	Hash    string `json:"sha256,omitempty"`
}

func (w *work) stamp() stamp {
	s := w.story.Stamp
	return stamp{s.Version, s.Date, s.Hash}
}

// stamped is that in words, "" for a story that has none.
func (w *work) stamped() string {
	s, parts := w.story.Stamp, []string{}
	if s.Version != "" {
		parts = append(parts, words.Fill(w.said.DataVersion, "version", s.Version, "date", w.day(s.Date)))
	}
	if s.Hash != "" {
		parts = append(parts, "SHA-256 "+s.Hash)
	}
	return strings.Join(parts, ", ")
}

// written is a value as JSON that people may read too, with a line's end.
func written(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false) // it is no part of a page
	enc.SetIndent("", " ")
	err := enc.Encode(v)
	return out.Bytes(), err
}

// filled leaves out what is empty.
func filled(parts ...string) []string {
	return slices.DeleteFunc(parts, func(s string) bool { return s == "" })
}
