package page

import (
	"cmp"
	"slices"
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// Ledger prints the page of all that the story rests on: each question that sources
// answer differently, each source with every claim that is made of it, background,
// who and where. The ledger of one moment has its questions and its claims alone.
func (b *Book) Ledger() string {
	b.recall()
	main := tag("main").ID("main").Body(tag("h1").Text(b.words.Ledger))
	if i := b.MomentCalled(b.Of); i >= 0 {
		main.Body(tag("h2").Text(b.kicker(i)), tag("p").Class("lead").Text(b.telling(i).Heading.In(b.Lang)))
		main.Body(b.sentences(i)...)
		main.Body(b.toLedger())
		for _, c := range b.asked() {
			main.Body(c.section())
		}
		return printed(b.read(main))
	}
	if c, s := b.claim(b.Claim); c != nil && s != nil && b.admits(s) {
		return printed(b.read(main.Body(b.toCite(c, s)...)))
	}
	chapters, contents := []node{}, tag("nav").Class("contents")
	for _, c := range append(b.asked(),
		chapter{"changes", b.words.Changes, b.changes()},
		chapter{"sources", b.words.Sources, append(append([]node{tag("p").Class("facts").Text(b.words.MarksAre)}, b.sourceList(true)...), b.sourceList(false)...)},
		chapter{"background", b.words.Background, append(b.charts(), b.background()...)},
		chapter{"who-where", b.words.WhoWhere, b.everybody()},
		chapter{"corrections", b.words.Corrections, b.corrections()},
		chapter{"take-away", b.words.TakeAway, b.takeAway()},
	) {
		if len(c.body) > 0 {
			contents.Body(link("#" + c.id).Text(c.heading))
			chapters = append(chapters, c.section())
		}
	}
	main.Body(tag("p").Class("lead").Text(b.edition.Note.In(b.Lang)), contents.Aria("label", b.words.Ledger))
	main.Body(chapters...)
	return printed(b.read(main))
}

// chapter is a part of the ledger, under its heading.
type chapter struct {
	id, heading string
	body        []node
}

func (c chapter) section() node {
	return tag("section").ID(c.id).Body(append([]node{tag("h2").Text(c.heading)}, c.body...)...)
}

// asked are the questions that sources answer differently: side by side, as far as the
// page's filter lets them through, and one by one in full. Where nothing differs there
// are none.
func (b *Book) asked() []chapter {
	var ids []string
	for _, d := range b.compared(b.Of, address.Filter{}) {
		ids = append(ids, d.ID)
	}
	if len(ids) == 0 {
		return nil
	}
	return []chapter{{address.Compared, b.words.Compared, b.matrix(b.Of, b.Filter)}, {"questions", b.words.Questions, b.questions(ids)}}
}

// inLedger leads to an entry of the ledger, which on the ledger of one moment is elsewhere.
func (b *Book) inLedger(id string) string {
	if b.Layout == address.Ledger && b.Of == "" {
		return "#" + id
	}
	return b.site.Entry(b.Page, id)
}

// read is a page that is read and does not play: under the story's name, which leads
// to it, and the two switches.
func (b *Book) read(main *element) node {
	return tag("div").Class("read").Body(
		tag("header").Class("masthead").Body(
			tag("p").Class("brand").Body(link(b.site.Link(b.story())).Text(b.Title.In(b.Lang))),
			b.editionSwitch(b.State), b.languageSwitch(b.State)),
		main)
}

// toLedger leads to all of the ledger.
func (b *Book) toLedger() node {
	return tag("p").Body(link(b.site.Ledger(b.Page)).Class("out").Text(b.words.LedgerOpen + " →"))
}

// story is where the story opens in the book's language and edition.
func (b *Book) story() address.Page {
	return address.Page{Layout: address.Story, Lang: b.Lang, Edition: b.Edition}
}

// sourceList is a kind of the sources under its name: those that the story rests
// on, or the others. A story that does not tell them apart has one list, without a name.
func (b *Book) sourceList(primary bool) []node {
	sources, name := b.sourcesOf(primary)
	var out []node
	if name != "" && len(sources) > 0 {
		out = append(out, tag("h3").Text(name))
	}
	for _, s := range sources {
		out = append(out, b.sourceEntry(s))
	}
	return out
}

// sourcesOf are a kind of the sources that the edition admits, and its name.
func (b *Book) sourcesOf(primary bool) (sources []*story.Source, name string) {
	apart := len(b.Primary) > 0 && len(b.Others) > 0
	for i := range b.Sources {
		if s := &b.Sources[i]; b.admits(s) && primary == (s.Document != "" || !apart) {
			sources = append(sources, s)
		}
	}
	switch {
	case !apart:
		return sources, ""
	case primary:
		return sources, b.Primary.In(b.Lang, b.Languages...)
	}
	return sources, b.Others.In(b.Lang, b.Languages...)
}

// sourceEntry is a source in full, with every claim that is made of it.
func (b *Book) sourceEntry(s *story.Source) node {
	body := append([]node{tag("h4").Body(here("source-"+s.ID, b.called(s)))}, b.sourceFacts(s)...)
	return tag("div").Class("source").DataSet("source", s.ID).ID("source-"+s.ID).Body(body...).Body(b.standing(s)...).Body(b.citeSource(s), b.paragraphs(b.claimsOf[s.ID]))
}

// statements is how many claims of a source are statements and not repeats.
func (b *Book) statements(source string) (n int) {
	for _, id := range b.claimsOf[source] {
		if len(b.claims[id].Repeats) == 0 {
			n++
		}
	}
	return n
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
	case b.Layout == address.Kiosk:
		out = append(out, readOff(b.site.Code(s.ID, s.URL), w.ReadOnPhone, s.URL))
	default:
		out = append(out, tag("p").Class("facts").Body(
			link(s.URL).Class("out").Attr("target", "_blank").Attr("rel", "noopener noreferrer").Aria("label", w.OpenSource+": "+b.called(s)+" – "+b.sure(s.Headline)).Text(w.OpenSource+" ↗")))
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
		what := c.Text.In(b.Lang)
		if len(c.Repeats) > 0 {
			what = b.repeats(c)
		}
		at := b.locator(c)
		item := tag("li").DataSet("claim", id)
		switch {
		case b.Layout == address.Ledger:
			item.ID("claim-"+id).Body(here("claim-"+id, cmp.Or(at, "#")), markup("  "))
		case at != "":
			what = at + "  " + what
		}
		items = append(items, item.Body(text(what), b.toMoment(c), b.toCitation(id)))
	}
	return tag("ul").Class("plain").Body(items...)
}

// toMoment leads from a claim in the ledger to what the map shows of it.
func (b *Book) toMoment(c *story.Claim) node {
	i := b.MomentCalled(c.Moment)
	if b.Layout != address.Ledger || i < 0 || !slices.Contains(b.course.Moments, i) {
		return nil
	}
	return link(b.site.Link(b.site.Come(b.story(), i))).Class("seen").Text(b.words.OnMap + ": " + b.Label(i))
}

// toCitation leads to a claim as it is cited.
func (b *Book) toCitation(claim string) node {
	if b.Layout != address.Ledger {
		return nil
	}
	return link(b.site.Citation(b.Page, claim)).Class("cite").Text(b.words.Cite)
}

// here is a link to where it stands itself: to be copied.
func here(id, name string) node { return link("#" + id).Class("here").Text(name) }

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

// questions are discrepancies, in full.
func (b *Book) questions(ids []string) []node {
	var out []node
	for _, id := range ids {
		if question, body := b.answers(id); body != nil {
			d, heading := tag("div").Class("question").DataSet("discrepancy", id), tag("h3").Text(question)
			if b.Layout == address.Ledger {
				d.ID("question-" + id)
				heading = tag("h3").Body(here("question-"+id, question))
			}
			out = append(out, d.Body(append([]node{heading}, body...)...))
		}
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
			out = append(out, tag("h3").Text(t.Label.In(b.Lang)), b.claimList(ids, "small"))
		}
	}
	return out
}

// otherwise is what a thing is called in the story's other languages: who looks for it
// elsewhere needs its name there.
func (b *Book) otherwise(name story.Text) []node {
	var out []node
	for _, lang := range b.Languages {
		if other := name[lang]; lang != b.Lang && other != "" {
			out = append(out, tag("p").Class("otherwise").Lang(lang).Text(other))
		}
	}
	return out
}

// everybody are the actors and the places of which the edition has something to say.
func (b *Book) everybody() []node {
	var out []node
	add := func(id string, name, about story.Text, claims []string) {
		if own := b.nameOf(id); own != "" {
			e := tag("div").Class("entry").ID("about-" + id).Body(tag("h3").Body(here("about-"+id, own)))
			e.Body(b.otherwise(name)...)
			e.Body(tag("p").Text(about.In(b.Lang)))
			if claims = b.known(claims); len(claims) > 0 {
				e.Body(b.claimList(claims, "small"))
			}
			out = append(out, e)
		}
	}
	for i := range b.Story.Actors {
		a := &b.Story.Actors[i]
		add(a.ID, a.Name, a.About, b.actorClaims(a))
	}
	for i := range b.Map.Features {
		p := &b.Map.Features[i].Properties
		add(p.ID, p.Name, p.About, p.Claims)
	}
	return out
}
