package raster

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/andybalholm/cascadia"
	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
	"golang.org/x/net/html"
)

// sheet is a style sheet: rules in the order in which they win, the strongest last.
type sheet struct{ rules []rule }

type rule struct {
	selector cascadia.Sel
	order    int
	set      [][2]string // property and value
}

// readSheet reads a style sheet. It fails on what is no rule, and on a selector that is
// not understood.
func readSheet(text string) (*sheet, error) {
	s := &sheet{}
	p := css.NewParser(parse.NewInput(bytes.NewBufferString(text)), false)
	var selectors []string
	var set [][2]string
	for order := 0; ; order++ {
		kind, _, data := p.Next()
		switch kind {
		case css.ErrorGrammar:
			if err := p.Err(); err != io.EOF {
				return nil, fmt.Errorf("style sheet: %w", err)
			}
			slices.SortStableFunc(s.rules, func(a, b rule) int {
				if a.selector.Specificity().Less(b.selector.Specificity()) {
					return -1
				}
				if b.selector.Specificity().Less(a.selector.Specificity()) {
					return 1
				}
				return a.order - b.order
			})
			return s, nil
		case css.QualifiedRuleGrammar, css.BeginRulesetGrammar:
			selectors = append(selectors, joined(p.Values()))
			set = nil
		case css.DeclarationGrammar:
			set = append(set, [2]string{string(data), strings.TrimSpace(joined(p.Values()))})
		case css.EndRulesetGrammar:
			// The parser parts a list at every comma, also within :is().
			for _, text := range parted(strings.Join(selectors, ",")) {
				for _, one := range alternatives(text) {
					sel, err := cascadia.Parse(one)
					if err != nil {
						return nil, fmt.Errorf("style sheet: %s: %w", one, err)
					}
					s.rules = append(s.rules, rule{sel, order, set})
				}
			}
			selectors = nil
		default:
			return nil, fmt.Errorf("style sheet: %s is not known", data)
		}
	}
}

func joined(values []css.Token) string {
	var b strings.Builder
	for _, v := range values {
		b.Write(v.Data)
	}
	return b.String()
}

// parted is a list parted at its commas, but for those within brackets.
func parted(list string) (out []string) {
	depth, from := 0, 0
	for i, r := range list {
		switch r {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case ',':
			if depth == 0 {
				out = append(out, strings.TrimSpace(list[from:i]))
				from = i + 1
			}
		}
	}
	return append(out, strings.TrimSpace(list[from:]))
}

// alternatives writes a selector with :is() out: one for each of what it may be.
func alternatives(selector string) (out []string) {
	before, rest, found := strings.Cut(selector, ":is(")
	if !found {
		return []string{selector}
	}
	depth, end := 1, 0
	for depth > 0 && end < len(rest) {
		switch rest[end] {
		case '(':
			depth++
		case ')':
			depth--
		}
		end++
	}
	for _, p := range parted(rest[:end-1]) {
		// A tag stands before what qualifies it.
		cut := before
		if i := strings.LastIndexAny(before, " >+~") + 1; p[0] >= 'a' && p[0] <= 'z' && i < len(before) {
			cut, p = before[:i], p+before[i:]
		}
		out = append(out, alternatives(cut+p+rest[end:])...)
	}
	return out
}

// of are the properties that a sheet gives an element, those that win last.
func (s *sheet) of(n *html.Node, each func(property, value string)) {
	for i := range s.rules {
		if s.rules[i].selector.Match(n) {
			for _, d := range s.rules[i].set {
				each(d[0], d[1])
			}
		}
	}
}
