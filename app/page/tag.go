package page

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// tag is an HTML element. go-app has a type for each element, and the linker
// keeps every method of every type that is used, some 40 kB apiece; this one
// type serves for all.
func tag(name string) app.HTMLElem { return app.Elem(name) }

// link is an anchor to an address of our own making, or to one that the story
// gives and validation has seen to be http.
func link(href string) app.HTMLElem { return tag("a").Attr("href", attr(href)) }

// button is a button that does an act.
func button(act, class string) app.HTMLElem {
	return tag("button").Class(class).Attr("type", "button").DataSet("act", act)
}
