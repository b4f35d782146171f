package page

import (
	"slices"
	"strings"
	"testing"

	"fiftymetres/app/address"
	"fiftymetres/app/story"

	"golang.org/x/net/html"
)

// TestThePanelComparesWhatTheLedgerDoes: under each filter the same questions, those of the
// moment at which it was opened first, each once with every claim behind its answers under
// its answer's letter, and a mark on the answer that holds.
func TestThePanelComparesWhatTheLedgerDoes(t *testing.T) {
	st := builtin(t)
	for _, lang := range st.Languages {
		for _, e := range []string{firstDay, nineDaysLater} {
			b := Index(in(st, lang), address.New(st)).Open(known(st, address.Story, lang, e))
			for _, asked := range []string{"dash", "line?about=time", "crawl?open=1", "?moment=leaves", "dash?moment=jeep&about=deed", "nowhere?about=weather", ""} {
				at := b.site.Beside(asked)
				title, body := b.comparing(asked)
				doc := document(t, tag("div").Body(body...))
				var got, want, own []string
				for _, d := range b.compared(at.Of, at.Filter) {
					want = append(want, d.ID)
				}
				if i := b.MomentCalled(at.At); i >= 0 && at.Of == "" {
					own = slices.DeleteFunc(slices.Clone(b.telling(i).Differ), func(id string) bool { return !slices.Contains(want, id) })
				}
				walk(doc, func(n *html.Node) {
					if id, ok := valueOf(n, "data-discrepancy"); ok {
						got = append(got, id)
						b.judgeCard(t, b.discrepancies[id], n)
					}
				})
				if title == "" || !slices.Equal(slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))) || !slices.Equal(got[:len(own)], own) {
					t.Errorf("%s, %s, %q: %q, want %q, of these first %q", e, lang, asked, got, want, own)
				}
			}
		}
	}
}

// judgeCard compares a card with its question.
func (b *Book) judgeCard(t *testing.T, d *story.Discrepancy, card *html.Node) {
	t.Helper()
	text, claims := textOf(card), []string{}
	walk(card, func(n *html.Node) {
		if id, ok := valueOf(n, "data-claim"); ok {
			claims = append(claims, id)
		}
	})
	var want []string
	held := false
	for i, a := range b.shown(d) {
		want = append(want, b.known(a.Claims)...)
		held = held || b.holds(d, a)
		if !strings.Contains(text, story.Letter(i)+"\n "+a.Value.In(b.Lang)) {
			t.Errorf("%s does not give %s: %s", d.ID, a.Value.In(b.Lang), text)
		}
	}
	if !slices.Equal(claims, want) {
		t.Errorf("%s rests on %q, want %q", d.ID, claims, want)
	}
	if strings.Contains(text, "✓ "+b.words.Holds) != held || !strings.Contains(text, b.stateName(b.state(d))) {
		t.Errorf("%s is not judged as the ledger does: %s", d.ID, text)
	}
}

// TestAChoiceKeepsTheOthers, in the panel too, and leaves the buttons where they are.
func TestAChoiceKeepsTheOthers(t *testing.T) {
	st := builtin(t)
	b := Index(in(st, "en"), address.New(st)).Open(known(st, address.Story, "en", nineDaysLater))
	buttons := func(asked string) (ids, pressed []string) {
		_, body := b.comparing(asked)
		walk(document(t, tag("div").Body(body...)), func(n *html.Node) {
			if act, _ := valueOf(n, "data-act"); act == "narrow" {
				ids = append(ids, attrOf(n, "data-id"))
				if attrOf(n, "aria-pressed") == "true" {
					pressed = append(pressed, n.FirstChild.Data)
				}
			}
		})
		return ids, pressed
	}
	all, none := buttons("dash")
	some, chosen := buttons("dash?about=number&moment=line&open=1")
	if len(all) < 15 || len(all) != len(some) || !slices.Equal(none, []string{"all", "all", "all"}) || !slices.Equal(chosen, []string{"number", "The line", "open"}) {
		t.Errorf("%d and %d buttons, pressed %q and %q", len(all), len(some), none, chosen)
	}
	for _, id := range []string{"dash?about=time&moment=line&open=1", "dash?about=number&open=1", "dash?about=number&moment=line"} {
		if !slices.Contains(some, id) {
			t.Errorf("nothing leads to %s: %q", id, some)
		}
	}
}

// TestAKiosksComparisonLeadsNowhere, and elsewhere it leads to the ledger's.
func TestAKiosksComparisonLeadsNowhere(t *testing.T) {
	st := builtin(t)
	for _, layout := range address.Layouts {
		b := Index(in(st, "en"), address.New(st)).Open(known(st, layout, "en", nineDaysLater))
		_, body := b.comparing("dash?about=number")
		out := ""
		walk(document(t, tag("div").Body(append(body, b.toBeside(b.MomentCalled("dash")))...)), func(n *html.Node) {
			if to := attrOf(n, "href"); n.Data == "a" && strings.Contains(to, address.Ledger) {
				out += to + "\n"
			}
		})
		if leads := strings.Contains(out, "/ledger?about=number#compared") && strings.Contains(out, "/ledger?moment=dash#compared"); leads == (layout == address.Kiosk) || layout == address.Kiosk && out != "" {
			t.Errorf("%s leads to %q", layout, out)
		}
	}
}

// TestWhereNothingDiffers nothing is compared.
func TestWhereNothingDiffers(t *testing.T) {
	st := *builtin(t)
	st.Discrepancies = nil
	b := Index(in(&st, "en"), address.New(&st)).Open(known(&st, address.Embed, "en", nineDaysLater))
	if title, body := b.comparing("dash"); title != "" || body != nil || b.disputed(4) != nil || b.differs(4) != nil {
		t.Errorf("%q is compared", title)
	}
}
