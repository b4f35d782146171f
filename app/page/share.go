package page

import (
	"strconv"

	"fiftymetres/app/address"
	"fiftymetres/app/snippet"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// The ways to embed that the share sheet knows.
const (
	AsElement   = "element"
	AsIframe    = "iframe"
	AsAMP       = "amp"
	AsWordPress = "wordpress"
)

// Previews are the widths that it previews, CSS px: those of a phone, a column and a wide
// article.
var Previews = []int{330, 510, 660, 930, 1200}

// Sharing is what is chosen on the share sheet.
type Sharing struct {
	As     string // "" for the first
	Width  int    // of the preview, CSS px; 0 for none
	Copied string // id of what was copied last
}

// shareButton opens the share sheet. What is on a kiosk stays there, and an embed is
// passed on with its article.
func (b *Book) shareButton() node {
	if b.Layout != address.Story {
		return nil
	}
	return button("share", "tool help").Aria("label", b.words.Share).Body(markup(shareIcon))
}

const shareIcon = `<svg viewBox="0 0 24 24" width="24" height="24" focusable="false" aria-hidden="true"><path d="M12 15V4.5M8 8l4-4 4 4M6.5 11.5v8h11v-8" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>`

// share is the sheet: a link to what is told, what embeds it, pictures of it, and how it
// is cited.
func (b *Book) share(p *panel) []node {
	return []node{
		b.copied(p),
		b.copyable(p, "share-link", b.words.ShareLink, p.Origin+b.site.Link(p.Now)),
		b.embedding(p),
		b.pictures(p),
		b.copyable(p, "share-cite", b.words.ShareCite, b.citation(p)),
	}
}

// copied says, also aloud, that something was copied.
func (b *Book) copied(p *panel) node {
	said := ""
	if p.Sharing.Copied != "" {
		said = b.words.Copied
	}
	return tag("p").Class("copied").Role("status").Text(said)
}

// copyable is a text under its name, with what copies it.
func (b *Book) copyable(p *panel, id, name, value string) node {
	label := b.words.Copy
	if p.Sharing.Copied == id {
		label = b.words.Copied + " ✓"
	}
	return tag("div").Class("setting").Body(
		tag("div").Class("setting-head").Body(tag("h3").Class("setting-name").Text(name),
			button("copy", "tool").DataSet("id", id).Aria("label", b.words.Copy+": "+name).Text(label)),
		tag("pre").Class("snippet").ID(id).TabIndex(0).Role("group").Aria("label", name).Text(value))
}

// embedding is what an editor pastes, in the dialect of the place where it goes, with the
// embed as it will be.
func (b *Book) embedding(p *panel) node {
	w := b.words
	as := p.Sharing.As
	if as == "" {
		as = AsElement
	}
	e := Embed(b.Story, b.site, p.Now, p.Origin)
	code := map[string]string{AsElement: e.Element(), AsIframe: e.Iframe(), AsAMP: e.AMP(w.More), AsWordPress: e.Link()}[as]
	wide := tag("div").Class("choice").Role("group").Aria("label", w.SharePreview)
	for _, px := range Previews {
		wide.Body(toggle("share-width", strconv.Itoa(px), px == p.Sharing.Width).DataSet("id", strconv.Itoa(px)))
	}
	out := tag("div").Class("sharing").Body(
		choices(w.ShareEmbed, "share-as", as, [][2]string{{AsElement, w.ShareElement}, {AsIframe, "iframe"}, {AsAMP, "AMP"}, {AsWordPress, "WordPress"}}),
		b.copyable(p, "share-code", w.ShareCode, code),
		tag("div").Class("setting").Body(tag("h3").Class("setting-name").Text(w.SharePreview), wide),
	)
	if px := p.Sharing.Width; px > 0 {
		high := strconv.Itoa(snippet.Height(px))
		out.Body(tag("div").Class("preview").DataSet("width", strconv.Itoa(px)).Body(
			tag("iframe").Attr("title", e.Title).Attr("src", b.site.Link(embedAt(p.Now))).Attr("width", strconv.Itoa(px)).Attr("height", high).Attr("loading", "lazy")))
	}
	return out.Body(tag("p").Class("facts").Body(link(b.site.Guide(b.Lang)).Class("out").Text(w.Newsrooms + " →")))
}

// Embed is what an article pastes to show what a page of a story's site tells, at an
// origin.
func Embed(st *story.Story, site address.Site, p address.Page, origin string) snippet.Embed {
	at := "moment"
	value := st.Moments[p.Moment].Slug
	if p.Pin {
		at, value = "t", strconv.Itoa(int(p.T))
	}
	attributes := [][2]string{{at, value}}
	if p.Edition != site.Usual() {
		attributes = append(attributes, [2]string{"known", p.Edition})
	}
	return snippet.Embed{
		Title: Title(st, p), Page: origin + site.Link(p), Src: origin + site.Link(embedAt(p)), Script: origin + site.Base() + "/embed.js",
		Still: origin + site.Picture(p, address.Card), Tall: origin + site.Picture(p, address.Portrait),
		Width: snippet.Usual, Height: snippet.Height(snippet.Usual), Attributes: append(attributes, [2]string{"lang", p.Lang}),
	}
}

// embedAt is the embed at a page's moment, or its second.
func embedAt(p address.Page) address.Page {
	p.Layout, p.Theme, p.Idle = address.Embed, address.Light, 0
	return p
}

// pictures are the moment's stills, to be taken away.
func (b *Book) pictures(p *panel) node {
	row := tag("div").Class("choice").Role("group").Aria("label", b.words.ShareStills)
	for _, s := range []struct{ shape, name string }{{address.Card, b.words.ShapeCard}, {address.Square, b.words.ShapeSquare}, {address.Portrait, b.words.ShapePortrait}, {address.Print, b.words.ShapePrint}} {
		row.Body(link(b.site.Picture(p.Now, s.shape)).Class("tool").Attr("download", "").Text(s.name + " ↓"))
	}
	return tag("div").Class("setting").Body(tag("h3").Class("setting-name").Text(b.words.ShareStills), row)
}

// citation is how the moment is cited in a text.
func (b *Book) citation(p *panel) string {
	return words.Fill(b.words.Citation, "heading", b.Heading(p.Now.Moment), "title", b.Title.In(b.Lang), "known", b.date(p.Now.Edition), "address", p.Origin+b.site.Link(p.Now))
}
