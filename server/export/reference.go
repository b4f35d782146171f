package export

import (
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/date"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// reference is a document as a bibliography has it. What is empty is not known,
// or not verifiable, and is left out.
type reference struct {
	id        string
	title     string
	author    string // as printed: nobody takes it apart into names
	publisher string
	published date.Date // as far as it is known; the zero one is not known
	by        string    // in words, where all that is known is a day by which it was out
	url       string
	language  string
	page      string // or pages, where it is cited by them
	version   string // of data
	data      bool   // it is a set of data, and not a text
	note      string
}

// referred are the references that a file has, by its name without its end; nil
// where there is no such file.
func (w *work) referred(stem string) []reference {
	kind, id, one := strings.Cut(stem, "/")
	switch {
	case stem == w.story.ID:
		return []reference{w.ofStory()}
	case stem == "sources":
		out := []reference{}
		for i := range w.story.Sources {
			if s := &w.story.Sources[i]; w.admits(s) {
				out = append(out, w.ofSource(s))
			}
		}
		return out
	case one && kind == "sources":
		if s := w.sources[id]; w.admits(s) {
			return []reference{w.ofSource(s)}
		}
	case one && kind == "claims":
		if c := w.claims[id]; w.knows(c) {
			return []reference{w.ofClaim(c)}
		}
	}
	return nil
}

// ofStory is the story as a set of data, in its version.
func (w *work) ofStory() reference {
	st := w.story
	title := w.in(st.Title)
	if sub := w.in(st.Subtitle); sub != "" {
		title += ": " + sub
	}
	r := reference{id: st.ID, title: title, language: w.page.Lang, version: st.Stamp.Version, data: true,
		url:  w.own(w.address.Link(address.Page{Layout: address.Story, Lang: w.page.Lang, Edition: w.edition.Date})),
		note: strings.Join(filled(w.in(st.Summary), w.said.KnownOn+": "+w.in(w.edition.Label)+".", w.in(st.Licence), w.stamped()), " ")}
	r.published, _ = date.Parse(st.Stamp.Date)
	return r
}

// ofSource is a source, with what was verified of it and what was not.
func (w *work) ofSource(s *story.Source) reference {
	r := reference{id: s.ID, title: story.Verified(s.Headline), author: story.Verified(s.Byline), publisher: story.Verified(s.Publisher), url: story.Verified(s.URL), language: s.Language}
	if at, err := date.Parse(s.Date); err == nil {
		r.published = at
	} else {
		r.by = words.Fill(w.said.By, "what", w.day(s.Known))
	}
	r.note = strings.Join(filled(w.unsure(s), w.in(s.Note), w.kept("source-"+s.ID)), " ")
	return r
}

// ofClaim is the source of a claim, with the place in it and our own words for
// what stands there.
func (w *work) ofClaim(c *story.Claim) reference {
	r := w.ofSource(w.sources[c.Source])
	r.id = c.ID
	at := c.Locator()
	if at.Kind == story.ByPage {
		r.page = at.N
	}
	place := ""
	if at.N != "" {
		place = w.said.Locator(at.Kind, at.N) + ":"
	}
	// They are ours, and who takes the reference along is to see that.
	text := w.said.Stated(w.in(c.Text), w.in(w.story.Title)) + "."
	if len(c.Repeats) > 0 {
		text = words.Fill(w.said.Repeats, "what", strings.Join(c.Repeats, ", "))
	}
	r.note = strings.Join(filled(place, text, w.unsure(w.sources[c.Source]), w.kept("claim-"+c.ID)), " ")
	return r
}

// unsure says in words that a source's date is not verifiable, and by when it was known.
func (w *work) unsure(s *story.Source) string {
	if s.Date != story.NotVerifiable {
		return ""
	}
	return w.said.Published + ": " + w.said.NotVerifiable + " (" + words.Fill(w.said.By, "what", w.day(s.Known)) + ")."
}

// kept is where the ledger has an entry, and in which state of the data.
func (w *work) kept(id string) string {
	at := w.in(w.story.Title)
	if ledger := w.own(w.address.Entry(w.page, id)); ledger != "" {
		at += ", " + ledger
	}
	return strings.Join(filled(at, w.stamped()), ", ") + "."
}

// day is a date in the language's words.
func (w *work) day(text string) string {
	d, err := date.Parse(text)
	if err != nil {
		return text
	}
	return w.said.Date(d)
}
