package check

import (
	"slices"

	"fiftymetres/app/story"
)

// changes judges what an edition says that it knows otherwise than the one before it.
func (c *checker) changes(list at, e story.Edition, edition int) {
	if len(e.Changes) > 0 && edition == 0 {
		c.wrong(list, "take them out, or move them to the edition that knows more", "the first edition has none before it that it could differ from")
		return
	}
	last := -1
	for i, change := range e.Changes {
		a := list.index(i)
		c.text(a.key("text"), change.Text)
		if len(change.Claims) == 0 {
			c.wrong(a.key("claims"), "name the claims behind what was said before and what is said now", "the change rests on no claim")
		}
		c.cites(a.key("claims"), change.Claims, e)
		m := slices.IndexFunc(c.s.Moments, func(m story.Moment) bool { return m.Slug == change.Moment })
		switch {
		case m < 0:
			c.wrong(a.key("moment"), "write the slug of the moment that tells it", "there is no moment %q", change.Moment)
		case m < last:
			c.wrong(a.key("moment"), "put the changes in the order of the moments", "the moment %q comes before that of the change before it", change.Moment)
		default:
			last = m
		}
	}
}
