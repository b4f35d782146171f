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
	"fiftymetres/app/words"
	"fiftymetres/app/words/catalogue"
)

//go:embed shell.html
var shellHTML string

var shell = template.Must(template.New("shell").Parse(shellHTML))

// shellData is what the shell of a page is filled with.
type shellData struct {
	View
	Head       Head
	Words      *words.Words
	Notices    catalogue.Notices
	Bundle     string // address of the story in the page's language
	Body       template.HTML
	Stage      template.HTML
	Moments    string // slugs, space between
	At         string // slug of the moment shown, where the column is to stand
	Part       string // how far into that moment, 0 to 1
	Arrival    string // how far into it those come who follow a link to it
	Whole      string // address of the full story, in an embed
	Canonical  string // of all that show this moment
	Shared     string // of this very page
	Absolute   bool   // these have a host
	Name       string // of the story
	Alternates []Alternate
	OEmbed     string
	fixed
}

// Alternate is the same page in another language.
type Alternate struct{ Lang, URL string }

// fixed is what all pages share.
type fixed struct {
	Bundles            string // of all languages: tag=address, space between
	Wasm, WasmExec     string
	WasmSize           int
	Boot, Frame, Kiosk string
	Style              string
	Icon, TouchIcon    string
	Fonts              []string
	HeadScript         template.JS
	LandScript         template.JS
}

// fill makes the parts of a page that names itself by an origin, or where that
// is "" by its path.
func (s *Site) fill(v View, origin string) (*shellData, error) {
	body, err := s.body(v)
	if err != nil {
		return nil, fmt.Errorf("body: %w", err)
	}
	stage, err := s.config.Renderer.Stage(v)
	if err != nil {
		return nil, fmt.Errorf("stage: %w", err)
	}
	shared, said := origin+s.shared(v), s.config.Words.For(v.Lang)
	return &shellData{
		View: v, Head: s.config.Renderer.Head(v), Words: &said.Words, Notices: said.Notices, Bundle: s.bundles[v.Lang],
		Body: template.HTML(body), Stage: template.HTML(stage),
		Moments: strings.Join(s.slugs(), " "), At: v.Moment, Part: s.partOf(v), Arrival: s.arrivalOf(v), Whole: s.whole(v),
		Canonical: origin + s.Canonical(v), Shared: shared, Absolute: origin != "", Alternates: s.alternates(v, origin), Name: s.Name(v.Lang),
		OEmbed: origin + "/oembed?url=" + url.QueryEscape(shared),
		fixed:  s.fixed,
	}, nil
}

// body is the body at a view's second. The renderer makes one for each moment,
// and what it says at a second is written into that.
func (s *Site) body(v View) (string, error) {
	moment := v
	moment.T, moment.Width = 0, 0
	html, ok := s.columns.get(moment.key())
	if !ok {
		raw, err := s.config.Renderer.Body(v)
		if err == nil {
			html, err = normalise(raw)
		}
		if err != nil {
			return "", err
		}
		s.columns.add(moment.key(), html)
	}
	html = strings.ReplaceAll(html, strconv.Itoa(Second), strconv.FormatFloat(v.T, 'f', 0, 64))
	var err error
	for _, c := range s.config.Renderer.Now(v) {
		if html, err = c.in(html); err != nil {
			return "", err
		}
	}
	return html, nil
}

// Alternates lists the story's pages by language, at an origin; x-default is
// the first language.
func (s *Site) Alternates(origin string) []Alternate {
	return s.alternates(s.View(address.Story, nil), origin)
}

func (s *Site) alternates(v View, origin string) []Alternate {
	var all []Alternate
	for _, lang := range s.config.Story.Languages {
		all = append(all, Alternate{lang, origin + s.Canonical(v.inLanguage(lang))})
	}
	return append(all, Alternate{"x-default", all[0].URL})
}

func (s *Site) slugs() []string {
	var slugs []string
	for _, m := range s.config.Story.Moments {
		slugs = append(slugs, m.Slug)
	}
	return slugs
}

// partOf is how far story time is into the view's moment, 0 to 1: where inside
// its article the reading line is to lie.
func (s *Site) partOf(v View) string {
	m := &s.config.Story.Moments[max(0, s.config.Story.MomentCalled(v.Moment))]
	return strconv.FormatFloat(m.Share(v.T), 'g', 6, 64)
}

// arrivalOf is the share of the view's moment at which those come who follow a
// link to it.
func (s *Site) arrivalOf(v View) string {
	i := max(0, s.config.Story.MomentCalled(v.Moment))
	return strconv.FormatFloat(s.config.Story.Moments[i].Share(s.config.Story.Arrival(i)), 'g', 6, 64)
}

// whole is where an embed leads, to the full story at the same moment.
func (s *Site) whole(v View) string {
	if v.Layout != address.Embed {
		return ""
	}
	return s.shared(v)
}

func (d *shellData) render() ([]byte, error) {
	var out bytes.Buffer
	err := shell.Execute(&out, d)
	return out.Bytes(), err
}
