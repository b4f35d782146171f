package page

import (
	"slices"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
)

// claimList shows claims, each with who said it, when, and where in it.
func (b *Book) claimList(ids []string, class string) node {
	var items []node
	for _, id := range ids {
		if c, s := b.claim(id); c != nil && s != nil {
			items = append(items, b.claimItem(c, s))
		}
	}
	return tag("ul").Class("claims", class).Body(items...)
}

func (b *Book) claimItem(c *story.Claim, s *story.Source) node {
	return tag("li").Class("claim").DataSet("claim", c.ID).Body(
		b.toClaim(c, s).Class("who").DataSet("source", s.ID).Text(b.called(s)),
		tag("span").Class("when").Text(b.cite(c, s)),
		tag("p").Class("what").Text(c.Text.In(b.Lang)),
	)
}

// toClaim leads to the claim's place among all that is cited of its source; the program
// opens the source.
func (b *Book) toClaim(c *story.Claim, s *story.Source) *element {
	if !address.Plays(b.Layout) { // there no program opens anything
		return link(b.inLedger("claim-" + c.ID))
	}
	return b.toEntry("claim-"+c.ID).DataSet("act", "source").DataSet("id", s.ID)
}

// locator is where in its source a claim is made, or empty.
func (b *Book) locator(c *story.Claim) string {
	at := c.Locator()
	if at.N == "" {
		return ""
	}
	return b.words.Locator(at.Kind, at.N)
}

// cite is a claim's date and its place in the source; a report published after the edition's
// day says so.
func (b *Book) cite(c *story.Claim, s *story.Source) string {
	text := b.when(s)
	if at := b.locator(c); at != "" {
		text += " · " + at
	}
	if !story.Knows(b.Edition, s.Known) {
		text += " · " + b.words.LaterReport
	}
	return text
}

// known are the claims that this edition may show: in an edition that takes
// later reports, all of them.
func (b *Book) known(ids []string) []string {
	var out []string
	for _, id := range ids {
		if c, s := b.claim(id); c != nil && s != nil && b.admits(s) {
			out = append(out, id)
		}
	}
	return out
}

// differs is a mark that sources of a moment differ, on what, and on opening each question
// with its answers, and the way to where all are compared. Where the edition knows but one answer to each, there is none.
func (b *Book) differs(i int) node {
	asked := b.disputes(b.telling(i).Differ)
	if len(asked) == 0 {
		return nil
	}
	box, inside := tag("details").Class("differ"), folded
	if b.By != (story.Choice{}) && slices.Contains(b.telling(i).Differ, b.By.Question) {
		box.Attr("open", "") // what the map is drawn by is seen
		inside = func(body ...node) *element { return tag("div").Body(body...) }
	}
	return box.Body(
		tag("summary").Body(tag("span").Class("posed").Body(b.differsOn(asked)...)),
		inside(tag("p").Class("facts").Body(b.toBeside(i).Class("out").Text(b.words.CompareAll+" →"))).Body(flat(b.questions(b.telling(i).Differ))...))
}

// answers are a discrepancy's question, and each answer with the claims behind it. An
// edition that knows only one answer has none.
func (b *Book) answers(id string) (question string, body []node) {
	d := b.discrepancies[id]
	if d == nil {
		return "", nil
	}
	var answers []node
	for i := range d.Answers {
		a := &d.Answers[i]
		claims := b.known(a.Claims)
		if len(claims) == 0 {
			continue
		}
		said := b.drawable(d, a, i)
		if said == nil {
			said = text(a.Value.In(b.Lang))
		}
		answers = append(answers, tag("li").Body(
			tag("p").Class("answer").Body(said),
			b.claimList(claims, "small"),
		))
	}
	if len(answers) < 2 {
		return "", nil
	}
	body = []node{tag("ul").Class("answers").Body(answers...)}
	if found := b.finding(d); found != nil {
		body = append(body, found)
	}
	return d.Question.In(b.Lang), body
}

// finding is what we make of a question, where the edition knows all that it rests on.
func (b *Book) finding(d *story.Discrepancy) node {
	n := d.Note.In(b.Lang)
	if n == "" || !b.admitsAll(d) {
		return nil
	}
	return tag("p").Class("verdict").Text(n)
}
