package address

import (
	"net/url"
	"slices"
	"strings"

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

// Beside is what a panel compares beside the map: the moment at which it was opened, which
// comes first, and a filter as a ledger has it, with the moment that it is of.
type Beside struct {
	At     string // slug
	Of     string // slug; empty for all
	Filter Filter
}

// Beside reads it as it is written: "dash", or "dash?about=time&moment=line".
func (s Site) Beside(text string) Beside {
	at, query, _ := strings.Cut(text, "?")
	q, _ := url.ParseQuery(query) // what cannot be read is no filter
	out := Beside{At: at, Filter: s.filter(q)}
	if i := s.story.MomentCalled(q.Get("moment")); i >= 0 {
		out.Of = s.story.Moments[i].Slug
	}
	return out
}

func (b Beside) String() string {
	q := url.Values{}
	b.Filter.write(q)
	if b.Of != "" {
		q.Set("moment", b.Of)
	}
	return join(b.At, q)
}
