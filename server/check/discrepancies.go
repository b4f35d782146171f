package check

import "fiftymetres/app/story"

func (c *checker) discrepancies() {
	for i, d := range c.s.Discrepancies {
		a := at{story.DiscrepanciesFile, ""}.key("discrepancies").index(i)
		c.id(a.key("id"), c.discrepancySet, d.ID, i)
		c.text(a.key("question"), d.Question)
		c.textIfAny(a.key("note"), d.Note)
		if len(d.Answers) < 2 {
			c.wrong(a.key("answers"), "give at least two answers, or take the discrepancy out", "a discrepancy with %d answers is none", len(d.Answers))
		}
		for j, answer := range d.Answers {
			a := a.key("answers").index(j)
			c.text(a.key("value"), answer.Value)
			if len(answer.Claims) == 0 {
				c.wrong(a.key("claims"), "name the claims that give this answer", "nobody gives this answer")
			}
			c.refs(a.key("claims"), c.claimSet, answer.Claims)
		}
	}
}
