package page

import (
	"slices"
	"strconv"
	"strings"
)

// card is a moment as it is told. The telling comes first; what it rests on, and on
// what its sources differ, is a line each, which opens.
func (b *Book) card(i int) node {
	t := b.telling(i)
	return tag("div").Class("card").Body(
		tag("p").Class("kicker").Text(b.kicker(i)),
		tag("h2").ID("title-"+b.Moments[i].Slug).Text(t.Heading.In(b.Lang)),
		b.still(i),
		tag("p").Class("telling").Body(b.told(i)...),
		b.changed(i),
		b.rests(i),
		b.differs(i),
		b.chips(t.Told),
	)
}

// rests are the sources of a moment in a line, and on opening its claims, with what
// the editors remark on them.
func (b *Book) rests(i int) node {
	claims := b.restsOn(i)
	if len(claims) == 0 {
		return nil
	}
	listed := claims[:min(len(claims), few)]
	told := min(len(b.telling(i).Claims), len(listed))
	var inside []node
	if told > 0 {
		inside = append(inside, b.claimList(listed[:told], ""))
	}
	if told < len(listed) { // on paper, where no map moves, the notes are those of the text
		inside = append(inside, b.claimList(listed[told:], "drawn"))
	}
	if more := len(claims) - few; more > 0 {
		inside = append(inside, tag("p").Class("facts").Body(
			link(b.site.Claims(b.Page, i)).Class("out").DataSet("act", "claims").DataSet("id", b.Moments[i].Slug).Text(b.words.Count(b.words.MoreClaims, more))))
	}
	inside = append(inside, b.remark(i), b.chips(b.labelled(i))) // of which the text says nothing
	return tag("details").Class("rests").Body(
		tag("summary").Body(tag("span").Class("flag").Text(b.words.Sources+": "), text(b.sourcesIn(claims))), folded(inside...))
}

// sourcesIn names the sources of claims, the first few.
func (b *Book) sourcesIn(claims []string) string {
	const named = 3
	var all []string
	for _, id := range claims {
		if _, s := b.claim(id); s != nil && !slices.Contains(all, b.called(s)) {
			all = append(all, b.called(s))
		}
	}
	line := strings.Join(all[:min(len(all), named)], " · ")
	if more := len(all) - named; more > 0 {
		line += " · +" + strconv.Itoa(more)
	}
	return line
}

// still is a moment's picture, for browsers in which the map stays as it opens.
func (b *Book) still(i int) node {
	const wide, high = 640, 400 // CSS px
	p := b.Page
	p.Moment = i
	return tag("img").Class("still").Attr("src", b.site.Still(p, wide)).Attr("alt", b.MapAt(i)).
		Attr("width", strconv.Itoa(wide)).Attr("height", strconv.Itoa(high)).Attr("loading", "lazy")
}

// kicker is the time at which a moment begins, where it is known, and its label.
func (b *Book) kicker(i int) string {
	for _, k := range b.telling(i).Clock {
		if d, err := b.Time(k.Time); err == nil {
			return b.words.Instant(d, b.own) + " · " + b.Label(i)
		}
	}
	return b.Label(i)
}

// chips lead to what is known of the people and places that a moment tells of, or whose
// names on its map have a number.
func (b *Book) chips(told []string) node {
	var items []node
	seen := map[string]bool{"": true}
	for _, id := range told {
		name := b.nameOf(id)
		if seen[name] { // who have one name have one entry to be known by
			continue
		}
		seen[name] = true
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

// moment is a step of the column, which is told while the reading line cuts it. The first
// begins with the opening of the page.
func (b *Book) moment(i int) *element {
	body := []node{b.card(i)}
	if b.opens(i) {
		body = append([]node{b.opening()}, body...)
	}
	return tag("article").Class("moment").Aria("labelledby", "title-"+b.Moments[i].Slug).DataSet("moment", b.Moments[i].Slug).Body(body...)
}
