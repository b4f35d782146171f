package page

import (
	"fiftymetres/app/address"
)

// opening stands before the first moment: what this is, what it rests on, and what to
// do. The title of the page is the masthead's; here it is what is seen of it.
func (b *Book) opening() node {
	w := b.words
	primary, _ := b.sourcesOf(true)
	others, _ := b.sourcesOf(false)
	statements := 0
	for _, s := range append(primary[:len(primary):len(primary)], others...) {
		statements += b.statements(s.ID)
	}
	figures := []node{
		tag("li").Text(w.Count(w.SourceCount, len(primary)+len(others))),
		tag("li").Text(w.Count(w.ClaimCount, statements)),
		tag("li").Text(w.Count(w.LanguageCount, len(b.tongues))),
	}
	return tag("header").Class("opening").Body(
		tag("p").Class("title").Aria("hidden", "true").Text(b.Title.In(b.Lang)),
		tag("p").Class("dateline").Text(b.Subtitle.In(b.Lang)),
		tag("p").Class("standfirst").Body(text(b.Summary.In(b.Lang)), b.summaryRef()),
		tag("ul").Class("figures").Body(figures...),
		tag("p").Class("begin").Body(
			button("play", "start").Body(markup(playIcon), tag("span").Text(w.PlayStory)),
			tag("span").Class("hint").Text(w.OrScroll+" ↓"),
		),
	)
}

// opens tells whether a moment is the one that the page opens with.
func (b *Book) opens(i int) bool {
	return b.Layout == address.Story && i == b.course.Moments[0]
}
