package check

import (
	"fmt"
	"slices"
	"strings"

	"fiftymetres/app/story"
)

// sentences judges what each sentence of a telling rests on. A story may leave that
// out; one that says it somewhere says it of every sentence.
func (c *checker) sentences(a at, t story.Telling) {
	if !c.sentence {
		return
	}
	list := a.key("sentences")
	if len(t.Sentences) == 0 {
		c.wrong(list, `add an entry a sentence, {"claims": [...]} or {"own": true}, or take them out of all tellings`,
			"the telling does not say what its sentences rest on, and others do")
		return
	}
	for _, lang := range c.s.Languages {
		if n := len(story.Sentences(t.Text[lang])); n != len(t.Sentences) && strings.TrimSpace(t.Text[lang]) != "" {
			c.wrong(a.key("text").key(lang), "write an entry a sentence and as many sentences in every language; a no-break space after an abbreviation's stop keeps a sentence together",
				"the text has %d sentences, and sentences has %d", n, len(t.Sentences))
		}
	}
	for i, s := range t.Sentences {
		a := list.index(i)
		switch {
		case s.Own && len(s.Claims) > 0:
			c.wrong(a, "take own or the claims out", "the sentence rests on claims and is the story's own voice")
		case !s.Own && len(s.Claims) == 0:
			c.wrong(a.key("claims"), `name its claims, or write {"own": true} if no report says it and you do`, "the sentence%s rests on no claim", c.quoted(t, i))
		}
		for k, id := range s.Claims {
			if at := a.key("claims").index(k); c.ref(at, c.claimSet, id) && !slices.Contains(t.Claims, id) {
				c.wrong(at, "add it there, or take it out here", "the claim %q is not among those of the telling", id)
			}
		}
	}
}

// quoted is how a telling's sentence begins, in the story's first language.
func (c *checker) quoted(t story.Telling, i int) string {
	const words = 6
	if len(c.s.Languages) == 0 {
		return ""
	}
	all := story.Sentences(t.Text[c.s.Languages[0]])
	if i >= len(all) {
		return ""
	}
	said := strings.Fields(all[i])
	if len(said) > words {
		return fmt.Sprintf(" “%s …”", strings.Join(said[:words], " "))
	}
	return fmt.Sprintf(" “%s”", strings.Join(said, " "))
}
