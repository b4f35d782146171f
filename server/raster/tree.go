package raster

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"
)

// readTree reads a document as a tree, with the text of its style sheet apart. The nodes are
// those of package html, because selectors are matched on these.
func readTree(r io.Reader) (root *html.Node, css string, err error) {
	d := xml.NewDecoder(r)
	var at *html.Node
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, "", fmt.Errorf("no SVG: %w", err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			n := &html.Node{Type: html.ElementNode, Data: t.Name.Local}
			for _, a := range t.Attr {
				if a.Name.Space != "xmlns" {
					n.Attr = append(n.Attr, html.Attribute{Key: a.Name.Local, Val: a.Value})
				}
			}
			if at == nil {
				root = n
			} else {
				at.AppendChild(n)
			}
			at = n
		case xml.EndElement:
			at = at.Parent
		case xml.CharData:
			switch {
			case at == nil:
			case at.Data == "style":
				css += string(t)
			case strings.TrimSpace(string(t)) != "":
				at.AppendChild(&html.Node{Type: html.TextNode, Data: string(t)})
			}
		}
	}
	if root == nil || root.Data != "svg" {
		return nil, "", errors.New("no SVG")
	}
	return root, css, nil
}

// attr is an attribute's value, "" where there is none.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func index(n *html.Node, byID map[string]*html.Node) {
	if id := attr(n, "id"); id != "" {
		byID[id] = n
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		index(c, byID)
	}
}

// text is what is written in an element.
func text(n *html.Node) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}
