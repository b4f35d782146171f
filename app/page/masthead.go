package page

import (
	"fiftymetres/app/address"
	"fiftymetres/app/date"
	"fiftymetres/app/words"
)

// masthead is the title, what helps to read the map, and the two switches: what
// was known when, and the language. They are links, so that they work before
// and without the program.
func (b *Book) masthead(now State) node {
	return tag("header").Class("masthead").Body(b.brand(), b.tools(now), b.editionSwitch(now), b.languageSwitch(now))
}

// brand is the story's title and its line.
func (b *Book) brand() node {
	return tag("div").Class("brand").Body(
		tag("h1").Text(b.Title.In(b.Lang)),
		tag("p").Class("dateline").Text(b.Subtitle.In(b.Lang)),
	)
}

// editionSwitch is a small timeline: each edition at its date, and between them a mark for
// every source. How many sources an edition knows is said, too.
func (b *Book) editionSwitch(now State) node {
	var days []int
	for _, e := range b.Editions {
		d, _ := date.Parse(e.Date) // the server has checked them
		days = append(days, dayOf(d))
	}
	var items []node
	picture, said := node(nil), ""
	for i, e := range b.Editions {
		p := b.site.In(now.Page, e.Date)
		a := choice(e.Label.In(b.Lang), b.site.Link(p), "edition", e.Date, e.Date == now.Edition)
		if len(b.published) > 0 {
			a.Attr("title", b.howMany(i))
		}
		if items = append(items, a); e.Date == now.Edition && len(b.published) > 0 {
			t := timelineOf(days, b.published, i)
			picture, said = markup(t.picture()), b.howMany(i)
		}
	}
	line := tag("span").Class("choices")
	if picture != nil {
		line.Body(picture)
	}
	nav := tag("nav").Class("switch", "known").Aria("label", b.words.KnownOn).Body(
		tag("span").Class("switch-label").Text(b.words.KnownOn), line.Body(items...))
	if said != "" {
		nav.Body(tag("span").Class("unseen").Text(said))
	}
	return nav.Body(b.toChanges())
}

// howMany says how many sources an edition knows.
func (b *Book) howMany(edition int) string {
	n, all := b.knownBy(edition)
	return words.Fill(b.words.KnownBy, "n", b.words.Number(float64(n)), "all", b.words.Number(float64(all)))
}

// toChanges leads from the story to what an edition knows otherwise than the one before.
func (b *Book) toChanges() node {
	if b.Layout != address.Story {
		return nil
	}
	to := -1
	for i := range b.Editions {
		if len(b.Editions[i].Changes) > 0 && (to < 0 || b.Editions[i].Date <= b.Edition) {
			to = i
		}
	}
	if to < 0 {
		return nil
	}
	p := b.Page
	p.Edition = b.Editions[to].Date
	return link(b.site.Entry(p, "changes")).Class("news").Text(b.words.ChangesShort)
}

func (b *Book) languageSwitch(now State) node {
	var items []node
	for _, l := range b.tongues {
		p := now.Page
		p.Lang = l.Lang
		items = append(items, choice(l.Short, b.site.Link(p), "lang", l.Lang, l.Lang == now.Lang))
	}
	return tag("nav").Class("switch", "lang").Aria("label", b.words.Language).Body(items...)
}

func choice(text, href, act, id string, now bool) *element {
	a := link(href).DataSet("act", act).DataSet("id", id).Text(text)
	if act == "lang" {
		a = a.Lang(id)
	}
	if now {
		a = a.Aria("current", "page")
	}
	return a
}
