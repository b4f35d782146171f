package check

import (
	"slices"

	"fiftymetres/app/geom"
	"fiftymetres/app/story"
)

// otherwise judges a track that follows an answer: whose it is, of which edition, and how it
// leaves the actor's own way and comes back to it.
func (c *checker) otherwise(a at, t *story.Track) {
	if t.Question == "" && t.Answer == "" {
		return
	}
	if t.Question == "" || t.Answer == "" {
		c.wrong(a, "name both, or take the other out", "a track that follows an answer names its question and the answer")
		return
	}
	if !c.ref(a.key("question"), c.discrepancySet, t.Question) {
		return
	}
	d := c.s.Discrepancy(t.Question)
	k := d.Called(t.Answer)
	if k < 0 {
		c.wrong(a.key("answer"), "give the answer that it follows this id in "+story.DiscrepanciesFile, "the question %q has no answer with the id %q", t.Question, t.Answer)
		return
	}
	if d.Answers[k].Drawn {
		c.wrong(a.key("answer"), "take the track out, or \"drawn\" from the answer", "the answer %q is drawn already, by the actors' own tracks", t.Answer)
	}
	if d.Drawn() < 0 {
		c.wrong(a.key("question"), "mark the answer that the actors' own tracks follow with \"drawn\": true", "no answer to %q is said to be drawn", t.Question)
	}
	c.everyAnswerKnown(a.key("edition"), t, d)
	if len(t.Keys) > 0 && !c.asked(t) {
		c.wrong(a.key("keys"), "name the question in a moment's differ, in whose span keys of the answer lie", "no moment in which the tracks of this answer go another way asks %q", t.Question)
	}
	own := slices.IndexFunc(c.s.Tracks, func(o story.Track) bool {
		return o.Actor == t.Actor && o.Version() == story.Version{Edition: t.Edition}
	})
	if own < 0 {
		c.wrong(a.key("actor"), "give the actor a track of its own first", "%q has no track in the edition of %s that this could leave", t.Actor, t.Edition)
		return
	}
	c.joins(a.key("keys"), c.s.Tracks[own], t)
}

// asked tells whether a moment asks a track's question while a track of the same answer goes
// another way; what follows from it may go on in later moments.
func (c *checker) asked(t *story.Track) bool {
	return slices.ContainsFunc(c.s.Tracks, func(o story.Track) bool {
		return o.Version() == t.Version() && slices.ContainsFunc(c.s.Asks(t.Edition, t.Question), func(i int) bool {
			_, _, ok := o.During(c.s.Moments[i].Span)
			return ok
		})
	})
}

// everyAnswerKnown judges whether an edition may draw an answer: the letters on its map are
// those of all the question's answers, and so it has to know them.
func (c *checker) everyAnswerKnown(a at, t *story.Track, d *story.Discrepancy) {
	i, ok := c.editionSet.first[t.Edition]
	if !ok {
		return
	}
	if c.answersKnown(d, c.s.Editions[i]) < len(d.Answers) {
		c.wrong(a, "leave the track to a later edition", "the edition of %s does not know all answers to %q", t.Edition, d.ID)
	}
}

// joins judges the way from an actor's own track into one that follows an answer, and back.
func (c *checker) joins(a at, own story.Track, t *story.Track) {
	if len(t.Keys) == 0 {
		return
	}
	form := ""
	if i, ok := c.actorSet.first[t.Actor]; ok {
		form = c.s.Actors[i].Form
	}
	whole := own.With(t).Keys
	first := slices.IndexFunc(whole, func(k story.Key) bool { return k.T == t.Keys[0].T })
	last := first + len(t.Keys) - 1
	project := c.s.Frame.Projection()
	place := func(k story.Key) geom.Point { return story.Position{At: k.At, LonLat: k.LonLat}.In(project) }
	for i, where := range map[int]int{first: 0, last + 1: len(t.Keys) - 1} {
		if i > 0 && i < len(whole) {
			c.leg(a.index(where), leg{whole[i-1], whole[i], place(whole[i-1]), place(whole[i]), form, t.Edition})
		}
	}
}
