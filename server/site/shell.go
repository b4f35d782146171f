package site

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/url"
	"strconv"
	"strings"

	"fiftymetres/app/address"
)

//go:embed shell.html
var shellHTML string

var shell = template.Must(template.New("shell").Parse(shellHTML))

// shellData is what the shell of a page is filled with.
type shellData struct {
	View
	Head       Head
	Words      words
	Body       template.HTML
	Stage      template.HTML
	Moments    string // slugs, space between
	At         string // slug of the moment shown, where the column is to stand
	Part       string // how far into that moment, 0 to 1
	Arrival    string // how far into it those come who follow a link to it
	Whole      string // address of the full story, in an embed
	Canonical  string
	Absolute   bool // Canonical has a host
	Alternates []alternate
	OEmbed     string
	fixed
}

// alternate is the same page in another language.
type alternate struct{ Lang, URL string }

// fixed is what all pages share.
type fixed struct {
	Story, Wasm, WasmExec string
	WasmSize              int
	Boot, Frame, Kiosk    string
	Style                 string
	Icon, TouchIcon       string
	Fonts                 []string
	HeadScript            template.JS
	LandScript            template.JS
}

func (s *Site) fill(v View) (*shellData, error) {
	body, err := s.part("body", v, s.config.Renderer.Body)
	if err != nil {
		return nil, err
	}
	stage, err := s.part("stage", v, s.config.Renderer.Stage)
	if err != nil {
		return nil, err
	}
	canonical := s.config.BaseURL + s.Path("story", v.Lang)
	return &shellData{
		View: v, Head: s.config.Renderer.Head(v), Words: in(v.Lang),
		Body: template.HTML(body), Stage: template.HTML(stage),
		Moments: strings.Join(s.slugs(), " "), At: v.Moment, Part: s.partOf(v), Arrival: s.arrivalOf(v), Whole: s.whole(v),
		Canonical: canonical, Absolute: s.config.BaseURL != "", Alternates: s.alternates(),
		OEmbed: s.config.BaseURL + "/oembed?url=" + url.QueryEscape(canonical),
		fixed:  s.fixed,
	}, nil
}

// alternates lists the languages; x-default is the first of them.
func (s *Site) alternates() []alternate {
	var all []alternate
	for _, lang := range s.config.Story.Languages {
		all = append(all, alternate{lang, s.config.BaseURL + s.Path("story", lang)})
	}
	return append(all, alternate{"x-default", s.config.BaseURL + "/"})
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
	all := address.New(s.config.Story)
	p := address.Page{Layout: address.Story, Lang: v.Lang, Edition: v.Edition, Pin: v.Pin}
	return all.Link(all.At(p, v.T))
}

func (d *shellData) render() ([]byte, error) {
	var out bytes.Buffer
	err := shell.Execute(&out, d)
	return out.Bytes(), err
}
