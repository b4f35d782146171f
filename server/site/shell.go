package site

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"net/url"
	"strconv"
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/snippet"
	"fiftymetres/app/words"
	"fiftymetres/app/words/catalogue"
)

//go:embed shell.html
var shellHTML string

//go:embed read.html
var readHTML string

//go:embed head.html
var headHTML string // what their heads share

func shellOf(html string) *template.Template {
	return template.Must(template.Must(template.New("shell").Parse(headHTML)).Parse(html))
}

// The shells: of pages with a player, and of those that are only read.
var (
	shell = shellOf(shellHTML)
	plain = shellOf(readHTML)
)

// shellData is what the shell of a page is filled with.
type shellData struct {
	address.Page
	Head       Head
	Words      *words.Words
	Notices    catalogue.Notices
	Motion     string // address of the style sheet that plays the story with the scroll, where there is one
	Bundle     string // address of the story in the page's language
	BundleSize int    // bytes
	Body       template.HTML
	Stage      template.HTML
	Moments    string // slugs, space between
	At         string // slug of the moment shown, where the column is to stand
	Part       string // how far into that moment, 0 to 1
	Course     string // in an embed: the moments and their seconds, for its host
	Second     string // of the story
	Arrival    string // how far into it those come who follow a link to it
	Whole      string // address of the full story, in an embed
	Canonical  string // of all that show this moment
	Shared     string // of this very page
	Picture    string // of its moment, for those who pass it on; needs a host
	Absolute   bool   // these have a host
	Name       string // of the story
	Manifest   string
	Alternates []Alternate
	OEmbed     string
	Linked     template.JS // what the page says of itself to programs, as JSON-LD
	Sheet      string      // address of a style sheet of its own
	Modules    []string    // addresses of the scripts of a page that is only read
	fixed
}

// fixed is what all pages share.
type fixed struct {
	Base                   string // path that all addresses begin with
	Bundles                string // of all languages: tag=address, space between
	Wasm, WasmExec         string
	WasmLoad               string // the script that fetches and compiles it
	WasmSize               int
	Boot, Kiosk, Room      string
	Fold                   string
	Compare                string // the ledger's
	Frame, Host            string // an embed's
	Keep, Keeper           string // the script that has the site kept, and the service worker that keeps it
	Style                  string
	ManualStyle            string // of the pages for newsrooms, and their scripts
	GuideScript            string
	DoctorScript           string
	OperatorStyle          string // of the pages for who leads the screens, and their script
	PresentScript          string
	Icon, TouchIcon        string
	fonts                  []preload
	LookScript, HeadScript template.JS
	LandScript             template.JS
}

// fill makes the parts of a page that names itself by an origin, or where that
// is "" by its path.
func (s *Site) fill(p address.Page, origin string) (*shellData, error) {
	body, err := s.config.Renderer.Body(p, origin)
	if err != nil {
		return nil, fmt.Errorf("body: %w", err)
	}
	stage := ""
	if address.Plays(p.Layout) {
		if stage, err = s.config.Renderer.Stage(p); err != nil {
			return nil, fmt.Errorf("stage: %w", err)
		}
	}
	picture := ""
	if origin != "" { // it is asked for by others, from elsewhere
		picture = origin + s.Card(p)
	}
	shared, said := origin+s.shared(p), s.config.Words.For(p.Lang)
	linked, err := s.exporter.Linked(p, origin)
	if err != nil {
		return nil, fmt.Errorf("what it says of itself: %w", err)
	}
	moving := ""
	if p.Layout == address.Story {
		moving = s.motions[kind(p)]
	}
	return &shellData{
		Motion: moving,
		Page:   p, Head: s.config.Renderer.Head(p), Words: &said.Words, Notices: said.Notices, Bundle: s.bundles[p.Lang], BundleSize: s.sizes[p.Lang],
		Body: template.HTML(body), Stage: template.HTML(stage),
		Moments: strings.Join(s.told(p.Edition), " "), At: s.config.Story.Moments[p.Moment].Slug, Part: s.partOf(p), Arrival: s.arrivalOf(p), Course: s.courseOf(p), Second: strconv.FormatFloat(p.T, 'f', -1, 64), Whole: s.whole(p),
		Canonical: origin + s.Canonical(p), Shared: shared, Picture: picture, Absolute: origin != "", Alternates: s.alternates(p, origin), Name: s.Name(p.Lang),
		Manifest: s.ManifestPath(p.Lang),
		Linked:   template.JS(linked),
		Modules:  s.modules(p.Layout),
		OEmbed:   origin + s.Base() + "/oembed?url=" + url.QueryEscape(shared),
		fixed:    s.fixed,
	}, nil
}

// modules are the scripts of a page that is only read.
func (s *Site) modules(layout string) []string {
	if layout == address.Ledger {
		return []string{s.fixed.Keep, s.fixed.Compare}
	}
	return []string{s.fixed.Keep}
}

// told are the slugs of the moments that an edition tells.
func (s *Site) told(edition string) []string {
	var slugs []string
	for _, i := range s.config.Story.Told(edition) {
		slugs = append(slugs, s.config.Story.Moments[i].Slug)
	}
	return slugs
}

// courseOf are the moments that an embed's edition tells, each as slug, seconds from and to,
// and where a reader comes to it: with colons and spaces between.
func (s *Site) courseOf(p address.Page) string {
	if p.Layout != address.Embed {
		return ""
	}
	st := s.config.Story
	var all []string
	for _, i := range st.Told(p.Edition) {
		m := &st.Moments[i]
		all = append(all, fmt.Sprintf("%s:%g:%g:%.4g", m.Slug, m.Span[0], m.Span[1], st.Arrival(i)))
	}
	return strings.Join(all, " ")
}

// partOf is how far story time is into the page's moment, 0 to 1: where inside
// its article the reading line is to lie.
func (s *Site) partOf(p address.Page) string {
	m := &s.config.Story.Moments[p.Moment]
	return strconv.FormatFloat(m.Share(p.T), 'g', 6, 64)
}

// arrivalOf is the share of the page's moment at which those come who follow a
// link to it.
func (s *Site) arrivalOf(p address.Page) string {
	st := s.config.Story
	return strconv.FormatFloat(st.Moments[p.Moment].Share(st.Arrival(p.Moment)), 'g', 6, 64)
}

// whole is where an embed leads, to the full story at the same moment.
func (s *Site) whole(p address.Page) string {
	if p.Layout != address.Embed {
		return ""
	}
	return s.shared(p)
}

// CardWidth and CardHeight are the size of Picture, px.
func (d *shellData) CardWidth() int  { return snippet.CardWidth }
func (d *shellData) CardHeight() int { return snippet.CardHeight }

func (d *shellData) render() ([]byte, error) {
	var out bytes.Buffer
	of := plain
	if address.Plays(d.Layout) {
		of = shell
	}
	err := of.Execute(&out, d)
	return out.Bytes(), err
}
