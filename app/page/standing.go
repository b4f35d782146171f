package page

import (
	"strconv"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// standing is a source beside the others: what it alone answers, which of its answers are
// not the one that holds, how many of an early source's hold by now, and the way to where
// they are compared. It is worked out from who stands behind which answer, and judges
// nothing that no question asks.
func (b *Book) standing(s *story.Source) []node {
	var alone, apart []node
	questions, settled, held := 0, 0, 0
	for i := range b.Story.Discrepancies {
		d := &b.Story.Discrepancies[i]
		answers := b.shown(d)
		if len(answers) < 2 {
			continue
		}
		takes := false
		for _, a := range answers {
			if !b.answered(a, s.ID) {
				continue
			}
			takes = true
			answer := link(b.inLedger("question-" + d.ID)).Text(d.Question.In(b.Lang) + " – " + a.Value.In(b.Lang))
			if b.onlyBy(a, s.ID) {
				alone = append(alone, tag("li").Body(answer))
			}
			if b.state(d) != story.Settled {
				continue
			}
			settled++
			if a.Holds {
				held++
			} else {
				said := tag("li").Body(answer)
				if why := d.Explains.In(b.Lang); why != "" {
					said.Text(" (" + why + ")")
				}
				apart = append(apart, said)
			}
		}
		if takes {
			questions++
		}
	}
	if questions == 0 {
		return nil
	}
	var out []node
	for _, l := range []struct {
		name string
		said []node
	}{{b.words.Alone, alone}, {b.words.Apart, apart}} {
		if len(l.said) > 0 {
			out = append(out, tag("div").Class("standing").Body(tag("p").Class("facts").Text(l.name+":"), tag("ul").Body(l.said...)))
		}
	}
	if settled > 0 && b.since(s) < b.since(&story.Source{Known: b.Edition}) {
		out = append(out, tag("p").Class("facts").Text(words.Fill(b.words.Stood, "all", strconv.Itoa(settled), "n", strconv.Itoa(held))))
	}
	return append(out, tag("p").Class("facts").Body(
		link(b.site.Filtered(b.Page, "", address.Filter{Source: s.ID})).Class("out").Text(b.words.Compared+" · "+b.words.Count(b.words.DifferOn, questions))))
}

// onlyBy tells whether all that the edition knows behind an answer is one source's.
func (b *Book) onlyBy(a *story.Answer, source string) bool {
	for _, id := range b.known(a.Claims) {
		if b.claims[id].Source != source {
			return false
		}
	}
	return true
}
