package check

import (
	"fmt"
	"regexp"
	"strings"

	"fiftymetres/app/story"
)

func (c *checker) claims() {
	for i, l := range c.s.Claims {
		a := at{story.ClaimsFile, ""}.key("claims").index(i)
		c.id(a.key("id"), c.everyClaim, l.ID, i)
		if c.ref(a.key("source"), c.sourceSet, l.Source) {
			c.locator(a, l)
		}
		if len(l.Repeats) > 0 {
			c.repeat(a, l)
			continue
		}
		c.text(a.key("text"), l.Text)
		if l.Quantity != nil {
			c.quantity(a.key("quantity"), *l.Quantity)
		}
		if l.Clock != "" {
			c.time(a.key("clock"), l.Clock)
		}
		c.belongs(a, l)
	}
}

// repeat judges a claim that only says again what others of its source say.
func (c *checker) repeat(a at, l story.Claim) {
	if len(l.Text) > 0 || l.Quantity != nil || l.Clock != "" || l.Moment != "" || l.Topic != "" {
		c.wrong(a, "keep its id, source, paragraph or at, and repeats alone", "a repeat has what it repeats, and nothing of its own")
	}
	for i, id := range l.Repeats {
		o := c.sourceOf[id]
		if c.ref(a.key("repeats").index(i), c.claimSet, id) && o != nil && o.ID != l.Source {
			c.wrong(a.key("repeats").index(i), "name a claim of the same source", "the claim %q is made by %q, not by %q", id, o.ID, l.Source)
		}
	}
}

// locator judges where in its source a claim is said to be made.
func (c *checker) locator(a at, l story.Claim) {
	o := c.sourceOf[l.ID]
	if o == nil || o.ID != l.Source { // another claim has the same id
		return
	}
	switch {
	case l.At != nil && l.Paragraph != 0:
		c.wrong(a.key("at"), "keep the paragraph or this, and take the other out", "the claim's place in its source is given twice")
	case l.At != nil:
		c.at(a.key("at"), *l.At)
	case o.Document != "" && l.Paragraph < 1:
		c.wrong(a.key("paragraph"), "write the paragraph's number, counting from 1", "the claim is of document %s and names no paragraph of it", o.Document)
	case o.Document == "" && l.Paragraph != 0:
		c.wrong(a.key("paragraph"), fmt.Sprintf(`write "at": {"kind": "paragraph", "n": "%d"} instead, or give the source its document`, l.Paragraph),
			"the source %q has no document number, and only of those that have one are the paragraphs counted", o.ID)
	}
}

var (
	minuteForm = regexp.MustCompile(`^[0-9]{1,3}:[0-5][0-9](:[0-5][0-9])?$`)
	frameForm  = regexp.MustCompile(`^[0-9]+([-–][0-9]+)?$`)
)

func (c *checker) at(a at, l story.Locator) {
	c.oneOf(a.key("kind"), l.Kind, story.Locators...)
	n := a.key("n")
	switch {
	case strings.TrimSpace(l.N) == "":
		c.wrong(n, "write which it is, as the source counts", "this is empty")
	case len(l.N) > 40:
		c.wrong(n, "write its number alone", "this is longer than any number")
	case l.Kind == story.ByMinute && !minuteForm.MatchString(l.N):
		c.wrong(n, "write minutes and seconds as 3:05, or hours too as 1:03:05", "%q is no point of a recording", l.N)
	case l.Kind == story.ByFrame && !frameForm.MatchString(l.N):
		c.wrong(n, "write the frame's number, or the first and the last as 120-144", "%q is no frame of moving pictures", l.N)
	}
}

func (c *checker) quantity(a at, q story.Quantity) {
	c.finite(a.key("value"), q.Value)
	c.filled(a.key("unit"), q.Unit, "write the unit, such as \"m\" or \"shots\"")
	if c.finite(a.key("high"), q.High) && q.High != 0 && q.High < q.Value {
		c.wrong(a.key("high"), "write the upper end of the range here, the lower in value", "%g is below the value, %g", q.High, q.Value)
	}
}

func (c *checker) belongs(a at, l story.Claim) {
	switch {
	case l.Moment != "" && l.Topic != "":
		c.wrong(a, "keep the moment or the topic, and take the other out", "the claim has both a moment and a topic")
	case l.Moment != "":
		c.ref(a.key("moment"), c.momentSet, l.Moment)
	case l.Topic != "":
		c.ref(a.key("topic"), c.topicSet, l.Topic)
	default:
		c.wrong(a, "name the moment or the topic that it is about", "the claim has neither a moment nor a topic")
	}
}
