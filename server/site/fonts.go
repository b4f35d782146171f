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
	told := func(lang string) bool {
		return slices.ContainsFunc(s.config.Story.Languages, func(l string) bool { return primary(l) == lang })
	}
	var all []preload
	for _, font := range s.config.Preload {
		if font.Names != "" && !told(font.Names) {
			continue
		}
		for _, name := range s.config.Assets.Match(font.Files) {
			all = append(all, preload{font, s.url(name)})
		}
	}
	return all
}

// Fonts are the addresses of those that a page in a language needs.
func (f fixed) Fonts(lang string) []string {
	lang = primary(lang)
	var urls []string
	for _, p := range f.fonts {
		if (p.Lang == "" || p.Lang == lang) && p.Names != lang {
			urls = append(urls, p.url)
		}
	}
	return urls
}

// primary is a language without its script and region.
func primary(tag string) string {
	lang, _, _ := strings.Cut(tag, "-")
	return lang
}
