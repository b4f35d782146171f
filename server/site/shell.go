package site

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/url"
	"strconv"
	"strings"
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
	Boot, Frame, Style    string
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
		Moments: strings.Join(s.slugs(), " "), At: v.Moment, Part: s.partOf(v),
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
	for _, m := range s.config.Story.Moments {
		if length := m.Span[1] - m.Span[0]; m.Slug == v.Moment && length > 0 {
			part := min(max((v.T-m.Span[0])/length, 0), 1)
			return strconv.FormatFloat(part, 'g', 4, 64)
		}
	}
	return "0"
}

func (d *shellData) render() ([]byte, error) {
	var out bytes.Buffer
	err := shell.Execute(&out, d)
	return out.Bytes(), err
}
