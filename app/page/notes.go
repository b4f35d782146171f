package page

import (
	"slices"
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// notes are what stands under the story: how it was made, the sources that it
// rests on, and the way to the ledger, which has the rest. A page has no room for
// every claim: a story has thousands.
func (b *Book) notes() node {
	w := b.words
	sources, name := b.sourcesOf(true)
	others, _ := b.sourcesOf(false)
	listed := []node{tag("h2").Text(w.Sources)}
	if name != "" {
		listed = append(listed, tag("h3").Text(name))
	}
	for _, s := range sources[:min(len(sources), few)] {
		listed = append(listed, b.sourceCard(s))
	}
	statements := 0
	for _, s := range slices.Concat(sources, others) {
		statements += b.statements(s.ID)
	}
	counted := w.Count(w.SourceCount, len(sources)+len(others)) + " · " + w.Count(w.ClaimCount, statements)
	return tag("footer").Class("notes").Body(
		tag("section").Body(
			tag("h2").Text(w.Method),
			tag("p").Text(b.Method.In(b.Lang)),
			tag("p").Text(b.edition.Note.In(b.Lang)),
			tag("p").Text(w.MarksAre),
		),
		tag("section").Class("sources").Body(listed...),
		tag("section").Body(
			tag("h2").Text(w.Ledger),
			tag("p").Class("lead").Text(counted),
			tag("p").Text(w.LedgerAbout),
			b.toLedger(),
			tag("p").Body(link(b.site.Transcript(b.Page)).Class("out").Text(w.Transcript+" →")),
		),
		b.credits(),
	)
}

// few is how many things of a kind a page lists; the ledger has the rest.
const few = 12

// sourceCard is a source as the notes list it.
func (b *Book) sourceCard(s *story.Source) node {
	body := append([]node{tag("h4").Text(b.called(s))}, b.sourceFacts(s)...)
	return tag("div").Class("source").DataSet("source", s.ID).Body(append(body,
		tag("p").Class("facts").Body(b.toSource(s).Class("out").Text(b.words.Count(b.words.ClaimCount, b.statements(s.ID)))))...)
}

// toSource leads to all that is cited of a source; on a kiosk, from which nothing leads
// away, only the program follows it.
func (b *Book) toSource(s *story.Source) *element {
	return b.toEntry("source-"+s.ID).DataSet("act", "source").DataSet("id", s.ID)
}

func (b *Book) toEntry(id string) *element {
	if b.Layout == address.Kiosk {
		return link("#" + id)
	}
	return link(b.site.Entry(b.Page, id))
}

// credits are whom the map, the texts and the letters come from.
func (b *Book) credits() node {
	body := []node{tag("h2").Text(b.words.Credits), tag("p").Text(b.Map.Credit.In(b.Lang))}
	for _, text := range []string{b.words.Code, b.Licence.In(b.Lang, b.Languages...), words.Fill(b.words.FontsFrom, "what", strings.Join(b.words.Fonts, ", "))} {
		if text != "" {
			body = append(body, tag("p").Text(text))
		}
	}
	return tag("section").Class("credits").Body(append(body, b.dataLine())...)
}
