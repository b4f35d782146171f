package page

import (
	"cmp"
	"slices"
	"strings"

	"fiftymetres/app/address"
	"fiftymetres/app/story"
	"fiftymetres/app/words"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// panel shows what is known of what the reader chose: an actor, a place, a source,
// the claims of a moment, the questions on which sources differ; or how the page is shown.
type panel struct {
	app.Compo
	Book  *Book
	Open  string // "about:", "source:" or "claims:" and an id, "question:" and its id, "questions:" and what is compared, "display:", "share:" or "code:"
	Below bool   // there is another to go back to
	Aside bool   // the map makes room for it
	// What is chosen of how the page is shown.
	Colours, Motion string
	// What is shared, from where, and how.
	Now     address.Page
	Origin  string // scheme and host of the site
	Sharing Sharing
}

func (p *panel) Render() app.UI { return p.element().ui() }

func (p *panel) element() *element {
	if p.Open != "" {
		p.Book.recall()
	}
	kind, id, _ := strings.Cut(p.Open, ":")
	title, body := p.Book.about(kind, id)
	if kind == "display" {
		title, body = p.Book.words.Display, p.Book.display(p)
	}
	if kind == "share" {
		title, body = p.Book.words.Share, p.Book.share(p)
	}
	if kind == "code" {
		title, body = p.Book.words.TakeAlong, p.Book.code(p)
	}
	if title == "" {
		return tag("div").Class("panel", "empty")
	}
	head := []node{
		tag("h2").ID("panel-title").Text(title),
		button("close", "close").Aria("label", p.Book.words.Close).Text("×"),
	}
	if p.Below {
		head = append([]node{button("panel-back", "close").Aria("label", p.Book.words.PanelBack).Text("←")}, head...)
	}
	aside := ""
	if p.Aside {
		aside = "aside"
	}
	return tag("div").Class("panel", aside).Role("dialog").Aria("labelledby", "panel-title").TabIndex(-1).
		ID("panel").Body(append([]node{tag("div").Class("panel-head").Body(head...)}, body...)...)
}

// about is what the panel says of a thing; no title where there is no such
// thing, or none that this edition knows.
func (b *Book) about(kind, id string) (title string, body []node) {
	if s := b.sources[id]; kind == "source" && s != nil && b.admits(s) {
		return b.called(s), append(b.sourceFacts(s), b.paragraphs(b.claimsOf[id]), b.toEntryOf("source-"+id))
	}
	if kind == "claims" {
		return b.sentence(id)
	}
	if kind == "question" {
		return b.question(id)
	}
	if kind == "questions" {
		return b.comparing(id)
	}
	if a := b.actors[id]; kind == "about" && a != nil && b.tracked(id) {
		return a.Name.In(b.Lang), append(b.thing(a.About.In(b.Lang), "", b.actorClaims(a), b.doubtful(a)), b.toEntryOf("about-"+id))
	}
	if p := b.places[id]; kind == "about" && p != nil && b.onMap(p) {
		return p.Name.In(b.Lang), append(b.thing(cmp.Or(p.About.In(b.Lang), p.Detail.In(b.Lang)), p.Certainty, p.Claims, []string{p.Differ}), tag("p").Class("facts").Text(p.Credit.In(b.Lang)), b.toEntryOf("about-"+id))
	}
	return "", nil
}

// OnMap are the ids of what a panel is about, as far as that may be on the map: a thing, or
// what the moment tells of whose sentence it explains.
func (b *Book) OnMap(open string) []string {
	switch kind, id, _ := strings.Cut(open, ":"); kind {
	case "about":
		return []string{id}
	case "claims":
		slug, _, _ := strings.Cut(id, ".")
		if i := b.MomentCalled(slug); i >= 0 {
			return b.telling(i).Told
		}
	}
	return nil
}

// toEntryOf leads to the ledger's entry of what the panel shows, which can be passed on.
// From a kiosk nothing leads away.
func (b *Book) toEntryOf(id string) node {
	if b.Layout == address.Kiosk {
		return nil
	}
	return tag("p").Class("facts").Body(link(b.site.Entry(b.Page, id)).Class("out").Text(b.words.InLedger + " →"))
}

func (b *Book) thing(about, certainty string, claims, differ []string) []node {
	var body []node
	if about != "" {
		body = append(body, tag("p").Class("telling").Text(about))
	}
	if certainty != "" {
		body = append(body, tag("p").Class("facts").Text(words.Fill(b.words.Drawn, "what", b.sureLabel(certainty))))
	}
	if all := b.disputes(differ); len(all) > 0 {
		box := tag("div").Class("differ").Body(tag("p").Class("flag").Text(b.words.Differ))
		for _, d := range all {
			box.Body(b.toQuestion(d.ID).Class("posed").Text(b.posed(d)))
		}
		body = append(body, box)
	}
	return append(body, b.claimList(b.known(claims), ""))
}

// doubtful are the questions with which an actor's notes are marked in this edition.
func (b *Book) doubtful(a *story.Actor) []string {
	var out []string
	for _, t := range b.TracksBy(story.Version{Edition: b.Edition, By: b.By}) {
		for k := range t.Keys {
			if id := t.Keys[k].Differ; t.Actor == a.ID && id != "" && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}

// actorClaims are the claims about an actor: those of the actor itself, and
// those that its track in this edition rests on.
func (b *Book) actorClaims(a *story.Actor) []string {
	out := append([]string(nil), a.Claims...)
	seen := map[string]bool{}
	for _, id := range out {
		seen[id] = true
	}
	for _, t := range b.Tracks {
		if t.Actor != a.ID || t.Edition != b.Edition {
			continue
		}
		for _, k := range t.Keys {
			for _, id := range k.Claims {
				if !seen[id] {
					seen[id] = true
					out = append(out, id)
				}
			}
		}
	}
	return out
}
