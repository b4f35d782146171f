package address

import (
	"net/url"
	"slices"

	"fiftymetres/app/story"
)

// The orders that a ledger's questions can be listed in, besides that of the story.
const (
	ByQuestion = "question"
	ByAnswers  = "answers" // the most first
	BySettled  = "settled" // the open ones first
)

// Sorts are all of them.
var Sorts = []string{ByQuestion, ByAnswers, BySettled}

// Filter is which of its questions a ledger compares, and in which order: those that a
// source answers, that are about something, that are open. Which moment they belong to
// is Page.Of. The zero filter is all of them, in the order of the story.
type Filter struct {
	Source string // id
	About  string // one of story.Abouts
	Open   bool
	Sort   string
}

// filter reads it from ?source=ID&about=time&open=1&sort=answers.
func (s Site) filter(q url.Values) Filter {
	f := Filter{Open: q.Get("open") == "1"}
	if id := q.Get("source"); slices.ContainsFunc(s.story.Sources, func(o story.Source) bool { return o.ID == id }) {
		f.Source = id
	}
	if about := q.Get("about"); slices.Contains(story.Abouts, about) {
		f.About = about
	}
	if sort := q.Get("sort"); slices.Contains(Sorts, sort) {
		f.Sort = sort
	}
	return f
}

func (f Filter) write(q url.Values) {
	for name, value := range map[string]string{"source": f.Source, "about": f.About, "sort": f.Sort} {
		if value != "" {
			q.Set(name, value)
		}
	}
	if f.Open {
		q.Set("open", "1")
	}
}

// Filtered is the ledger's part that compares sources, in a page's edition and language, with another filter.
func (s Site) Filtered(p Page, of string, f Filter) string {
	return s.Link(Page{Layout: Ledger, Lang: p.Lang, Edition: p.Edition, Of: of, Filter: f}) + "#" + Compared
}

// Compared is the id of that part.
const Compared = "compared"
