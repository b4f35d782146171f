package page

import (
	"cmp"
)

// sureLabel is a certainty in a word or two: the story's, or where it names
// none the interface's.
func (b *Book) sureLabel(id string) string {
	c, _ := b.Sure(id)
	return cmp.Or(c.Label.In(b.Lang, b.Languages...), b.words.Usual[id].Label)
}

// sureAbout is what a certainty rests on.
func (b *Book) sureAbout(id string) string {
	c, _ := b.Sure(id)
	return cmp.Or(c.About.In(b.Lang, b.Languages...), b.words.Usual[id].About)
}
