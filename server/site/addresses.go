package site

import (
	"net/url"

	"fiftymetres/app/address"
)

// Path is the address of a layout in a language, without a host.
func (s *Site) Path(layout, lang string) string { return s.addresses.Path(layout, lang) }

// Link is a view's own address, without a host.
func (s *Site) Link(v View) string { return s.addresses.Link(s.page(v)) }

// Canonical is the address that a view shares with all that show the same: the
// story's, at the same moment.
func (s *Site) Canonical(v View) string {
	p := s.page(v)
	p.Layout, p.Theme, p.Pin = address.Story, "", false
	return s.addresses.Link(p)
}

// shared is the address under which a view is passed on, with its second.
func (s *Site) shared(v View) string {
	p := s.page(v)
	p.Layout, p.Theme = address.Story, ""
	return s.addresses.Link(p)
}

// Embedded is the view of an embed that shows what one of our pages does; ok is
// false where no page has that address.
func (s *Site) Embedded(u *url.URL) (v View, ok bool) {
	p, ok := s.addresses.Read(u)
	if !ok {
		return View{}, false
	}
	p = s.addresses.Query(address.Embed, p.Lang, u.Query(), u.Fragment)
	link, err := url.Parse(s.addresses.Link(p))
	if err != nil {
		return View{}, false
	}
	return s.View(address.Embed, with(link.Query(), p.Lang)), true
}

func with(q url.Values, lang string) url.Values {
	q.Set("lang", lang)
	return q
}

func (s *Site) page(v View) address.Page {
	p := address.Page{Layout: v.Layout, Lang: v.Lang, Edition: v.Edition, Theme: v.Theme, Idle: v.Idle, Pin: v.Pin}
	return s.addresses.At(p, v.T)
}

// inLanguage is a view in another language.
func (v View) inLanguage(lang string) View {
	v.Lang = lang
	return v
}
