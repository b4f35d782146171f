package page

// Transcript prints the whole story as text: each moment as it is told, all that it
// rests on, and the questions that its sources answer differently.
func (b *Book) Transcript() string {
	b.recall()
	main := tag("main").ID("main").Body(
		tag("h1").Text(b.Title.In(b.Lang)),
		tag("p").Class("dateline").Text(b.Subtitle.In(b.Lang)),
		tag("p").Class("lead").Text(b.Summary.In(b.Lang)),
		tag("p").Class("facts").Text(b.edition.Note.In(b.Lang)),
	)
	for _, i := range b.course.Moments {
		t, slug := b.telling(i), b.Moments[i].Slug
		main.Body(tag("section").Class("told").ID(slug).Aria("labelledby", "title-"+slug).Body(
			tag("p").Class("kicker").Body(link(b.site.Link(b.site.Come(b.story(), i))).Text(b.kicker(i))),
			tag("h2").ID("title-"+slug).Text(t.Heading.In(b.Lang)),
			tag("p").Class("telling").Body(b.told(i)...),
			tag("h3").Text(b.words.Sources), b.claimList(b.restsOn(i), ""), b.remark(i)).Body(b.differing(t.Differ)...))
	}
	main.Body(
		tag("section").Body(tag("h2").Text(b.words.Method), tag("p").Class("telling").Text(b.Method.In(b.Lang))),
		b.toLedger())
	return printed(b.read(main))
}

// differing are discrepancies in full, under their heading, if there are any.
func (b *Book) differing(ids []string) []node {
	all := b.questions(ids)
	if len(all) > 0 {
		all = append([]node{tag("h3").Text(b.words.Differ)}, all...)
	}
	return all
}

// remark is what the editors remark on a telling.
func (b *Book) remark(i int) node {
	n := b.telling(i).Note.In(b.Lang)
	if n == "" {
		return nil
	}
	return tag("p").Class("remark").Text(n)
}
