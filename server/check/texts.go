package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"fiftymetres/app/story"
)

// text judges a text that must be there, in every language of the story.
func (c *checker) text(a at, t story.Text) {
	if len(t) == 0 && len(c.s.Languages) > 0 {
		c.wrong(a, "write it in "+strings.Join(c.s.Languages, ", "), "there is no text")
		return
	}
	for _, lang := range c.s.Languages {
		if strings.TrimSpace(t[lang]) == "" {
			c.wrong(a.key(lang), fmt.Sprintf("write it, or take %q out of languages", lang), "there is no text in %q", lang)
		}
	}
	for _, lang := range slices.Sorted(maps.Keys(t)) {
		if i := strings.IndexFunc(t[lang], unprintable); i >= 0 {
			if t[lang][i] == '\r' {
				c.wrong(a.key(lang), "take the \\r out and leave the \\n, or write a space", "the text has a line's end as Windows writes it, \\r\\n")
				continue
			}
			c.wrong(a.key(lang), "take it out", "there is a character that is not for reading: %U", []rune(t[lang][i:])[0])
		}
		if !slices.Contains(c.s.Languages, lang) {
			c.wrong(a.key(lang), fmt.Sprintf("add %q to languages, or take this text out", lang), "the story is not told in %q", lang)
		}
	}
}

// unprintable tells whether a character is for machines: a control other than a
// line's end, or a mark that turns the direction of what follows.
func unprintable(r rune) bool {
	return unicode.IsControl(r) && r != '\n' || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// textIfAny judges a text that may be left out, but not in one language only.
func (c *checker) textIfAny(a at, t story.Text) {
	if len(t) > 0 {
		c.text(a, t)
	}
}

// filled judges a plain string that must be there.
func (c *checker) filled(a at, s, remedy string) {
	if strings.TrimSpace(s) == "" {
		c.wrong(a, remedy, "this is empty")
	}
}

func (c *checker) languages(a at) {
	if len(c.s.Languages) == 0 {
		c.wrong(a, "name at least one, such as \"en\"", "the story has no language")
	}
	for i, lang := range c.s.Languages {
		if !isLanguage(lang) {
			c.wrong(a.index(i), "write a tag such as \"en\" or \"ko\"", "%q is not a language tag", lang)
		} else if slices.Index(c.s.Languages, lang) < i {
			c.wrong(a.index(i), "keep one of them", "the language %q stands here twice", lang)
		}
	}
}

// isLanguage tells whether s has the form of a BCP 47 tag: letters and digits
// in parts joined by hyphens, the first of two or three lower-case letters.
func isLanguage(s string) bool {
	for i, part := range strings.Split(s, "-") {
		if i == 0 && (len(part) < 2 || len(part) > 3 || strings.ToLower(part) != part) {
			return false
		}
		if len(part) == 0 || len(part) > 8 || !isSlug(strings.ToLower(part)) {
			return false
		}
	}
	return true
}
