package page

import (
	"os"
	"strings"
	"testing"

	"fiftymetres/app/address"

	"fiftymetres/app/scene"
	"fiftymetres/app/story"
	"fiftymetres/app/words/catalogue"

	"golang.org/x/net/html"
)

const firstDay, nineDaysLater = "2017-11-13", "2017-11-22"

func builtin(t testing.TB) *story.Story {
	t.Helper()
	st, problems := story.Decode(os.DirFS("../../data/panmunjom-2017"))
	if st == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	return st
}

// in is a story and the interface in a language.
func in(st *story.Story, lang string) *Bundle {
	set := catalogue.Builtin()
	return NewBundle(st, set.For(lang).Words, set.Tongues(st.Languages))
}

// document is a page or a part as the server prints it and a browser reads it that
// runs no scripts.
func document(t testing.TB, c any) *html.Node {
	t.Helper()
	var source string
	switch c := c.(type) {
	case *Page:
		source = c.Print()
	case part:
		source = printed(c.element())
	case node:
		source = printed(c)
	}
	doc, err := html.ParseWithOptions(strings.NewReader("<!doctype html><body>"+source), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func walk(n *html.Node, visit func(*html.Node)) {
	visit(n)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		walk(c, visit)
	}
}

func valueOf(n *html.Node, key string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val, true
		}
	}
	return "", false
}

// textOf is all that can be read of a document; every text node ends in a newline.
func textOf(n *html.Node) string {
	var b strings.Builder
	walk(n, func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data + "\n")
		}
	})
	return b.String()
}

// opened is the page of a story as it opens in a state.
func opened(t testing.TB, st *story.Story, s State) *Page {
	t.Helper()
	sc, err := scene.Compile(st, s.Edition)
	if err != nil {
		t.Fatal(err)
	}
	f := sc.NewFrame()
	sc.At(s.T, f)
	return New(Index(in(st, s.Lang), address.New(st)), s, f)
}
