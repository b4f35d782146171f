package site

import (
	"slices"
	"strings"
)

// Font names font files that pages need at their first paint: all, or those of a language.
// A browser that is told of them in the page's head asks for them with the style sheet, and
// not after it.
type Font struct {
	Files string // a pattern of assets' names, as path.Match has it
	Lang  string // whose pages alone need them, or ""
	Names string // the language whose name alone they write, on the pages of others, or ""
}

// Fonts are those of the built-in style sheets.
var Fonts = []Font{
	{Files: "fonts/inter.woff2"},
	{Files: "fonts/source-serif-4.woff2"},
	{Files: "fonts/noto-*-kr*.woff2", Lang: "ko"},
	{Files: "fonts/tongues.woff2", Names: "ko"},
}

// preload is a font that is there, by its address.
type preload struct {
	Font
	url string
}

func (s *Site) preloaded() []preload {
	var all []preload
	for _, font := range s.config.Preload {
		if font.Names != "" && !slices.ContainsFunc(s.config.Story.Languages, func(l string) bool { return is(l, font.Names) }) {
			continue
		}
		for _, name := range s.config.Assets.Match(font.Files) {
			all = append(all, preload{font, s.url(name)})
		}
	}
	return all
}

// Fonts are the addresses of those that a page in a language needs.
func (f fixed) Fonts(tag string) []string {
	var urls []string
	for _, p := range f.fonts {
		if (p.Lang == "" || is(tag, p.Lang)) && (p.Names == "" || !is(tag, p.Names)) {
			urls = append(urls, p.url)
		}
	}
	return urls
}

// is tells whether a tag is of a language, as :lang() of style sheets takes it.
func is(tag, lang string) bool { return strings.HasPrefix(tag+"-", lang+"-") }
