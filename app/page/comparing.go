package page

import (
	"slices"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
)

// comparing is the comparison as a panel beside the map: the questions of the moment at which
// it was opened, then all others, as far as its filter lets them through. Another choice
// changes it where it stands. A story in which nothing differs has none.
func (b *Book) comparing(asked string) (title string, body []node) {
	if len(b.compared("", address.Filter{})) == 0 {
		return "", nil
	}
	at := b.site.Beside(asked)
	all, said := b.compared(at.Of, at.Filter), b.words.ComparedNone
	if len(all) > 0 {
		said = b.words.Count(b.words.DifferOn, len(all))
	}
	choose := func(of string, f address.Filter, now bool) *element {
		return toggle("narrow", "", now).DataSet("id", address.Beside{At: at.At, Of: of, Filter: f}.String())
	}
	body = []node{
		b.filters(at.Of, at.Filter, choose, false),
		tag("p").Class("facts").Role("status").Text(said),
		b.ringed(all...),
		markup(printed(b.cards(at, all))), // of hundreds of elements none changes by itself
	}
	if b.Layout != address.Kiosk {
		body = append(body, tag("p").Class("facts").Body(link(b.site.Filtered(b.Page, at.Of, at.Filter)).Class("out").Text(b.words.InLedger+" →")))
	}
	return b.words.Compared, body
}

// cards are questions, each with its answers; under a heading those of the moment at which
// the panel was opened, and under another the rest, where no moment is chosen.
func (b *Book) cards(at address.Beside, all []*story.Discrepancy) node {
	var own, others []node
	var first []string
	i := b.MomentCalled(at.At)
	if i >= 0 && at.Of == "" {
		first = b.telling(i).Differ
	}
	for _, id := range first { // in the card's order
		if d := b.discrepancies[id]; slices.Contains(all, d) {
			own = append(own, b.side(d))
		}
	}
	for _, d := range all {
		if !slices.Contains(first, d.ID) {
			others = append(others, b.side(d))
		}
	}
	out := tag("div").Class("compared")
	if len(own) > 0 {
		out.Body(tag("h3").Class("kicker").Text(b.kicker(i))).Body(own...)
	}
	if len(own) > 0 && len(others) > 0 {
		out.Body(tag("h3").Class("kicker").Text(b.words.OtherQuestions))
	}
	return out.Body(others...)
}

// side is a question with its answers under each other, who gives each, and where on the
// map it is asked.
func (b *Book) side(d *story.Discrepancy) node {
	out := tag("div").Class("question").DataSet("discrepancy", d.ID).Body(tag("h4").Text(d.Question.In(b.Lang)))
	return out.Body(b.sides(d)...)
}

// sides are that without the question.
func (b *Book) sides(d *story.Discrepancy) []node {
	plain := *b // what is drawn is marked where it stands, so that this is not written anew
	plain.By = story.Choice{}
	list := tag("ul").Class("answers")
	for i, a := range b.shown(d) {
		said := tag("p").Class("answer")
		if drawn := plain.drawable(d, a, i); drawn != nil {
			said.Body(drawn)
		} else {
			said.Body(b.lettered(d, a, tag("b"), i), text(" "+a.Value.In(b.Lang)))
		}
		if b.holds(d, a) {
			said.Body(markup(" "), tag("span").Class("held").Text("✓ "+b.words.Holds))
		}
		by := tag("p").Class("by")
		for k, id := range b.known(a.Claims) {
			if k > 0 {
				by.Body(markup(" "))
			}
			c, s := b.claim(id)
			by.Body(tag("span").DataSet("claim", id).Body(b.toClaim(c, s).Text(b.called(s)), text(" "+b.cite(c, s))))
		}
		list.Body(tag("li").Body(said, by))
	}
	out := []node{tag("p").Body(b.verdict(d)), list}
	seen := tag("p").Class("chips").Text(b.words.OnMap + " ")
	for _, i := range b.Asks(b.Edition, d.ID) {
		slug := b.Moments[i].Slug
		seen.Body(markup(" "), link(b.site.Link(b.site.Come(plain.Page, i))).DataSet("act", "moment").DataSet("id", slug).Text(b.Label(i)))
	}
	if len(seen.body) > 1 {
		out = append(out, seen)
	}
	return out
}

// toBeside opens the comparison at a moment; without the program it leads to the ledger's.
func (b *Book) toBeside(i int) *element {
	slug := b.Moments[i].Slug
	return b.opener("questions", slug, b.site.Filtered(b.Page, slug, address.Filter{}))
}

// disputed is, in a caption, on what a moment's sources differ; it opens all of it.
func (b *Book) disputed(i int) node {
	all := b.disputes(b.telling(i).Differ)
	if len(all) == 0 {
		return nil
	}
	return b.toBeside(i).Class("disputed").Body(tag("span").Class("posed").Body(b.differsOn(all)...))
}
