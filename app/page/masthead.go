package page

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

func (b *Book) editionSwitch(now State) node {
	var items []node
	for _, e := range b.Editions {
		p := b.site.In(now.Page, e.Date)
		items = append(items, choice(e.Label.In(b.Lang), b.site.Link(p), "edition", e.Date, e.Date == now.Edition))
	}
	return tag("nav").Class("switch", "known").Aria("label", b.words.KnownOn).Body(
		tag("span").Class("switch-label").Text(b.words.KnownOn), tag("span").Class("choices").Body(items...))
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

func choice(text, href, act, id string, now bool) node {
	a := link(href).DataSet("act", act).DataSet("id", id).Text(text)
	if act == "lang" {
		a = a.Lang(id)
	}
	if now {
		a = a.Aria("current", "page")
	}
	return a
}
