package page

import (
	"slices"
	"strconv"

	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// changes are what the edition knows otherwise than the one before it, item by item, each
// with its claims and the moment that tells it. The first edition leads to what came.
func (b *Book) changes() []node {
	var out []node
	for i := range b.Editions {
		e := &b.Editions[i]
		if len(e.Changes) == 0 {
			continue
		}
		if e.Date != b.Edition { // what it knows is not this edition's to tell
			p := b.Page
			p.Edition = e.Date
			if i > 0 && b.Editions[i-1].Date == b.Edition {
				out = append(out, tag("p").Body(link(b.site.Ledger(p)+"#changes").Class("out").Text(b.words.ChangesNext+" →")))
			}
			continue
		}
		list := tag("ol").Class("changes")
		for k := range e.Changes {
			if item := b.change(k); item != nil {
				list.Body(item)
			}
		}
		out = append(out, tag("p").Class("facts").Body(text(b.Editions[i-1].Label.In(b.Lang)+" → "+e.Label.In(b.Lang))), list)
	}
	return out
}

func (b *Book) change(k int) node {
	c := &b.edition.Changes[k]
	i := b.MomentCalled(c.Moment)
	if i < 0 {
		return nil
	}
	return tag("li").ID(changeID(k)).Body(
		tag("p").Class("what").Text(c.Text.In(b.Lang)),
		tag("p").Class("facts").Body(link(b.site.Link(b.site.Come(b.story(), i))).Class("out").Text(b.Label(i)+" →")),
		b.claimList(b.known(c.Claims), "small"))
}

func changeID(k int) string { return "change-" + strconv.Itoa(k+1) }

// changed is what a moment tells otherwise than the edition before, folded into a line of
// its card. What that rests on is in the ledger.
func (b *Book) changed(i int) node {
	all := b.changesOf(i)
	if len(all) == 0 {
		return nil
	}
	line := tag("span").Class("line").Body(tag("span").Class("flag").Text(words.Fill(b.words.ChangedSince, "what", b.editionBefore())+": "), text(b.edition.Changes[all[0]].Text.In(b.Lang)))
	summary := tag("summary").Body(line)
	var inside []node
	if more := all[1:]; len(more) > 0 {
		summary.Body(tag("span").Class("and").Text(" +" + strconv.Itoa(len(more))))
		list := tag("ul")
		for _, k := range more {
			list.Body(tag("li").Text(b.edition.Changes[k].Text.In(b.Lang)))
		}
		inside = append(inside, list)
	}
	inside = append(inside, tag("p").Class("facts").Body(link(b.site.Entry(b.Page, changeID(all[0]))).Class("out").Text(b.words.InLedger+" →")))
	return tag("details").Class("changed").Body(summary, folded(inside...))
}

// changesOf are the changes that a moment tells, by their index.
func (b *Book) changesOf(moment int) (out []int) {
	for k := range b.edition.Changes {
		if b.edition.Changes[k].Moment == b.Moments[moment].Slug {
			out = append(out, k)
		}
	}
	return out
}

// editionBefore is what the edition before this one is called.
func (b *Book) editionBefore() string {
	if i := b.editionAt(); i > 0 {
		return b.Editions[i-1].Label.In(b.Lang)
	}
	return ""
}

// editionAt is the index of the edition.
func (b *Book) editionAt() int {
	return slices.IndexFunc(b.Editions, func(e story.Edition) bool { return e.Date == b.Edition })
}

// Turned is what is said aloud of an edition that was turned to, at a moment: how much it
// knows, and what of the moment otherwise than the one before.
func (b *Book) Turned(moment int) string {
	said := b.words.KnownOn + " " + b.edition.Label.In(b.Lang) + ": " + b.howMany(b.editionAt()) + "."
	for _, k := range b.changesOf(moment) {
		said += " " + b.edition.Changes[k].Text.In(b.Lang)
	}
	return said
}
