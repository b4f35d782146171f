package whole

import (
	"crypto/sha256"
	"encoding/json"
	"sync"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/server/site"
)

// alike is a renderer that makes no style sheet twice: many sites of one test run tell
// the same story, and each sheet takes a third of a second.
type alike struct {
	site.Renderer
	story [sha256.Size]byte
	base  string
}

// sheet is one of the sheets.
type sheet struct {
	story               [sha256.Size]byte
	base, edition, lang string
}

var sheets sync.Map // of func() string, by sheet

// shared shares what a renderer makes of a story under a base path.
func shared(r site.Renderer, st *story.Story, base string) (site.Renderer, error) {
	text, err := json.Marshal(st)
	return alike{r, sha256.Sum256(text), base}, err
}

func (a alike) Motion(p address.Page) string {
	of := sheet{a.story, a.base, p.Edition, p.Lang}
	made, _ := sheets.LoadOrStore(of, sync.OnceValue(func() string { return a.Renderer.Motion(p) }))
	return made.(func() string)()
}
