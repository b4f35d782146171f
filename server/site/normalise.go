package site

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// normalise brings the HTML of a go-app element into one form: the same tree
// gives the same bytes at every start, so that entity tags hold. go-app v9
//   - writes attributes in the random order of a map: here they are sorted;
//   - puts a line break around each of several children, which would show as
//     a space: here it is taken out, so that the text is the browser's;
//   - writes "false" for a boolean attribute that is off, which HTML reads as
//     on, and nothing for an ARIA state that is true: both are put right.
//
// A space that is meant must therefore not be a line break. It fails unless
// the fragment is one element.
func normalise(fragment string) (string, error) {
	body := &html.Node{Type: html.ElementNode, DataAtom: atom.Body, Data: "body"}
	nodes, err := html.ParseFragment(strings.NewReader(fragment), body)
	if err != nil {
		return "", err
	}
	nodes = slices.DeleteFunc(nodes, blank)
	if len(nodes) != 1 || nodes[0].Type != html.ElementNode {
		return "", fmt.Errorf("want one element, have %d nodes: %.60q", len(nodes), fragment)
	}
	tidy(nodes[0])
	var out bytes.Buffer
	if err := html.Render(&out, nodes[0]); err != nil {
		return "", err
	}
	return out.String(), nil
}

func tidy(n *html.Node) {
	n.Attr = tidyAttributes(n.Attr)
	switch n.DataAtom {
	case atom.Pre, atom.Textarea, atom.Script, atom.Style:
		return
	}
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case blank(c):
			n.RemoveChild(c)
		case c.Type == html.TextNode:
			c.Data = strings.TrimSuffix(strings.TrimPrefix(c.Data, "\n"), "\n")
		default:
			tidy(c)
		}
		c = next
	}
}

// blank says whether a node is a line break between elements.
func blank(n *html.Node) bool {
	return n.Type == html.TextNode && strings.Contains(n.Data, "\n") && strings.TrimSpace(n.Data) == ""
}

// booleans are the attributes that are on when they are there.
var booleans = map[string]bool{
	"allowfullscreen": true, "async": true, "autofocus": true, "autoplay": true, "checked": true,
	"controls": true, "defer": true, "disabled": true, "hidden": true, "inert": true, "loop": true,
	"multiple": true, "muted": true, "novalidate": true, "open": true, "readonly": true,
	"required": true, "reversed": true, "selected": true,
}

// states are the ARIA attributes whose value is true or false.
var states = map[string]bool{
	"aria-atomic": true, "aria-busy": true, "aria-checked": true, "aria-current": true,
	"aria-disabled": true, "aria-expanded": true, "aria-haspopup": true, "aria-hidden": true,
	"aria-modal": true, "aria-pressed": true, "aria-readonly": true, "aria-required": true,
	"aria-selected": true,
}

func tidyAttributes(attrs []html.Attribute) []html.Attribute {
	attrs = slices.DeleteFunc(attrs, func(a html.Attribute) bool {
		return booleans[a.Key] && a.Val == "false"
	})
	for i := range attrs {
		if states[attrs[i].Key] && attrs[i].Val == "" {
			attrs[i].Val = "true"
		}
	}
	slices.SortFunc(attrs, func(a, b html.Attribute) int {
		return cmp.Or(cmp.Compare(a.Namespace, b.Namespace), cmp.Compare(a.Key, b.Key))
	})
	return attrs
}
