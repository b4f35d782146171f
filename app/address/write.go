package address

import (
	"net/url"
	"strconv"
	"strings"
)

// Path is where a layout is, in a language, without a query.
func (s Site) Path(layout, lang string) string { return s.base + s.Route(layout, lang) }

// Route is that path without the base, as the server knows it.
func (s Site) Route(layout, lang string) string {
	path := ""
	if lang != s.story.Languages[0] {
		path = "/" + lang
	}
	if layout != Story {
		path += "/" + layout
	}
	if path == "" {
		return "/"
	}
	return path
}

// Short is a page's address as the browser shows it: the moment after the hash,
// the second only where the reader stopped at it. It opens the same page again.
func (s Site) Short(p Page) string {
	q := s.query(p)
	if p.Pin {
		q.Set("t", strconv.Itoa(int(p.T)))
	}
	hash := ""
	if p.Moment > 0 {
		hash = "#" + s.story.Moments[p.Moment].Slug
	}
	return join(s.Path(p.Layout, p.Lang), q) + hash
}

// Link is a page's address for those who see no hash, such as the server: the
// moment, and the second where it is pinned, are in the query. No two pages at
// whole seconds have the same, so that it names a page in a store too.
func (s Site) Link(p Page) string {
	q := s.query(p)
	p.Filter.write(q)
	switch {
	case p.Claim != "":
		q.Set("claim", p.Claim)
	case p.Of != "":
		q.Set("moment", p.Of)
	case p.Pin:
		q.Set("t", strconv.Itoa(int(p.T)))
	case p.Moment > 0:
		q.Set("moment", s.story.Moments[p.Moment].Slug)
	}
	return join(s.Path(p.Layout, p.Lang), q)
}

// Ledger is the address of the ledger in a page's edition and language.
func (s Site) Ledger(p Page) string {
	return s.Link(Page{Layout: Ledger, Lang: p.Lang, Edition: p.Edition})
}

// Transcript is the address of the whole story as text, likewise.
func (s Site) Transcript(p Page) string {
	return s.Link(Page{Layout: Transcript, Lang: p.Lang, Edition: p.Edition})
}

// Entry is the address of one of its entries.
func (s Site) Entry(p Page, id string) string { return s.Ledger(p) + "#" + id }

// Claims is the address of what a moment rests on.
func (s Site) Claims(p Page, moment int) string {
	return s.Link(Page{Layout: Ledger, Lang: p.Lang, Edition: p.Edition, Of: s.story.Moments[moment].Slug})
}

// Still is the address of a page's moment as a picture, so many CSS px wide.
func (s Site) Still(p Page, width int) string { return s.still(p, "svg", "width", strconv.Itoa(width)) }

// The shapes of stills that pages lead to.
const (
	Card     = "card"
	Square   = "square"
	Portrait = "portrait"
	Print    = "print"
)

// Picture is the address of a page's moment as a picture of a shape, as pixels.
func (s Site) Picture(p Page, shape string) string { return s.still(p, "png", "shape", shape) }

// still is the address of a still in a format, of which the query says one thing.
func (s Site) still(p Page, format, what, value string) string {
	q := s.query(Page{Layout: Story, Edition: p.Edition, By: p.By})
	q.Set(what, value)
	if p.Lang != s.story.Languages[0] {
		q.Set("lang", p.Lang)
	}
	return join(s.base+"/stills/"+s.story.Moments[p.Moment].Slug+"."+format, q)
}

// Citation is the address of one claim, to be cited, beside the page that it is of.
func (s Site) Citation(p Page, claim string) string {
	return strings.TrimPrefix(s.Link(Page{Layout: Ledger, Lang: p.Lang, Edition: p.Edition, Claim: claim}), s.Path(Ledger, p.Lang))
}

// Export is the address of a file that other programs read, by its name, in a
// page's edition and language.
func (s Site) Export(p Page, name string) string {
	q := s.query(Page{Layout: Story, Edition: p.Edition})
	if p.Lang != s.story.Languages[0] {
		q.Set("lang", p.Lang)
	}
	return join(s.base+"/export/"+name, q)
}

// Usual is the edition that an address without one means.
func (s Site) Usual() string { return s.edition("") }

// Guide is the page for newsrooms, in a language.
func (s Site) Guide(lang string) string { return s.Path(Guide, lang) }

// query has what a page differs in from how the story opens.
func (s Site) query(p Page) url.Values {
	q := url.Values{}
	if p.Edition != s.edition("") {
		q.Set("known", p.Edition)
	}
	if said := p.By.String(); said != "" {
		q.Set("answer", said)
	}
	switch {
	case p.Theme == "" && p.Layout == Embed:
		q.Set("theme", Auto)
	case p.Theme != theme(p.Layout, ""):
		q.Set("theme", p.Theme)
	}
	if p.Layout == Embed {
		p.Dress.write(q)
	}
	if p.Layout == Kiosk && p.Idle > 0 && p.Idle != UsualIdle {
		q.Set("idle", strconv.FormatFloat(p.Idle, 'f', -1, 64))
	}
	return q
}

func join(path string, q url.Values) string {
	if len(q) == 0 {
		return path
	}
	return path + "?" + q.Encode()
}
