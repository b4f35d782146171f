package export

import (
	"slices"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
)

// ledger is all that a story rests on, as one edition knows it, in every language.
// Its parts are as the story's own files have them.
type ledger struct {
	Story       string              `json:"story"`
	Title       story.Text          `json:"title"`
	Summary     story.Text          `json:"summary,omitempty"`
	Licence     story.Text          `json:"licence,omitempty"`
	Address     string              `json:"address,omitempty"`
	Edition     string              `json:"edition"`
	Data        stamp               `json:"data"`
	Sources     []story.Source      `json:"sources"`
	Claims      []story.Claim       `json:"claims"`
	Questions   []story.Discrepancy `json:"discrepancies"`
	Corrections []story.Correction  `json:"corrections"`
}

func ledgerJSON(w *work) ([]byte, error) {
	st := w.story
	l := ledger{Story: st.ID, Title: st.Title, Summary: st.Summary, Licence: st.Licence, Edition: w.edition.Date, Data: w.stamp(),
		Address: w.own(w.address.Ledger(address.Page{Lang: w.page.Lang, Edition: w.edition.Date})),
		Sources: []story.Source{}, Claims: []story.Claim{}, Questions: w.questions(), Corrections: []story.Correction{}}
	for _, k := range st.Corrections {
		if story.Knows(w.edition.Date, k.Known) {
			l.Corrections = append(l.Corrections, k)
		}
	}
	for i := range st.Sources {
		if w.admits(&st.Sources[i]) {
			l.Sources = append(l.Sources, st.Sources[i])
		}
	}
	for i := range st.Claims {
		if w.knows(&st.Claims[i]) {
			l.Claims = append(l.Claims, st.Claims[i])
		}
	}
	return written(l)
}

// questions are the discrepancies of which the edition knows two answers or more,
// each with the claims that it knows. What we make of one is said only where the
// edition knows all that it rests on, as in the ledger's page.
func (w *work) questions() []story.Discrepancy {
	out := []story.Discrepancy{}
	for _, d := range w.story.Discrepancies {
		all := true
		answers := []story.Answer{}
		for _, a := range d.Answers {
			known := w.known(a.Claims)
			all = all && len(known) == len(a.Claims)
			if len(known) > 0 {
				answers = append(answers, story.Answer{Value: a.Value, Claims: slices.Clip(known)})
			}
		}
		if len(answers) < 2 {
			continue
		}
		if d.Answers = answers; !all {
			d.Note = nil
		}
		out = append(out, d)
	}
	return out
}
