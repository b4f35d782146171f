package ui

import (
	"fiftymetres/app/address"
	"fiftymetres/app/scene"
	"fiftymetres/app/story"
)

// Reading is what the player's clock says in a language: its face, and the
// note under it. The server writes them into a page that it has made already.
func Reading(st *story.Story, lang string, c scene.Clock) (face, note string) {
	b := book{State: State{Page: address.Page{Lang: lang}}, Story: st, own: ownDates(st), words: In(lang)}
	return b.clock(c)
}
