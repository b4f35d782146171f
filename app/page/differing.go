package page

import (
	"slices"
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// Where something that is shown is disputed, it has a mark, ≠, which opens its question. The
// answers stand beside the question in a line wherever there is room for one.

// inLine are the answers to a question that the edition knows, in a line.
func (b *Book) inLine(d *story.Discrepancy) string {
	var all []string
	for _, a := range b.shown(d) {
		all = append(all, a.Value.In(b.Lang))
	}
	return strings.Join(all, " / ")
}

// posed is a question and its answers in a line.
func (b *Book) posed(d *story.Discrepancy) string {
	question := d.Question.In(b.Lang)
	if !strings.HasSuffix(question, "?") { // in some languages headings have none
		question += ":"
	}
	return question + " " + b.inLine(d)
}

// differsOn says in a line on what sources differ: how many questions there are, and the
// first with its answers.
func (b *Book) differsOn(all []*story.Discrepancy) []node {
	many := ""
	if len(all) > 1 {
		many = " (" + b.words.Count(b.words.DifferOn, len(all)) + ")"
	}
	return []node{tag("span").Class("flag").Text(b.words.Differ), text(many), tag("span").Class("line").Text(": " + b.posed(all[0]))}
}

// contested tells whether the edition knows two answers to a question.
func (b *Book) contested(d *story.Discrepancy) bool { return d != nil && len(b.shown(d)) >= 2 }

// disputes are those of some questions to which the edition knows two answers.
func (b *Book) disputes(ids []string) []*story.Discrepancy {
	var out []*story.Discrepancy
	for _, id := range ids {
		if d := b.discrepancies[id]; b.contested(d) {
			out = append(out, d)
		}
	}
	return out
}

// toQuestion opens a question; without the program it leads to the ledger's entry.
func (b *Book) toQuestion(id string) *element {
	return b.opener("question", id, b.site.Entry(b.Page, "question-"+id))
}

// opener opens something in the panel; without the program it leads to where that stands in
// the ledger. From a kiosk nothing leads away.
func (b *Book) opener(act, id, href string) *element {
	if b.Layout == address.Kiosk {
		return button(act, "").DataSet("id", id)
	}
	to := link(href)
	if b.Layout == address.Embed { // where its article's page stays
		to.Attr("target", "_blank").Attr("rel", "noopener")
	}
	return to.DataSet("act", act).DataSet("id", id)
}

// question is what the panel says of one: its answers, and the way to where all are compared.
func (b *Book) question(id string) (title string, body []node) {
	d := b.discrepancies[id]
	if !b.contested(d) {
		return "", nil
	}
	body = append(b.sides(d), b.ringed(d), b.finding(d))
	if asked := b.Asks(b.Edition, id); len(asked) > 0 {
		body = append(body, tag("p").Class("facts").Body(b.toBeside(asked[0]).Class("out").Text(b.words.CompareAll+" →")))
	}
	return d.Question.In(b.Lang), body
}

// ringed says what the letters in a ring are, if answers to one of some questions have them.
func (b *Book) ringed(all ...*story.Discrepancy) node {
	if !slices.ContainsFunc(b.choices, func(c story.Choice) bool { return slices.Contains(all, b.discrepancies[c.Question]) }) {
		return nil
	}
	return tag("p").Class("facts").Text(b.words.AnswerRinged)
}

// Doubt is a time of the clock that sources give otherwise: the question, and what they
// answer, in a line.
type Doubt struct {
	Question string `json:"question"` // its id
	Line     string `json:"line"`
}

// Doubts are an edition's, in the order of the telling. The bar has them before the record
// is read.
type Doubts map[string][]Doubt

// doubts are those of a bundle's story, by edition.
func doubts(in *Bundle) Doubts {
	out := Doubts{}
	index := Index(in, address.Site{})
	for _, e := range in.Story.Editions {
		b := index.Open(State{Page: address.Page{Edition: e.Date, Lang: in.Words.Lang}})
		seen := map[string]bool{"": true}
		for i := range b.Moments {
			for _, k := range b.telling(i).Clock {
				if d := b.discrepancies[k.Differ]; d != nil && !seen[k.Differ] {
					seen[k.Differ] = true
					out[e.Date] = append(out[e.Date], Doubt{k.Differ, b.posed(d)})
				}
			}
		}
	}
	return out
}

// ClockMark is the id of the mark beside the clock that leads to a question; of none it is none.
func ClockMark(question string) string {
	if question == "" {
		return ""
	}
	return "clock-" + question
}

// clockMarks are the marks that the clock has at some time: which of them is seen, what moves
// the clock says.
func (b *Book) clockMarks(now scene.Clock) []node {
	var out []node
	for _, d := range b.doubts[b.Edition] {
		said := b.words.Differ + ": " + d.Line
		mark := b.toQuestion(d.Question).Class("differs").ID(ClockMark(d.Question)).Aria("label", said).Attr("title", said).Text("≠")
		if d.Question != now.Differ {
			mark.Attr("hidden", "")
		}
		out = append(out, mark)
	}
	return out
}
