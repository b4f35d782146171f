package page

import (
	"slices"
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// drawable is an answer to a question that the map has answers to: with its letter, as it
// stands on the map, and if it can be drawn, a link that draws it; nil of other questions. In
// the ledger the link leads to the story.
func (b *Book) drawable(d *story.Discrepancy, i int) node {
	a := &d.Answers[i]
	said := text(a.Value.In(b.Lang))
	by := story.Choice{Question: d.ID, Answer: a.ID}
	all := b.Choices(b.Edition)
	if !slices.ContainsFunc(all, func(c story.Choice) bool { return c.Question == d.ID }) {
		return nil
	}
	letter := []node{tag("b").Class("letter").Text(story.Letter(i)), text(" "), said}
	at := b.asks(d.ID)
	switch {
	case a.Drawn:
		by.Answer = ""
	case !slices.Contains(all, by), at < 0:
		return tag("span").Body(letter...)
	}
	p, plays := b.story(), address.Plays(b.Layout)
	if plays {
		p.Layout = b.Layout
	}
	p.By = b.Choice(b.Edition, by.String())
	to := link(b.site.Link(b.site.Come(p, at))).Class("draws").Attr("title", b.words.AnswerShow).Body(letter...)
	if plays {
		id := by.String()
		to.DataSet("act", "answer").DataSet("id", id)
		if Draws(id, b.By) {
			to.Aria("current", "true")
		}
	}
	return to
}

// Draws tells whether a control that draws an answer draws what is drawn; one of an answer
// that is drawn unless another is chosen names the question alone.
func Draws(id string, by story.Choice) bool {
	if question, own := strings.CutSuffix(id, "."); own {
		return by.Question != question
	}
	return id != "" && id == by.String()
}

// placeOf is an answer's index in its question's.
func placeOf(d *story.Discrepancy, a *story.Answer) int {
	for i := range d.Answers {
		if &d.Answers[i] == a {
			return i
		}
	}
	return -1
}

// asks is the first moment whose telling asks a question, or -1.
func (b *Book) asks(question string) int {
	for _, i := range b.course.Moments {
		if slices.Contains(b.telling(i).Differ, question) {
			return i
		}
	}
	return -1
}

// drawnBy says over the map that it is not drawn as the story is told, tells it again, and
// leads back. It is always there: what stands after it is not to be made anew.
func (b *Book) drawnBy(now State) node {
	if now.By == (story.Choice{}) {
		return tag("p").Attr("hidden", "")
	}
	p := now.Page
	p.By = story.Choice{}
	return tag("p").Class("answered").Body(
		tag("span").Text(b.Answered(now.By)), text(" "),
		button("retell", "retell").Text(b.words.AnswerRetell), text(" "),
		link(b.site.Link(p)).DataSet("act", "answer").DataSet("id", now.By.Question+".").Text(b.words.AnswerUndo))
}

// Answered says by which answer the map is drawn.
func (b *Book) Answered(by story.Choice) string {
	b.recall()
	d := b.discrepancies[by.Question]
	if d == nil {
		return b.words.AnswerUndone
	}
	i := d.Called(by.Answer)
	if i < 0 {
		return b.words.AnswerUndone
	}
	return words.Fill(b.words.AnswerDrawn, "what", d.Question.In(b.Lang)+" "+story.Letter(i)+" – "+d.Answers[i].Value.In(b.Lang))
}
