package site

import (
	"net/url"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
)

// Asked is the page of a layout that a query asks for; a language in the path,
// or "", wins over one in the query. A second is cut to a whole one, so that the
// store stays small.
func (s *Site) Asked(layout, lang string, q url.Values) address.Page {
	return s.addresses.Whole(s.addresses.Query(layout, lang, q, ""))
}

// Path is the address of a layout in a language, without a host.
func (s *Site) Path(layout, lang string) string { return s.addresses.Path(layout, lang) }

// Route is that address without the base path, under which the server itself
// may or may not be asked.
func (s *Site) Route(layout, lang string) string { return s.addresses.Route(layout, lang) }

// Base is the path that all addresses begin with, "" for none.
func (s *Site) Base() string { return s.addresses.Base() }

// Link is a page's own address, without a host.
func (s *Site) Link(p address.Page) string { return s.addresses.Link(p) }

// Canonical is the address that a page shares with all that show the same: the
// story's, at the same moment, or its own where it plays nothing.
func (s *Site) Canonical(p address.Page) string {
	p.Pin, p.Claim, p.Filter, p.By = false, "", address.Filter{}, story.Choice{}
	return s.shared(p)
}

// shared is the address under which a page is passed on, with its second.
func (s *Site) shared(p address.Page) string {
	if address.Plays(p.Layout) {
		p.Layout, p.Theme = address.Story, ""
	}
	return s.addresses.Link(p)
}

// Card is the address of the picture of a page's moment that is shown where a link to it
// is passed on.
func (s *Site) Card(p address.Page) string { return s.addresses.Picture(p, address.Card) }

// Embedded is the page of an embed that shows what one of our pages does; ok is
// false where no page has that address.
func (s *Site) Embedded(u *url.URL) (p address.Page, ok bool) {
	p, ok = s.addresses.Read(u)
	return s.addresses.Whole(s.addresses.Query(address.Embed, p.Lang, u.Query(), u.Fragment)), ok
}

// Alternate is the same page in another language.
type Alternate struct{ Lang, URL string }

// Alternates lists a kind of page by language, at an origin; x-default is the first
// language.
func (s *Site) Alternates(layout, origin string) []Alternate {
	return s.alternates(s.Asked(layout, "", nil), origin)
}

func (s *Site) alternates(p address.Page, origin string) []Alternate {
	var all []Alternate
	for _, p.Lang = range s.config.Story.Languages {
		all = append(all, Alternate{p.Lang, origin + s.Canonical(p)})
	}
	return append(all, Alternate{"x-default", all[0].URL})
}
