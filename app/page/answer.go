package page

import (
	"slices"
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// Chooses tells whether the edition can be drawn by other answers than it is.
func (b *Book) Chooses() bool { return len(b.choices) > 0 }

// drawable is the i-th answer to a question that the map has answers to: with its letter, as
// it stands on the map, and if it can be drawn, a link that draws it; nil of other questions.
// In the ledger the link leads to the story.
func (b *Book) drawable(d *story.Discrepancy, a *story.Answer, i int) node {
	if !slices.ContainsFunc(b.choices, func(c story.Choice) bool { return c.Question == d.ID }) {
		return nil
	}
	by := story.Choice{Question: d.ID, Answer: a.ID}
	said := []node{tag("b").Class("letter").Text(story.Letter(i)), tag("span").Text(" " + a.Value.In(b.Lang))}
	asked := b.Asks(b.Edition, d.ID)
	if len(asked) == 0 || !a.Drawn && !slices.Contains(b.choices, by) {
		return tag("span").Body(said...)
	}
	p, id, plays := b.story(), by.String(), address.Plays(b.Layout)
	if p.By = by; a.Drawn {
		p.By, id = story.Choice{}, Own(d.ID)
	}
	if plays {
		p.Layout = b.Layout
	}
	to := link(b.site.Link(b.site.Come(p, asked[0]))).Class("draws").Attr("title", b.words.AnswerShow).Body(said...)
	if plays {
		to.DataSet("act", "answer").DataSet("id", id)
		if Draws(id, b.By) {
			to.Aria("current", "true")
		}
	}
	return to
}

// Own is what a control is called that draws a question as the story does, unless another
// answer is chosen.
func Own(question string) string { return question + "." }

// Draws tells whether a control that draws an answer draws what is drawn.
func Draws(id string, by story.Choice) bool {
	if question, isOwn := strings.CutSuffix(id, Own("")); isOwn {
		return by.Question != question
	}
	return id != "" && id == by.String()
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
		tag("span").Body(b.answeredIn(now.By)...), text(" "),
		button("retell", "retell").Text(b.words.AnswerRetell), text(" "),
		link(b.site.Link(p)).DataSet("act", "answer").DataSet("id", Own(now.By.Question)).Text(b.words.AnswerUndo))
}

// Answered says by which answer the map is drawn.
func (b *Book) Answered(by story.Choice) string {
	if question, answer, ok := b.chosen(by); ok {
		return words.Fill(b.words.AnswerDrawn, "what", question+" "+answer)
	}
	return b.words.AnswerUndone
}

// answeredIn is Answered, of which the question can be left out where room is dear.
func (b *Book) answeredIn(by story.Choice) []node {
	question, answer, ok := b.chosen(by)
	if !ok {
		return []node{text(b.words.AnswerUndone)}
	}
	before, after, _ := strings.Cut(b.words.AnswerDrawn, "{what}")
	return []node{text(before), tag("span").Class("asked").Text(question + " "), text(answer + after)}
}

// chosen is a question, and the answer to it with its letter.
func (b *Book) chosen(by story.Choice) (question, answer string, ok bool) {
	b.recall()
	d := b.discrepancies[by.Question]
	if d == nil {
		return "", "", false
	}
	i := d.Called(by.Answer)
	if i < 0 {
		return "", "", false
	}
	return d.Question.In(b.Lang), story.Letter(i) + " – " + d.Answers[i].Value.In(b.Lang), true
}
