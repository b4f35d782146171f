package page

import (
	"slices"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
)

// takeAway leads to the story as files for other programs.
func (b *Book) takeAway() []node {
	list := tag("dl").Class("take")
	add := func(name string, body ...node) {
		list.Body(tag("dt").Text(name), tag("dd").Body(body...))
	}
	add(b.words.TakeLedger, b.files(b.Story.ID, ".csv", ".json"))
	add(b.words.TakeMap, b.files(b.Story.ID, ".geojson", ".gpx", ".kml"))
	add(b.words.TakeSources, b.files("sources", references...))
	add(b.words.TakeStory, b.citing(b.storyReference(), b.Story.ID)...)
	add(b.words.TakePrograms, tag("p").Class("files").Body(link(b.site.Base()+"/api/v1/openapi.json").Text("OpenAPI")))
	return []node{list, b.dataLine()}
}

// corrections are what the data said and no longer says, the latest first, as far as
// the edition may know of it.
func (b *Book) corrections() []node {
	list := tag("ul").Class("corrections")
	for _, c := range slices.Backward(b.Corrections) {
		if story.Knows(b.Edition, c.Known) {
			list.Body(tag("li").Body(tag("span").Class("when").Text(c.Version+" · "+b.date(c.Date)), tag("p").Text(c.What.In(b.Lang))))
		}
	}
	if len(list.body) == 0 {
		return nil
	}
	return []node{list}
}

// dataLine says which state of the data a page was made from, and leads to what was
// corrected; from a kiosk nothing leads away. A story without a hash has none.
func (b *Book) dataLine() node {
	text := b.dataVersion()
	if b.Stamp.Hash != "" {
		if text != "" {
			text += " · "
		}
		text += "SHA-256 " + b.Stamp.Short()
	}
	if text == "" {
		return nil
	}
	p := tag("p").Text(text)
	if b.Stamp.Version != "" && b.Layout != address.Kiosk {
		p.Text(" · ").Body(link(b.toCorrections()).Text(b.words.Corrections))
	}
	return p
}

// toCorrections is where they are told.
func (b *Book) toCorrections() string {
	if b.Layout == address.Ledger {
		return "#corrections"
	}
	return b.site.Entry(b.Page, "corrections")
}
