package check

import (
	"strings"

	"fiftymetres/app/story"
)

// certainties judges the story's own list, where it has one.
func (c *checker) certainties() {
	set := collect("certainty", story.StoryFile, "certainties", c.s.Certainties, func(d story.Certainty) string { return d.ID })
	for i, d := range c.s.Certainties {
		a := root.key("certainties").index(i)
		c.id(a.key("id"), set, d.ID, i)
		c.text(a.key("label"), d.Label)
		c.text(a.key("about"), d.About)
		c.textIfAny(a.key("only"), d.Only)
		c.oneOf(a.key("line"), d.Line, story.SolidLine, story.DashedLine, story.DottedLine, story.SparseLine)
	}
}

// certainty judges that the story has a certainty.
func (c *checker) certainty(a at, id string) {
	if _, ok := c.s.Sure(id); ok {
		return
	}
	var known []string
	for _, d := range c.s.Degrees() {
		known = append(known, d.ID)
	}
	remedy := DidYouMean(id, known)
	if remedy == "" {
		remedy = "write one of " + strings.Join(known, ", ")
		if len(c.s.Certainties) == 0 {
			remedy += "; or name your own under certainties in " + story.StoryFile
		}
	}
	c.wrong(a, remedy, "there is no certainty %q", id)
}

// rests judges that what is so certain names the claims that it rests on. What
// the story's makers placed themselves needs none.
func (c *checker) rests(a at, certainty string, claims []string) {
	d, ok := c.s.Sure(certainty)
	if !ok || d.Own || len(claims) > 0 {
		return
	}
	var own []string
	for _, d := range c.s.Degrees() {
		if d.Own {
			own = append(own, d.ID)
		}
	}
	remedy := "name the claims"
	if len(own) > 0 {
		remedy += ", or mark it as " + strings.Join(own, " or ")
	}
	c.wrong(a, remedy, "it is said to be %s and rests on no claim", certainty)
}
