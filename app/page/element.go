package page

import (
	"strconv"

	"fiftymetres/app/svg"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// node is a part of a page. The server and the column print it; go-app mounts
// those parts that change. Both are made from the one tree, so that they cannot
// differ, and what is printed is the same bytes always: go-app's own printing
// quotes as Go does and not as HTML, puts attributes in any order, and line
// breaks between elements, which show as spaces.
type node interface {
	print(*svg.Writer)
	ui() app.UI
}

// element is an HTML element.
type element struct {
	name  string
	attrs []attribute
	body  []node
}

type attribute struct{ name, value string }

// text is a run of text, and markup is markup of our own making.
type (
	text   string
	markup string
)

func tag(name string) *element { return &element{name: name} }

// link is an anchor to an address of our own making, or to one that the story
// gives and validation has seen to be http.
func link(href string) *element { return tag("a").Attr("href", href) }

// button is a button that does an act.
func button(act, class string) *element {
	return tag("button").Class(class).Attr("type", "button").DataSet("act", act)
}

// folded is what nobody sees at first: what stands in closed details. In a browser
// that runs scripts it is text until it is wanted, and no elements: fold.js unfolds
// it when its details are opened, or the page is searched or printed. Where no script
// runs it is there from the beginning. In it nothing else is folded: HTML has no fold
// in a fold.
func folded(body ...node) *element { return tag("noscript").Body(flat(body)...) }

func flat(body []node) []node {
	var out []node
	for _, n := range body {
		e, ok := n.(*element)
		switch {
		case ok && e.name == "noscript":
			out = append(out, flat(e.body)...)
		case ok:
			e.body = flat(e.body)
			out = append(out, e)
		default:
			out = append(out, n)
		}
	}
	return out
}

// Attr sets an attribute; all of them are written as they are given.
func (e *element) Attr(name, value string) *element {
	e.attrs = append(e.attrs, attribute{name, value})
	return e
}

// Class, where it is empty, sets nothing.
func (e *element) Class(names ...string) *element {
	all := ""
	for _, n := range names {
		if n != "" && all != "" {
			all += " "
		}
		all += n
	}
	if all == "" {
		return e
	}
	for i, a := range e.attrs { // an attribute that is written twice is not read twice
		if a.name == "class" {
			e.attrs[i].value += " " + all
			return e
		}
	}
	return e.Attr("class", all)
}

func (e *element) ID(id string) *element               { return e.Attr("id", id) }
func (e *element) Lang(tag string) *element            { return e.Attr("lang", tag) }
func (e *element) Role(name string) *element           { return e.Attr("role", name) }
func (e *element) Aria(name, value string) *element    { return e.Attr("aria-"+name, value) }
func (e *element) DataSet(name, value string) *element { return e.Attr("data-"+name, value) }
func (e *element) TabIndex(i int) *element             { return e.Attr("tabindex", strconv.Itoa(i)) }
func (e *element) Text(s string) *element              { return e.Body(text(s)) }

// Body appends parts; nil is none.
func (e *element) Body(parts ...node) *element {
	for _, p := range parts {
		if p != nil {
			e.body = append(e.body, p)
		}
	}
	return e
}

// void are the elements that hold nothing and are not closed.
var void = map[string]bool{"img": true, "br": true}

func (e *element) print(w *svg.Writer) {
	w.Raw("<", e.name)
	for _, a := range e.attrs {
		w.Attr(a.name, a.value)
	}
	w.Raw(">")
	if void[e.name] {
		return
	}
	for _, n := range e.body {
		n.print(w)
	}
	w.Raw("</", e.name, ">")
}

// ui is the element as go-app mounts it. go-app has a type for each element, and
// the linker keeps every method of every type that is used, some 40 kB apiece:
// its nameless one serves for all.
func (e *element) ui() app.UI {
	out := app.Elem(e.name)
	for _, a := range e.attrs {
		out = out.Attr(a.name, a.value)
	}
	body := make([]app.UI, len(e.body))
	for i, n := range e.body {
		body[i] = n.ui()
	}
	return out.Body(body...)
}

func (t text) print(w *svg.Writer) { w.Text(string(t)) }
func (t text) ui() app.UI          { return app.Text(string(t)) }

func (m markup) print(w *svg.Writer) { w.Raw(string(m)) }
func (m markup) ui() app.UI          { return app.Raw(string(m)) }

// mounted is a part that go-app renders by itself.
type mounted struct{ part }

type part interface {
	app.Composer
	element() *element
}

func (m mounted) print(w *svg.Writer) { m.element().print(w) }
func (m mounted) ui() app.UI          { return m.part }

// printed is a part as it is printed.
func printed(n node) string {
	w := &svg.Writer{}
	n.print(w)
	return string(w.B)
}
