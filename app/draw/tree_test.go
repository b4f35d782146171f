package draw

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// node is an element of a picture that was read back, as a browser would have
// it: children are elements and texts, texts side by side are one.
type node struct {
	name  string
	attrs map[string]string
	kids  []any // *node or string
}

// parse reads markup that has no single root; it must be well-formed XML.
func parse(markup string) (*node, error) {
	dec := xml.NewDecoder(strings.NewReader("<root>" + markup + "</root>"))
	var open []*node
	for {
		token, err := dec.Token()
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				if _, twice := n.attrs[a.Name.Local]; twice {
					return nil, fmt.Errorf("%s has %s twice", n.name, a.Name.Local)
				}
				n.attrs[a.Name.Local] = a.Value
			}
			if len(open) > 0 {
				open[len(open)-1].add(n)
			}
			open = append(open, n)
		case xml.EndElement:
			if len(open) == 1 {
				if _, err := dec.Token(); !errors.Is(err, io.EOF) {
					return nil, errors.New("there is more after the end")
				}
				return open[0], nil
			}
			open = open[:len(open)-1]
		case xml.CharData:
			open[len(open)-1].add(string(token))
		default:
			return nil, fmt.Errorf("a picture has elements and text, not %T", token)
		}
	}
}

func (n *node) add(kid any) {
	if text, ok := kid.(string); ok {
		if last, ok := n.lastText(); ok {
			n.kids[len(n.kids)-1] = last + text
			return
		}
	}
	n.kids = append(n.kids, kid)
}

func (n *node) lastText() (string, bool) {
	if len(n.kids) == 0 {
		return "", false
	}
	s, ok := n.kids[len(n.kids)-1].(string)
	return s, ok
}

// walk visits n and all elements in it.
func (n *node) walk(visit func(*node)) {
	visit(n)
	for _, k := range n.kids {
		if e, ok := k.(*node); ok {
			e.walk(visit)
		}
	}
}

// text is all text in n.
func (n *node) text() string {
	var b strings.Builder
	for _, k := range n.kids {
		switch k := k.(type) {
		case string:
			b.WriteString(k)
		case *node:
			b.WriteString(k.text())
		}
	}
	return b.String()
}

// byID finds every element with an id, and tells ids that occur twice.
func (n *node) byID() (found map[string]*node, twice []string) {
	found = map[string]*node{}
	n.walk(func(e *node) {
		if id, ok := e.attrs["id"]; ok {
			if found[id] != nil {
				twice = append(twice, id)
			}
			found[id] = e
		}
	})
	return found, twice
}

// canonical writes a tree with its attributes in order and every empty text left out.
func (n *node) canonical(b *strings.Builder) {
	b.WriteString("\n<" + n.name)
	keys := []string{}
	for k := range n.attrs {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		fmt.Fprintf(b, " %s=%q", k, n.attrs[k])
	}
	b.WriteString(">")
	for _, k := range n.kids {
		switch k := k.(type) {
		case string:
			if k != "" {
				fmt.Fprintf(b, "%q", k)
			}
		case *node:
			k.canonical(b)
		}
	}
	b.WriteString("</>")
}

func (n *node) String() string {
	var b strings.Builder
	n.canonical(&b)
	return b.String()
}

// apply does to a tree what the page does to its document.
func (n *node) apply(patches []Patch) error {
	ids, _ := n.byID()
	for _, p := range patches {
		e := ids[p.ID]
		if e == nil {
			return fmt.Errorf("a patch is for %q, which is not in the picture", p.ID)
		}
		switch p.Attr {
		case Content:
			e.kids = []any{string(p.Value)}
		case Markup, Recast:
			inner, err := parse(string(p.Value))
			if err != nil {
				return fmt.Errorf("patch of %s: %w", p.ID, err)
			}
			e.kids = inner.kids
			if p.Attr == Recast {
				ids, _ = n.byID()
			}
		default:
			if e.attrs[p.Attr] == string(p.Value) {
				return fmt.Errorf("a patch sets %s of %s to what it is: %q", p.Attr, p.ID, p.Value)
			}
			e.attrs[p.Attr] = string(p.Value)
		}
	}
	return nil
}
