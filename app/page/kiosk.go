package page

import (
	"strconv"

	"fiftymetres/app/words"
)

// invite asks whoever passes by to touch the screen, in each of the story's languages. It
// is seen while nobody does.
func (b *Book) invite() node {
	out := tag("p").Class("invite").Aria("hidden", "true")
	for _, t := range b.tongues {
		if t.Invite != "" {
			out.Body(tag("span").Lang(t.Lang).Text(t.Invite))
		}
	}
	return out
}

// asking asks whether somebody is still there, before the kiosk starts over in so many
// seconds; 0 asks nothing.
func (b *Book) asking(seconds int) node {
	if seconds == 0 {
		return tag("div").Class("asking", "empty")
	}
	w := b.words
	return tag("div").Class("asking").Role("alertdialog").Aria("labelledby", "asking").Aria("describedby", "starts-over").Body(
		tag("h2").ID("asking").Text(w.StillThere),
		tag("p").ID("starts-over").Text(words.Fill(w.StartsOver, "n", strconv.Itoa(seconds))),
		tag("div").Class("choice").Body(button("stay", "tool go-on").Text(w.GoOn), button("home", "tool").Text(w.StartOver)))
}
