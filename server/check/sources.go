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

func (c *checker) claims() {
	for i, l := range c.s.Claims {
		a := at{story.ClaimsFile, ""}.key("claims").index(i)
		c.id(a.key("id"), c.everyClaim, l.ID, i)
		if c.ref(a.key("source"), c.sourceSet, l.Source) {
			c.paragraph(a.key("paragraph"), l)
		}
		if len(l.Repeats) > 0 {
			c.repeat(a, l)
			continue
		}
		c.text(a.key("text"), l.Text)
		if l.Quantity != nil {
			c.quantity(a.key("quantity"), *l.Quantity)
		}
		if l.Clock != "" {
			c.time(a.key("clock"), l.Clock)
		}
		c.belongs(a, l)
	}
}

// repeat judges a claim that only says again what others of its source say.
func (c *checker) repeat(a at, l story.Claim) {
	if len(l.Text) > 0 || l.Quantity != nil || l.Clock != "" || l.Moment != "" || l.Topic != "" {
		c.wrong(a, "keep its id, source, paragraph and repeats alone", "a repeat has what it repeats, and nothing of its own")
	}
	for i, id := range l.Repeats {
		o := c.sourceOf[id]
		if c.ref(a.key("repeats").index(i), c.claimSet, id) && o != nil && o.ID != l.Source {
			c.wrong(a.key("repeats").index(i), "name a claim of the same source", "the claim %q is made by %q, not by %q", id, o.ID, l.Source)
		}
	}
}

func (c *checker) paragraph(a at, l story.Claim) {
	o := c.sourceOf[l.ID]
	if o == nil || o.ID != l.Source { // another claim has the same id
		return
	}
	if o.Document != "" && l.Paragraph < 1 {
		c.wrong(a, "write the paragraph's number, counting from 1", "the claim is of document %s and names no paragraph of it", o.Document)
	}
	if o.Document == "" && l.Paragraph != 0 {
		c.wrong(a, "take the paragraph out, or give the source its document", "the source %q is none of the story's documents and has no paragraphs", o.ID)
	}
}

func (c *checker) quantity(a at, q story.Quantity) {
	c.finite(a.key("value"), q.Value)
	c.filled(a.key("unit"), q.Unit, "write the unit, such as \"m\" or \"shots\"")
	if c.finite(a.key("high"), q.High) && q.High != 0 && q.High < q.Value {
		c.wrong(a.key("high"), "write the upper end of the range here, the lower in value", "%g is below the value, %g", q.High, q.Value)
	}
}

func (c *checker) belongs(a at, l story.Claim) {
	switch {
	case l.Moment != "" && l.Topic != "":
		c.wrong(a, "keep the moment or the topic, and take the other out", "the claim has both a moment and a topic")
	case l.Moment != "":
		c.ref(a.key("moment"), c.momentSet, l.Moment)
	case l.Topic != "":
		c.ref(a.key("topic"), c.topicSet, l.Topic)
	default:
		c.wrong(a, "name the moment or the topic that it is about", "the claim has neither a moment nor a topic")
	}
}

func (c *checker) discrepancies() {
	for i, d := range c.s.Discrepancies {
		a := at{story.DiscrepanciesFile, ""}.key("discrepancies").index(i)
		c.id(a.key("id"), c.discrepancySet, d.ID, i)
		c.text(a.key("question"), d.Question)
		c.textIfAny(a.key("note"), d.Note)
		if len(d.Answers) < 2 {
			c.wrong(a.key("answers"), "give at least two answers, or take the discrepancy out", "a discrepancy with %d answers is none", len(d.Answers))
		}
		for j, answer := range d.Answers {
			a := a.key("answers").index(j)
			c.text(a.key("value"), answer.Value)
			if len(answer.Claims) == 0 {
				c.wrong(a.key("claims"), "name the claims that give this answer", "nobody gives this answer")
			}
			c.refs(a.key("claims"), c.claimSet, answer.Claims)
		}
	}
}

// cites judges references to claims from an edition, which may not know what
// was published after it unless it says that it does.
func (c *checker) cites(a at, list []string, e story.Edition) {
	for i, id := range list {
		if !c.ref(a.index(i), c.claimSet, id) || e.Later {
			continue
		}
		if o := c.sourceOf[id]; o != nil && isDate(o.Known) && isDay(e.Date) && !story.Knows(e.Date, o.Known) {
			c.wrong(a.index(i), "cite an earlier source, or mark the edition with \"later\": true",
				"the edition of %s cites %q, known only from %s", e.Date, id, o.Known)
		}
	}
}
