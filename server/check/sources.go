package check

import (
	"net/url"
	"strings"

	"fiftymetres/app/story"
)

func (c *checker) sources() {
	for i, o := range c.s.Sources {
		a := at{story.SourcesFile, ""}.key("sources").index(i)
		c.id(a.key("id"), c.sourceSet, o.ID, i)
		c.filled(a.key("short"), o.Short, "write how it is cited beside a claim")
		c.textIfAny(a.key("name"), o.Name)
		c.filled(a.key("publisher"), o.Publisher, orNot("write who published it"))
		c.filled(a.key("headline"), o.Headline, orNot("write its headline"))
		if !isDate(o.Date) && o.Date != story.NotVerifiable {
			c.wrong(a.key("date"), orNot("write it as far as it is known: "+dates), "%q is not a date", o.Date)
		}
		c.date(a.key("known"), o.Known)
		if o.URL != story.NotVerifiable && !isLink(o.URL) {
			c.wrong(a.key("url"), orNot("write an address that begins with https:// or http://"), "%q is not a link that can be opened", o.URL)
		}
		if !isLanguage(o.Language) {
			c.wrong(a.key("language"), "write a tag such as \"en\" or \"ko\"", "%q is not a language tag", o.Language)
		}
		c.textIfAny(a.key("note"), o.Note)
	}
}

func orNot(remedy string) string {
	return remedy + ", or \"" + story.NotVerifiable + "\""
}

// isLink tells whether s is an absolute http or https address.
func isLink(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && u.Opaque == "" &&
		!strings.ContainsAny(s, " \t\r\n\"<>\\")
}
