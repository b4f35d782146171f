package page

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/app/story"

	"golang.org/x/net/html"
)

// labels are the parts of the page whose numbers are the interface's own or say when
// something was published, by class, and which. Nothing else may have a number that
// cannot be followed to a claim.
var labels = map[string]string{
	"dateline": "the story's day",
	"switch":   "the days of the editions",
	"figures":  "how many sources, statements, languages",
	"flag":     "how many questions",
	"bar":      "the clock, whose ticks have claims, and the speed",
	"when":     "the day of a source and the place in it, beside its claim",
	"who":      "the name of a source, beside its claim",
	"legend":   "the days of the reports that the edition rests on",
	"notes":    "how it was made, the days and addresses of the sources, licences, the version of the data",
}

var number = regexp.MustCompile(`\p{Nd}+(?:[:.,]\p{Nd}+)*`)

// TestEveryNumberLeadsToItsClaim: each number, time and distance in the text of the page
// stands in a claim, before the mark of a sentence, among the claims of its moment or of
// its question, one or two acts away; or it is a label.
func TestEveryNumberLeadsToItsClaim(t *testing.T) {
	st := builtin(t)
	for _, lang := range st.Languages {
		for _, e := range st.Editions {
			s := known(st, "story", lang, e.Date)
			doc := document(t, opened(t, st, s))
			b := Index(in(st, lang), address.New(st)).Open(s)
			column, err := html.ParseWithOptions(strings.NewReader("<body>"+b.Column(-1, false)), html.ParseOptionEnableScripting(false))
			if err != nil {
				t.Fatal(err)
			}
			seen := 0
			for _, part := range []*html.Node{doc, column} {
				walk(part, func(n *html.Node) {
					if n.Type == html.TextNode && number.MatchString(n.Data) {
						seen++
						if why := unfollowed(b, n, e); why != "" {
							t.Errorf("%s, %s: %s: %q", e.Date, lang, why, n.Data)
						}
					}
				})
			}
			if seen < 50 {
				t.Errorf("%s, %s: %d texts with a number were looked at", e.Date, lang, seen)
			}
		}
	}
}

// unfollowed says why the numbers of a text lead nowhere; empty where they lead to a claim.
func unfollowed(b *Book, text *html.Node, e story.Edition) string {
	for n := text.Parent; n != nil; n = n.Parent {
		class, _ := valueOf(n, "class")
		for _, c := range strings.Fields(class) {
			if labels[c] != "" {
				return ""
			}
			switch c {
			case "telling", "standfirst":
				for next := text.NextSibling; next != nil; next = next.NextSibling {
					if class, _ := valueOf(next, "class"); class == "ref" {
						return ""
					}
				}
				return "a sentence with a number and no mark"
			case "changed": // whose claims the ledger has
				leads := false
				walk(n, func(n *html.Node) {
					href, _ := valueOf(n, "href")
					leads = leads || strings.Contains(href, "#change-")
				})
				if leads {
					return ""
				}
			case "remark", "kicker":
				return unheld(b, n, text.Data)
			}
		}
		if _, ok := valueOf(n, "data-claim"); ok {
			return ""
		}
		if act, _ := valueOf(n, "data-act"); act == "about" || act == "claims" { // a name, which opens what is known of it, or how many claims are behind it
			return ""
		}
		if n.Data == "summary" { // how many sources or questions are behind it
			return ""
		}
		if _, ok := valueOf(n, "data-discrepancy"); ok { // its answers stand under it
			return ""
		}
		if n.Data == "h2" {
			return unheld(b, n, text.Data)
		}
	}
	return "a number in no part that has claims"
}

// unheld names the numbers of a moment's text that none of the claims of its card has. A
// remark may name the day of a report too, and how far off something is drawn.
func unheld(b *Book, n *html.Node, said string) string {
	card := n
	for card != nil && card.Data != "article" {
		card = card.Parent
	}
	if card == nil {
		return "a number outside the moments"
	}
	held := ""
	walk(card, func(n *html.Node) {
		if id, ok := valueOf(n, "data-claim"); ok {
			held += textOf(n) + b.claims[id].Clock + "\n"
		}
	})
	slug, _ := valueOf(card, "data-moment")
	class, _ := valueOf(n, "class")
	for _, digits := range number.FindAllString(said, -1) {
		day := class == "remark" && slices.ContainsFunc(b.Sources, func(s story.Source) bool {
			return strings.HasSuffix(s.Date, "-"+digits) || strings.HasSuffix(s.Date[:min(7, len(s.Date))], "-"+digits)
		})
		ring := class == "remark" && slices.ContainsFunc(b.Tracks, func(t story.Track) bool {
			return slices.ContainsFunc(t.Keys, func(k story.Key) bool { return b.words.Number(k.Ring) == digits })
		})
		if !strings.Contains(held, digits) && !day && !ring {
			return "no claim on the card of " + slug + " has " + digits
		}
	}
	return ""
}
