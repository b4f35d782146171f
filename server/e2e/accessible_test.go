package e2e

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/chromedp"
)

// node is what a screen reader is told of a part of the page.
type node struct {
	Ignored    bool              `json:"ignored"`
	Element    cdp.BackendNodeID `json:"backendDOMNodeId"`
	Role       axValue           `json:"role"`
	Name       axValue           `json:"name"`
	Value      axValue           `json:"value"`
	Properties []struct {
		Name  string  `json:"name"`
		Value axValue `json:"value"`
	} `json:"properties"`
}

type axValue struct {
	Value any `json:"value"`
}

func (n node) role() string { return text(n.Role.Value) }
func (n node) name() string { return text(n.Name.Value) }

func (n node) property(name string) any {
	for _, p := range n.Properties {
		if p.Name == name {
			return p.Value.Value
		}
	}
	return nil
}

func text(v any) string {
	s, _ := v.(string)
	return s
}

// told are the nodes of the accessibility tree that have a role, or one of the
// roles that are given.
func (b *tab) told(roles ...string) []node {
	b.t.Helper()
	// Read by hand: the generated types refuse what newer browsers add.
	var tree struct {
		Nodes []node `json:"nodes"`
	}
	b.run(chromedp.ActionFunc(func(ctx context.Context) error {
		return cdp.Execute(ctx, "Accessibility.getFullAXTree", nil, &tree)
	}))
	return slices.DeleteFunc(tree.Nodes, func(n node) bool {
		return n.Ignored || len(roles) > 0 && !slices.Contains(roles, n.role())
	})
}

// under are the nodes of the accessibility tree in an element, in the order in which
// they are read.
func (b *tab) under(selector string) []node {
	b.t.Helper()
	var of struct {
		Nodes []node `json:"nodes"`
	}
	b.run(chromedp.ActionFunc(func(ctx context.Context) error {
		root, err := dom.GetDocument().Do(ctx)
		if err != nil {
			return err
		}
		id, err := dom.QuerySelector(root.NodeID, selector).Do(ctx)
		if err != nil {
			return err
		}
		return cdp.Execute(ctx, "Accessibility.queryAXTree", map[string]any{"nodeId": id}, &of)
	}))
	return slices.DeleteFunc(of.Nodes, func(n node) bool { return n.Ignored })
}

// markup is the element that a node stands for.
func (b *tab) markup(n node) (html string) {
	b.t.Helper()
	b.run(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		html, err = dom.GetOuterHTML().WithBackendNodeID(n.Element).Do(ctx)
		return err
	}))
	return html
}

func TestScreenReaderIsToldEverything(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=dash")
	b.settle()
	headings := map[float64][]string{}
	for _, n := range b.told("heading") {
		level, _ := n.property("level").(float64)
		headings[level] = append(headings[level], n.name())
	}
	same(t, "headings of level 1", len(headings[1]), 1)
	for _, m := range b.host.story.Moments {
		want := m.Tellings["2017-11-22"].Heading["en"]
		if !slices.Contains(headings[2], want) {
			t.Errorf("no heading of level 2 is %q", want)
		}
	}
	sliders := b.told("slider")
	if len(sliders) != 1 || sliders[0].name() == "" || sliders[0].Value.Value == nil {
		t.Fatalf("sliders: %+v", sliders)
	}
	// When it is, what is told, and what he is doing. (Chromium's tree leaves it out.)
	if value := look[string](b, `document.querySelector("[role=slider]").getAttribute("aria-valuetext")`); !strings.Contains(value, "15:15 (sources differ), The dash, ") || !strings.Contains(value, "The soldier: on foot, under fire") {
		t.Errorf("the slider is at %q", value)
	}
	named := map[string]bool{}
	for _, n := range b.told("article") {
		named[n.name()] = true
	}
	for _, m := range b.host.story.Moments {
		if want := m.Tellings["2017-11-22"].Heading["en"]; !named[want] {
			t.Errorf("no article is called %q", want)
		}
	}
	if n := b.told("image", "img"); !slices.ContainsFunc(n, func(n node) bool {
		return n.name() == "Schematic map: "+b.host.telling(t, "dash", "2017-11-22").Heading["en"]
	}) {
		t.Errorf("the map is not told of: %+v", n)
	}
	for _, n := range b.told("button", "link", "image", "img", "navigation", "DisclosureTriangle") {
		if n.name() == "" {
			t.Errorf("a %s has no name: %s", n.role(), b.markup(n))
		}
	}
	if !slices.ContainsFunc(b.told("button"), func(n node) bool { return n.name() == "Play" }) {
		t.Error("no button is called Play")
	}
}

// TestScreenReaderIsToldWhatIsNew: the heading of a moment that begins, and
// the panel that opens.
func TestScreenReaderIsToldWhatIsNew(t *testing.T) {
	b := openBare(t, the(t, built), "/?moment=dash")
	b.settle()
	b.press(right)
	b.wait(`/15:15 \(sources differ\), /.test(document.querySelector("[aria-live]").textContent) && document.querySelector("[aria-live]").textContent.endsWith(` + quote(b.host.telling(t, "line", "2017-11-22").Heading["en"]) + `)`)
	b.settle()
	b.clickOn(`document.querySelector("[data-actor=soldier] .hit")`)
	b.wait(`document.querySelector("[role=dialog]")`)
	dialogs := b.told("dialog")
	if len(dialogs) != 1 || dialogs[0].name() == "" {
		t.Errorf("dialogs: %+v", dialogs)
	}
}

// TestScreenReaderIsToldWhatHappens: while the story plays, what its subject does.
func TestScreenReaderIsToldWhatHappens(t *testing.T) {
	b := openBare(t, the(t, built), "/?t=62")
	b.settle()
	b.click("[data-act=play]")
	b.wait(`document.querySelector("[aria-live]").textContent.includes("15:15, The soldier: on foot, under fire")`)
}

// TestNoTwoLinksOutAreCalledTheSame, so that they are told apart in a list of links.
func TestNoTwoLinksOutAreCalledTheSame(t *testing.T) {
	b := newTab(t, the(t, built))
	b.bare()
	for _, address := range []string{"/", "/ledger"} {
		b.goTo(address)
		names := look[[]string](b, `[...document.querySelectorAll("a.out[target=_blank]")].map((a) => a.ariaLabel || a.innerText)`)
		slices.Sort(names)
		if len(names) < 4 || len(slices.Compact(slices.Clone(names))) != len(names) {
			t.Errorf("%s: %q", address, names)
		}
	}
}
