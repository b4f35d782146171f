package guide

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"io/fs"
	"path"
	"strings"
	"sync"

	"fiftymetres/app/words"
)

// Texts are what the pages say in one language. They are kept apart by how they are set,
// since a font has the characters of its own texts alone.
type Texts struct {
	Lang   string            `json:"-"`
	Titles map[string]string `json:"titles"` // the serif, bold; in lists of contents the grotesque, bold
	Labels map[string]string `json:"labels"` // the grotesque, bold
	Texts  map[string]string `json:"texts"`  // the grotesque
}

// Fallback is the language of a story whose own has no texts here.
const Fallback = "en"

//go:embed texts/*.json
var files embed.FS

// builtin are all texts by language, read once. Nobody changes them.
var builtin = sync.OnceValue(func() map[string]*Texts {
	all, err := load(files)
	if err != nil {
		panic(err) // a test loads these very files
	}
	return all
})

func load(from fs.FS) (map[string]*Texts, error) {
	names, err := fs.Glob(from, "texts/*.json")
	if err != nil {
		return nil, err
	}
	all := map[string]*Texts{}
	for _, name := range names {
		data, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, err
		}
		t := &Texts{Lang: strings.TrimSuffix(path.Base(name), ".json")}
		read := json.NewDecoder(bytes.NewReader(data))
		read.DisallowUnknownFields()
		if err := read.Decode(t); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all[t.Lang] = t
	}
	return all, nil
}

// For gives the texts of a language: its own, or those of the language without region and
// script, or the fallback's.
func For(lang string) *Texts {
	base, _, _ := strings.Cut(lang, "-")
	for _, l := range []string{lang, base} {
		if t := builtin()[l]; t != nil {
			return t
		}
	}
	return builtin()[Fallback]
}

// Title is the page's title.
func (t *Texts) Title(page string) string { return t.Titles[page] }

// Description is what the page is about, in a sentence.
func (t *Texts) Description(page string) string { return t.Texts[page+".about"] }

// funcs are the texts as a template asks for them: by their keys, with values for what
// stands in braces. One that is missing fails the page.
func (t *Texts) funcs() template.FuncMap {
	from := func(texts map[string]string) func(string, ...string) (template.HTML, error) {
		return func(key string, values ...string) (template.HTML, error) {
			text, ok := texts[key]
			if !ok {
				return "", fmt.Errorf("there is no %q in %s", key, t.Lang)
			}
			return marked(words.Fill(text, values...)), nil
		}
	}
	return template.FuncMap{"title": from(t.Titles), "label": from(t.Labels), "text": from(t.Texts), "code": code, "list": list, "attribute": attribute}
}

// code marks a value as one that is written as it stands.
func code(value string) string { return "`" + value + "`" }

// list has a template give several values to another.
func list(values ...any) []any { return values }

// attribute is one of the element, by its name and its value.
func attribute(pair [2]string) template.HTMLAttr {
	return template.HTMLAttr(pair[0] + `="` + html.EscapeString(pair[1]) + `"`)
}

// marked is a text as HTML: what stands between backticks is code.
func marked(text string) template.HTML {
	var out strings.Builder
	for i, part := range strings.Split(text, "`") {
		if i%2 == 0 {
			out.WriteString(html.EscapeString(part))
		} else {
			out.WriteString("<code>" + html.EscapeString(part) + "</code>")
		}
	}
	return template.HTML(out.String())
}
