package page

import (
	"slices"
	"strings"

	"fiftymetres/app/story"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// captions are the moments of an embed or a kiosk: all of them in one place,
// the told one in sight, so that the height does not change with the moment.
type captions struct {
	app.Compo
	Book *Book
	Now  int
}

func (c *captions) Render() app.UI { return c.element().ui() }

func (c *captions) element() *element {
	b := c.Book
	b.recall()
	var items []node
	for _, i := range b.course.Moments {
		m, t := &b.Moments[i], b.telling(i)
		body := []node{
			tag("p").Class("kicker").Text(b.kicker(i)),
			tag("h2").Text(t.Heading.In(b.Lang)),
			tag("p").Class("telling").Text(t.Text.In(b.Lang)),
			tag("div").Class("cited").Body(tag("p").Text(b.cited(t.Claims)), b.disputed(i)),
		}
		if n := t.Note.In(b.Lang); n != "" {
			body = append(body, tag("p").Class("remark").Text(n))
		}
		a := tag("article").Class("caption").DataSet("moment", m.Slug).Body(body...)
		if i == c.Now {
			a = a.DataSet("now", "yes")
		}
		items = append(items, a)
	}
	return tag("div").Class("captions").Body(items...)
}

// unfolding is the button that unfolds a caption which a low frame cuts, and folds it again;
// frame.js says which.
func (b *Book) unfolding() node {
	return button("more", "more").Aria("expanded", "false").Body(tag("span").Text(b.words.More), tag("span").Class("less").Text(b.words.Less))
}

// cited names the sources of a telling in one line, each with its date and the places
// in it that are cited.
func (b *Book) cited(claims []string) string {
	var order []*story.Source
	places := map[*story.Source][]string{}
	for _, id := range claims {
		c, s := b.claim(id)
		if c == nil || s == nil {
			continue
		}
		if _, known := places[s]; !known {
			order = append(order, s)
			places[s] = nil
		}
		if at := b.locator(c); at != "" && !slices.Contains(places[s], at) {
			places[s] = append(places[s], at)
		}
	}
	cites := make([]string, len(order))
	for i, s := range order {
		cites[i] = strings.Join(append([]string{b.called(s), b.when(s)}, places[s]...), ", ")
	}
	return strings.Join(cites, "; ")
}
