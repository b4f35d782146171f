package site

import (
	"bytes"
	_ "embed"
	"html/template"
	"net/http"
	"strings"

	"fiftymetres/app/words/catalogue"
)

//go:embed error.html
var errorHTML string

var errorShell = template.Must(template.New("error").Parse(errorHTML))

// ErrorPage gives the page for a status: one sentence, in the language that
// the path begins with, and a way home. It tells nothing of the cause.
func (s *Site) ErrorPage(status int, urlPath string) ([]byte, error) {
	lang := s.languageOf(urlPath)
	w := s.config.Words.For(lang).Notices
	text := w.Error
	switch status {
	case http.StatusNotFound:
		text = w.NotFound
	case http.StatusMethodNotAllowed:
		text = w.NotAllowed
	case http.StatusBadRequest, http.StatusRequestURITooLong, http.StatusRequestEntityTooLarge:
		text = w.Malformed
	case http.StatusServiceUnavailable:
		text = w.Busy
	}
	var out bytes.Buffer
	err := errorShell.Execute(&out, struct {
		fixed
		Dir              string
		Notices          catalogue.Notices
		Status           int
		Lang, Text, Home string
	}{s.fixed, s.config.Words.For(lang).Dir, w, status, lang, text, s.Path("story", lang)})
	return out.Bytes(), err
}

// ErrorPolicy is the Content-Security-Policy of an error page at an origin. Any
// page may frame it: in place of an embed it must be able to say why.
func (s *Site) ErrorPolicy(origin string) string {
	own := framed(origin)
	return "default-src 'none'; style-src " + own + "; font-src " + own + "; img-src " + own + "; base-uri 'none'; form-action 'none'; frame-ancestors *"
}

func (s *Site) languageOf(urlPath string) string {
	first, _, _ := strings.Cut(strings.TrimPrefix(urlPath, "/"), "/")
	for _, lang := range s.config.Story.Languages {
		if lang == first {
			return lang
		}
	}
	return s.config.Story.Languages[0]
}
