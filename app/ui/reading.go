package ui

import (
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// Reading is what the player's clock says in a language: its face, and the
// note under it. The server writes them into a page that it has made already.
func Reading(st *story.Story, lang string, c scene.Clock) (face, note string) {
	return In(lang).clock(c, st.Zone.Name)
}
