package check

import (
	"fmt"
	"slices"

	"fiftymetres/app/story"
)

func (c *checker) discrepancies() {
	for i := range c.s.Discrepancies {
		d := &c.s.Discrepancies[i]
		a := at{story.DiscrepanciesFile, ""}.key("discrepancies").index(i)
		c.id(a.key("id"), c.discrepancySet, d.ID, i)
		c.text(a.key("question"), d.Question)
		if d.About != "" {
			c.oneOf(a.key("about"), d.About, story.Abouts...)
		}
		if d.Settled != "" {
			c.oneOf(a.key("settled"), d.Settled, story.States...)
		}
		c.textIfAny(a.key("explains"), d.Explains)
		c.textIfAny(a.key("note"), d.Note)
		if len(d.Answers) < 2 {
			c.wrong(a.key("answers"), "give at least two answers, or take the discrepancy out", "a discrepancy with %d answers is none", len(d.Answers))
		}
		c.answers(a.key("answers"), d)
		c.settled(a, d)
	}
}

// answers judges who gives which: a claim says one thing, and cannot stand behind two
// answers.
func (c *checker) answers(a at, d *story.Discrepancy) {
	behind := map[string]int{}
	for j, answer := range d.Answers {
		a := a.index(j)
		c.text(a.key("value"), answer.Value)
		if first := d.Called(answer.ID); answer.ID != "" && first < j {
			c.wrong(a.key("id"), "give each answer an id of its own", "the answer %s has the id %q too", PathIndex("answers", first), answer.ID)
		}
		if answer.Drawn && !slices.ContainsFunc(c.s.Tracks, func(t story.Track) bool { return t.Question == d.ID }) {
			c.wrong(a.key("drawn"), "take it out, or give another answer a track in "+story.TracksFile, "no track follows another answer to this question, so that the map shows none of them rather than another")
		}
		if len(answer.Claims) == 0 {
			c.wrong(a.key("claims"), "name the claims that give this answer", "nobody gives this answer")
		}
		c.refs(a.key("claims"), c.claimSet, answer.Claims)
		for k, id := range answer.Claims {
			first, twice := behind[id]
			switch {
			case twice && first == j:
				c.wrong(a.key("claims").index(k), "name it once", "the claim %q stands behind this answer already", id)
			case twice:
				c.wrong(a.key("claims").index(k), "keep it where it belongs, or make two claims of what it says",
					"the claim %q stands behind the answer %s too, which is another", id, PathIndex("answers", first))
			default:
				behind[id] = j
			}
		}
	}
}

// settled judges whether a question is as settled as it says.
func (c *checker) settled(a at, d *story.Discrepancy) {
	holding := 0
	for j, answer := range d.Answers {
		if answer.Holds {
			holding++
			if d.State() != story.Settled {
				c.wrong(a.key("answers").index(j).key("holds"), fmt.Sprintf("write \"settled\": %q, or take this out", story.Settled),
					"an answer holds, and the question is said to be %s", d.State())
			}
		}
	}
	if d.State() != story.Settled {
		return
	}
	switch {
	case holding == 0:
		c.wrong(a.key("settled"), fmt.Sprintf("mark the answer that holds with \"holds\": true, or write %q", story.Open), "the question is settled, and no answer holds")
	case holding == len(d.Answers) && holding > 1:
		c.wrong(a.key("settled"), fmt.Sprintf("write %q, or mark fewer", story.Apparent), "all answers hold, so that they only seem to differ")
	}
	if len(d.Note) == 0 {
		c.wrong(a.key("note"), "say what settles it", "the question is settled, and nothing says why")
	}
}
