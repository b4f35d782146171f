package page

import (
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
)

// Title is the title of a page: the story's where it opens, and with the
// heading of the moment that is told.
func Title(st *story.Story, p address.Page) string {
	title := st.Title.In(p.Lang, st.Languages...)
	if p.Moment == 0 && !p.Pin {
		return title + " – " + st.Subtitle.In(p.Lang, st.Languages...)
	}
	heading := st.Moments[p.Moment].Tellings[p.Edition].Heading.In(p.Lang, st.Languages...)
	return strings.TrimSuffix(heading, ".") + " – " + title
}
