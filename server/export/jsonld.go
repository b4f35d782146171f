package export

import (
	"encoding/json"
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/date"
	"fiftymetres/app/story"
)

// thing is something that schema.org has a name for, as JSON-LD (JSON-LD 1.1). What
// is empty is not known, and left out.
type thing struct {
	Context  string  `json:"@context,omitempty"`
	Graph    []thing `json:"@graph,omitempty"`
	Type     string  `json:"@type,omitempty"`
	ID       string  `json:"@id,omitempty"`
	Headline string  `json:"headline,omitempty"`
	Name     string  `json:"name,omitempty"`
	About    *thing  `json:"about,omitempty"`
	Text     string  `json:"text,omitempty"`
	Says     string  `json:"description,omitempty"`
	Lang     string  `json:"inLanguage,omitempty"`
	URL      string  `json:"url,omitempty"`
	From     *thing  `json:"publisher,omitempty"`
	Credit   string  `json:"creditText,omitempty"` // a byline as printed: nobody verified whether it is one person
	Date     string  `json:"datePublished,omitempty"`
	Start    string  `json:"startDate,omitempty"`
	Modified string  `json:"dateModified,omitempty"`
	Version  string  `json:"version,omitempty"`
	Hash     string  `json:"identifier,omitempty"`
	Part     *thing  `json:"isPartOf,omitempty"`
	Based    string  `json:"isBasedOn,omitempty"`
	Licence  *thing  `json:"license,omitempty"`
	In       *thing  `json:"appearance,omitempty"` // where a claim is made
	Files    []thing `json:"distribution,omitempty"`
	Encoding string  `json:"encodingFormat,omitempty"`
	Content  string  `json:"contentUrl,omitempty"`
}

const schemaOrg = "https://schema.org"

// Linked is what a page says of itself to programs, to stand in a script element, or
// nil: of the story's pages the article alone, which has to be small; of the ledger, the
// set of data with each source and each claim; of the ledger of one claim, that one.
// The text ends no script element, whatever the story says.
func (x *Exporter) Linked(p address.Page, origin string) ([]byte, error) {
	w := x.work(p, origin)
	var of thing
	switch {
	case p.Layout == address.Story:
		of = w.article()
	case p.Layout == address.Ledger && p.Of == "":
		of = w.graph()
	default:
		return nil, nil
	}
	return json.Marshal(of) // which escapes <, > and &
}

func (w *work) article() thing {
	st := w.story
	t := thing{Context: schemaOrg, Type: "Article", Headline: w.in(st.Title), Lang: w.page.Lang,
		URL: w.origin + w.address.Path(address.Story, w.page.Lang), Based: w.origin + w.address.Path(address.Ledger, w.page.Lang),
		Modified: st.Stamp.Date, Version: st.Stamp.Version}
	if name := w.in(st.Subtitle); name != "" {
		t.About = &thing{Type: "Event", Name: name, Start: isoDate(st.Date)}
	}
	return t
}

func (w *work) graph() thing {
	all := thing{Context: schemaOrg}
	if w.page.Claim == "" {
		all.Graph = append(all.Graph, w.dataset())
	}
	cited := map[string]bool{}
	for i := range w.story.Claims {
		if c := &w.story.Claims[i]; w.page.Claim == "" || w.page.Claim == c.ID {
			cited[c.Source] = true
		}
	}
	for i := range w.story.Sources {
		if s := &w.story.Sources[i]; w.admits(s) && (cited[s.ID] || w.page.Claim == "") {
			all.Graph = append(all.Graph, document(s))
		}
	}
	for i := range w.story.Claims {
		c := &w.story.Claims[i]
		if text := w.in(c.Text); w.knows(c) && text != "" && (w.page.Claim == "" || w.page.Claim == c.ID) {
			all.Graph = append(all.Graph, thing{Type: "Claim", ID: "#claim-" + c.ID, Text: text, In: &thing{ID: "#source-" + c.Source}})
		}
	}
	return all
}

// dataset is the ledger, with its files.
func (w *work) dataset() thing {
	st := w.story
	t := thing{Type: "Dataset", ID: w.origin + w.address.Link(w.page), Name: w.said.Ledger + " – " + w.in(st.Title), Says: w.said.LedgerAbout, Lang: w.page.Lang,
		Modified: st.Stamp.Date, Version: st.Stamp.Version, Part: &thing{Type: "Article", URL: w.origin + w.address.Path(address.Story, w.page.Lang)}}
	if st.Stamp.Hash != "" {
		t.Hash = "sha256:" + st.Stamp.Hash
	}
	if licence := w.in(st.Licence); licence != "" {
		t.Licence = &thing{Type: "CreativeWork", Name: licence}
	}
	for _, end := range Whole {
		kind, _, _ := strings.Cut(Type(end), ";")
		t.Files = append(t.Files, thing{Type: "DataDownload", Encoding: kind, Content: w.origin + w.address.Export(w.page, st.ID+end)})
	}
	return t
}

// document is a source.
func document(s *story.Source) thing {
	t := thing{Type: "CreativeWork", ID: "#source-" + s.ID, Name: story.Verified(s.Headline), Credit: story.Verified(s.Byline), URL: story.Verified(s.URL), Lang: s.Language, Date: isoDate(s.Date)}
	if by := story.Verified(s.Publisher); by != "" {
		t.From = &thing{Type: "Organization", Name: by}
	}
	return t
}

// isoDate is a day, a month or a year as ISO 8601 has them; a decade has no such form.
func isoDate(text string) string {
	if d, err := date.Parse(text); err == nil && d.Precision >= date.Year && d.Precision <= date.Day {
		return text
	}
	return ""
}
