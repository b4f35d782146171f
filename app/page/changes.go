package page

import "fiftymetres/app/story"

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
		for _, c := range e.Changes {
			if item := b.change(&c); item != nil {
				list.Body(item)
			}
		}
		out = append(out, tag("p").Class("facts").Body(text(b.Editions[i-1].Label.In(b.Lang)+" → "+e.Label.In(b.Lang))), list)
	}
	return out
}

func (b *Book) change(c *story.Change) node {
	i := b.MomentCalled(c.Moment)
	if i < 0 {
		return nil
	}
	return tag("li").Body(
		tag("p").Class("what").Text(c.Text.In(b.Lang)),
		tag("p").Class("facts").Body(link(b.site.Link(b.site.Come(b.story(), i))).Class("out").Text(b.Label(i)+" →")),
		b.claimList(b.known(c.Claims), "small"))
}
