package page

import (
	"fiftymetres/app/story"
	"fiftymetres/app/words"
)

// Bundle is what a page is made of: a story with its texts in one language, and
// the interface's words in that. A page carries no other; the program gets
// another when the reader switches.
type Bundle struct {
	Words   words.Words    `json:"words"`
	Tongues []words.Tongue `json:"tongues"` // the story's languages, in its order
	Story   *story.Story   `json:"story"`
}
