package snippet

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// parsed reads a snippet as an article's page would: it fails where that is not what was
// written.
func parsed(t *testing.T, text string) (out []*html.Node) {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(text), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		t.Fatal(err)
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			out = append(out, n)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	for _, n := range nodes {
		walk(n)
	}
	return out
}

func names(nodes []*html.Node) string {
	var all []string
	for _, n := range nodes {
		all = append(all, n.Data)
	}
	return strings.Join(all, " ")
}

func value(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// TestSnippetsAreMarkup of the elements that they name and no others, whatever the texts
// try to be.
func TestSnippetsAreMarkup(t *testing.T) {
	hostile := `"><script>alert('1')</script>&amp;`
	e := Embed{Title: hostile, Page: "https://e.org/?moment=dash&known=2017-11-13", Src: "https://e.org/embed?moment=dash&known=2017-11-13", Still: "https://e.org/stills/dash.png?a=1&b=2",
		Tall: "https://e.org/stills/dash.png?shape=portrait", Script: "https://e.org/embed.js", Width: 660, Height: 780, Attributes: [][2]string{{"moment", "dash"}, {"lang", hostile}}}
	for _, c := range []struct{ text, names, of, attribute, value string }{
		{e.Element(), "script fifty-metres a picture source img", "fifty-metres", "lang", hostile},
		{e.Element(), "script fifty-metres a picture source img", "img", "alt", hostile},
		{e.Element(), "script fifty-metres a picture source img", "a", "href", e.Page},
		{e.Element(), "script fifty-metres a picture source img", "script", "src", e.Script},
		{e.Iframe(), "iframe", "iframe", "src", e.Src},
		{e.Iframe(), "iframe", "iframe", "title", hostile},
		{e.Iframe(), "iframe", "iframe", "height", "780"},
		{e.AMP(hostile), "amp-iframe amp-img div", "amp-iframe", "src", e.Src},
		{e.AMP(hostile), "amp-iframe amp-img div", "div", "aria-label", hostile},
		{e.AMP(hostile), "amp-iframe amp-img div", "amp-img", "src", e.Still},
	} {
		nodes := parsed(t, c.text)
		if got := names(nodes); got != c.names {
			t.Fatalf("%s\nis %s", c.text, got)
		}
		for _, n := range nodes {
			if n.Data == c.of && value(n, c.attribute) != c.value {
				t.Errorf("%s of %s is %q, want %q", c.attribute, c.of, value(n, c.attribute), c.value)
			}
		}
	}
}

// TestHeightsAreWhatFits: lower where the caption is beside the map.
func TestHeightsAreWhatFits(t *testing.T) {
	for width, want := range map[int]int{0: 800, 320: 800, 479: 800, 480: 780, 660: 780, 700: 600, 1200: 600} {
		if got := Height(width); got != want {
			t.Errorf("%d px wide: %d, want %d", width, got, want)
		}
	}
}
