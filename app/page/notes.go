package page

import (
	"cmp"
	"slices"
	"strings"

	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// notes are what stands under the story: who and where, background, the
// questions no moment shows, all sources with all that is cited of them, how
// it was made.
func (b *Book) notes() node {
	w := b.words
	return tag("footer").Class("notes").Body(
		tag("section").Body(
			tag("h2").Text(w.Method),
			tag("p").Class("lead").Text(b.Summary.In(b.Lang)),
			tag("p").Text(b.Method.In(b.Lang)),
			tag("p").Text(b.edition.Note.In(b.Lang)),
		),
		later(w.WhoWhere, b.everybody()),
		later(w.Background, b.background()),
		later(w.Others, b.otherQuestions()),
		later(w.Sources, b.sourceList(true)),
		later("", b.sourceList(false)),
		b.credits(),
	)
}

// later is a section that lies far below where a page opens: its heading, and the
// rest as text until a reader comes near, or looks for it.
func later(heading string, rest []node) node {
	s := tag("section")
	if heading != "" {
		s.Body(tag("h2").Text(heading))
	}
	return s.Body(folded(rest...))
}

// credits are whom the map, the texts and the letters come from.
func (b *Book) credits() node {
	body := []node{tag("h2").Text(b.words.Credits), tag("p").Text(b.Map.Credit)}
	for _, text := range []string{b.words.Code, b.Licence.In(b.Lang, b.Languages...), words.Fill(b.words.FontsFrom, "what", strings.Join(b.words.Fonts, ", "))} {
		if text != "" {
			body = append(body, tag("p").Text(text))
		}
	}
	return tag("section").Class("credits").Body(body...)
}

// sourceList is a kind of the sources under its name: those that the story rests
// on, or the others. A story that does not tell them apart has one list, without a name.
func (b *Book) sourceList(primary bool) []node {
	apart := len(b.Primary) > 0 && len(b.Others) > 0
	var out []node
	for i := range b.Sources {
		if s := &b.Sources[i]; b.admits(s) && primary == (s.Document != "" || !apart) {
			out = append(out, b.sourceEntry(s))
		}
	}
	name := b.Others
	if primary {
		name = b.Primary
	}
	if apart && len(out) > 0 {
		out = append([]node{tag("h3").Text(name.In(b.Lang, b.Languages...))}, out...)
	}
	return out
}

// sourceEntry is a source in full, with every claim that is made of it.
func (b *Book) sourceEntry(s *story.Source) node {
	body := append([]node{tag("h4").Text(s.Short)}, b.sourceFacts(s)...)
	ids, statements := b.claimsOf(s.ID)
	body = append(body, tag("details").Body(
		tag("summary").Text(b.words.Count(b.words.ClaimCount, statements)),
		folded(b.paragraphs(ids)),
	))
	return tag("div").Class("source").DataSet("source", s.ID).ID("source-" + s.ID).Body(body...)
}

// claimsOf are the claims of a source by their place in it, and how many of
// them are statements and not repeats.
func (b *Book) claimsOf(source string) (ids []string, statements int) {
	for _, c := range b.Story.Claims {
		if c.Source != source {
			continue
		}
		ids = append(ids, c.ID)
		if len(c.Repeats) == 0 {
			statements++
		}
	}
	slices.SortStableFunc(ids, func(x, y string) int { return cmp.Compare(b.claims[x].Paragraph, b.claims[y].Paragraph) })
	return ids, statements
}

// sourceFacts are the publisher, headline, byline, date and address of a
// source; what the record does not settle says so.
func (b *Book) sourceFacts(s *story.Source) []node {
	w := b.words
	line := b.sure(s.Publisher) + " · " + w.Published + ": " + b.date(s.Date)
	if s.Byline != "" {
		line += " · " + w.Byline + ": " + b.sure(s.Byline)
	}
	out := []node{
		tag("p").Class("headline").Lang(s.Language).Text(b.sure(s.Headline)),
		tag("p").Class("facts").Text(line),
	}
	switch {
	case s.URL == story.NotVerifiable:
		out = append(out, tag("p").Class("facts").Text(w.Address+": "+w.NotVerifiable))
	case b.Layout == "kiosk":
		out = append(out, tag("p").Class("facts", "address").Text(s.URL))
	default:
		out = append(out, tag("p").Class("facts").Body(
			link(s.URL).Class("out").Attr("target", "_blank").Attr("rel", "noopener noreferrer").Text(w.OpenSource+" ↗")))
	}
	if n := s.Note.In(b.Lang); n != "" {
		out = append(out, tag("p").Class("facts").Text(n))
	}
	return out
}

// paragraphs lists claims of one source by their place in it.
func (b *Book) paragraphs(ids []string) node {
	var items []node
	for _, id := range ids {
		c := b.claims[id]
		text := c.Text.In(b.Lang)
		if len(c.Repeats) > 0 {
			text = b.repeats(c)
		}
		if at := b.locator(c); at != "" {
			text = at + "  " + text
		}
		items = append(items, tag("li").DataSet("claim", id).Text(text))
	}
	return tag("ul").Class("plain").Body(items...)
}

// repeats names the paragraphs that a claim only says again.
func (b *Book) repeats(c *story.Claim) string {
	var of []string
	for _, id := range c.Repeats {
		if o := b.claims[id]; o != nil && b.locator(o) != "" {
			of = append(of, b.locator(o))
		}
	}
	return words.Fill(b.words.Repeats, "what", strings.Join(slices.Compact(of), ", "))
}

// everybody are the actors and the places of which the edition has something to say.
func (b *Book) everybody() []node {
	var out []node
	add := func(id string, about story.Text) {
		if name := b.nameOf(id); name != "" {
			out = append(out, tag("div").Class("entry").ID("about-"+id).Body(tag("h3").Text(name), tag("p").Text(about.In(b.Lang))))
		}
	}
	for _, a := range b.Story.Actors {
		add(a.ID, a.About)
	}
	for i := range b.Map.Features {
		p := &b.Map.Features[i].Properties
		add(p.ID, p.About)
	}
	return out
}

// background are the claims that belong to no moment, by topic.
func (b *Book) background() []node {
	var out []node
	for _, t := range b.Topics {
		var ids []string
		for _, c := range b.Story.Claims {
			if c.Topic == t.ID {
				ids = append(ids, c.ID)
			}
		}
		if ids = b.known(ids); len(ids) > 0 {
			out = append(out, tag("details").Class("topic").Body(tag("summary").Text(t.Label.In(b.Lang)), folded(b.claimList(ids, "small"))))
		}
	}
	return out
}

// otherQuestions are the discrepancies that no moment of the edition shows.
func (b *Book) otherQuestions() []node {
	var out []node
	for _, d := range b.Story.Discrepancies {
		told := false
		for i := range b.Moments {
			told = told || slices.Contains(b.telling(i).Differ, d.ID)
		}
		if told {
			continue
		}
		if e := b.differ(d.ID); e != nil {
			out = append(out, e)
		}
	}
	return out
}
