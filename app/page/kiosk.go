package page

import (
	"strconv"

	"fiftymetres/app/address"
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
	w := b.words
	return asked(seconds > 0, "still-there", w.StillThere, words.Fill(w.StartsOver, "n", strconv.Itoa(seconds)),
		button("stay", "tool go-on").Text(w.GoOn), button("home", "tool").Text(w.StartOver))
}

// warning asks before what is sensitive is shown; on false it asks nothing.
func (b *Book) warning(on bool) node {
	w := b.words
	return asked(on, "sensitive", w.Sensitive, w.SensitiveAsk, button("show", "tool go-on").Text(w.ShowIt), button("leave-out", "tool").Text(w.LeaveOut))
}

// asked is a question over a kiosk's page, with its answers; it is empty while nothing is.
func asked(on bool, id, title, about string, answers ...node) node {
	if !on {
		return tag("div").Class("asking", "empty")
	}
	return tag("div").Class("asking").Role("alertdialog").Aria("labelledby", id).Aria("describedby", id+"-about").Body(
		tag("h2").ID(id).Text(title), tag("p").ID(id+"-about").Text(about), tag("div").Class("choice").Body(answers...))
}

// typeButton gives a kiosk's visitor larger type: there is no other way to have it.
func (b *Book) typeButton(now State) node {
	if b.Layout != address.Kiosk {
		return nil
	}
	return toggle("larger", "", now.Large).Class("larger").Aria("label", b.words.LargerType).Body(markup(largerIcon))
}

// codeButton leads a visitor's own phone here: not where the site's address is one that
// only the kiosk itself knows.
func (b *Book) codeButton(now State) node {
	if b.Layout != address.Kiosk || now.Origin == "" || address.Local(now.Origin) {
		return nil
	}
	return button("code", "tool").Aria("label", b.words.TakeAlong).Body(markup(codeIcon))
}

// code is the story at the moment at which it was asked for, to be read off by a phone.
func (b *Book) code(p *panel) []node {
	return []node{
		tag("p").Class("telling").Text(b.words.TakeAbout),
		readOff(b.site.CodeOf(p.Now), b.Label(p.Now.Moment), p.Origin+b.site.Link(address.Away(p.Now))),
	}
}

// readOff is a code to be read off by a phone, with what it leads to.
func readOff(code, what, address string) node {
	return tag("figure").Class("code").Body(
		tag("img").Attr("src", code).Attr("alt", "").Attr("width", "160").Attr("height", "160"),
		tag("figcaption").Body(tag("span").Text(what), tag("span").Class("address").Text(address)))
}

const (
	largerIcon = `<svg viewBox="0 0 32 24" width="32" height="24" focusable="false" aria-hidden="true"><path d="M2 20 6.5 9 11 20M3.7 16h5.6M13 20 21 3l8 17M16 14h10" fill="none" stroke="currentColor" stroke-width="2"/></svg>`
	codeIcon   = `<svg viewBox="0 0 24 24" width="24" height="24" focusable="false" aria-hidden="true"><path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 14h2v2h-2zM16 16h2v2h-2zM14 18h2v2h-2zM18 18h2v2h-2z" fill="none" stroke="currentColor" stroke-width="1.6"/></svg>`
)
