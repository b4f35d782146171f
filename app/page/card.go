package page

import (
	"slices"
	"strconv"
)

// card is a moment as it is told: heading, text, claims, what sources differ on.
func (b *Book) card(i int) node {
	t := b.telling(i)
	body := []node{
		tag("p").Class("kicker").Text(b.kicker(i)),
		tag("h2").Text(t.Heading.In(b.Lang)),
		b.still(i),
		tag("p").Class("telling").Text(t.Text.In(b.Lang)),
		b.claimList(t.Claims[:min(len(t.Claims), few)], ""),
	}
	if more := len(t.Claims) - few; more > 0 {
		body = append(body, tag("p").Class("facts").Body(
			link(b.site.Claims(b.Page, i)).Class("out").DataSet("act", "claims").DataSet("id", b.Moments[i].Slug).Text(b.words.Count(b.words.MoreClaims, more))))
	}
	for _, id := range t.Differ {
		if d := b.differ(id); d != nil {
			body = append(body, d)
		}
	}
	if n := t.Note.In(b.Lang); n != "" {
		body = append(body, tag("p").Class("remark").Text(n))
	}
	if chips := b.chips(t.Told); chips != nil {
		body = append(body, chips)
	}
	return tag("div").Class("card").Body(body...)
}

// still is a moment's picture, for browsers in which the map stays as it opens.
func (b *Book) still(i int) node {
	const wide, high = 640, 400 // CSS px
	p := b.Page
	p.Moment = i
	return tag("img").Class("still").Attr("src", b.site.Still(p, wide)).Attr("alt", b.MapAt(i)).
		Attr("width", strconv.Itoa(wide)).Attr("height", strconv.Itoa(high)).Attr("loading", "lazy")
}

// kicker is a moment's number among those told, and its label.
func (b *Book) kicker(i int) string {
	return strconv.Itoa(slices.Index(b.course.Moments, i)) + " · " + b.Label(i)
}

// chips lead to what is known of the people and places that a moment tells of.
func (b *Book) chips(told []string) node {
	var items []node
	for _, id := range told {
		name := b.nameOf(id)
		if name == "" {
			continue
		}
		items = append(items, tag("li").Body(
			link(b.site.Entry(b.Page, "about-"+id)).DataSet("act", "about").DataSet("id", id).Text(name)))
	}
	if len(items) == 0 {
		return nil
	}
	return tag("div").Class("chips").Body(tag("p").Text(b.words.OnMap), tag("ul").Body(items...))
}

// nameOf is the name of an actor or of a place that the edition knows, and has
// something to say of.
func (b *Book) nameOf(id string) string {
	if a := b.actors[id]; a != nil && b.tracked(id) {
		return a.Name.In(b.Lang)
	}
	if p := b.places[id]; p != nil && b.onMap(p) && (len(p.About) > 0 || len(p.Claims) > 0) {
		return p.Name.In(b.Lang)
	}
	return ""
}

// tracked tells whether the edition knows where an actor was.
func (b *Book) tracked(actor string) bool {
	for _, t := range b.Tracks {
		if t.Actor == actor && t.Edition == b.Edition {
			return true
		}
	}
	return false
}

// moment is a step of the column: it is as high as its share of the scroll,
// and its card stays in sight while it is told.
func (b *Book) moment(i int) *element {
	return tag("article").Class("moment").DataSet("moment", b.Moments[i].Slug).Body(b.card(i))
}
