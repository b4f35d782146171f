package page

import (
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// The ends of the files that hold references, as package export writes them.
var references = []string{".bib", ".ris", ".csl.json"}

// reference is how a source is cited in a text: who, what, where, when as far as that is
// known, and the place in it. What is not verifiable is left out.
func (b *Book) reference(s *story.Source, at string) string {
	var parts []string
	for _, part := range []string{quoted(story.Verified(s.Headline)), story.Verified(s.Publisher), b.whenInFull(s), at} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	out := strings.Join(parts, ", ") + "."
	if by := story.Verified(s.Byline); by != "" {
		out = by + ": " + out
	}
	if s.URL != story.NotVerifiable {
		out += " " + s.URL
	}
	return out
}

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "“" + s + "”"
}

// whenInFull is a source's date with its year, or the day by which it was known.
func (b *Book) whenInFull(s *story.Source) string {
	if s.Date == story.NotVerifiable {
		return words.Fill(b.words.By, "what", b.date(s.Known))
	}
	return b.date(s.Date)
}

// quotation is how a claim is cited in a text: its source, the words that it stands in
// here and whose they are, and in which state of the data.
func (b *Book) quotation(c *story.Claim, s *story.Source) string {
	out := b.reference(s, b.locator(c))
	if text := c.Text.In(b.Lang); text != "" {
		out += " – " + b.words.Stated(text, b.Title.In(b.Lang, b.Languages...))
	}
	if b.Origin != "" {
		out += " " + b.Origin + b.site.Entry(b.Page, "claim-"+c.ID)
	}
	if v := b.dataVersion(); v != "" {
		out += " (" + v + ")"
	}
	return out
}

// storyReference is how the story is cited in a text.
func (b *Book) storyReference() string {
	out := b.Title.In(b.Lang, b.Languages...) + ": " + b.Subtitle.In(b.Lang, b.Languages...) + "."
	if b.Origin != "" {
		out += " " + b.Origin + b.site.Link(b.story())
	}
	if v := b.dataVersion(); v != "" {
		out += " (" + v + ")"
	}
	return out
}

// dataVersion says which state of the data this is, or nothing.
func (b *Book) dataVersion() string {
	if b.Stamp.Version == "" {
		return ""
	}
	return words.Fill(b.words.DataVersion, "version", b.Stamp.Version, "date", b.date(b.Stamp.Date))
}

// citing is a text to be copied and the files of the same reference.
func (b *Book) citing(text, stem string) []node {
	return []node{tag("p").Class("reference").Text(text), b.files(stem, references...)}
}

// files leads to files of one name, by their ends.
func (b *Book) files(stem string, ends ...string) node {
	p := tag("p").Class("files")
	for _, end := range ends {
		p.Body(link(b.site.Export(b.Page, stem+end)).Attr("download", "").Text(end))
	}
	return p
}

// citeSource is how a source is cited, in the ledger. It is there unfolded too: that page
// has no script that would unfold it.
func (b *Book) citeSource(s *story.Source) node {
	if b.Layout != address.Ledger {
		return nil
	}
	return tag("details").Class("citing").Body(tag("summary").Text(b.words.ShareCite)).Body(b.citing(b.reference(s, ""), "sources/"+s.ID)...)
}

// toCite is the one claim of a ledger, to be cited.
func (b *Book) toCite(c *story.Claim, s *story.Source) []node {
	what := c.Text.In(b.Lang)
	if len(c.Repeats) > 0 {
		what = b.repeats(c)
	}
	body := append([]node{tag("h2").Text(what)}, b.citing(b.quotation(c, s), "claims/"+c.ID)...)
	facts := append([]node{tag("h3").Text(b.called(s))}, b.sourceFacts(s)...)
	return append(body, tag("div").Class("source").DataSet("source", s.ID).DataSet("claim", c.ID).Body(facts...),
		tag("p").Body(link(b.site.Entry(b.Page, "claim-"+c.ID)).Class("out").Text(b.words.InLedger+" →")))
}
